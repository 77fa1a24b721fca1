// SPDX-License-Identifier: Apache-2.0
// The numbers beside the map, packed so that one frame costs one call. Their order is this list; the TypeScript side gets the
// names from tables().
#pragma once

#include <array>
#include <string_view>

#include "engine/simulation.h"

namespace sispam {

inline constexpr auto kCounterNames = std::to_array<std::string_view>(
    {"tick", "phase", "situation", "declared", "total", "present", "left", "arrested", "injuredCitizens", "injuredOfficers", "active",
     "throwing", "density", "densestX", "densestY", "force", "over", "expected", "eventCount", "findingCount"});

using Counters = std::array<double, kCounterNames.size()>;

/// density and densest: persons/m² and m, of the observation (0 if not observed); force: N; phase, situation, declared: indices;
/// throwing: citizens who threw something within the last 30 s; total: everybody who has come in.
Counters countersOf(const Simulation& simulation);

}  // namespace sispam
