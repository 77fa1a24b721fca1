// SPDX-License-Identifier: Apache-2.0
// What can ever come to pass: phases in their order, injects and arrivals, each as soon as what it waits for can be. A thing
// that is still impossible at the end, and waits for something that in turn waits for it, is reported where it waits.
#include <algorithm>

#include "scenario/checks.h"

namespace sispam {

namespace {

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

/// True at every moment of every run.
bool holdsAlways(const Condition& c) {
  if (c.held > 0) return false;
  if (c.time) return *c.time <= 0;
  if (c.phase) return c.targetIndex == 0;
  const auto any = [](const std::vector<Condition>& list) { return std::any_of(list.begin(), list.end(), holdsAlways); };
  if (!c.any.empty()) return any(c.any);
  return !c.all.empty() && std::all_of(c.all.begin(), c.all.end(), holdsAlways);
}

/// Two members of one `all` that cannot both be true.
bool excludes(const Condition& a, const Condition& b) {
  if (a.level && b.below) return a.targetIndex >= 0 && b.targetIndex >= 0 && a.targetIndex >= b.targetIndex;
  if (a.open && b.shut) return a.targetIndex >= 0 && a.targetIndex == b.targetIndex;
  return a.measure && b.measure && *a.measure == *b.measure && a.of == b.of && a.in == b.in && a.order == b.order && a.atLeast && b.atMost && *a.atLeast > *b.atMost;
}

/// A person, a phase or a line of the script that a condition waits for.
struct Node {
  enum class Kind : uint8_t { phase, inject, group } kind;
  size_t index;
  friend bool operator==(const Node&, const Node&) = default;
};

class PossibleCourse {
 public:
  PossibleCourse(const Scenario& s, Report& report) : s_(s), report_(report) {
    phases_.assign(s.phases.size(), false);
    injects_.assign(s.script.size(), false);
    groups_.assign(s.groups.size(), false);
  }

  void check() {
    if (!s_.phases.empty()) phases_[0] = true;
    spread();
    for (size_t i = 1; i < s_.phases.size(); ++i) {
      const Phase& phase = s_.phases[i];
      if (phase.begins && !possible(*phase.begins)) blame({Node::Kind::phase, i}, *phase.begins, item("/phases", i) + "/begins");
      phases_[i] = true;  // so that those after it are judged for themselves
      spread();
    }
    for (size_t i = 0; i < injects_.size(); ++i)
      if (!injects_[i]) blame({Node::Kind::inject, i}, *s_.script[i].when, item("/script", i) + "/when");
    for (size_t i = 0; i < groups_.size(); ++i)
      if (!groups_[i]) blame({Node::Kind::group, i}, *s_.groups[i].arrivals.when, item("/groups", i) + "/arrivals/when");
  }

 private:
  /// Until nothing more becomes possible.
  void spread() {
    for (bool more = true; more;) {
      more = false;
      const auto settle = [&](std::vector<bool>& done, size_t i, const std::optional<Condition>& when) {
        if (done[i] || (when && !possible(*when))) return;
        done[i] = more = true;
      };
      for (size_t i = 0; i < injects_.size(); ++i) settle(injects_, i, s_.script[i].when);
      for (size_t i = 0; i < groups_.size(); ++i) settle(groups_, i, s_.groups[i].arrivals.when);
    }
  }

  /// What a single condition waits for, if it is one of the three.
  static std::optional<Node> awaited(const Condition& c) {
    const auto index = static_cast<size_t>(c.targetIndex);
    if (c.phase && c.targetIndex >= 0) return Node{Node::Kind::phase, index};
    if (c.inject && c.targetIndex >= 0) return Node{Node::Kind::inject, index};
    // Of people who have not come there is nothing to be measured.
    if (c.measure && c.atLeast && *c.atLeast > 0 && c.ofIndex >= 0 && c.ofKind == Condition::Of::group && *c.measure != Measure::expected)
      return Node{Node::Kind::group, static_cast<size_t>(c.ofIndex)};
    return std::nullopt;
  }
  bool done(Node n) const {
    switch (n.kind) {
      case Node::Kind::phase: return phases_[n.index];
      case Node::Kind::inject: return injects_[n.index];
      case Node::Kind::group: return groups_[n.index];
    }
    return true;
  }
  bool possible(const Condition& c) const {
    if (const auto node = awaited(c)) return done(*node);
    for (const Condition& each : c.all)
      if (!possible(each)) return false;
    return c.any.empty() || std::any_of(c.any.begin(), c.any.end(), [&](const Condition& each) { return possible(each); });
  }

  /// Calls f(leaf, pointer) for every leaf that is in the way.
  template <class F>
  void forBlocking(const Condition& c, const std::string& pointer, F&& f) const {
    if (possible(c)) return;
    if (awaited(c)) return f(c, pointer);
    for (size_t i = 0; i < c.all.size(); ++i) forBlocking(c.all[i], item(pointer + "/all", i), f);
    for (size_t i = 0; i < c.any.size(); ++i) forBlocking(c.any[i], item(pointer + "/any", i), f);
  }
  const Condition* triggerOf(Node n) const {
    const std::optional<Condition>* when = nullptr;
    switch (n.kind) {
      case Node::Kind::phase: when = &s_.phases[n.index].begins; break;
      case Node::Kind::inject: when = &s_.script[n.index].when; break;
      case Node::Kind::group: when = &s_.groups[n.index].arrivals.when; break;
    }
    return when->has_value() ? &**when : nullptr;
  }
  /// Does `from`, by what is in its way, wait for `self`? A phase waits for those before it too.
  bool leadsBack(Node from, Node self) const {
    std::vector<Node> open = {from};
    std::vector<bool> seenPhases(phases_.size()), seenInjects(injects_.size()), seenGroups(groups_.size());
    while (!open.empty()) {
      const Node n = open.back();
      open.pop_back();
      if (n == self || (self.kind == Node::Kind::phase && n.kind == Node::Kind::phase && n.index > self.index)) return true;
      auto& seen = n.kind == Node::Kind::phase ? seenPhases : n.kind == Node::Kind::inject ? seenInjects : seenGroups;
      if (seen[n.index]) continue;
      seen[n.index] = true;
      if (const Condition* when = triggerOf(n)) forBlocking(*when, "", [&](const Condition& leaf, const std::string&) { open.push_back(*awaited(leaf)); });
    }
    return false;
  }
  void blame(Node self, const Condition& when, const std::string& pointer) const {
    forBlocking(when, pointer, [&](const Condition& leaf, const std::string& at) {
      if (report_.full() || !leadsBack(*awaited(leaf), self)) return;
      const char* key = leaf.phase ? "/phase" : leaf.inject ? "/inject" : "/of";
      // A phase that names a later one, or an inject that names itself, has been reported as such.
      if (!report_.sound(at + key)) return;
      report_.at(at + key, "condition.circular", {{"found", leaf.phase ? *leaf.phase : leaf.inject ? *leaf.inject : leaf.of}});
    });
  }

  const Scenario& s_;
  Report& report_;
  std::vector<bool> phases_, injects_, groups_;
};

}  // namespace

bool contradicts(const Condition& c) {
  if (std::any_of(c.none.begin(), c.none.end(), holdsAlways)) return true;
  for (const Condition& a : c.all)
    for (const Condition& b : c.all)
      if (&a != &b && excludes(a, b)) return true;
  return false;
}

void checkPossible(const Scenario& scenario, Report& report) { PossibleCourse(scenario, report).check(); }

}  // namespace sispam
