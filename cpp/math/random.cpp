// SPDX-License-Identifier: Apache-2.0
// The shaped draws of Random. Easy to get wrong: std:: distributions differ between C++ libraries, so these are written
// out, on our own logarithm, exponential and cosine.
#include "math/random.h"

#include <cmath>

#include "math/elementary.h"

namespace sispam {

double Random::openUniform() { return (static_cast<double>(bits()) + 1.0) * 0x1p-32; }

double Random::standardNormal() {
  const double radius = std::sqrt(-2.0 * elementary::log(openUniform()));
  return radius * elementary::cos(6.283185307179586 * (static_cast<double>(bits()) * 0x1p-32));
}

float Random::normal(float mean, float sd) { return static_cast<float>(mean + sd * standardNormal()); }

float Random::truncatedNormal(float mean, float sd, float lo, float hi) {
  if (!(hi > lo)) return lo;
  const float nearest = mean < lo ? lo : mean > hi ? hi : mean;
  if (!(sd > 0.0f)) return nearest;
  double a = (static_cast<double>(lo) - mean) / sd;
  double b = (static_cast<double>(hi) - mean) / sd;
  const bool mirrored = b < 0.0;  // bring a lower tail to the upper side
  if (mirrored) {
    const double kept = a;
    a = -b;
    b = -kept;
  }
  // Robert 1995, "Simulation of truncated normal variables": the proposal with the best acceptance for each case. All
  // accept at least one time in four or so; 256 failures in a row do not happen.
  const double rate = a > 0.0 ? 0.5 * (a + std::sqrt(a * a + 4.0)) : 0.0;
  const bool flat = a > 0.0 ? (b - a) * rate < 1.0 : b - a < 2.5;
  for (int attempt = 0; attempt < 256; ++attempt) {
    double z = 0.0;
    double accept = 1.0;
    if (flat) {
      z = a + (b - a) * (static_cast<double>(bits()) * 0x1p-32);
      const double peak = a > 0.0 ? a : 0.0;
      accept = elementary::exp(0.5 * (peak * peak - z * z));
    } else if (a > 0.0) {
      z = a - elementary::log(openUniform()) / rate;
      accept = elementary::exp(-0.5 * (z - rate) * (z - rate));
    } else {
      z = standardNormal();
    }
    if (z < a || z > b || openUniform() > accept) continue;
    const float value = static_cast<float>(mean + sd * (mirrored ? -z : z));
    return value < lo ? lo : value > hi ? hi : value;  // only the last rounding can leave [lo, hi]
  }
  return nearest;
}

float Random::exponential(float mean) {
  const double u = openUniform();
  return mean > 0.0f ? static_cast<float>(-mean * elementary::log(u)) : 0.0f;
}

float Random::lognormal(float mean, float cv) {
  const double z = standardNormal();
  if (!(mean > 0.0f)) return 0.0f;
  if (!(cv > 0.0f)) return mean;
  const double variance = elementary::log(1.0 + static_cast<double>(cv) * cv);
  const double centre = elementary::log(static_cast<double>(mean)) - 0.5 * variance;
  return static_cast<float>(elementary::exp(centre + std::sqrt(variance) * z));
}

}  // namespace sispam
