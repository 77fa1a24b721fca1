// SPDX-License-Identifier: Apache-2.0
// The incidents of one rule. Reports less than a minute apart are one incident and one finding, whose evidence grows and whose
// values are those of its worst moment; a rule that was put to the test and never broken gives one finding `kept` at the end. A rule that
// judges each occasion by itself uses judged() alone.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "observe/observation.h"

namespace sispam {

class Incidents {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, double>>;

  Incidents(std::vector<Finding>& findings, uint16_t rule, int severity) : findings_(findings), rule_(rule), severity_(severity) {}

  /// The rule could have been broken here and now.
  void tested(uint32_t tick, Vec2 at);
  /// It was. `worse` compares moments of one incident: the greatest gives the values. `from`: where the evidence begins.
  void broken(uint32_t from, uint32_t tick, Vec2 at, double worse, Values values, uint16_t unit = kNone16);
  /// One occasion by itself, however near another: from `from` on it waited for what `tick` decided.
  void judged(bool kept, uint32_t from, uint32_t tick, Vec2 at, Values values, uint16_t unit);
  /// Says at the end that the rule was kept, if it was.
  void finish(uint32_t tick);

 private:
  Finding& add(bool kept, uint32_t from, uint32_t tick, Vec2 at, uint16_t unit);

  std::vector<Finding>& findings_;
  uint16_t rule_;
  int severity_;
  size_t open_ = static_cast<size_t>(-1);
  double worst_ = 0;
  uint32_t firstTest_ = kNever;
  Vec2 testPlace_;
};

}  // namespace sispam
