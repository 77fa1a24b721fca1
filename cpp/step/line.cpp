// SPDX-License-Identifier: Apache-2.0
// See line.h. The forces of one tick, from places and velocities at its beginning; what one member's links pull the neighbour's pull
// back, so a line does not set itself in motion.
#include "step/line.h"

#include <algorithm>
#include <cmath>

#include "step/irritation.h"
#include "step/nearness.h"
#include "step/relieve.h"
#include "step/slots.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kBehind = 1.8f;          // m: a rear man so near stands behind the front man (rank depth 1 m, assumed)

const UnitParameters& parameters(const World& w) { return w.exercise->scenario.parameters.units; }
OrderKind orderOf(const World& w, uint32_t u) { return static_cast<OrderKind>(w.units.order[u]); }

bool marches(const World& w, uint32_t u) {
  return w.units.orderTick[u] != kNever && w.units.readyTick[u] == kNever && (orderOf(w, u) == OrderKind::advance || orderOf(w, u) == OrderKind::fallBack);
}

bool locked(const World& w, uint32_t u) {
  return w.units.braced[u] != 0 || w.exercise->scenario.units[u].hasKit(Kit::rope) || static_cast<FormationKind>(w.units.formation[u]) == FormationKind::shelter;
}

/// The greatest force of a member's own feet, N.
float ownCap(const World& w, uint32_t row, float stance) {
  return static_cast<float>(w.exercise->scenario.parameters.movement.bracedTraction) * stance * strengthLeft(w, row);
}

/// work.slotOwn, and work.slotCap for the front: own feet and the share of those who stand behind. Gives what the whole front can set
/// against a push.
float capOfFront(World& w, uint32_t u, const FormationShape& shape, std::span<const SlotTies> ties, float stance) {
  Workspace& k = w.work;
  const float behind = static_cast<float>(parameters(w).rearPush);
  const int width = frontOf(shape);
  float whole = 0;
  std::fill_n(k.slotCap.begin(), w.units.count[u], 0.0f);
  for (int slot = 0; slot < shape.count; ++slot) {
    const uint32_t row = k.slotRow[static_cast<size_t>(slot)];
    if (row == kNobody) continue;
    const int front = ties[static_cast<size_t>(slot)].front;
    const uint32_t before = k.slotRow[static_cast<size_t>(front)];
    float cap = ownCap(w, row, stance);
    k.slotOwn[static_cast<size_t>(slot)] = cap;
    if (front != slot) {
      if (before == kNobody || distance(placeOf(w, row), placeOf(w, before)) > kBehind * static_cast<float>(slot / width)) continue;
      cap *= behind;
    }
    k.slotCap[static_cast<size_t>(front)] += cap;
    whole += cap;
  }
  return whole;
}

/// The pull of the neighbour on one side of `slot`.
Vec2 link(const World& w, const SlotTies& ties, int slot, size_t side, float stiffness) {
  const int beside = ties.beside[side];
  const uint32_t other = beside < 0 ? kNobody : w.work.slotRow[static_cast<size_t>(beside)];
  if (other == kNobody) return {};
  const Vec2 between = placeOf(w, other) - placeOf(w, w.work.slotRow[static_cast<size_t>(slot)]);
  const float d = length(between), slack = static_cast<float>(parameters(w).linkSlack);
  const float rest = ties.rest[side];
  const float over = d > rest + slack ? d - rest - slack : (d < rest - slack ? d - rest + slack : 0.0f);
  if (over == 0 || d < 1e-4f || d > rest + static_cast<float>(parameters(w).slotReach)) return {};  // torn
  return between * (stiffness * over / d);
}

void tire(World& w, uint32_t row, float effort) {
  float& f = w.people.fatigue[row];
  effort = std::min(effort, 1.0f);
  if (effort == 0 && f == 0) return;  // nothing would come of it
  f += kDt * (effort * (1 - f) / static_cast<float>(parameters(w).tiring) - (1 - effort) * f / static_cast<float>(parameters(w).recovery));
  f = std::clamp(f, 0.0f, 1.0f);
}

bool isHeld(const World& w, Vec2 at, Vec2 slot) {
  const float d = distance(at, slot);
  return d < static_cast<float>(parameters(w).slotReach) && (d < 0.3f || w.walls.visible(at, slot));
}

