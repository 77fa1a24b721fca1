// SPDX-License-Identifier: Apache-2.0
// How much of a zone one can stand on: the part of it that lies on the ground and in no building.
// Easy to get wrong: pieces of ground may overlap one another, and so may buildings; what overlaps counts once.
#pragma once

#include <cstdint>
#include <span>

#include "geometry/polygon.h"

namespace sispam {

/// Square metres of `zone` inside the union of `ground` and outside the union of `buildings`; even-odd inside each ring.
/// Exact to rounding where no two outlines cross between corners (so for everything upright), else by horizontal
/// cuts: `effort` is about how many (edge, cut) pairs may be looked at, never fewer than 64 cuts.
double freeArea(const Polygon& zone, std::span<const Polygon* const> ground, std::span<const Polygon* const> buildings, uint64_t effort);

}  // namespace sispam
