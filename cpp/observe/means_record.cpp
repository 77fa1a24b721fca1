// SPDX-License-Identifier: Apache-2.0
// See means_record.h. Lists are cut at kMost entries, so that a long run stays a readable document.
#include "observe/means_record.h"

#include <algorithm>

#include "scenario/choice.h"

namespace sispam {

namespace {

constexpr size_t kMost = 2000;

double secondsOf(uint32_t tick) { return static_cast<double>(tick) / kTicksPerSecond; }

void writeTime(JsonWriter& out, std::string_view name, uint32_t tick) {
  if (tick == kNever) out.nullMember(name);
  else out.member(name, secondsOf(tick));
}

void writeUnit(JsonWriter& out, std::string_view name, const World& w, uint16_t unit) {
  if (unit < w.exercise->scenario.units.size()) out.member(name, w.exercise->scenario.units[unit].id);
  else out.nullMember(name);
}

}  // namespace

void MeansRecord::observe(const World& w) {
  for (const Event& e : w.events.list) {
    const auto open = [&](uint32_t row) {
      return std::find_if(arrests_.rbegin(), arrests_.rend(), [&](const Arrest& a) { return a.row == row && a.handedOver == kNever; });
    };
    switch (e.kind) {
      case EventKind::seized:
        if (arrests_.size() < kMost) arrests_.push_back({e.a, e.tick, kNever, e.c, kNone16, e.b, {e.x, e.y}});
        break;
      case EventKind::handedOver:
        if (const auto a = open(e.a); a != arrests_.rend()) {
          a->handedOver = e.tick;
          a->taken = static_cast<uint16_t>(e.b);
        }
        break;
      case EventKind::egressForeseen:
        if (foreseen_.size() < kMost) foreseen_.push_back({e.tick, e.c, static_cast<uint16_t>(e.a), static_cast<uint8_t>(e.b), e.value, 0, {e.x, e.y}});
        break;
      case EventKind::densityForeseen:
        if (!foreseen_.empty() && foreseen_.back().tick == e.tick && foreseen_.back().unit == e.a) foreseen_.back().density = e.value;
        break;
      case EventKind::reported:
        if (reports_.size() < kMost) reports_.push_back({e.tick, e.b, e.c, static_cast<uint16_t>(e.a)});
        break;
      case EventKind::lineBroken:
        ++lines_[e.a].broken;
        break;
      case EventKind::irritantFired:
        ++munitions_;
        break;
      case EventKind::irritated:
        ++irritated_;
        break;
      default:
        break;
    }
  }
  for (size_t u = 0; u < lines_.size(); ++u) {
    const float load = w.units.load[u], capacity = w.units.capacity[u];
    if (capacity <= 0 || load < 1) continue;  // no line, or nobody presses
    if (load / capacity > lines_[u].worstShare) lines_[u].worstShare = load / capacity;
    if (load <= lines_[u].worstLoad) continue;
    lines_[u].worstLoad = load;
    lines_[u].worstTick = w.clock.tick;
  }
  if (w.clock.tick % kTicksPerSecond == 0 && munitions_ > 0)
    for (const float c : w.gas.value) worstGas_ = std::max(worstGas_, c);
}

void MeansRecord::write(JsonWriter& out, const World& w) const {
  out.key("arrests").beginArray();
  for (const Arrest& a : arrests_) {
    const uint16_t group = w.people.group[a.row];
    out.beginObject();
    if (group < w.exercise->scenario.groups.size()) out.member("group", w.exercise->scenario.groups[group].id);
    writeUnit(out, "unit", w, a.unit);
    out.member("officers", a.officers).member("t", secondsOf(a.seized)).member("at", a.at);
    writeTime(out, "handedOver", a.handedOver);
    writeUnit(out, "recordedBy", w, a.taken);
    out.endObject();
  }
  out.endArray().key("unitLines").beginArray();
  for (size_t u = 0; u < lines_.size(); ++u) {
    if (lines_[u].worstTick == kNever && lines_[u].broken == 0) continue;
    out.beginObject().member("unit", w.exercise->scenario.units[u].id).member("load", static_cast<double>(lines_[u].worstLoad));
    writeTime(out, "t", lines_[u].worstTick);
    out.member("share", static_cast<double>(lines_[u].worstShare)).member("broken", lines_[u].broken).endObject();
  }
  out.endArray().key("foreseen").beginArray();
  for (const Foreseen& f : foreseen_) {
    out.beginObject().member("t", secondsOf(f.tick));
    writeUnit(out, "unit", w, f.unit);
    out.member("order", nameOf(static_cast<OrderKind>(f.order))).member("people", f.people);
    if (f.egress < 1e6f) out.member("egress", static_cast<double>(f.egress));
    else out.nullMember("egress");
    out.member("density", static_cast<double>(f.density)).member("at", f.at).endObject();
  }
  out.endArray().key("reports").beginArray();
  for (const Report& r : reports_) {
    out.beginObject().member("t", secondsOf(r.tick));
    writeUnit(out, "unit", w, r.unit);
    out.member("people", r.people).member("active", r.active).endObject();
  }
  out.endArray().key("irritant").beginObject().member("munitions", munitions_).member("irritated", irritated_);
  out.member("worst", static_cast<double>(worstGas_)).endObject();
}

}  // namespace sispam
