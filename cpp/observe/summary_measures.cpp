// SPDX-License-Identifier: Apache-2.0
// The object `measures` of the summary: names, units and definitions are those of product.md §4 and facts.md 9.3. There is no
// total score, on purpose.
#include <array>

#include "observe/notes.h"
#include "world/event.h"

namespace sispam {

namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"light", "moderate", "severe"};

void writeInjuries(JsonWriter& out, const World& w, const Notes& n) {
  std::array<std::array<uint32_t, 3>, 2> count{};
  for (uint32_t i = 0; i < w.rows; ++i)
    if (const uint8_t severity = w.people.injury[i]; severity >= 1 && severity <= 3) ++count[i < w.citizens ? 0 : 1][severity - 1u];
  out.key("injuries").beginObject();
  for (const size_t side : {size_t{0}, size_t{1}}) {
    out.key(side == 0 ? "citizens" : "officers").beginObject();
    for (size_t k = 0; k < kSeverities.size(); ++k) out.member(kSeverities[k], count[side][k]);
    out.endObject();
  }
  out.key("causes").beginObject();
  for (size_t k = 0; k < kInjuryCauseNames.size(); ++k) out.member(kInjuryCauseNames[k], n.events.injuriesBy(static_cast<InjuryCause>(k)));
  out.endObject().endObject();
}

void writeLines(JsonWriter& out, const World& w, const Notes& n) {
  out.key("lines").beginArray();
  for (size_t k = 0; k < n.lines.counts().size(); ++k) {
    const LineCount& line = n.lines.counts()[k];
    out.beginObject().member("id", w.exercise->scenario.observe.lines[k].id).member("count", line.count);
    for (const auto& [name, tick] : {std::pair("first", line.first), std::pair("last", line.last)}) {
      if (tick == kNever) out.nullMember(name);
      else out.member(name, secondsAt(tick));
    }
    out.key("times").beginArray();
    for (const uint32_t tick : line.times) out.value(secondsAt(tick));
    out.endArray().endObject();
  }
  out.endArray();
}

void writeAreas(JsonWriter& out, const World& w, const Notes& n) {
  out.key("areas").beginArray();
  const std::vector<AreaMean> means = n.areas.means();
  for (size_t k = 0; k < means.size(); ++k) {
    const AreaMean& mean = means[k];
    out.beginObject().member("id", w.exercise->scenario.observe.areas[k].id).member("samples", mean.samples);
    const auto known = [&](std::string_view name, double value, uint32_t samples) {
      if (samples == 0) out.nullMember(name);
      else out.member(name, value);
    };
    known("density", mean.density, mean.samples);
    known("speed", mean.speed, mean.occupied);
    known("specificFlow", mean.specificFlow, mean.samples);
    known("standing", mean.standing, mean.occupied);
    if (mean.period) out.member("period", *mean.period);
    else out.nullMember("period");
    known("reversalsPerMinute", mean.reversalsPerMinute, mean.occupied);
    out.endObject();
  }
  out.endArray();
}

void writeCongestion(JsonWriter& out, const World& w, const Notes& n) {
  const double egress = egressSeconds(w, n.egress);
  out.key("congestion");
  if (!(egress > 0)) {
    out.null();
    return;
  }
  const double seconds = n.congestion.seconds(), share = seconds / egress;
  out.beginObject().member("share", share).member("seconds", seconds).member("egressSeconds", egress);
  if (seconds > 0) out.member("place", n.congestion.place());
  else out.nullMember("place");
  out.member("significant", share > kCongestedShare).endObject();
}

void writeStuck(JsonWriter& out, const Notes& n) {
  out.key("stuck").beginObject().member("count", n.stuck.count()).member("now", n.stuck.now()).member("longest", n.stuck.longest().value);
  writeWhen(out, "where", n.stuck.longest().place, n.stuck.longest().tick);
  out.endObject();
}

void writeDialogue(JsonWriter& out, const World& w, const Notes& n) {
  uint32_t heard = 0, left = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (w.people.heardTick[i] == kNever) continue;
    ++heard;
    if (w.people.presence[i] == static_cast<uint8_t>(Presence::left)) ++left;
  }
  const uint32_t actions = n.events.forceActions();
  out.member("appeals", n.events.of(EventKind::appeal)).member("appealsHeard", n.events.heardAppeals());
  out.member("forceActions", actions).key("appealsPerForceAction");
  if (actions == 0) out.null();
  else out.value(static_cast<double>(n.events.heardAppeals()) / actions);
  out.member("talkMinutes", n.events.talkMinutes()).member("askedToLeave", heard).member("leftAfterAppeal", left);
}

void writeBrokenRules(JsonWriter& out, const Notes& n) {
  std::array<uint32_t, 4> broken{};
  for (const Finding& f : n.findings)
    if (!f.kept && f.severity >= 1 && f.severity <= 4) ++broken[f.severity - 1u];
  out.key("brokenRules").beginObject();
  for (size_t k = 0; k < broken.size(); ++k) out.member(std::to_string(k + 1), broken[k]);
  out.endObject();
}

}  // namespace

void writeMeasures(JsonWriter& out, const World& w, const Notes& n) {
  out.beginObject();
  writeCrowd(out, w, n);
  if (n.egress.done() == kNever) out.nullMember("evacuationTime");
  else out.member("evacuationTime", secondsAt(n.egress.done()));
  writeCongestion(out, w, n);
  writeStuck(out, n);
  writeInjuries(out, w, n);
  for (const auto& [name, kind] : {std::pair("falls", EventKind::fell), std::pair("thrown", EventKind::thrown), std::pair("hits", EventKind::hit), std::pair("fires", EventKind::fireLit),
                                   std::pair("seized", EventKind::seized), std::pair("objections", EventKind::objection)})
    out.member(name, n.events.of(kind));
  writeDialogue(out, w, n);
  writeBrokenRules(out, n);
  const std::vector<Level>& levels = w.exercise->doctrine.levels;
  const std::vector<double> seconds = n.course.secondsAtLevel(levels.size(), w.clock.tick);
  out.key("secondsAtLevel").beginObject();
  for (size_t k = 0; k < levels.size(); ++k) out.member(levels[k].id, seconds[k]);
  out.endObject().key("served").beginArray();
  for (size_t k = 0; k < w.exercise->scenario.stations.size(); ++k)
    out.beginObject().member("id", w.exercise->scenario.stations[k].id).member("count", w.stations.servedCount[k]).endObject();
  out.endArray();
  n.stations.write(out, w);
  writeLines(out, w, n);
  writeAreas(out, w, n);
  n.means.write(out, w);
  out.member("quarantined", w.clock.quarantined).member("eventsLost", n.events.of(EventKind::lost)).endObject();
}

}  // namespace sispam
