// SPDX-License-Identifier: Apache-2.0
// Everything an Observation holds: one member a watcher. They stay where they are, because rules look at the density watcher.
#pragma once

#include <memory>
#include <vector>

#include "observe/congestion.h"
#include "observe/contact_record.h"
#include "observe/counting_lines.h"
#include "observe/course_notes.h"
#include "observe/crowd_harm.h"
#include "observe/density_observer.h"
#include "observe/egress.h"
#include "observe/event_counts.h"
#include "observe/json_writer.h"
#include "observe/means_record.h"
#include "observe/measuring_areas.h"
#include "observe/objectives.h"
#include "observe/pressure_observer.h"
#include "observe/rule_watch.h"
#include "observe/service_levels.h"
#include "observe/station_record.h"
#include "observe/stuck_watch.h"
#include "observe/wall_load.h"

namespace sispam {

struct Notes {
  explicit Notes(const World& world);
  Notes(const Notes&) = delete;
  Notes& operator=(const Notes&) = delete;

  DensityObserver density;
  PressureObserver pressure;
  CrowdHarm harm;
  ContactRecord contact;
  WallLoad walls;
  ServiceLevels levels;
  CountingLines lines;
  MeasuringAreas areas;
  Egress egress;
  Congestion congestion;
  StuckWatch stuck;
  CourseNotes course;
  EventCounts events;
  MeansRecord means;
  StationRecord stations;
  Objectives objectives;
  std::vector<Finding> findings;
  std::vector<std::unique_ptr<RuleWatch>> rules;
  bool finished = false;
};

inline double secondsAt(uint32_t tick) { return static_cast<double>(tick) / kTicksPerSecond; }

/// One finding as in the summary.
void writeFinding(JsonWriter& out, const World& world, const Finding& finding);
/// The object `measures` (summary_measures.cpp), and its members about density, pressure and forces (summary_crowd.cpp).
void writeMeasures(JsonWriter& out, const World& world, const Notes& notes);
void writeCrowd(JsonWriter& out, const World& world, const Notes& notes);
/// A member `name`: when and where; null if it never was.
void writeWhen(JsonWriter& out, std::string_view name, Vec2 at, uint32_t tick);
/// The members `assumed` and `changed`: parameters whose value is ours, and those the scenario changes (summary_parameters.cpp).
void writeParameters(JsonWriter& out, const World& world);

}  // namespace sispam
