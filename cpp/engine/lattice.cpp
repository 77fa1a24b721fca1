// SPDX-License-Identifier: Apache-2.0
// See lattice.h. Rules M (move), A (become active) and C (arrest) of Epstein 2002; nobody is ever added, and jail is off the lattice.
#include "engine/lattice.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "step/temper.h"

namespace sispam {

namespace {

constexpr int kSide = 40, kVision = 7;
constexpr uint32_t kCells = kSide * kSide, kEmpty = 0xFFFFFFFF;
constexpr uint32_t kPurpose = 77;  // no stream of a world, which never has this number

std::vector<uint32_t> cellsInSight() {
  std::vector<uint32_t> cells;
  for (int cell = 0; cell < static_cast<int>(kCells); ++cell)
    for (int dy = -kVision; dy <= kVision; ++dy)
      for (int dx = -kVision; dx <= kVision; ++dx)
        if (dx * dx + dy * dy <= kVision * kVision)
          cells.push_back(static_cast<uint32_t>((cell % kSide + dx + kSide) % kSide + (cell / kSide + dy + kSide) % kSide * kSide));
  return cells;
}

}  // namespace

Lattice::Lattice(uint32_t seed, const LatticeSetting& setting)
    : setting_(setting), random_(seed, 0, 0, kPurpose), at_(kCells, kEmpty), sight_(cellsInSight()) {
  citizens_ = static_cast<uint32_t>(setting.citizens * kCells);
  officers_ = static_cast<uint32_t>(setting.officers * kCells);
  agents_.resize(std::min(kCells, citizens_ + officers_));
  std::vector<uint32_t> cells(kCells);
  std::iota(cells.begin(), cells.end(), 0u);
  shuffle(cells);
  for (uint32_t i = 0; i < agents_.size(); ++i) {
    agents_[i].officer = i >= citizens_;
    agents_[i].hardship = random_.uniform();
    agents_[i].riskAversion = random_.uniform();
    place(i, cells[i]);
  }
}

void Lattice::step() {
  order_.resize(citizens_ + officers_);
  std::iota(order_.begin(), order_.end(), 0u);
  shuffle(order_);
  for (const uint32_t i : order_) act(i);
  active_ = jailed_ = 0;
  for (uint32_t i = 0; i < citizens_; ++i) {
    if (agents_[i].jail > 0 && --agents_[i].jail == 0) release(i);
    active_ += agents_[i].active && agents_[i].jail == 0 ? 1 : 0;
    jailed_ += agents_[i].jail > 0 ? 1 : 0;
  }
}

void Lattice::removeOfficer() {
  if (officers_ == 0) return;
  --officers_;
  at_[agents_[citizens_ + officers_].cell] = kEmpty;
}

void Lattice::shuffle(std::vector<uint32_t>& list) {
  for (uint32_t k = static_cast<uint32_t>(list.size()); k > 1; --k) std::swap(list[k - 1], list[random_.below(k)]);
}

void Lattice::place(uint32_t agent, uint32_t cell) {
  agents_[agent].cell = cell;
  at_[cell] = agent;
}

/// Rule M: to a random empty cell in sight.
void Lattice::move(uint32_t agent) {
  const uint32_t seen = static_cast<uint32_t>(sight_.size()) / kCells, from = agents_[agent].cell;
  found_.clear();
  for (uint32_t k = from * seen; k < (from + 1) * seen; ++k)
    if (at_[sight_[k]] == kEmpty) found_.push_back(sight_[k]);
  if (found_.empty()) return;
  at_[from] = kEmpty;
  place(agent, found_[random_.below(static_cast<uint32_t>(found_.size()))]);
}

/// Rule A: active if G − N > T, by the functions that decide() uses.
void Lattice::act(uint32_t agent) {
  Agent& a = agents_[agent];
  if (a.jail > 0) return;
  move(agent);
  if (a.officer) {
    arrest(agent);
    return;
  }
  const uint32_t seen = static_cast<uint32_t>(sight_.size()) / kCells;
  unsigned officers = 0, actives = 1;
  for (uint32_t k = a.cell * seen; k < (a.cell + 1) * seen; ++k) {
    const uint32_t other = at_[sight_[k]];
    if (other == kEmpty || other == agent) continue;
    officers += agents_[other].officer ? 1 : 0;
    actives += agents_[other].active ? 1 : 0;
  }
  const float risk = temper::netRisk(a.riskAversion, temper::arrestProbability(setting_.arrestK, officers, actives));
  a.active = temper::activates(temper::grievance(a.hardship, static_cast<float>(setting_.legitimacy)) - risk, setting_.threshold);
}

/// Rule C: a random active citizen in sight goes to jail, and the officer takes that cell (as NetLogo's Rebellion has it).
void Lattice::arrest(uint32_t officer) {
  const uint32_t seen = static_cast<uint32_t>(sight_.size()) / kCells, from = agents_[officer].cell;
  found_.clear();
  for (uint32_t k = from * seen; k < (from + 1) * seen; ++k)
    if (at_[sight_[k]] != kEmpty && agents_[at_[sight_[k]]].active) found_.push_back(at_[sight_[k]]);
  if (found_.empty()) return;
  Agent& taken = agents_[found_[random_.below(static_cast<uint32_t>(found_.size()))]];
  taken.active = false;
  taken.jail = random_.below(std::max(1u, setting_.jail));  // 0 … J − 1, as NetLogo's `random` draws it
  if (taken.jail == 0) return;
  at_[from] = kEmpty;
  place(officer, taken.cell);
}

void Lattice::release(uint32_t agent) {
  uint32_t cell = agents_[agent].cell;
  while (at_[cell] != kEmpty) cell = random_.below(kCells);
  place(agent, cell);
}

std::vector<double> playLattice(uint32_t seed, const LatticeSetting& setting, const LatticeCourse& course, uint32_t ticks) {
  Lattice lattice(seed, setting);
  std::vector<double> active(ticks), jailed(ticks), officers(ticks);
  double legitimacy = setting.legitimacy;
  for (uint32_t t = 0; t < ticks; ++t) {
    legitimacy = std::max(0.0, legitimacy - course.fall - (t == course.jumpTick ? course.jump : 0.0));
    lattice.setLegitimacy(legitimacy);
    lattice.step();
    for (uint32_t k = 0; k < course.removed; ++k) lattice.removeOfficer();
    active[t] = lattice.active(), jailed[t] = lattice.jailed(), officers[t] = lattice.officers();
  }
  active.insert(active.end(), jailed.begin(), jailed.end());
  active.insert(active.end(), officers.begin(), officers.end());
  return active;
}

}  // namespace sispam
