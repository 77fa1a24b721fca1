// SPDX-License-Identifier: Apache-2.0
// exp, log and pow (angles.cpp holds the trigonometric ones). Argument reduction, then the Taylor series to where it is
// exact in double. Easy to get wrong: every line relies on each operation being rounded once, so no FMA contraction
// (-ffp-contract=off) and no reassociation.
#include "math/elementary.h"

#include <bit>
#include <cstdint>
#include <limits>

#ifdef __FAST_MATH__
#error "the state hash needs strict IEEE arithmetic: build without -ffast-math"
#endif

namespace sispam::elementary {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// ln 2 in two parts: multiples of the first by up to 2^20 are exact.
constexpr double ln2High = 0x1.62e42fee00000p-1;
constexpr double ln2Low = 0x1.a39ef35793c76p-33;
constexpr double inverseLn2 = 0x1.71547652b82fep+0;

// 2^k for -1022 <= k <= 1023.
double powerOfTwo(int k) { return std::bit_cast<double>(static_cast<uint64_t>(k + 1023) << 52); }

}  // namespace

double exp(double x) {
  if (x != x) return notANumber;
  if (x > 709.782712893384) return infinity;  // ln of the largest double
  if (x < -745.2) return 0.0;                 // below half the smallest subnormal
  const int k = static_cast<int>(x * inverseLn2 + (x < 0.0 ? -0.5 : 0.5));
  const double high = x - k * ln2High;
  const double low = k * ln2Low;
  const double r = high - low;  // |r| <= 0.347; r^14 / 14! < 5e-18
  const double lost = (high - r) - low;
  double tail = 1.0 / 6227020800.0;
  tail = tail * r + 1.0 / 479001600.0;
  tail = tail * r + 1.0 / 39916800.0;
  tail = tail * r + 1.0 / 3628800.0;
  tail = tail * r + 1.0 / 362880.0;
  tail = tail * r + 1.0 / 40320.0;
  tail = tail * r + 1.0 / 5040.0;
  tail = tail * r + 1.0 / 720.0;
  tail = tail * r + 1.0 / 120.0;
  tail = tail * r + 1.0 / 24.0;
  tail = tail * r + 1.0 / 6.0;
  tail = tail * r + 0.5;
  const double value = 1.0 + (r + (r * r * tail + lost));
  // Two steps, since 2^k itself may lie outside the doubles.
  const int half = k / 2;
  return value * powerOfTwo(half) * powerOfTwo(k - half);
}

double log(double x) {
  if (x != x || x < 0.0) return notANumber;
  if (x == 0.0) return -infinity;
  if (x == infinity) return infinity;
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  uint64_t word = std::bit_cast<uint64_t>(x);
  k += static_cast<int>(word >> 52) - 1023;
  word = (word & 0x000FFFFFFFFFFFFFu) | 0x3FF0000000000000u;
  double m = std::bit_cast<double>(word);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    ++k;
  }
  // ln(1 + f) = 2 artanh(s) with s = f / (2 + f), |s| <= 0.1716; written as f - (f^2/2 - s (f^2/2 + rest)), in
  // which the large terms are exact. s^24 / 25 < 2e-20.
  const double f = m - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  double rest = 2.0 / 23.0;
  rest = rest * z + 2.0 / 21.0;
  rest = rest * z + 2.0 / 19.0;
  rest = rest * z + 2.0 / 17.0;
  rest = rest * z + 2.0 / 15.0;
  rest = rest * z + 2.0 / 13.0;
  rest = rest * z + 2.0 / 11.0;
  rest = rest * z + 2.0 / 9.0;
  rest = rest * z + 2.0 / 7.0;
  rest = rest * z + 2.0 / 5.0;
  rest = rest * z + 2.0 / 3.0;
  rest *= z;
  const double halfSquare = 0.5 * f * f;
  return k * ln2High - ((halfSquare - (s * (halfSquare + rest) + k * ln2Low)) - f);
}

double pow(double base, double e) {
  if (base != base || e != e || base < 0.0) return notANumber;
  if (e == 0.0) return 1.0;
  if (base == 0.0) return e > 0.0 ? 0.0 : infinity;
  if (base == 1.0) return 1.0;
  return exp(e * log(base));
}

namespace {

// Rounds once; what lies above the largest float becomes infinity without an out-of-range conversion.
float toFloat(double value) {
  if (value > static_cast<double>(std::numeric_limits<float>::max())) return std::numeric_limits<float>::infinity();
  return static_cast<float>(value);
}

}  // namespace

float exp(float x) { return toFloat(exp(static_cast<double>(x))); }
float log(float x) { return static_cast<float>(log(static_cast<double>(x))); }
float sin(float x) { return static_cast<float>(sin(static_cast<double>(x))); }
float cos(float x) { return static_cast<float>(cos(static_cast<double>(x))); }
float atan2(float y, float x) { return static_cast<float>(atan2(static_cast<double>(y), static_cast<double>(x))); }
float pow(float base, float e) { return toFloat(pow(static_cast<double>(base), static_cast<double>(e))); }

}  // namespace sispam::elementary
