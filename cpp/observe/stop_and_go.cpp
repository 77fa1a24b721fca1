// SPDX-License-Identifier: Apache-2.0
// See stop_and_go.h. The peak of the autocorrelation is looked for after its first fall below zero, so that the breadth of a
// wave is not taken for its period; three values around the peak give a place between two lags.
#include "observe/stop_and_go.h"

#include <cmath>

namespace sispam {

namespace {

constexpr double kSeconds = 0.5;             // between two samples
constexpr double kSwing = 0.05;              // m/s
constexpr double kClear = 0.3;               // autocorrelation
constexpr size_t kMostLags = 240;            // 120 s
constexpr float kMoves = 0.05f;              // m/s

}  // namespace

void StopAndGo::add(Vec2 velocity, double standing) {
  speeds_.push_back(length(velocity));
  standing_ += standing;
  if (lengthSquared(velocity) < kMoves * kMoves) return;
  if (dot(velocity, last_) < 0) ++reversals_;
  last_ = velocity;
}

double StopAndGo::standing() const { return speeds_.empty() ? 0 : standing_ / static_cast<double>(speeds_.size()); }

double StopAndGo::reversalsPerMinute() const {
  return speeds_.empty() ? 0 : reversals_ * 60.0 / (static_cast<double>(speeds_.size()) * kSeconds);
}

std::optional<double> StopAndGo::period() const {
  const size_t n = speeds_.size(), lags = n / 3 < kMostLags ? n / 3 : kMostLags;
  if (lags < 3) return std::nullopt;
  double mean = 0, variance = 0;
  for (const float v : speeds_) mean += static_cast<double>(v) / static_cast<double>(n);
  for (const float v : speeds_) variance += (static_cast<double>(v) - mean) * (static_cast<double>(v) - mean) / static_cast<double>(n);
  if (!(variance > kSwing * kSwing)) return std::nullopt;
  std::vector<double> correlation(lags + 1);
  for (size_t lag = 0; lag <= lags; ++lag) {
    double sum = 0;
    for (size_t k = 0; k + lag < n; ++k) sum += (static_cast<double>(speeds_[k]) - mean) * (static_cast<double>(speeds_[k + lag]) - mean);
    correlation[lag] = sum / (static_cast<double>(n - lag) * variance);
  }
  size_t first = 1;
  while (first < lags && correlation[first] > 0) ++first;
  size_t peak = first;
  for (size_t lag = first; lag < lags; ++lag)
    if (correlation[lag] > correlation[peak] + 1e-9) peak = lag;
  if (peak == first || peak >= lags || correlation[peak] < kClear) return std::nullopt;
  // Of peaks almost as high the first is the period; later ones are its multiples.
  for (size_t lag = first + 1; lag < peak; ++lag)
    if (correlation[lag] > 0.8 * correlation[peak] && correlation[lag] >= correlation[lag - 1] && correlation[lag] >= correlation[lag + 1]) peak = lag;
  const double before = correlation[peak - 1], at = correlation[peak], after = correlation[peak + 1], bend = before - 2 * at + after;
  const double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
  return (static_cast<double>(peak) + (shift > -1 && shift < 1 ? shift : 0)) * kSeconds;
}

}  // namespace sispam
