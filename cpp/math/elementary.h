// SPDX-License-Identifier: Apache-2.0
// exp, log, sin, cos, atan2 and pow of our own, made of + - * /, comparisons and bit moves only, so that every IEEE-754
// host gives the same bits. Easy to get wrong: the ones in <cmath> differ between C libraries in up to 14 % of arguments,
// so nothing that reaches the state may call them; std::sqrt is exact everywhere and is the one exception.
#pragma once

namespace sispam::elementary {

/// e^x. Within 2 ulp for -708 <= x <= 709.78; subnormal down to -745.1, then 0; above 709.78 +infinity; NaN gives NaN.
double exp(double x);

/// Natural logarithm. Within 2 ulp for every x > 0, subnormals included; 0 gives -infinity; x < 0 and NaN give NaN.
double log(double x);

/// Sine and cosine of an angle in radians. Within 2 ulp for |x| <= 1.0e6; beyond that, and for NaN, NaN: the caller has
/// lost its phase and should hear of it.
double sin(double x);
double cos(double x);

/// Angle of (x, y) in [-pi, pi]. Within 2 ulp; signs of zero and infinities as in IEEE 754 (atan2(0, -1) = pi,
/// atan2(-0.0, -1) = -pi, atan2(0, 0) = 0); NaN gives NaN.
double atan2(double y, double x);

/// base^e = exp(e log base) for base > 0; relative error below 4e-16 * (1 + |e log base|), so below 3e-13.
/// base 0: 0 for e > 0, 1 for e = 0, +infinity for e < 0. base < 0, NaN in either: NaN. e = 0 gives 1 for base >= 0.
double pow(double base, double e);

/// The same, computed in double and rounded once; a result above the largest float is +infinity.
float exp(float x);
float log(float x);
float sin(float x);
float cos(float x);
float atan2(float y, float x);
float pow(float base, float e);

}  // namespace sispam::elementary
