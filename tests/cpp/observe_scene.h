// SPDX-License-Identifier: Apache-2.0
// A square with one group and two units, and a doctrine with one rule of the test's choice. Tests of observers set people and
// events by hand in a world built of it; nothing steps.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "observe/observation.h"
#include "scenario/json.h"
#include "scenario/read.h"

namespace sispam::scene {

inline std::string scenarioText(int count, const std::string& more) {
  return R"({"format":"sispamkota/1","id":"observed","name":{"en":"observed"},"doctrine":"test","site":{)"
         R"("ground":[{"id":"square","polygon":[[0,0],[60,0],[60,40],[0,40]]}],)"
         R"("buildings":[{"id":"house","polygon":[[25,38],[30,38],[30,40],[25,40]]}],)"
         R"("exits":[{"id":"out","polygon":[[58,0],[60,0],[60,40],[58,40]]}],)"
         R"("zones":[{"id":"square-west","polygon":[[2,2],[40,2],[40,37],[2,37]]}]},)"
         R"("groups":[{"id":"crowd","kind":"supporters","count":)" + std::to_string(count) + R"(,"arrivals":{"from":"square-west"},)"
         R"("plan":[{"goal":"square-west","stay":3000},{"goal":"out"}]}],)"
         R"("units":[{"id":"line","kind":"dalmasLanjut","service":"polri","strength":4,"kit":["shield","loudspeaker"],"at":[50,20],"heading":180},)"
         R"({"id":"awc","kind":"awc","service":"polri","strength":2,"kit":["water"],"tank":5000,"at":[54,20],"heading":180}])" + more + "}";
}

inline std::string doctrineText(const std::string& rules) {
  return R"({"format":"sispamkota-doctrine/1","id":"test","levels":[{"id":"green","rank":0,"calm":0},)"
         R"({"id":"red","rank":1,"when":{"measure":"throwing","atLeast":1},"calm":60}],"rules":[)" + rules + "]}";
}

inline World worldOf(int count, const std::string& rules = "", const std::string& more = "") {
  ReadResult read = readExercise(scenarioText(count, more), doctrineText(rules), "");
  for (const Issue& issue : read.issues)
    EXPECT_NE(issue.severity, Severity::error) << issue.file << issue.path << " " << issue.code;
  return buildWorld(std::make_shared<const Exercise>(std::move(*read.exercise)), 1);
}

inline void put(World& w, uint32_t row, Vec2 at) {
  w.people.x[row] = at.x;
  w.people.y[row] = at.y;
  w.people.presence[row] = static_cast<uint8_t>(Presence::present);
}

inline void sendAway(World& w, uint32_t row) { w.people.presence[row] = static_cast<uint8_t>(Presence::expected); }

/// One tick goes by in which these events happen; the observation sees it.
inline void pass(World& w, Observation& o, std::vector<Event> events = {}) {
  for (Event& e : events) e.tick = w.clock.tick;
  w.events.list = std::move(events);
  ++w.clock.tick;
  o.observe(w);
}

inline void passSeconds(World& w, Observation& o, double seconds) {
  for (uint32_t k = toTicks(seconds); k > 0; --k) pass(w, o);
}

inline Event event(EventKind kind, uint32_t a = 0, uint32_t b = 0, uint16_t c = 0, Vec2 at = {10, 20}, float value = 0) {
  Event e;
  e.kind = kind;
  e.a = a;
  e.b = b;
  e.c = c;
  e.x = at.x;
  e.y = at.y;
  e.value = value;
  return e;
}

/// Findings of broken rules.
inline std::vector<Finding> brokenOf(const Observation& o) {
  std::vector<Finding> broken;
  for (const Finding& f : o.findings())
    if (!f.kept) broken.push_back(f);
  return broken;
}

inline double valueOf(const Finding& f, const std::string& name) {
  for (const auto& [each, value] : f.values)
    if (each == name) return value;
  ADD_FAILURE() << "no value " << name;
  return 0;
}

}  // namespace sispam::scene
