// SPDX-License-Identifier: Apache-2.0
// A queue for the verification suite: the shipped serve() verb on a small world whose people are set down at the end of the queue and
// taken away when they have been served, so that 100,000 customers need no walking. Ticks in which nothing can happen are left out.
#pragma once

#include <cstdint>

namespace sispam {

struct QueueSetting {
  uint32_t servers = 1;     ///< 1–32
  double service = 60;      ///< mean of the exponential service time, s, 1–3600
  double gap = 90;          ///< mean of the exponential gap between arrivals, s
  uint32_t warmUp = 2000;   ///< customers before the first that counts
  uint32_t customers = 100000;
};

/// Mean time from the first tick at which a customer could have been called to the tick of the call, s. Throws std::length_error when
/// more than 500 wait, which no stable queue of the suite reaches.
double meanWait(const QueueSetting& setting, uint32_t seed);

}  // namespace sispam
