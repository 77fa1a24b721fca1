// SPDX-License-Identifier: Apache-2.0
// See station_record.h.
#include "observe/station_record.h"

#include <algorithm>
#include <cmath>

#include "observe/notes.h"

namespace sispam {

namespace {

double meanOf(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}  // namespace

double quantile(std::vector<float> values, double q) {
  if (values.empty()) return 0;
  const auto rank = static_cast<size_t>(std::max(1.0, std::ceil(q * static_cast<double>(values.size()))));
  const auto nth = values.begin() + static_cast<std::ptrdiff_t>(std::min(rank, values.size()) - 1);
  std::nth_element(values.begin(), nth, values.end());
  return static_cast<double>(*nth);
}

StationRecord::StationRecord(const World& w) : records_(w.stations.open.size()), joined_(records_.empty() ? 0 : w.citizens, kNever) {}

void StationRecord::called(const World& w, const Event& e) {
  const uint32_t row = e.a;
  const uint16_t s = w.people.station[row];
  if (s == kNone16 || joined_[row] == kNever) return;
  const float seconds = static_cast<float>(e.tick - joined_[row]) / static_cast<float>(kTicksPerSecond);
  records_[s].waits.push_back(seconds);
  if ((w.people.voter[row] & kPriorityVoter) != 0) records_[s].priorityWaits.push_back(seconds);
  joined_[row] = kNever;
}

void StationRecord::observe(const World& w) {
  if (records_.empty()) return;
  for (const Event& e : w.events.list) {
    if (e.kind == EventKind::modeChanged && e.a < w.citizens) {
      if (e.b == static_cast<uint32_t>(Mode::queue)) joined_[e.a] = e.tick;
      else if (e.b == static_cast<uint32_t>(Mode::served)) called(w, e);
      else joined_[e.a] = kNever;
    }
    if (e.kind == EventKind::turnedAway && e.c < kTurnedAwayKinds) ++records_[e.b].turnedAway[e.c];
  }
  for (size_t s = 0; s < records_.size(); ++s) {
    Record& r = records_[s];
    const uint32_t waiting = w.work.queueBegin[s + 1] - w.work.queueBegin[s];
    if (waiting > r.longest) {
      r.longest = waiting;
      r.longestTick = w.clock.tick - 1;
    }
    uint32_t busy = 0;
    for (size_t k = 0; k < kMaxServers; ++k) busy += w.stations.serving[s * kMaxServers + k] != kNobody ? 1 : 0;
    // Open is also who serves the rest of the queue after closing.
    if (w.stations.open[s] == 1 || (w.stations.open[s] == 2 && (busy > 0 || waiting > 0))) ++r.openTicks;
    r.busyTicks += busy;
  }
}

void StationRecord::writeOne(JsonWriter& out, const World& w, size_t s) const {
  const Record& r = records_[s];
  const Station& station = w.exercise->scenario.stations[s];
  const auto known = [&](std::string_view name, double value, bool any) {
    if (any) out.member(name, value);
    else out.nullMember(name);
  };
  const bool any = !r.waits.empty();
  out.beginObject().member("id", station.id).member("served", w.stations.servedCount[s]);
  known("waitMean", meanOf(r.waits), any);
  known("wait95", quantile(r.waits, 0.95), any);
  known("waitMax", quantile(r.waits, 1), any);
  known("priorityWaitMean", meanOf(r.priorityWaits), !r.priorityWaits.empty());
  out.member("longestQueue", r.longest);
  known("longestQueueAt", r.longest > 0 ? secondsAt(r.longestTick) : 0, r.longest > 0);
  known("utilisation", r.busyTicks / std::max(1.0, r.openTicks * static_cast<double>(station.servers.size())), r.openTicks > 0);
  out.member("waiting", w.work.queueBegin[s + 1] - w.work.queueBegin[s]).key("turnedAway").beginObject();
  for (size_t k = 0; k < kTurnedAwayKinds; ++k) out.member(kTurnedAwayNames[k], r.turnedAway[k]);
  out.endObject();
  const auto when = [&](std::string_view name, uint32_t tick) { known(name, tick == kNever ? 0 : secondsAt(tick), tick != kNever); };
  if (station.count) {
    when("countBegan", w.stations.countTick[s]);
    when("counted", w.stations.countedTick[s]);
    when("boxTaken", w.stations.boxTaken[s]);
    when("boxDelivered", w.stations.boxDelivered[s]);
  }
  out.endObject();
}

/// Voters are the people of groups of that kind; who has put a ballot into a box has voted.
void StationRecord::writeVoting(JsonWriter& out, const World& w) const {
  uint32_t voters = 0, voted = 0;
  for (const Group& group : w.exercise->scenario.groups) voters += group.kind == GroupKind::voters ? static_cast<uint32_t>(group.count) : 0;
  std::array<uint32_t, kTurnedAwayKinds> turnedAway{};
  for (size_t s = 0; s < records_.size(); ++s) {
    if (w.exercise->scenario.stations[s].kind == StationKind::box) voted += w.stations.servedCount[s];
    for (size_t k = 0; k < kTurnedAwayKinds; ++k) turnedAway[k] += records_[s].turnedAway[k];
  }
  out.key("voting");
  if (voters == 0 || records_.empty()) {
    out.null();
    return;
  }
  out.beginObject().member("voters", voters).member("voted", voted).member("turnout", static_cast<double>(voted) / voters);
  out.member("notServed", voters > voted ? voters - voted : 0).key("turnedAway").beginObject();
  for (size_t k = 0; k < kTurnedAwayKinds; ++k) out.member(kTurnedAwayNames[k], turnedAway[k]);
  out.endObject().endObject();
}

void StationRecord::write(JsonWriter& out, const World& w) const {
  out.key("stations").beginArray();
  for (size_t s = 0; s < records_.size(); ++s) writeOne(out, w, s);
  out.endArray();
  writeVoting(out, w);
}

}  // namespace sispam
