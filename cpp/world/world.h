// SPDX-License-Identifier: Apache-2.0
// The exercise as it stands at a tick. Plain tables; everything that outlives a tick is listed in columns.h, the rest
// (marked derived) is rebuilt from it by refreshDerived() after a restore.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/cell_grid.h"
#include "geometry/flow_field.h"
#include "geometry/occupancy.h"
#include "geometry/wall_index.h"
#include "scenario/scenario.h"
#include "world/cloud.h"
#include "world/command.h"
#include "world/event.h"
#include "world/goal_fields.h"
#include "world/grips.h"
#include "world/people.h"
#include "world/places.h"
#include "world/units.h"
#include "world/workspace.h"

namespace sispam {

/// What a draw is for; part of the counter of math/random.h. Never renumber: append.
enum class Purpose : uint32_t {
  build = 1, arrival, spot, temper, role, walk, activate, escalate, throwing, scatter, injury, arrest, service, comply,
  side, fear, quarrel, fire, wander, fall, fallHurt, grid, delay, norm, irritant, report, casualty, believe, hear, help, blow, voter, patience, lapse
};

/// Single numbers of the state.
struct Clock {
  uint32_t tick = 0;
  uint32_t seed = 1;
  uint32_t phase = 0;          ///< index of the running phase
  uint32_t level = 0;          ///< index into doctrine.levels, computed by the doctrine
  uint32_t levelTick = 0;      ///< since when
  uint32_t declared = 0;       ///< index into doctrine.levels, declared by the commander
  uint32_t over = 0;           ///< 1 = the exercise has ended
  uint32_t leftCount = 0, arrestedCount = 0, injuredCount = 0, heardCount = 0;
  uint32_t objections = 0, objectionsFiled = 0;
  uint32_t stage = 0;          ///< highest stage of force used lately (1–6)
  uint32_t stageTick = kNever;
  uint32_t appealTick = kNever;  ///< of the last appeal that reached somebody
  uint32_t quarantined = 0;
  uint32_t gateGeneration = 0; ///< counts gate changes: flow fields older than it are solved anew
  uint32_t crowdingGeneration = 0; ///< the same of `crowding`
};

/// Smoothed density over the ground on a 1 m raster, persons/m², renewed twice a second.
struct DensityRaster {
  float originX = 0, originY = 0, cell = 1;
  int width = 0, height = 0;
  Column<float> value;
};

inline constexpr float kCrowdingStep = 0.125f;  ///< persons/m² of a step of World::crowding

/// A zone with a slope, as steer() needs it; see incline.h.
struct Incline {
  Vec2 uphill;                 ///< unit
  float up = 1, down = 1;      ///< factors of the walking speed
};

/// Answer of Occupancy::nearestFree, kept as long as the gates are as they were.
struct NearestFree {
  Vec2 place;
  uint32_t generation = kNever;  ///< clock.gateGeneration then
  uint32_t cell = kNever;
};

struct World {
  std::shared_ptr<const Exercise> exercise;
  uint32_t citizens = 0;       ///< rows [0, citizens) are citizens, the rest members of units
  uint32_t rows = 0;
  // state (columns.h)
  Clock clock;
  People people;
  Grips grips;
  Units units;
  Gates gates;
  Stations stations;
  Stones stones;
  Fires fires;
  Jets jets;
  Gas gas;
  Canisters canisters;
  Zones zones;
  Groups groups;
  Course course;
  DensityRaster density;
  Column<uint8_t> crowding;         ///< per cell of `density`: eighths of a person/m², as the flow fields reckon with it; see step/note_crowding.cpp
  // commands waiting, ascending tick; a recorded input, not part of the hash
  std::vector<Command> pending;
  /// Injects written during the run, in the order of writing; a recorded input too. What has come of them is in course.writtenFired.
  std::vector<Inject> written;
  // derived
  Events events;
  Occupancy occupancy;              ///< gates as they are now
  uint32_t solvedGeneration = kNever, solvedCrowding = kNever;
  mutable GoalFields goalFields;    ///< one per goal of the exercise; read by fieldOf()
  WallIndex walls;                  ///< building edges, walls, outer border of the ground, then gates (inactive when open)
  uint32_t firstGateSegment = 0;    ///< gate g is segment firstGateSegment + g
  CellGrid grid;                    ///< of people present, rebuilt each tick
  Column<float> slowness;           ///< s/m per cell of `occupancy` by the zones' speedFactor; empty = 1 everywhere
  std::vector<Incline> inclines;    ///< one per zone with a slope
  Column<uint16_t> inclineOf;       ///< per cell of `occupancy`: number of its incline, counted from 1, 0 = level; empty = none anywhere
  Column<float> routeSlowness;      ///< the same with slopes and crowding, as the fields reckon; empty = 1 everywhere
  Cloud cloud;                      ///< the ground as irritant sees it; empty where no unit has any
  Workspace work;                   ///< dead between ticks
  std::vector<FlowField> unitFields;     ///< one per unit, towards the cell unitFieldCell; solved on demand by step/form
  std::vector<uint32_t> unitFieldCell;   ///< kNever = not solved
  std::vector<NearestFree> unitSquare;   ///< per unit: the free cell nearest to where it was last asked for, gates as in unitFieldGeneration
  std::vector<uint32_t> unitFieldGeneration;
};

/// A fresh world at tick 0. Same exercise and seed give the same bits on every host.
World buildWorld(std::shared_ptr<const Exercise> exercise, uint32_t seed);

/// Rebuilds what is derived from the columns (flow fields, gates in walls and raster, cell grid).
void refreshDerived(World& world);

/// Cells of `work.around`, and which of them can see one another. Once, by buildWorld().
void sizeSurroundings(World& world);

/// Hash of the whole state; 64 bit. Order of columns as in columns.h.
uint64_t stateHash(const World& world);

struct ColumnHash {
  std::string_view name;
  uint64_t hash;
};
std::vector<ColumnHash> columnHashes(const World& world);

/// 16 bits for each row of a table, over all its columns: in a divergence they tell the row. The table is the part of a
/// column's name before the dot; the cells of the density grid are left out, being many and made from the people,
/// and those of the gas, being many.
struct TableChecks {
  std::string_view table;
  std::vector<uint16_t> rows;
};
std::vector<TableChecks> rowChecks(const World& world);

/// The state as portable bytes and back. `restore` refuses (false) what does not fit this exercise and changes nothing then.
std::vector<uint8_t> snapshot(const World& world);
bool restore(World& world, const uint8_t* bytes, size_t size);

inline bool isPresent(const World& w, uint32_t row) {
  return w.people.presence[row] == static_cast<uint8_t>(Presence::present);
}
inline Mode modeOf(const World& w, uint32_t row) { return static_cast<Mode>(w.people.mode[row]); }

/// Seconds since the start.
inline double secondsOf(const World& w) { return w.clock.tick * kTickSeconds; }

}  // namespace sispam
