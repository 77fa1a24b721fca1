// SPDX-License-Identifier: Apache-2.0
// Bodies in contact for the verification suite: the shipped steer() and press() verbs on small worlds in which the trial alone says who
// wants what. Forces are the multipliers that press() leaves behind; overlaps are measured between the places it leaves people at.
#pragma once

#include <cstdint>

#include "math/vec2.h"

namespace sispam {

/// A row of people in single file who push towards a wall.
struct RowAtWall {
  double force = 0;      ///< on the wall, mean over the second half of the run, N
  double ripple = 0;     ///< greatest deviation from that mean in the second half, as a share of it
  double overlap = 0;    ///< greatest of two bodies in the second half, m
  double allowed = 0;    ///< n F / k, m
  double beyond = 0;     ///< how far the first has got past the wall, m; negative = before it
};
/// `people` 1–50, each with `traction` newtons, for `ticks`.
RowAtWall pushRow(uint32_t people, double traction, uint32_t ticks);

/// A crowd that is thrown together and in which nobody wants anything.
struct ThrownTogether {
  double momentum = 0;   ///< |change of the sum of m v| over the sum of m |v| at the start
  double energy = 0;     ///< greatest rise of kinetic + elastic energy over what it was before, as a share of the start
  double left = 0;       ///< energy at the end, as a share of the start
  double force = 0;      ///< greatest contact, N: they did meet
};
ThrownTogether throwTogether(uint32_t people, uint32_t ticks, uint32_t seed);

/// A closed room, as dense as it is told, in which everybody tries for a place of their own choosing.
struct Packed {
  double beyond = 0;     ///< greatest overlap beyond f/k, as a share of the radius sum
  double usual = 0;      ///< the same, 99 % of all contacts are below
  double wall = 0;       ///< greatest overlap with a wall, m
  double contacts = 0;   ///< mean number of contacts a person
};
/// Density 1–9 persons/m² (discs of radius 0.17 m); the first half of the ticks does not count.
Packed pack(double density, uint32_t ticks, uint32_t seed);

}  // namespace sispam
