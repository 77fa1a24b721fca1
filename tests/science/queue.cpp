// SPDX-License-Identifier: Apache-2.0
// The queue without walking, a short form: serve() against the exact M/M/c queue. `sispamkota verify` has 30 × 100,000 customers.
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "engine/queue_trial.h"
#include "engine/trials.h"

namespace {

/// Erlang C: mean wait of M/M/c, in the unit of `service`.
double exact(int servers, double service, double gap) {
  const double offered = service / gap;
  double blocked = 1;
  for (int c = 1; c <= servers; ++c) blocked = offered * blocked / (c + offered * blocked);
  return blocked / (1 - offered / servers * (1 - blocked)) * service / (servers - offered);
}

TEST(Queue, waits_are_those_of_erlang) {
  EXPECT_NEAR(exact(1, 30, 60), 30, 1e-9);  // M/M/1: ρ / (μ − λ)
  for (const auto& [servers, service] : {std::pair(1, 36.0), std::pair(4, 200.0)}) {
    double sum = 0, squares = 0;
    constexpr int runs = 10;
    for (uint32_t seed = 1; seed <= runs; ++seed) {
      const double wait = sispam::meanWait({.servers = static_cast<uint32_t>(servers), .service = service, .gap = 72, .customers = 10000}, seed);
      sum += wait / runs, squares += wait * wait / runs;
    }
    const double error = std::sqrt((squares - sum * sum) / (runs - 1));
    EXPECT_NEAR(sum, exact(servers, service, 72), 3.25 * error) << servers;  // t of 9 degrees, 99 %
    EXPECT_LT(error, 0.05 * sum);
  }
}

TEST(Queue, longer_than_the_room_is_said_and_not_cut) {
  EXPECT_THROW(sispam::meanWait({.servers = 1, .service = 60, .gap = 30, .customers = 10000}, 1), std::length_error);
  EXPECT_THROW(sispam::playTrial("nothing", {}), std::invalid_argument);
  EXPECT_THROW(sispam::playTrial("queue", {1, 2}), std::invalid_argument);
}

}  // namespace
