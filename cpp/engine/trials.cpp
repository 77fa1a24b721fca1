// SPDX-License-Identifier: Apache-2.0
// See trials.h.
#include "engine/trials.h"

#include <cstdint>
#include <stdexcept>
#include <string>

#include "engine/lattice.h"
#include "engine/press_trial.h"
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

std::vector<double> row(Given given) {
  const uint32_t people = given.whole();
  const double traction = given.number();
  const RowAtWall f = pushRow(people, traction, given.whole());
  return {f.force, f.ripple, f.overlap, f.allowed, f.beyond};
}

std::vector<double> thrown(Given given) {
  const uint32_t people = given.whole(), ticks = given.whole();
  const ThrownTogether f = throwTogether(people, ticks, given.whole());
  return {f.momentum, f.energy, f.left, f.force};
}

std::vector<double> packed(Given given) {
  const double density = given.number();
  const uint32_t ticks = given.whole();
  const Packed f = pack(density, ticks, given.whole());
  return {f.beyond, f.usual, f.wall, f.contacts};
}

}  // namespace

std::vector<double> playTrial(std::string_view name, const std::vector<double>& given) {
  if (name == "lattice") return lattice(Given(given, 9));
  if (name == "queue") return queue(Given(given, 6));
  if (name == "row") return row(Given(given, 3));
  if (name == "thrown") return thrown(Given(given, 3));
  if (name == "packed") return packed(Given(given, 3));
  throw std::invalid_argument("trial: " + std::string(name));
}

}  // namespace sispam
