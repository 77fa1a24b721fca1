// SPDX-License-Identifier: Apache-2.0
// See incidents.h.
#include "observe/incidents.h"

namespace sispam {

namespace {

constexpr uint32_t kMergedTicks = 60 * kTicksPerSecond;

}  // namespace

void Incidents::tested(uint32_t tick, Vec2 at) {
  if (firstTest_ == kNever) firstTest_ = tick;
  testPlace_ = at;
}

void Incidents::broken(uint32_t from, uint32_t tick, Vec2 at, double worse, Values values, uint16_t unit) {
  const bool goesOn = open_ < findings_.size() && tick - findings_[open_].evidenceTo < kMergedTicks;
  if (!goesOn) {
    open_ = findings_.size();
    Finding finding;
    finding.rule = rule_;
    finding.severity = static_cast<uint8_t>(severity_);
    finding.tick = tick;
    finding.evidenceFrom = from;
    finding.unit = unit;
    findings_.push_back(std::move(finding));
  }
  Finding& finding = findings_[open_];
  finding.evidenceTo = tick;
  if (goesOn && !(worse > worst_)) return;
  worst_ = worse;
  finding.x = at.x;
  finding.y = at.y;
  finding.values.clear();
  for (const auto& [name, value] : values) finding.values.emplace_back(std::string(name), value);
}

void Incidents::finish(uint32_t tick) {
  if (open_ < findings_.size() || firstTest_ == kNever) return;
  Finding finding;
  finding.rule = rule_;
  finding.kept = true;
  finding.severity = static_cast<uint8_t>(severity_);
  finding.tick = tick;
  finding.x = testPlace_.x;
  finding.y = testPlace_.y;
  finding.evidenceFrom = firstTest_;
  finding.evidenceTo = tick;
  findings_.push_back(std::move(finding));
}

}  // namespace sispam
