// SPDX-License-Identifier: Apache-2.0
// What the contact solver did in a tick, as forces and lengths: stress per person, compression of bodies, and the overlap that
// is an error of the solver. It reads the contact lists of the workspace right after the step; between ticks they mean nothing.
#pragma once

#include <array>
#include <cstdint>

#include "observe/extreme.h"
#include "observe/own_ground.h"

namespace sispam {

/// Stress p = −½ tr σ with σ = (1/A) Σ r⊗f over the contacts of a person (models.md E): r from the middle of the body to the
/// contact, f the normal force there. Low-passed over 1 s. A is the person's Voronoi cell, at least the area of the body; with
/// the area of the body alone p is Helbing's Σ|f|/(2πr).
class ContactRecord {
 public:
  explicit ContactRecord(const World& world);
  /// After every step.
  void observe(const World& world);

  /// Of one person now, N/m. Looks for the neighbours, so not for everybody in every tick.
  double stressOf(const World& world, uint32_t row);
  const Extreme& stress() const { return stress_; }             ///< greatest of any person, N/m
  const Extreme& compression() const { return compression_; }   ///< greatest force over stiffness, m
  /// Overlap of two bodies beyond force/stiffness, as a share of the sum of their radii. 0.01 is the limit of the suite.
  const Extreme& overlap() const { return overlap_; }
  /// Share that 99 of 100 contacts under force do not exceed, in steps of 0.001; the uppermost step is 0.2.
  double overlap99() const;
  /// Contacts under force that were looked at, four times a second.
  uint64_t contacts() const { return contacts_; }

 private:
  void gather(const World& world);
  void renew(const World& world);
  void lookAtOverlaps(const World& world);

  static constexpr size_t kSteps = 201;
  Column<float> gathered_, virial_;   ///< Σ r f of the ticks since the last renewal, and low-passed, N·m
  OwnGround ground_;
  std::array<uint64_t, kSteps> histogram_{};
  uint64_t contacts_ = 0;
  Extreme stress_, compression_, overlap_;
};

}  // namespace sispam
