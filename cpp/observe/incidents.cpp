// SPDX-License-Identifier: Apache-2.0
// See incidents.h.
#include "observe/incidents.h"

namespace sispam {

namespace {

constexpr uint32_t kMergedTicks = 60 * kTicksPerSecond;

void put(Finding& finding, Incidents::Values values) {
  finding.values.clear();
  for (const auto& [name, value] : values) finding.values.emplace_back(std::string(name), value);
}

}  // namespace

Finding& Incidents::add(bool kept, uint32_t from, uint32_t tick, Vec2 at, uint16_t unit) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_;
  finding.kept = kept;
  finding.severity = static_cast<uint8_t>(severity_);
  finding.tick = tick;
  finding.x = at.x;
  finding.y = at.y;
  finding.evidenceFrom = from;
  finding.evidenceTo = tick;
  finding.unit = unit;
  return finding;
}

void Incidents::tested(uint32_t tick, Vec2 at) {
  if (firstTest_ == kNever) firstTest_ = tick;
  testPlace_ = at;
}

void Incidents::broken(uint32_t from, uint32_t tick, Vec2 at, double worse, Values values, uint16_t unit) {
  const bool goesOn = open_ < findings_.size() && tick - findings_[open_].evidenceTo < kMergedTicks;
  if (!goesOn) {
    open_ = findings_.size();
    add(false, from, tick, at, unit);
  }
  Finding& finding = findings_[open_];
  finding.evidenceTo = tick;
  if (goesOn && !(worse > worst_)) return;
  worst_ = worse;
  finding.x = at.x;
  finding.y = at.y;
  put(finding, values);
}

void Incidents::judged(bool kept, uint32_t from, uint32_t tick, Vec2 at, Values values, uint16_t unit) { put(add(kept, from, tick, at, unit), values); }

void Incidents::finish(uint32_t tick) {
  if (open_ < findings_.size() || firstTest_ == kNever) return;
  add(true, firstTest_, tick, testPlace_, kNone16);
}

}  // namespace sispam
