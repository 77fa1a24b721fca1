// SPDX-License-Identifier: Apache-2.0
// People with a goal, a role mix and a temper, as written. One Group becomes `count` rows of the world.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"

namespace sispam {

enum class GroupKind : uint8_t { supporters, voters, residents, press, witnesses, sellers, other };

/// Roles of models.md C7; shares of a group, summing to 1.
enum class Role : uint8_t { participant, bystander, hangerOn, hardCore, marshal, provocateur };
inline constexpr int kRoleCount = 6;

struct RoleMix {
  double participant = 1, bystander = 0, hangerOn = 0, hardCore = 0, marshal = 0, provocateur = 0;
};

enum class ArrivalPattern : uint8_t {
  present,   ///< stand in zone `from` when the exercise starts
  together,  ///< all at once (as fast as the entrance lets them in)
  uniform,   ///< evenly over `over` seconds
  poisson    ///< exponential gaps with mean over/count
};

struct Arrivals {
  ArrivalPattern pattern = ArrivalPattern::present;
  std::string from;                ///< zone (present) or exit (other patterns) id
  std::optional<Condition> when;   ///< begins when this holds; at once if absent
  double over = 60;                ///< s
  int fromIndex = -1;              ///< resolved: index of zone or exit
};

/// One leg of a group's way: go to a zone, exit or station; stay until `until` holds or `stay` seconds have passed
/// since the person arrived, whichever comes first. The last leg of a group that leaves is an exit.
struct Leg {
  std::string goal;
  std::optional<Condition> until;
  std::optional<double> stay;      ///< s, mean of an exponential? no: a fixed time, compressed by the scenario's compression
  int goalIndex = -1;              ///< resolved: index into Exercise::goals
};

struct Spread {
  double mean = 0.5, sd = 0;       ///< normal, truncated to [0, 1]
};

/// Starting values of the model of models.md C1/C7; all in [0, 1].
struct Temper {
  std::optional<Spread> hardship;      ///< H; absent = uniform on [0, 1) as in Epstein 2002
  std::optional<Spread> riskAversion;  ///< R; absent = uniform on [0, 1)
  double legitimacy = 0.82;            ///< L at the start (Epstein 2002 run 2)
};

struct Walk {
  double speed = 1.34, speedSd = 0.26;   ///< desired speed, m/s (Weidmann 1993), truncated to [0.5, 2.2]
  double radius = 0.17;                  ///< body, m (assumed; models.md A9)
  double mass = 70;                      ///< kg (assumed)
};

struct Group {
  std::string id;
  Text name;
  GroupKind kind = GroupKind::other;
  int count = 1;                         ///< 1–20000
  Arrivals arrivals;
  std::vector<Leg> plan;                 ///< at least one leg
  RoleMix roles;
  Temper temper;
  Walk walk;
  int stones = 0;                        ///< throwable things each participant could lay hands on, 0–20 (assumed)
  double motivation = 0;                 ///< 0–1: maps to time gap and push (assumed)
};

}  // namespace sispam
