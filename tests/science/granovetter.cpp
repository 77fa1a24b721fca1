// SPDX-License-Identifier: Apache-2.0
// Granovetter 1978 by the shipped decision: thresholds 0, 1, … 99 give a riot of a hundred; with the 1 replaced by a 2, of one. Once on
// the functions, once in a crowd that stands on a square (H = L = 0, w_s = 1).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scenario/read.h"
#include "step/step.h"
#include "step/temper.h"

namespace {

namespace temper = sispam::temper;

constexpr int kCrowd = 100;
constexpr double kLeast = -1e-5;  // T: one joins when the share is not below the threshold

std::vector<int> thresholds(int second) {
  std::vector<int> list(kCrowd);
  for (int k = 0; k < kCrowd; ++k) list[static_cast<size_t>(k)] = k;
  list[1] = second;
  return list;
}

TEST(Granovetter, one_threshold_decides_between_a_riot_and_one_rioter) {
  for (const auto& [second, expected] : {std::pair(1, 100), std::pair(2, 1)}) {
    const std::vector<int> norms = thresholds(second);
    std::vector<bool> active(kCrowd, false);
    for (int round = 0; round < 2 * kCrowd; ++round) {
      const std::vector<bool> before = active;
      const auto all = std::count(before.begin(), before.end(), true);
      for (size_t i = 0; i < kCrowd; ++i) {
        const float share = static_cast<float>(all - (before[i] ? 1 : 0)) / (kCrowd - 1);
        const float drive = temper::grievance(0, 0) + temper::socialPull(1, 1, share, static_cast<float>(norms[i]) / kCrowd);
        active[i] = before[i] || temper::activates(drive, kLeast);
      }
    }
    EXPECT_EQ(std::count(active.begin(), active.end(), true), expected);
  }
}

std::string crowd(int second, double weight) {
  std::string text = R"({"format":"sispamkota/1","id":"riot","name":{"en":"riot"},
    "site":{"ground":[{"id":"square","polygon":[[0,0],[12,0],[12,12],[0,12]]}],
      "zones":[{"id":"middle","polygon":[[2,2],[10,2],[10,10],[2,10]]}],"exits":[{"id":"out","polygon":[[0,0],[1,0],[1,12],[0,12]]}]},
    "parameters":{"temper":{"threshold":-1e-5,"calmThreshold":-1,"vision":20,"dwell":1,"socialWeight":)" + std::to_string(weight) +
                     R"(,"fearWeight":0,"fatigueWeight":0,"pressHazard":0,"pushHazard":0,"throwHazard":0,"complianceHazard":0}},"groups":[)";
  for (const int norm : thresholds(second))
    text += R"({"id":"with-)" + std::to_string(norm) + "-" + std::to_string(text.size()) +
            R"(","count":1,"arrivals":{"from":"middle"},"plan":[{"goal":"middle"}],"temper":{"hardship":{"mean":0},"legitimacy":0,"identity":1,"norm":{"mean":)" +
            std::to_string(norm / 100.0) + "}}},";
  text.back() = ']';
  return text + "}";
}

TEST(Granovetter, holds_in_a_crowd_on_a_square) {
  constexpr std::string_view doctrine =
      R"({"format":"sispamkota-doctrine/1","id":"none","levels":[{"id":"calm","rank":0,"calm":0}],"rules":[]})";
  for (const auto& [second, expected] : {std::pair(1, 100), std::pair(2, 1)}) {
    sispam::ReadResult read = sispam::readExercise(crowd(second, 1), doctrine, "");
    ASSERT_TRUE(read.exercise) << (read.issues.empty() ? "" : std::string(read.issues[0].path));
    sispam::World world = sispam::buildWorld(std::make_shared<const sispam::Exercise>(std::move(*read.exercise)), 3);
    for (int tick = 0; tick < 20 * 80; ++tick) sispam::step(world);
    int active = 0;
    for (uint32_t i = 0; i < world.citizens; ++i) active += sispam::isActive(sispam::modeOf(world, i)) ? 1 : 0;
    EXPECT_EQ(active, expected);
  }
}

TEST(Granovetter, the_others_count_for_nothing_where_nobody_asked_for_it) {
  sispam::ReadResult read = sispam::readExercise(crowd(1, 0), R"({"format":"sispamkota-doctrine/1","id":"none","levels":[{"id":"calm","rank":0,"calm":0}],"rules":[]})", "");
  ASSERT_TRUE(read.exercise);
  sispam::World world = sispam::buildWorld(std::make_shared<const sispam::Exercise>(std::move(*read.exercise)), 3);
  for (int tick = 0; tick < 20 * 10; ++tick) sispam::step(world);
  for (uint32_t i = 0; i < world.citizens; ++i) EXPECT_EQ(world.people.drive[i], 0.0f);
}

}  // namespace
