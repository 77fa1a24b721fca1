// SPDX-License-Identifier: Apache-2.0
// See look_round.h. A cell looks at the cells in sight once and its people share what it sees, less themselves: at 2 persons/m² that is a
// hundredth of the pairs. Sums run in a fixed order: cells by the list of sights, in them groups and units by theirs.
#include "step/look_round.h"

#include <cmath>

#include "step/nearness.h"
#include "step/temper.h"

namespace sispam {

namespace {

constexpr size_t kCount = 0, kActive = 1, kViolent = 2, kFallen = 3;      // of Bunch::counts
constexpr size_t kExpressive = 0, kAnger = 1, kFear = 2, kIdentity = 3;   // of Bunch::felt

/// What a cell sees, of everybody.
struct Around {
  Lanes counts = splat(0), felt = splat(0);
  float routed = 0;
  float officers = 0, deterring = 0;   ///< bare number; weighted by distance and by where they look
};

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }

bool fallsBack(const World& w, uint16_t u) {
  return w.units.order[u] == static_cast<uint8_t>(OrderKind::fallBack) && w.units.state[u] == static_cast<uint8_t>(UnitState::moving);
}

/// The bunch of the cell in hand, whose first is number `first`.
Bunch& bunchOf(Surroundings& s, size_t first, uint16_t group, uint16_t unit) {
  for (size_t b = s.bunches.size(); b-- > first;)
    if (s.bunches[b].group == group && s.bunches[b].unit == unit) return s.bunches[b];
  Bunch fresh;
  fresh.group = group, fresh.unit = unit;
  s.bunches.push_back(fresh);
  return s.bunches.back();
}

void addCitizen(const World& w, uint32_t i, Bunch& b) {
  const People& p = w.people;
  const Mode mode = modeOf(w, i);
  if (mode == Mode::down) {
    b.counts[kFallen] += p.holder[i] == kNobody && !p.aided[i] ? 1.0f : 0.0f;
    return;
  }
  const bool active = isActive(mode);
  b.counts[kCount] += 1;
  b.counts[kActive] += active ? 1.0f : 0.0f;
  b.counts[kViolent] += active && mode >= Mode::push ? 1.0f : 0.0f;
  b.marshals += !active && p.role[i] == static_cast<uint8_t>(Role::marshal) ? 1.0f : 0.0f;
  b.felt[kExpressive] += p.expressiveness[i];
  b.felt[kAnger] += p.expressiveness[i] * p.anger[i];
  b.felt[kFear] += p.expressiveness[i] * p.fear[i];
  b.felt[kIdentity] += p.identity[i];
}

void addOfficer(const World& w, uint32_t i, Bunch& b) {
  if (deters(w, i)) b.deterring += 1;
  if (modeOf(w, i) == Mode::down || fallsBack(w, b.unit)) b.routed += 1;
}

void sortIntoCells(World& w) {
  Surroundings& s = w.work.around;
  const People& p = w.people;
  for (uint32_t i = 0; i < w.rows; ++i) s.present[i] = isPresent(w, i) ? 1 : 0;
  s.grid.rebuild(p.x, p.y, s.present);
  s.places.clear();
  s.bunches.clear();
  const CellFrame& frame = s.grid.frame();
  const std::span<const uint32_t> start = s.grid.cellStart(), rows = s.grid.order();
  for (int cy = 0; cy < frame.rows; ++cy)
    for (int cx = 0; cx < frame.columns; ++cx) {
      const uint32_t cell = frame.indexOf(cx, cy);
      s.placeOf[cell] = kNobody;
      if (start[cell] == start[cell + 1]) continue;
      Place place;
      place.cx = static_cast<uint16_t>(cx), place.cy = static_cast<uint16_t>(cy);
      place.begin = start[cell], place.end = start[cell + 1];
      place.firstBunch = static_cast<uint32_t>(s.bunches.size());
      for (uint32_t k = place.begin; k < place.end; ++k) {
        const uint32_t i = rows[k];
        place.x += p.x[i], place.y += p.y[i];
        Bunch& bunch = bunchOf(s, place.firstBunch, p.group[i], p.unit[i]);
        if (i < w.citizens) addCitizen(w, i, bunch);
        else addOfficer(w, i, bunch);
      }
      place.endBunch = static_cast<uint32_t>(s.bunches.size());
      place.x /= static_cast<float>(place.end - place.begin);
      place.y /= static_cast<float>(place.end - place.begin);
      s.placeOf[cell] = static_cast<uint32_t>(s.places.size());
      s.places.push_back(place);
    }
}

/// How much an officer who looks `heading` deters somebody who stands `way` from there.
float looksAt(const World& w, uint16_t unit, Vec2 way) {
  const float turned = static_cast<float>(tempers(w).turnedAway);
  const float d = length(way);
  if (!(d > 0.5f)) return 1.0f;
  const Vec2 heading = w.work.around.headings[unit];
  const float ahead = (way.x * heading.x + way.y * heading.y) / d;
  return ahead > 0 ? turned + (1.0f - turned) * ahead : turned;
}

/// Adds what is seen of one bunch, to everybody's sums and to those of its group.
void addCitizens(Surroundings& s, const Bunch& b, const Sight& sight, Around& all) {
  GroupAround& g = s.groups[b.group];
  if (!g.listed) s.touched.push_back(b.group);
  g.listed = true;
  const LaneMask far{-1, -1, -1, 0};  // who lies is seen from near only
  const Lanes counted = load(b.counts.data()), seen = sight.near ? counted : select(far, counted, splat(0));
  const Lanes felt = splat(sight.touch) * load(b.felt.data());
  all.counts += seen;
  all.felt += felt;
  store(g.counts.data(), load(g.counts.data()) + seen);
  store(g.felt.data(), load(g.felt.data()) + felt);
  g.weight += sight.touch * b.counts[kCount];
  if (sight.near) g.marshals += b.marshals;
}

void addOfficers(const World& w, const Bunch& b, const Sight& sight, Vec2 way, Around& all) {
  all.routed += b.routed;
  if (b.deterring == 0) return;
  all.officers += b.deterring;
  all.deterring += b.deterring * sight.reach * looksAt(w, b.unit, way);
}

Around lookFrom(World& w, const Place& place) {
  Surroundings& s = w.work.around;
  const CellFrame& frame = s.grid.frame();
  for (const uint16_t g : s.touched) s.groups[g] = {};
  s.touched.clear();
  Around all;
  const Vec2 from{place.x, place.y};
  const NearWalls walls(w, from, static_cast<float>(tempers(w).vision) + frame.size);
  for (const Sight& sight : s.sights) {
    const int cx = place.cx + sight.dx, cy = place.cy + sight.dy;
    if (cx < 0 || cy < 0 || cx >= frame.columns || cy >= frame.rows) continue;
    const uint32_t number = s.placeOf[frame.indexOf(cx, cy)];
    if (number == kNobody) continue;
    const Place& there = s.places[number];
    const Vec2 at{there.x, there.y};
    const bool own = sight.dx == 0 && sight.dy == 0;
    if (!own && walls.hide(from, at)) continue;
    for (uint32_t b = there.endBunch; b-- > there.firstBunch;) {
      const Bunch& bunch = s.bunches[b];
      if (bunch.unit == kNone16) addCitizens(s, bunch, sight, all);
      else addOfficers(w, bunch, sight, from - at, all);
    }
  }
  return all;
}

/// P for somebody of this group: by officers, and by rivals against one's own.
float riskOf(const World& w, const Around& all, uint16_t group, float activeOthers) {
  const TemperParameters& t = tempers(w);
  float risk;
  if (t.arrestExponent > 0) {
    risk = temper::perceivedRisk(t.arrestK, t.arrestExponent, all.deterring / (1.0f + activeOthers));
  } else {
    risk = temper::arrestProbability(t.arrestK, static_cast<unsigned>(all.officers), static_cast<unsigned>(activeOthers) + 1);
  }
  const int rival = w.exercise->scenario.groups[group].rivalIndex;
  if (rival < 0 || !(t.rivalWeight > 0)) return risk;
  const std::vector<GroupAround>& groups = w.work.around.groups;
  const float others = static_cast<float>(t.rivalWeight) * groups[static_cast<size_t>(rival)].counts[kCount];
  const float fight = temper::perceivedRisk(t.arrestK, t.arrestExponent > 0 ? t.arrestExponent : 8.0, others / (groups[group].counts[kCount] > 0 ? groups[group].counts[kCount] : 1.0f));
  return 1.0f - (1.0f - risk) * (1.0f - fight);
}

/// What is left of the cell's sums without the person itself, who is one of them.
void noticeOne(World& w, uint32_t i, const Around& all, float own) {
  People& p = w.people;
  Noticed& n = w.work.around.noticed[i];
  const GroupAround& g = w.work.around.groups[p.group[i]];
  const bool counted = modeOf(w, i) != Mode::down;
  const float self = counted ? 1.0f : 0.0f;
  const float active = counted && isActive(modeOf(w, i)) ? 1.0f : 0.0f;
  const float violent = active > 0 && modeOf(w, i) >= Mode::push ? 1.0f : 0.0f;
  const float weight = own * self, shown = weight * p.expressiveness[i];
  const float others = all.counts[kActive] - active;
  n.activeShare = all.counts[kCount] > self ? others / (all.counts[kCount] - self) : 0.0f;
  p.violence[i] = others > 0 ? (all.counts[kViolent] - violent) / others : 0.0f;
  // α = ½ + ½ S for one's own group, ½ for others.
  const float kin = 0.5f * p.identity[i];
  const float ties = 0.5f * (all.felt[kExpressive] - shown) + kin * (g.felt[kExpressive] - shown);
  n.ties = ties > 1e-4f ? ties : 0.0f;
  n.anger = n.ties > 0 ? temper::clamp01((0.5f * (all.felt[kAnger] - shown * p.anger[i]) + kin * (g.felt[kAnger] - shown * p.anger[i])) / ties) : 0.0f;
  n.fear = n.ties > 0 ? temper::clamp01((0.5f * (all.felt[kFear] - shown * p.fear[i]) + kin * (g.felt[kFear] - shown * p.fear[i])) / ties) : 0.0f;
  n.identity = g.weight - weight > 1e-3f ? temper::clamp01((g.felt[kIdentity] - weight * p.identity[i]) / (g.weight - weight)) : p.identity[i];
  n.kin = g.counts[kCount] > self ? g.counts[kCount] - self : 0.0f;
  n.kinFallen = g.counts[kFallen];
  n.fallen = all.counts[kFallen];
  n.marshal = g.marshals > (p.role[i] == static_cast<uint8_t>(Role::marshal) && active == 0 ? self : 0.0f) ? 1 : 0;
  n.routed = all.routed;
  const int rival = w.exercise->scenario.groups[p.group[i]].rivalIndex;
  const float against = rival < 0 ? 0.0f : w.work.around.groups[static_cast<size_t>(rival)].counts[kCount];
  n.upperHand = against > 0 ? g.counts[kCount] / (g.counts[kCount] + against) : 0.0f;
}

}  // namespace

void lookRound(World& w) {
  sortIntoCells(w);
  Surroundings& s = w.work.around;
  for (size_t u = 0; u < s.headings.size(); ++u) s.headings[u] = facing(w.units.heading[u]);
  float own = 0;
  for (const Sight& sight : s.sights)
    if (sight.dx == 0 && sight.dy == 0) own = sight.touch;
  const std::span<const uint32_t> rows = s.grid.order();
  for (const Place& place : s.places) {
    if (rows[place.begin] >= w.citizens) continue;  // rows ascend: officers only
    const Around all = lookFrom(w, place);
    uint16_t group = kNone16;
    float calm = 0, active = 0;  // P of the last group, for somebody calm and for somebody active
    for (uint32_t k = place.begin; k < place.end && rows[k] < w.citizens; ++k) {
      const uint32_t i = rows[k];
      if (w.people.group[i] != group) {
        group = w.people.group[i];
        const float rising = all.counts[kActive];
        calm = riskOf(w, all, group, rising);
        active = rising > 0 ? riskOf(w, all, group, rising - 1) : calm;
      }
      noticeOne(w, i, all, own);
      w.people.deterrence[i] = isActive(modeOf(w, i)) ? active : calm;
    }
  }
}

}  // namespace sispam