void holdOne(World& w, uint32_t u, std::span<const SlotTies> ties, std::span<const Vec2> places, uint32_t row, Vec2 velocity, float stance) {
  People& p = w.people;
  const UnitParameters& n = parameters(w);
  const int slot = static_cast<int>(p.slot[row]);
  const Vec2 at = placeOf(w, row), place = places[static_cast<size_t>(slot)];
  if (p.target[row] != kNobody || !isHeld(w, at, place)) {
    tire(w, row, 0);
    return;
  }
  const float k = static_cast<float>(n.slotStiffness), damping = 2 * std::sqrt(k * p.mass[row]);
  Vec2 force = (place - at) * k + (velocity - Vec2{p.vx[row], p.vy[row]}) * damping;
  const float links = static_cast<float>(n.linkStiffness * (locked(w, u) ? n.interlocked : 1));
  const SlotTies& beside = ties[static_cast<size_t>(slot)];
  force += link(w, beside, slot, 1, links) + link(w, beside, slot, 0, links);
  const float own = w.work.slotRow[static_cast<size_t>(slot)] == row ? w.work.slotOwn[static_cast<size_t>(slot)] : ownCap(w, row, stance);
  const float most = beside.front == slot ? w.work.slotCap[static_cast<size_t>(slot)] : own;
  const float size = length(force);
  if (size > most) force *= most / size;
  // Those behind share what the front man needs beyond his own feet.
  tire(w, row, own > 0 ? size / std::max(own, most) : 0);
  p.wishX[row] = p.wishY[row] = p.wishSpeed[row] = 0;
  p.traction[row] = 0;
  p.pushX[row] += force.x;
  p.pushY[row] += force.y;
}

struct Front {
  uint32_t men = 0, displaced = 0, absent = 0;
  float worstGap = 0, worstDisplacement = 0;
};

/// How the front rank stands: who is shoved back, the widest free gap between neighbours.
Front lookAt(World& w, uint32_t u, const FormationShape& shape) {
  listSlots(w, u);
  Front seen;
  const Vec2 centre{w.units.x[u], w.units.y[u]};
  const float most = static_cast<float>(parameters(w).breakDisplacement);
  const int front = frontOf(shape);
  for (int slot = 0; slot < shape.count; ++slot) {
    const uint32_t row = w.work.slotRow[static_cast<size_t>(slot)];
    if (row == kNobody) ++seen.absent;
    if (row == kNobody || slot >= front) continue;
    ++seen.men;
    const float displaced = distance(placeOf(w, row), slotPosition(shape, slot, centre, w.units.heading[u]));
    seen.worstDisplacement = std::max(seen.worstDisplacement, displaced);
    if (displaced > most) ++seen.displaced;
    int beside = besideSlot(shape, slot, 1);
    for (int skipped = 0; beside >= 0 && skipped < front && w.work.slotRow[static_cast<size_t>(beside)] == kNobody; ++skipped) beside = besideSlot(shape, beside, 1);
    if (beside < 0 || w.work.slotRow[static_cast<size_t>(beside)] == kNobody) continue;
    const uint32_t other = w.work.slotRow[static_cast<size_t>(beside)];
    seen.worstGap = std::max(seen.worstGap, distance(placeOf(w, row), placeOf(w, other)) - w.people.radius[row] - w.people.radius[other]);
  }
  return seen;
}

/// The criterion that holds now, with its measure; false if none does.
bool strained(World& w, uint32_t u, BreakCause& cause, float& value) {
  const UnitParameters& n = parameters(w);
  const FormationShape shape = formationOf(w.units, u);
  const Front seen = lookAt(w, u, shape);
  const float ratio = w.units.capacity[u] > 0 ? w.units.load[u] / w.units.capacity[u] : 0.0f;
  const float absent = static_cast<float>(seen.absent) / static_cast<float>(shape.count);
  const auto is = [&](BreakCause c, float v) {
    cause = c;
    value = v;
    return true;
  };
  // A line in peace is as wide as it likes: all criteria but the load want a crowd that presses.
  if (ratio > static_cast<float>(n.breakLoad)) return is(BreakCause::load, ratio);
  if (w.units.load[u] < 20.0f) return false;  // N/m (assumed)
  if (seen.displaced > 0 && seen.displaced * 5 >= seen.men) return is(BreakCause::displacement, seen.worstDisplacement);
  if (seen.worstGap > static_cast<float>(n.breakGap) + std::max(0.0f, shape.spacing - 1.0f)) return is(BreakCause::gap, seen.worstGap);
  if (absent > static_cast<float>(n.breakCasualties)) return is(BreakCause::casualties, absent);
  return false;
}

void breakLine(World& w, uint32_t u, BreakCause cause, float value) {
  Units& s = w.units;
  note(w, EventKind::lineBroken, u, static_cast<uint32_t>(cause), 0, {s.x[u], s.y[u]}, value);
  s.brokeTick[u] = w.clock.tick;
  s.strainTick[u] = kNever;
  s.state[u] = static_cast<uint8_t>(UnitState::reforming);
  s.order[u] = static_cast<uint8_t>(OrderKind::hold);
  s.readyTick[u] = kNever;
  s.until[u] = kNever;
  s.braced[u] = 0;
  const Vec2 ahead = facing(s.heading[u]);
  s.toX[u] = s.x[u] - ahead.x * static_cast<float>(parameters(w).reformDistance);
  s.toY[u] = s.y[u] - ahead.y * static_cast<float>(parameters(w).reformDistance);
  s.toHeading[u] = s.heading[u];
  s.pace[u] = static_cast<float>(parameters(w).runPace);
}

