// SPDX-License-Identifier: Apache-2.0
// Epstein's lattice (2002, model I) for the verification suite: a torus on which people and officers move, and on which step/temper.h
// decides who is active. Only the lattice, the activation order and the jail are here; Epstein leaves the order within a tick open.
#pragma once

#include <cstdint>
#include <vector>

#include "math/random.h"

namespace sispam {

/// Numbers of a run; the defaults are those of run 2 as NetLogo and models.md C1 have them.
struct LatticeSetting {
  double legitimacy = 0.82;  ///< L
  double citizens = 0.70;    ///< share of the 1600 cells
  double officers = 0.04;    ///< share of the cells
  uint32_t jail = 30;        ///< J, ticks; a term is drawn from 0 … J − 1
  double threshold = 0.1;    ///< T
  double arrestK = 2.3;      ///< k
};

class Lattice {
 public:
  /// 40 × 40 cells; vision is a disc of 7 cells for everybody.
  explicit Lattice(uint32_t seed, const LatticeSetting& setting = {});

  /// Everybody once, in random order; then terms run down.
  void step();
  uint32_t active() const { return active_; }
  uint32_t jailed() const { return jailed_; }
  uint32_t officers() const { return officers_; }

  void setLegitimacy(double legitimacy) { setting_.legitimacy = legitimacy; }
  /// Takes one officer off; nothing if there is none.
  void removeOfficer();

 private:
  struct Agent {
    bool officer = false, active = false;
    float hardship = 0, riskAversion = 0;
    uint32_t jail = 0;  ///< ticks left; > 0 = off the lattice
    uint32_t cell = 0;
  };

  void shuffle(std::vector<uint32_t>& list);
  void place(uint32_t agent, uint32_t cell);
  void move(uint32_t agent);
  void act(uint32_t agent);
  void arrest(uint32_t officer);
  void release(uint32_t agent);

  LatticeSetting setting_;
  Random random_;
  std::vector<Agent> agents_;           ///< citizens, then officers; those taken off are behind officers_
  std::vector<uint32_t> at_;            ///< who stands in a cell, or kEmpty
  std::vector<uint32_t> sight_;         ///< cells in sight of each cell, kSeen each
  std::vector<uint32_t> order_, found_;  ///< scratch
  uint32_t citizens_ = 0, officers_ = 0, active_ = 0, jailed_ = 0;
};

/// Time series of a run: active, jailed and officers of each tick, after each other.
/// The legitimacy falls by `fall` a tick, not below 0; `jump` is taken off it at `jumpTick`; `removed` officers go each tick.
struct LatticeCourse {
  double fall = 0, jump = 0;
  uint32_t jumpTick = 0, removed = 0;
};
std::vector<double> playLattice(uint32_t seed, const LatticeSetting& setting, const LatticeCourse& course, uint32_t ticks);

}  // namespace sispam
