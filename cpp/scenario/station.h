// SPDX-License-Identifier: Apache-2.0
// A place that serves one person after another: check-in desk, booth, ballot box, ink. People wait in a real queue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"

namespace sispam {

enum class StationKind : uint8_t { checkIn, booth, box, ink, gateCheck, desk };
enum class ServiceLaw : uint8_t { exponential, lognormal, fixed };

struct ServiceTime {
  ServiceLaw law = ServiceLaw::lognormal;
  double mean = 35;  ///< s, 0.5–3600; divided by the scenario's compression
  double cv = 0.5;   ///< coefficient of variation, 0–3 (lognormal only)
};

struct Station {
  std::string id;
  Text name;
  StationKind kind = StationKind::desk;
  std::vector<Vec2> servers;          ///< where a person being served stands, one per server, 1–32
  std::vector<Vec2> queue;            ///< polyline from the head of the queue backwards, at least two points
  ServiceTime service;
  std::string next;                   ///< station one goes to afterwards; empty = the group's next leg
  std::string unit;                   ///< unit that staffs it; empty = always staffed
  std::optional<Condition> opens;     ///< serves from when this holds; at once if absent
  std::optional<Condition> closes;    ///< takes nobody new into the queue from then on; those queued are served
  int nextIndex = -1, unitIndex = -1; ///< resolved
};

}  // namespace sispam