/// What citizens press on each line, N a metre of its front.
void weigh(World& w) {
  Units& s = w.units;
  constexpr float kLowPass = kDt / 1.0f;  // 1 s
  for (float& load : s.load) load = load < 0.01f ? 0.0f : load * (1 - kLowPass);
  for (const Touch& c : w.work.touches) {
    if (c.lambda <= 0) continue;
    const uint16_t a = w.people.unit[c.a], b = w.people.unit[c.b];
    const uint16_t u = a != kNone16 ? a : b;
    if (u == kNone16 || (a != kNone16 && b != kNone16)) continue;
    const float length = frontLength(formationOf(w.units, u), w.people.radius[w.units.firstRow[u]]);
    s.load[u] += kLowPass * c.lambda / (kDt * kDt) / length;
  }
}

}  // namespace

float strengthLeft(const World& w, uint32_t row) {
  if (isFresh(w, row)) return 1.0f;
  const float tired = 1 - (1 - static_cast<float>(parameters(w).tiredShare)) * w.people.fatigue[row];
  return tired * (1 - static_cast<float>(w.exercise->scenario.parameters.irritant.slowing) * irritation(w, row));
}

bool isLine(const World& w, uint32_t u) {
  if (w.units.orderTick[u] == kNever || w.units.brokeTick[u] != kNever || !mayUseForce(w.exercise->scenario.units[u].service)) return false;
  switch (static_cast<FormationKind>(w.units.formation[u])) {
    case FormationKind::loose:
    case FormationKind::arrestTeam:
      return false;
    case FormationKind::line:
    case FormationKind::column:
    case FormationKind::box:
    case FormationKind::wedge:
    case FormationKind::echelonLeft:
    case FormationKind::echelonRight:
    case FormationKind::cordon:
    case FormationKind::shelter:
    case FormationKind::corridor:
      break;
  }
  switch (orderOf(w, u)) {
    case OrderKind::form:
    case OrderKind::hold:
    case OrderKind::move:
    case OrderKind::corridor:
    case OrderKind::seal:
      return w.units.readyTick[u] != kNever;
    case OrderKind::rotate:  // a relief holds every place as soon as it has it
      return w.units.readyTick[u] != kNever || relievedBy(w, u) != kNone16;
    case OrderKind::advance:
    case OrderKind::fallBack:
      return true;
    case OrderKind::negotiate: case OrderKind::appeal: case OrderKind::arrest: case OrderKind::water: case OrderKind::fightFire:
    case OrderKind::aid: case OrderKind::openGate: case OrderKind::closeGate: case OrderKind::work: case OrderKind::patrol:
    case OrderKind::declareLevel: case OrderKind::withdraw: case OrderKind::irritant: case OrderKind::setBarrier:
    case OrderKind::clearBarrier: case OrderKind::escort: case OrderKind::evacuate: case OrderKind::refill: case OrderKind::request:
    case OrderKind::watch: case OrderKind::document: case OrderKind::clearThreat: case OrderKind::carry:
      return false;
  }
  return false;
}

void holdLine(World& w, uint32_t u, Vec2 velocity) {
  const FormationShape shape = formationOf(w.units, u);
  const float stance = marches(w, u) ? static_cast<float>(parameters(w).movingStance) : 1.0f;
  listSlots(w, u);
  const std::span<const Vec2> places = slotPlaces(w, u);
  const std::span<const SlotTies> ties = slotTies(w, u);
  const float whole = capOfFront(w, u, shape, ties, stance);
  w.units.capacity[u] = whole / frontLength(shape, w.people.radius[w.units.firstRow[u]]);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (fit(w, row)) holdOne(w, u, ties, places, row, velocity, stance);
  }
}

void restLine(World& w, uint32_t u) {
  w.units.capacity[u] = 0;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) tire(w, w.units.firstRow[u] + m, 0);
}

bool mayFormAgain(const World& w, uint32_t u) {
  return w.units.brokeTick[u] == kNever || static_cast<double>(w.clock.tick - w.units.brokeTick[u]) * kTickSeconds >= parameters(w).reformTime;
}

void judgeLines(World& w) {
  weigh(w);
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    BreakCause cause{};
    float value = 0;
    if (!isLine(w, u) || w.units.load[u] < 1.0f || w.units.relief[u] != kNone16 || relievedBy(w, u) != kNone16 || !strained(w, u, cause, value)) {
      w.units.strainTick[u] = kNever;
      continue;
    }
    if (w.units.strainTick[u] == kNever || w.units.strainCause[u] != static_cast<uint8_t>(cause)) w.units.strainTick[u] = w.clock.tick;
    w.units.strainCause[u] = static_cast<uint8_t>(cause);
    if (static_cast<double>(w.clock.tick - w.units.strainTick[u]) * kTickSeconds >= parameters(w).breakTime) breakLine(w, u, cause, value);
  }
}

}  // namespace sispam
