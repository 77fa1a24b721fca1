// SPDX-License-Identifier: Apache-2.0
// See names.h.
#include "scenario/names.h"

#include <span>

namespace sispam {

namespace {

size_t at(Ref kind) { return static_cast<size_t>(kind); }

constexpr Ref kGoals[] = {Ref::zone, Ref::exit, Ref::station};
constexpr Ref kEntrances[] = {Ref::zone, Ref::exit};
constexpr Ref kParties[] = {Ref::group, Ref::unit, Ref::station};

/// The kinds a reference may name.
std::span<const Ref> kindsOf(const Ref& ref) {
  switch (ref) {
    case Ref::goal: return kGoals;
    case Ref::entrance: return kEntrances;
    case Ref::party: return kParties;
    default: return {&ref, 1};
  }
}

bool shareNames(Ref a, Ref b) {
  const auto among = [](std::span<const Ref> kinds, Ref kind) {
    for (const Ref each : kinds)
      if (each == kind) return true;
    return false;
  };
  return (among(kGoals, a) && among(kGoals, b)) || (among(kParties, a) && among(kParties, b));
}

}  // namespace

template <class T>
void Names::addList(Ref kind, const std::vector<T>& things, const std::string& pointer, Report* report) {
  lists_[at(kind)] = pointer;
  for (size_t i = 0; i < things.size(); ++i) {
    const std::string& id = things[i].id;
    const std::string place = pointer + '/' + std::to_string(i) + "/id";
    if (id.empty()) continue;
    const auto [first, isNew] = ids_[at(kind)].emplace(id, static_cast<int>(i));
    if (report == nullptr) continue;
    if (!isNew) {
      report->at(place, "id.duplicate", {{"id", id}, {"first", pointer + '/' + std::to_string(first->second) + "/id"}});
      continue;
    }
    for (size_t other = 0; other < kKinds; ++other) {
      if (other == at(kind) || !shareNames(kind, static_cast<Ref>(other))) continue;
      const auto twin = ids_[other].find(id);
      if (twin == ids_[other].end()) continue;
      report->at(place, "id.ambiguous", {{"id", id}, {"first", lists_[other] + '/' + std::to_string(twin->second) + "/id"}});
      break;
    }
  }
  known_[at(kind)] = report == nullptr || !report->spoilt(pointer);
}

void Names::addScenario(const Scenario& s, Report* report) {
  if (report != nullptr && report->spoilt("/site")) {
    lists_ = {};
  } else {
    // In the order of the field table, so that the later of two that share an id is the one to change.
    addList(Ref::exit, s.site.exits, "/site/exits", report);
    addList(Ref::zone, s.site.zones, "/site/zones", report);
    addList(Ref::gate, s.site.gates, "/site/gates", report);
  }
  addList(Ref::group, s.groups, "/groups", report);
  addList(Ref::unit, s.units, "/units", report);
  addList(Ref::station, s.stations, "/stations", report);
  addList(Ref::phase, s.phases, "/phases", report);
  addList(Ref::inject, s.script, "/script", report);
  addList(Ref::objective, s.objectives, "/objectives", report);
}

void Names::addDoctrine(const Doctrine& d, Report* report) {
  addList(Ref::level, d.levels, "/levels", report);
  addList(Ref::rule, d.rules, "/rules", report);
}

void Names::add(const Scenario& scenario, Report& report) { addScenario(scenario, &report); }
void Names::add(const Doctrine& doctrine, Report& report) { addDoctrine(doctrine, &report); }

Names::Names(const Exercise& exercise) {
  addScenario(exercise.scenario, nullptr);
  addDoctrine(exercise.doctrine, nullptr);
}

bool Names::knows(Ref ref) const {
  for (const Ref kind : kindsOf(ref))
    if (!known_[at(kind)]) return false;
  return true;
}

std::optional<Names::Found> Names::find(Ref ref, std::string_view name) const {
  int before = 0;
  for (const Ref kind : kindsOf(ref)) {
    const auto found = ids_[at(kind)].find(name);
    if (found != ids_[at(kind)].end()) return Found{kind, found->second + (ref == Ref::goal ? before : 0)};
    before += static_cast<int>(ids_[at(kind)].size());
  }
  return std::nullopt;
}

std::optional<Names::Found> Names::findAnything(std::string_view name) const {
  for (size_t kind = 0; kind < kKinds; ++kind)
    if (const auto found = ids_[kind].find(name); found != ids_[kind].end())
      return Found{static_cast<Ref>(kind), found->second};
  return std::nullopt;
}

std::vector<std::string_view> Names::all(Ref ref) const {
  std::vector<std::string_view> names;
  for (const Ref kind : kindsOf(ref))
    for (const auto& [name, index] : ids_[at(kind)]) names.push_back(name);
  return names;
}

}  // namespace sispam
