// SPDX-License-Identifier: Apache-2.0
// The document of `sispamkota run` (product.md §4). Everything in it follows from scenario, seed and orders: no wall clock.
#include "observe/headcount.h"
#include "observe/notes.h"

namespace sispam {

namespace {

void writePhases(JsonWriter& out, const World& w, bool finished) {
  const std::vector<Phase>& phases = w.exercise->scenario.phases;
  out.key("phases").beginArray();
  for (size_t k = 0; k < phases.size(); ++k) {
    const uint32_t from = w.course.phaseBegan[k];
    if (from == kNever) continue;
    const uint32_t next = k + 1 < phases.size() ? w.course.phaseBegan[k + 1] : kNever;
    out.beginObject().member("id", phases[k].id).member("from", secondsAt(from));
    if (next != kNever) out.member("to", secondsAt(next));
    else if (finished) out.member("to", secondsAt(w.clock.tick));
    else out.nullMember("to");
    out.member("forced", w.course.phaseForced[k] != 0).endObject();
  }
  out.endArray();
}

void writeLevels(JsonWriter& out, const World& w, std::string_view name, const std::vector<LevelNote>& notes) {
  out.key(name).beginArray();
  for (const LevelNote& note : notes)
    out.beginObject().member("t", secondsAt(note.tick)).member("level", w.exercise->doctrine.levels[note.level].id).endObject();
  out.endArray();
}

/// Rules of the pack that nothing in the model can break: said in every run, never left out in silence.
void writeNotEvaluated(JsonWriter& out, const World& w) {
  out.key("notEvaluated").beginArray();
  for (const Rule& rule : w.exercise->doctrine.rules) {
    if (rule.kind != RuleKind::notEvaluated) continue;
    out.beginObject().member("rule", rule.id).member("severity", rule.severity).key("name").beginObject();
    out.member("id", rule.name.id).member("en", rule.name.en).endObject().key("lacks").beginObject();
    out.member("id", rule.lacks.id).member("en", rule.lacks.en).endObject().member("citation", rule.citation).endObject();
  }
  out.endArray();
}

/// The best rating that is left to any objective, and the broken V1 rules that leave no more.
void writeCap(JsonWriter& out, const World& w, const Notes& notes) {
  out.key("cap").beginObject();
  const std::vector<std::string_view> rules = brokenSafetyRules(w, notes.findings);
  if (rules.empty()) out.nullMember("rating");
  else out.member("rating", std::string_view(&kCappedRating, 1));
  out.key("rules").beginArray();
  for (const std::string_view rule : rules) out.value(rule);
  out.endArray().endObject();
}

void writeObjectives(JsonWriter& out, const World& w, const Notes& notes) {
  const std::vector<Objective>& objectives = w.exercise->scenario.objectives;
  out.key("objectives").beginArray();
  for (size_t k = 0; k < objectives.size(); ++k) {
    out.beginObject().member("id", objectives[k].id).key("rating");
    if (const std::optional<char> rating = notes.objectives.rating(w, k, notes.findings)) out.value(std::string_view(&*rating, 1));
    else out.null();
    for (const auto& [name, tick] : {std::pair("started", notes.objectives.started(k)), std::pair("done", notes.objectives.done(k))}) {
      if (tick == kNever) out.nullMember(name);
      else out.member(name, secondsAt(tick));
    }
    out.endObject();
  }
  out.endArray();
}

}  // namespace

void writeFinding(JsonWriter& out, const World& w, const Finding& f) {
  const Rule& rule = w.exercise->doctrine.rules[f.rule];
  out.beginObject().member("rule", rule.id).member("kept", f.kept).member("severity", f.severity).member("t", secondsAt(f.tick));
  out.member("at", Vec2{f.x, f.y}).key("values").beginObject();
  for (const auto& [name, value] : f.values) out.member(name, value);
  out.endObject().key("evidence").beginArray().value(secondsAt(f.evidenceFrom)).value(secondsAt(f.evidenceTo)).endArray();
  if (f.unit != kNone16) out.member("unit", w.exercise->scenario.units[f.unit].id);
  out.member("hint", rule.hint).member("citation", rule.citation).member("assumed", rule.assumed).endObject();
}

std::string Observation::findingsJson(const World& world, size_t from) const {
  JsonWriter out;
  out.beginArray();
  for (size_t k = from; k < notes_->findings.size(); ++k) writeFinding(out, world, notes_->findings[k]);
  return out.endArray().take();
}

std::string Observation::summary(const World& w, const std::string& hashHex, uint32_t resultsVersion) const {
  const Scenario& s = w.exercise->scenario;
  const Headcount heads = countHeads(w);
  JsonWriter out;
  out.beginObject().member("scenario", s.id).member("doctrine", w.exercise->doctrine.id).member("seed", w.clock.seed);
  out.member("resultsVersion", resultsVersion).member("ticks", w.clock.tick).member("seconds", secondsAt(w.clock.tick));
  out.member("over", w.clock.over != 0).member("hash", hashHex).member("compression", s.compression);
  out.key("people").beginObject().member("total", heads.total()).member("present", heads.present).member("left", heads.left);
  out.member("injured", heads.injured()).member("arrested", heads.arrested).member("expected", heads.expected).endObject();
  writePhases(out, w, notes_->finished);
  writeLevels(out, w, "situation", situation());
  writeLevels(out, w, "declared", declared());
  out.key("findings").beginArray();
  for (const Finding& finding : findings()) writeFinding(out, w, finding);
  out.endArray();
  writeNotEvaluated(out, w);
  writeObjectives(out, w, *notes_);
  writeCap(out, w, *notes_);
  out.key("measures");
  writeMeasures(out, w, *notes_);
  writeParameters(out, w);
  return out.endObject().take();
}

}  // namespace sispam
