// SPDX-License-Identifier: Apache-2.0
// See trials.h.
#include "engine/trials.h"

#include <cstdint>
#include <stdexcept>
#include <string>

#include "engine/lattice.h"
#include "engine/queue_trial.h"

namespace sispam {

namespace {

/// Reads the given numbers one after the other and sees that all were wanted.
class Given {
 public:
  Given(const std::vector<double>& numbers, size_t wanted) : numbers_(numbers) {
    if (numbers.size() != wanted) throw std::invalid_argument("trial: " + std::to_string(wanted) + " numbers wanted");
  }
  double number() { return numbers_[at_++]; }
  uint32_t whole() { return static_cast<uint32_t>(number()); }

 private:
  const std::vector<double>& numbers_;
  size_t at_ = 0;
};

std::vector<double> lattice(Given given) {
  const uint32_t seed = given.whole(), ticks = given.whole();
  LatticeSetting setting;
  setting.legitimacy = given.number();
  setting.officers = given.number();
  setting.jail = given.whole();
  LatticeCourse course;
  course.fall = given.number();
  course.jump = given.number();
  course.jumpTick = given.whole();
  course.removed = given.whole();
  return playLattice(seed, setting, course, ticks);
}

std::vector<double> queue(Given given) {
  const uint32_t seed = given.whole();
  QueueSetting setting;
  setting.servers = given.whole();
  setting.service = given.number();
  setting.gap = given.number();
  setting.warmUp = given.whole();
  setting.customers = given.whole();
  return {meanWait(setting, seed)};
}

}  // namespace

std::vector<double> playTrial(std::string_view name, const std::vector<double>& given) {
  if (name == "lattice") return lattice(Given(given, 9));
  if (name == "queue") return queue(Given(given, 6));
  throw std::invalid_argument("trial: " + std::string(name));
}

}  // namespace sispam
