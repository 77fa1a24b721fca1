// SPDX-License-Identifier: Apache-2.0
// Whether the exercise can take its course: phases that can begin, injects that have what they need, an end.
#include <algorithm>
#include <limits>

#include "scenario/checks.h"
#include "scenario/choice.h"

namespace sispam {

namespace {

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

/// The earliest second at which a condition can hold as far as the clock alone decides.
double earliest(const Condition& c) {
  if (c.time) return *c.time + c.held;
  double t = 0;
  for (const Condition& each : c.all) t = std::max(t, earliest(each));
  if (!c.any.empty()) {
    t = std::numeric_limits<double>::infinity();
    for (const Condition& each : c.any) t = std::min(t, earliest(each));
  }
  return t + c.held;
}

/// Calls f(leaf, pointer) for every leaf that must hold or may help to hold; what is under `none` is left out.
template <class F>
void forLeaves(const Condition& c, const std::string& pointer, F&& f) {
  f(c, pointer);
  for (size_t i = 0; i < c.all.size(); ++i) forLeaves(c.all[i], item(pointer + "/all", i), f);
  for (size_t i = 0; i < c.any.size(); ++i) forLeaves(c.any[i], item(pointer + "/any", i), f);
}

void checkPhases(const Scenario& s, Report& report) {
  double latest = -1;  // of the plain times before
  for (size_t i = 0; i < s.phases.size(); ++i) {
    const Phase& phase = s.phases[i];
    const std::string at = item("/phases", i), begins = at + "/begins";
    if (i == 0) {
      if (phase.begins) report.at(begins, "phase.first", {{"phase", phase.id}});
      continue;
    }
    if (!phase.begins) {
      if (!phase.timeout && report.sound(begins) && report.sound(at + "/timeout"))
        report.at(at, "phase.never", {{"phase", phase.id}});
      continue;
    }
    forLeaves(*phase.begins, begins, [&](const Condition& c, const std::string& pointer) {
      if (c.phase && c.targetIndex >= static_cast<int>(i)) report.at(pointer + "/phase", "phase.order", {{"phase", *c.phase}});
    });
    if (!report.sound(begins)) continue;
    if (earliest(*phase.begins) > s.limit && report.sound("/limit")) {
      if (!phase.timeout) report.at(begins, "phase.never", {{"phase", phase.id}});
      else report.at(begins, "condition.late", {{"found", earliest(*phase.begins)}, {"limit", s.limit}});
    }
    if (!phase.begins->time) continue;
    if (*phase.begins->time < latest)
      report.at(begins + "/time", "phase.time", {{"found", *phase.begins->time}, {"earlier", latest}});
    latest = std::max(latest, *phase.begins->time);
  }
}

void checkScript(const Scenario& s, Report& report) {
  for (size_t i = 0; i < s.script.size() && !report.full(); ++i) {
    const Inject& inject = s.script[i];
    const std::string at = item("/script", i);
    if (inject.when) {
      forLeaves(*inject.when, at + "/when", [&](const Condition& c, const std::string& pointer) {
        if (c.inject && c.targetIndex == static_cast<int>(i)) report.at(pointer + "/inject", "condition.circular", {{"found", inject.id}});
      });
    }
    checkInject(inject, s, at, report);
  }
}

/// A warning shot needs a firearm; rounds and blows are of those who may use force. Anybody can throw, insult and take sides.
bool canDo(const Unit& unit, Misconduct act) {
  switch (act) {
    case Misconduct::warningShot: return unit.hasKit(Kit::firearm);
    case Misconduct::impactRound:
    case Misconduct::strikesRestrained: return mayUseForce(unit.service);
    case Misconduct::throwsObject:
    case Misconduct::insults:
    case Misconduct::notNeutral: return true;
  }
  return true;
}

void checkAct(const Inject& inject, const Scenario& s, const std::string& at, Report& report) {
  if (!inject.act || inject.unitIndex < 0) return;
  const Unit& unit = s.units[static_cast<size_t>(inject.unitIndex)];
  if (!canDo(unit, *inject.act)) report.at(at + "/act", "inject.act", {{"unit", unit.id}, {"act", std::string(nameOf(*inject.act))}});
}

}  // namespace

void checkInject(const Inject& inject, const Scenario& s, const std::string& at, Report& report) {
  const auto needs = [&](const char* key, bool given) {
    if (!given && report.sound(at + '/' + key)) report.missing(at, key);
  };
  if (inject.every || inject.times) {
    needs("every", inject.every.has_value());
    needs("times", inject.times.has_value());
  }
  if (!report.sound(at + "/kind")) return;
  const auto has = [&](const char* key) { return report.has(at + '/' + key); };
  switch (inject.kind) {
    case InjectKind::message: needs("text", !inject.text.id.empty() || !inject.text.en.empty()); break;
    case InjectKind::legitimacy:
      needs("group", !inject.group.empty());
      needs("amount", has("amount"));
      if (has("amount") && inject.amount == 0 && report.sound(at + "/amount")) report.at(at + "/amount", "amount.zero");
      break;
    case InjectKind::quarrel:
      needs("group", !inject.group.empty());
      needs("zone", !inject.zone.empty());
      needs("amount", has("amount"));
      if (has("amount") && inject.amount < 1 && report.sound(at + "/amount"))
        report.at(at + "/amount", "range.low", {{"min", 1.0}, {"found", inject.amount}, {"unit", std::string("persons")}});
      break;
    case InjectKind::objection: break;
    case InjectKind::openGate:
    case InjectKind::closeGate: needs("gate", !inject.gate.empty()); break;
    case InjectKind::fire:
      needs("group", !inject.group.empty());
      needs("zone", !inject.zone.empty());
      break;
    case InjectKind::breakdown:
    case InjectKind::repair: needs("unit", !inject.unit.empty()); break;
    case InjectKind::casualty:
      if (inject.unit.empty()) needs("group", !inject.group.empty());
      break;
    case InjectKind::wind: needs("amount", has("amount")); break;
    case InjectKind::threat: needs("zone", !inject.zone.empty()); break;
    case InjectKind::blockade: needs("gate", !inject.gate.empty()); break;
    case InjectKind::charge:
      needs("group", !inject.group.empty());
      needs("zone", !inject.zone.empty());
      needs("amount", has("amount"));
      break;
    case InjectKind::hostage:
      needs("group", !inject.group.empty());
      needs("unit", !inject.unit.empty());
      break;
    case InjectKind::misconduct:
      needs("unit", !inject.unit.empty());
      needs("act", inject.act.has_value());
      checkAct(inject, s, at, report);
      break;
    case InjectKind::rumour:
    case InjectKind::counterMessage:
      needs("amount", has("amount"));
      if (has("amount") && inject.amount == 0 && inject.anger == 0 && report.sound(at + "/amount")) report.at(at + "/amount", "amount.zero");
      if (inject.speaker == Speaker::korlap) needs("group", !inject.group.empty());
      if (inject.speaker == Speaker::negotiator || (inject.speaker == Speaker::loudspeaker && inject.zone.empty())) needs("unit", !inject.unit.empty());
      break;
  }
}

void checkCourse(const Scenario& s, Report& report) {
  checkPhases(s, report);
  checkScript(s, report);
  if (!report.full()) checkPossible(s, report);
  if (!s.end && report.sound("/end")) report.at(std::string(), "end.missing", {{"limit", s.limit}});
}

}  // namespace sispam
