// SPDX-License-Identifier: Apache-2.0
// sin, cos and atan2 of elementary.h. Easy to get wrong: the reduction by quarter turns carries a second, smaller number
// (`tail`), without which sin near a multiple of pi would lose all its digits.
#include <bit>
#include <cstdint>
#include <limits>

#include "math/elementary.h"

namespace sispam::elementary {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 0x1.921fb54442d18p+1;
constexpr double piLow = 0x1.1a62633145c07p-53;
constexpr double largestAngle = 1.0e6;

struct Reduced {
  double angle;  // |angle| <= pi / 4 + a rounding
  double tail;   // what rounding took from it
  int quarter;   // 0 .. 3
};

// x minus the nearest multiple of pi / 2, which is stored as 33 + 33 + 53 bits: n times the first two is exact.
Reduced reduce(double x) {
  const int n = static_cast<int>(x * 0x1.45f306dc9c883p-1 + (x < 0.0 ? -0.5 : 0.5));
  const double first = x - n * 0x1.921fb54400000p+0;
  const double second = n * 0x1.0b4611a600000p-34;
  const double rest = first - second;
  const double back = rest - first;
  const double lost = (first - (rest - back)) - (second + back);  // Knuth's two-sum: exact
  const double low = lost - n * 0x1.3198a2e037073p-69;
  const double angle = rest + low;
  return {angle, (rest - angle) + low, n & 3};
}

// Taylor series on |y| <= pi / 4; the first term left out is below 1e-19.
double sineNear(double y, double tail) {
  const double z = y * y;
  double p = 1.0 / 355687428096000.0;
  p = p * z - 1.0 / 1307674368000.0;
  p = p * z + 1.0 / 6227020800.0;
  p = p * z - 1.0 / 39916800.0;
  p = p * z + 1.0 / 362880.0;
  p = p * z - 1.0 / 5040.0;
  p = p * z + 1.0 / 120.0;
  p = p * z - 1.0 / 6.0;
  return y + (y * z * p + tail * (1.0 - 0.5 * z));
}

double cosineNear(double y, double tail) {
  const double z = y * y;
  double p = -1.0 / 6402373705728000.0;
  p = p * z + 1.0 / 20922789888000.0;
  p = p * z - 1.0 / 87178291200.0;
  p = p * z + 1.0 / 479001600.0;
  p = p * z - 1.0 / 3628800.0;
  p = p * z + 1.0 / 40320.0;
  p = p * z - 1.0 / 720.0;
  p = p * z + 1.0 / 24.0;
  const double half = 0.5 * z;
  const double whole = 1.0 - half;
  return whole + (((1.0 - whole) - half) + (z * z * p - y * tail));
}

// arctan(i / 8), rounded, and what the rounding took.
constexpr double arctanEighths[9] = {0x0.0p+0,
                                     0x1.fd5ba9aac2f6ep-4,
                                     0x1.f5b75f92c80ddp-3,
                                     0x1.6f61941e4def1p-2,
                                     0x1.dac670561bb4fp-2,
                                     0x1.1e00babdefeb4p-1,
                                     0x1.4978fa3269ee1p-1,
                                     0x1.700a7c5784634p-1,
                                     0x1.921fb54442d18p-1};
constexpr double arctanEighthsLow[9] = {0x0.0p+0,
                                        -0x1.cd37686760c17p-59,
                                        0x1.8ab6e3cf7afbdp-57,
                                        -0x1.c63aae6f6e918p-56,
                                        0x1.a2b7f222f65e2p-56,
                                        -0x1.928df287a668fp-58,
                                        0x1.2419a87f2a458p-56,
                                        -0x1.8c34d25aadef6p-56,
                                        0x1.1a62633145c07p-55};

// arctan(low / high) for 0 <= low <= high, high > 0, as a sum of two numbers.
void arctanRatio(double low, double high, double& main, double& rest) {
  const int eighth = static_cast<int>(8.0 * (low / high) + 0.5);
  const double c = eighth * 0.125;
  const double u = (low - c * high) / (high + c * low);  // |u| <= 1 / 16; u^16 / 17 < 4e-21
  const double z = u * u;
  double p = -1.0 / 15.0;
  p = p * z + 1.0 / 13.0;
  p = p * z - 1.0 / 11.0;
  p = p * z + 1.0 / 9.0;
  p = p * z - 1.0 / 7.0;
  p = p * z + 1.0 / 5.0;
  p = p * z - 1.0 / 3.0;
  main = arctanEighths[eighth];
  rest = u + (u * z * p + arctanEighthsLow[eighth]);
}

bool isNegative(double x) { return std::bit_cast<uint64_t>(x) >> 63 != 0; }

}  // namespace

double sin(double x) {
  if (!(x >= -largestAngle && x <= largestAngle)) return notANumber;
  if (x == 0.0) return x;
  const Reduced r = reduce(x);
  switch (r.quarter) {
    case 0: return sineNear(r.angle, r.tail);
    case 1: return cosineNear(r.angle, r.tail);
    case 2: return -sineNear(r.angle, r.tail);
    default: return -cosineNear(r.angle, r.tail);
  }
}

double cos(double x) {
  if (!(x >= -largestAngle && x <= largestAngle)) return notANumber;
  const Reduced r = reduce(x);
  switch (r.quarter) {
    case 0: return cosineNear(r.angle, r.tail);
    case 1: return -sineNear(r.angle, r.tail);
    case 2: return -cosineNear(r.angle, r.tail);
    default: return sineNear(r.angle, r.tail);
  }
}

double atan2(double y, double x) {
  if (x != x || y != y) return notANumber;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  double across = x < 0.0 ? -x : x;
  double up = y < 0.0 ? -y : y;
  if (across == infinity || up == infinity) {
    // Infinities: the direction of a diagonal or of an axis.
    across = across == infinity ? 1.0 : 0.0;
    up = up == infinity ? 1.0 : 0.0;
  }
  double angle = 0.0;
  if (across != 0.0 || up != 0.0) {
    const bool steep = up > across;
    double low = steep ? across : up;
    double high = steep ? up : across;
    if (high > 0x1p1000) {
      low *= 0x1p-100;
      high *= 0x1p-100;
    } else if (high < 0x1p-900) {
      low *= 0x1p120;
      high *= 0x1p120;
    }
    double main = 0.0;
    double rest = 0.0;
    arctanRatio(low, high, main, rest);
    if (steep) {
      const double turned = 0.5 * pi - main;
      rest = ((0.5 * pi - turned) - main) + (0.5 * piLow - rest);
      main = turned;
    }
    if (isNegative(x)) {
      const double turned = pi - main;
      rest = ((pi - turned) - main) + (piLow - rest);
      main = turned;
    }
    angle = main + rest;
  } else if (isNegative(x)) {
    angle = pi;
  }
  return isNegative(y) ? -angle : angle;
}

}  // namespace sispam::elementary
