// SPDX-License-Identifier: Apache-2.0
// See objectives.h. The step times the conditions in the world's course, twice a second; here they are only read.
#include "observe/objectives.h"

#include <algorithm>

#include "scenario/read.h"

namespace sispam {

namespace {

/// As the step found it in the tick that was just done.
bool heldAt(const World& w, const Condition& c, uint32_t stepped) {
  const uint32_t since = w.course.conditionSince[c.index];
  return since <= stepped && stepped - since >= toTicks(c.held);
}

/// The gravest severity (1 is worst) of a broken rule that bears on the objective, 5 if none.
int gravest(const World& w, const Objective& objective, const std::vector<Finding>& findings) {
  int worst = 5;
  for (const Finding& f : findings) {
    if (f.kept) continue;
    const std::string& id = w.exercise->doctrine.rules[f.rule].id;
    if (std::find(objective.rules.begin(), objective.rules.end(), id) != objective.rules.end())
      worst = std::min(worst, static_cast<int>(f.severity));
  }
  return worst;
}

}  // namespace

std::vector<std::string_view> brokenSafetyRules(const World& w, const std::vector<Finding>& findings) {
  std::vector<std::string_view> rules;
  for (const Finding& f : findings) {
    const std::string_view id = w.exercise->doctrine.rules[f.rule].id;
    if (!f.kept && f.severity == 1 && std::find(rules.begin(), rules.end(), id) == rules.end()) rules.push_back(id);
  }
  return rules;
}

Objectives::Objectives(const World& w) : notes_(w.exercise->scenario.objectives.size()) {
  for (size_t k = 0; k < notes_.size(); ++k)
    if (!w.exercise->scenario.objectives[k].starts) notes_[k].started = w.clock.tick;
}

void Objectives::observe(const World& w) {
  const uint32_t stepped = w.clock.tick - 1;
  for (size_t k = 0; k < notes_.size(); ++k) {
    const Objective& o = w.exercise->scenario.objectives[k];
    Note& note = notes_[k];
    if (note.started == kNever && heldAt(w, *o.starts, stepped)) note.started = stepped;
    if (note.started != kNever && note.done == kNever && o.done && heldAt(w, *o.done, stepped)) note.done = stepped;
  }
}

void Objectives::finish(const World& w) {
  finished_ = true;
  for (size_t k = 0; k < notes_.size(); ++k)
    if (!w.exercise->scenario.objectives[k].done && notes_[k].started != kNever) notes_[k].done = w.clock.tick;
}

std::optional<char> Objectives::rating(const World& w, size_t k, const std::vector<Finding>& findings) const {
  const Objective& o = w.exercise->scenario.objectives[k];
  const Note& note = notes_[k];
  if (note.started == kNever || (note.done == kNever && !finished_)) return std::nullopt;
  const int worst = gravest(w, o, findings);
  if (note.done == kNever || worst == 1) return 'U';
  const bool late = o.within && note.done - note.started > toTicks(*o.within);
  if (late || worst == 2 || !brokenSafetyRules(w, findings).empty()) return kCappedRating;
  return worst <= 4 ? 'S' : 'P';
}

}  // namespace sispam
