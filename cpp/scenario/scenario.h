// SPDX-License-Identifier: Apache-2.0
// The exercise as written, constant once read. `Exercise` is the scenario together with its doctrine and its
// commander, with every name resolved to an index: it is all that buildWorld() needs besides a seed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenario/doctrine.h"
#include "scenario/group.h"
#include "scenario/orders.h"
#include "scenario/parameters.h"
#include "scenario/script.h"
#include "scenario/site.h"
#include "scenario/station.h"
#include "scenario/unit.h"

namespace sispam {

inline constexpr double kTickSeconds = 0.05;   ///< 20 ticks a second
inline constexpr uint32_t kTicksPerSecond = 20;

/// Over the whole ground; the inject `wind` changes it.
struct Wind {
  double speed = 1.5;            ///< m/s at the height of a cloud (assumed)
  double direction = 0;          ///< rad: where it blows to
};

struct Scenario {
  std::string format;            ///< "sispamkota/1"
  std::string id;                ///< [a-z0-9-]+
  Text name, notes;              ///< notes: what is reported and what is assumed
  std::string date;              ///< "YYYY-MM-DD" or empty
  std::string start = "08:00";   ///< clock time of t = 0
  uint32_t seed = 1;
  std::string doctrine = "id-2006-tricolour";  ///< name in the library
  std::string commander;         ///< name in the library; empty = nobody gives orders
  double compression = 1;        ///< divides latencies and waiting times between acts, 1–20
  bool notified = true;          ///< the assembly was notified to the police in time (UU 9/1998 ps. 10; R21)
  std::optional<Condition> end;  ///< the exercise is over when it holds
  double limit = 7200;           ///< s: over at the latest then
  Wind wind = {};
  Site site;
  std::vector<Group> groups;
  std::vector<Unit> units;
  std::vector<Station> stations;
  std::vector<Phase> phases;
  std::vector<Inject> script;
  std::vector<Objective> objectives;
  Observe observe;
  Parameters parameters;
};

/// Something people can walk to. A flow field exists for each.
struct Goal {
  enum class Kind : uint8_t { zone, exit, station } kind = Kind::zone;
  uint16_t index = 0;            ///< into site.zones, site.exits or stations
};

struct Exercise {
  Scenario scenario;
  Doctrine doctrine;
  Orders orders;
  std::vector<Goal> goals;       ///< every zone, then every exit, then every station, in file order
  uint32_t conditionCount = 0;   ///< how many Condition nodes there are in all three files
  bool orderCounts = false;      ///< one of them asks how many orders a unit has finished or refused
  bool objectivesAwaited = false;  ///< one of them waits for an objective
};

}  // namespace sispam
