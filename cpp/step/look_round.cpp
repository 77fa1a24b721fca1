// SPDX-License-Identifier: Apache-2.0
// See look_round.h. A cell looks at the cells in sight once and its people share what it sees, less themselves: at 2 persons/m² that is a
// hundredth of the pairs. Sums run in a fixed order: cells by their lowest row, in them groups and units by theirs.
#include "step/look_round.h"

#include <cmath>

#include "step/nearness.h"
#include "step/temper.h"

namespace sispam {

namespace {

/// What a cell sees, of everybody.
struct Around {
  float count = 0, active = 0, violent = 0, fallen = 0, routed = 0;
  float officers = 0, deterring = 0;   ///< bare number; weighted by distance and by where they look
  float expressive = 0, anger = 0, fear = 0;
};

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }

bool fallsBack(const World& w, uint16_t u) {
  return w.units.order[u] == static_cast<uint8_t>(OrderKind::fallBack) && w.units.state[u] == static_cast<uint8_t>(UnitState::moving);
}

Bunch& bunchOf(Surroundings& s, Place& place, uint16_t group, uint16_t unit) {
  for (uint32_t b = place.firstBunch; b != kNobody; b = s.bunches[b].next)
    if (s.bunches[b].group == group && s.bunches[b].unit == unit) return s.bunches[b];
  Bunch fresh;
  fresh.group = group, fresh.unit = unit;
  fresh.next = place.firstBunch;
  place.firstBunch = static_cast<uint32_t>(s.bunches.size());
  s.bunches.push_back(fresh);
  return s.bunches.back();
}

void addCitizen(const World& w, uint32_t i, Bunch& b) {
  const People& p = w.people;
  const Mode mode = modeOf(w, i);
  if (mode == Mode::down) {
    b.fallen += p.holder[i] == kNobody && !p.aided[i] ? 1.0f : 0.0f;
    return;
  }
  const bool active = isActive(mode);
  b.count += 1;
  b.active += active ? 1.0f : 0.0f;
  b.violent += active && mode >= Mode::push ? 1.0f : 0.0f;
  b.marshals += !active && p.role[i] == static_cast<uint8_t>(Role::marshal) ? 1.0f : 0.0f;
  b.expressive += p.expressiveness[i];
  b.anger += p.expressiveness[i] * p.anger[i];
  b.fear += p.expressiveness[i] * p.fear[i];
  b.identity += p.identity[i];
}

void addOfficer(const World& w, uint32_t i, Bunch& b) {
  if (deters(w, i)) b.deterring += 1;
  if (modeOf(w, i) == Mode::down || fallsBack(w, b.unit)) b.routed += 1;
}

void sortIntoCells(World& w) {
  Surroundings& s = w.work.around;
  for (const Place& place : s.places) s.placeOf[s.frame.indexOf(place.cx, place.cy)] = kNobody;
  s.places.clear();
  s.bunches.clear();
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!isPresent(w, i)) continue;
    const Vec2 at = placeOf(w, i);
    const int cx = s.frame.columnOf(at.x), cy = s.frame.rowOf(at.y);
    uint32_t& number = s.placeOf[s.frame.indexOf(cx, cy)];
    if (number == kNobody) {
      number = static_cast<uint32_t>(s.places.size());
      Place fresh;
      fresh.cx = static_cast<uint16_t>(cx), fresh.cy = static_cast<uint16_t>(cy);
      fresh.firstRow = i;
      s.places.push_back(fresh);
    } else {
      s.nextRow[s.places[number].lastRow] = i;
    }
    Place& place = s.places[number];
    place.lastRow = i;
    s.nextRow[i] = kNobody;
    ++place.people;
    place.x += at.x, place.y += at.y;
    Bunch& bunch = bunchOf(s, place, w.people.group[i], w.people.unit[i]);
    if (i < w.citizens) addCitizen(w, i, bunch);
    else addOfficer(w, i, bunch);
  }
  for (Place& place : s.places) {
    place.x /= static_cast<float>(place.people);
    place.y /= static_cast<float>(place.people);
  }
}

/// How much an officer who looks `heading` deters somebody who stands `way` from there.
float facing(const World& w, uint16_t unit, Vec2 way) {
  const float turned = static_cast<float>(tempers(w).turnedAway);
  const float d = length(way);
  if (!(d > 0.5f)) return 1.0f;
  const float ahead = (way.x * elementary::cos(w.units.heading[unit]) + way.y * elementary::sin(w.units.heading[unit])) / d;
  return ahead > 0 ? turned + (1.0f - turned) * ahead : turned;
}

void addGroup(Surroundings& s, const Bunch& b, const Sight& sight) {
  GroupAround& g = s.groups[b.group];
  if (!g.listed) s.touched.push_back(b.group);
  g.listed = true;
  g.count += b.count;
  g.active += b.active;
  g.expressive += sight.touch * b.expressive;
  g.anger += sight.touch * b.anger;
  g.fear += sight.touch * b.fear;
  g.identity += sight.touch * b.identity;
  g.weight += sight.touch * b.count;
  if (!sight.near) return;
  g.marshals += b.marshals;
  g.fallen += b.fallen;
}

