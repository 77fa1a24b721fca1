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

/// Who of the KPPS does what (facts.md 4.2); the number of the member is that of the role. In a unit of fewer the last member
/// does what is left over.
enum class KppsRole : uint8_t {
  chair,   ///< 1: opens, signs ballots, calls, closes
  second,  ///< 2: fills ballots in, helps the chair
  third,   ///< 3: the same
  list,    ///< 4: finds voters on the list, has them sign
  guide,   ///< 5: at the entry too; shows people to the booths, helps those who need it
  box,     ///< 6: at the ballot boxes
  ink      ///< 7: ink and way out
};

struct ServiceTime {
  ServiceLaw law = ServiceLaw::lognormal;
  double mean = 35;  ///< s, 0.5–3600; divided by the scenario's compression
  double cv = 0.5;   ///< coefficient of variation, 0–3 (lognormal only)
  double assisted = 1.75;    ///< factor for people who need help, 1–5 (models.md H: 1.5–2)
};

/// Of a ballot box: when voting is over its unit counts what is in it, before the witnesses, and seals it.
struct Counting {
  double perVoter = 20;      ///< s for the ballots of one voter, 0.5–600; divided by compression (assumed)
  int least = 3;             ///< so many of the unit must be near: who opens, who reads out, who tallies (assumed)
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
  std::vector<KppsRole> staff = {};   ///< members of `unit` who serve here, one a person served; empty = whoever of the unit is near serves all
  std::optional<int> ballots = {};    ///< so many can be served in all; no limit if absent
  std::optional<Condition> unlisted = {};  ///< people who are not on the list may queue when this holds; always if absent
  std::optional<Counting> count = {}; ///< of a ballot box
  std::optional<Condition> opens;     ///< serves from when this holds; at once if absent
  std::optional<Condition> closes;    ///< takes nobody new into the queue from then on; those queued are served
  int nextIndex = -1, unitIndex = -1; ///< resolved
};

}  // namespace sispam