void addBunch(World& w, const Bunch& b, const Sight& sight, Vec2 way, Around& all) {
  if (b.unit != kNone16) {
    all.routed += b.routed;
    if (b.deterring == 0) return;
    all.officers += b.deterring;
    all.deterring += b.deterring * sight.reach * facing(w, b.unit, way);
    return;
  }
  all.count += b.count;
  all.active += b.active;
  all.violent += b.violent;
  if (sight.near) all.fallen += b.fallen;
  all.expressive += sight.touch * b.expressive;
  all.anger += sight.touch * b.anger;
  all.fear += sight.touch * b.fear;
  addGroup(w.work.around, b, sight);
}

Around lookFrom(World& w, const Place& place) {
  Surroundings& s = w.work.around;
  for (const uint16_t g : s.touched) s.groups[g] = {};
  s.touched.clear();
  Around all;
  const Vec2 from{place.x, place.y};
  const NearWalls walls(w, from, static_cast<float>(tempers(w).vision) + s.frame.size);
  for (const Sight& sight : s.sights) {
    const int cx = place.cx + sight.dx, cy = place.cy + sight.dy;
    if (cx < 0 || cy < 0 || cx >= s.frame.columns || cy >= s.frame.rows) continue;
    const uint32_t number = s.placeOf[s.frame.indexOf(cx, cy)];
    if (number == kNobody) continue;
    const Place& there = s.places[number];
    const Vec2 at{there.x, there.y};
    const bool own = sight.dx == 0 && sight.dy == 0;
    if (!own && walls.hide(from, at)) continue;
    for (uint32_t b = there.firstBunch; b != kNobody; b = s.bunches[b].next) addBunch(w, s.bunches[b], sight, from - at, all);
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
  const float others = static_cast<float>(t.rivalWeight) * groups[static_cast<size_t>(rival)].count;
  const float fight = temper::perceivedRisk(t.arrestK, t.arrestExponent > 0 ? t.arrestExponent : 8.0, others / (groups[group].count > 0 ? groups[group].count : 1.0f));
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
  const float others = all.active - active;
  n.activeShare = all.count > self ? others / (all.count - self) : 0.0f;
  p.violence[i] = others > 0 ? (all.violent - violent) / others : 0.0f;
  // α = ½ + ½ S for one's own group, ½ for others.
  const float kin = 0.5f * p.identity[i];
  const float ties = 0.5f * (all.expressive - shown) + kin * (g.expressive - shown);
  n.ties = ties > 1e-4f ? ties : 0.0f;
  n.anger = n.ties > 0 ? temper::clamp01((0.5f * (all.anger - shown * p.anger[i]) + kin * (g.anger - shown * p.anger[i])) / ties) : 0.0f;
  n.fear = n.ties > 0 ? temper::clamp01((0.5f * (all.fear - shown * p.fear[i]) + kin * (g.fear - shown * p.fear[i])) / ties) : 0.0f;
  n.identity = g.weight - weight > 1e-3f ? temper::clamp01((g.identity - weight * p.identity[i]) / (g.weight - weight)) : p.identity[i];
  n.kinFallen = g.fallen;
  n.fallen = all.fallen;
  n.marshal = g.marshals > (p.role[i] == static_cast<uint8_t>(Role::marshal) && active == 0 ? self : 0.0f) ? 1 : 0;
  n.routed = all.routed;
  const int rival = w.exercise->scenario.groups[p.group[i]].rivalIndex;
  const float against = rival < 0 ? 0.0f : w.work.around.groups[static_cast<size_t>(rival)].count;
  n.upperHand = against > 0 ? g.count / (g.count + against) : 0.0f;
}

}  // namespace

void lookRound(World& w) {
  sortIntoCells(w);
  Surroundings& s = w.work.around;
  float own = 0;
  for (const Sight& sight : s.sights)
    if (sight.dx == 0 && sight.dy == 0) own = sight.touch;
  for (const Place& place : s.places) {
    if (place.firstRow >= w.citizens) continue;  // rows ascend: officers only
    const Around all = lookFrom(w, place);
    uint16_t group = kNone16;
    float calm = 0, active = 0;  // P of the last group, for somebody calm and for somebody active
    for (uint32_t i = place.firstRow; i < w.citizens; i = s.nextRow[i]) {
      if (w.people.group[i] != group) {
        group = w.people.group[i];
        calm = riskOf(w, all, group, all.active);
        active = all.active > 0 ? riskOf(w, all, group, all.active - 1) : calm;
      }
      noticeOne(w, i, all, own);
      w.people.deterrence[i] = isActive(modeOf(w, i)) ? active : calm;
    }
  }
}

}  // namespace sispam
