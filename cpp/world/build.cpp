// SPDX-License-Identifier: Apache-2.0
// A fresh world: every column is sized here once, everybody gets body, temper and role by draws keyed to their row, those
// who are present from the start get a place. Same exercise and seed, same bits.
#include <algorithm>
#include <array>
#include <cmath>

#include "math/elementary.h"
#include "math/random.h"
#include "scenario/profile.h"
#include "scenario/read.h"
#include "world/formation.h"
#include "world/settle.h"
#include "world/world.h"

namespace sispam {

namespace {

constexpr size_t kLeastEvents = 16384, kEventsPerRow = 4;   // a tick in which everybody changes mode twice fits
constexpr size_t kTouchesPerRow = 4, kLeansPerRow = 1;      // discs have six neighbours, each pair counts once
constexpr size_t kLeastContacts = 1024;
constexpr double kMassSpread = 2.5, kLeastMass = 10;         // standard deviations; kg (assumed)

Random drawFor(const World& w, uint32_t row, Purpose purpose) { return Random(w.clock.seed, row, 0, static_cast<uint32_t>(purpose)); }

template <class T>
void fill(Column<T>& column, size_t n, T value) {
  column.assign(n, value);
}

void sizePeople(World& w) {
  People& p = w.people;
  const size_t n = w.rows;
  for (Column<float>* c : {&p.x, &p.y, &p.vx, &p.vy, &p.ex, &p.ey, &p.radius, &p.mass, &p.speed, &p.timeGap, &p.force, &p.crushDose, &p.wishX, &p.wishY,
                           &p.wishSpeed, &p.traction, &p.lane, &p.lapse, &p.desiredX, &p.desiredY, &p.pushX, &p.pushY, &p.spotX, &p.spotY, &p.aimX, &p.aimY, &p.hardship, &p.riskAversion, &p.legitimacy, &p.fear,
                           &p.fatigue, &p.drive, &p.deterrence, &p.violence, &p.meanVx, &p.meanVy, &p.norm, &p.expressiveness, &p.openness, &p.identity,
                           &p.anger, &p.efficacy, &p.indiscriminate, &p.targeted, &p.dialogue, &p.dose})
    fill(*c, n, 0.0f);
  for (Column<uint16_t>* c : {&p.group, &p.unit, &p.goal, &p.station, &p.server, &p.refuge}) fill(*c, n, kNone16);
  for (Column<uint16_t>* c : {&p.slot, &p.leg}) fill(*c, n, uint16_t{0});
  for (Column<uint8_t>* c : {&p.role, &p.presence, &p.mode, &p.stones, &p.injury, &p.aided, &p.aimed, &p.voter}) fill(*c, n, uint8_t{0});
  for (Column<uint32_t>* c : {&p.legTick, &p.activeTick, &p.heardTick, &p.threwTick, &p.injuredTick, &p.taskTick, &p.servedUntil, &p.patience, &p.slowTick, &p.closedTick})
    fill(*c, n, kNever);
  for (Column<uint32_t>* c : {&p.holder, &p.target, &p.party, &p.leader}) fill(*c, n, kNobody);
  fill(w.grips.other, kGripsPerRow * n, kNobody);
  fill(w.grips.multiplier, kGripsPerRow * n, 0.0f);
  for (Column<uint32_t>* c : {&p.arriveTick, &p.ticket, &p.modeTick}) fill(*c, n, 0u);
}

void sizeUnits(World& w) {
  Units& s = w.units;
  const size_t n = w.exercise->scenario.units.size();
  for (Column<float>* c : {&s.x, &s.y, &s.heading, &s.toX, &s.toY, &s.toHeading, &s.pace, &s.spacing, &s.ax, &s.ay, &s.bx, &s.by, &s.atX, &s.atY, &s.tank, &s.work, &s.arc, &s.load, &s.capacity, &s.reported})
    fill(*c, n, 0.0f);
  for (Column<uint16_t>* c : {&s.first, &s.count, &s.worksDone, &s.munitions, &s.shotsDue}) fill(*c, n, uint16_t{0});
  for (Column<uint16_t>* c : {&s.group, &s.gate, &s.zone, &s.station, &s.other, &s.relief}) fill(*c, n, kNone16);
  for (Column<uint8_t>* c : {&s.state, &s.order, &s.formation, &s.ranks, &s.broken, &s.braced, &s.talking, &s.strainCause}) fill(*c, n, uint8_t{0});
  for (Column<uint32_t>* c : {&s.orderTick, &s.readyTick, &s.until, &s.strainTick, &s.brokeTick}) fill(*c, n, kNever);
  for (Column<uint32_t>* c : {&s.arrives, &s.tellTick}) fill(*c, n, 0u);
  for (Column<float>* c : {&s.seen, &s.seenActive}) fill(*c, n, -1.0f);
  fill(s.firstRow, n, 0u);
  fill(s.targetRow, n, kNobody);
}

void sizeStations(Stations& t, const std::vector<Station>& stations) {
  const size_t n = stations.size();
  for (Column<uint32_t>* c : {&t.nextTicket, &t.servedCount, &t.turnedAway}) fill(*c, n, 0u);
  for (Column<uint32_t>* c : {&t.serving, &t.attendant}) fill(*c, n * kMaxServers, kNobody);
  for (Column<uint8_t>* c : {&t.open, &t.unlisted}) fill(*c, n, uint8_t{0});
  for (Column<float>* c : {&t.counting, &t.boxX, &t.boxY}) fill(*c, n, 0.0f);
  for (Column<uint32_t>* c : {&t.countTick, &t.countedTick, &t.boxTaken, &t.boxDelivered}) fill(*c, n, kNever);
  fill(t.boxHolder, n, kNobody);
  for (size_t k = 0; k < n; ++k) {
    if (!stations[k].count) continue;
    t.boxX[k] = stations[k].servers.front().x;
    t.boxY[k] = stations[k].servers.front().y;
  }
}

void sizePlaces(World& w) {
  const Scenario& s = w.exercise->scenario;
  w.gates.open.clear();
  for (const Gate& g : s.site.gates) w.gates.open.push_back(g.open ? 1 : 0);
  sizeStations(w.stations, s.stations);
  for (Column<float>* c : {&w.stones.fromX, &w.stones.fromY, &w.stones.toX, &w.stones.toY}) fill(*c, kMaxStones, 0.0f);
  fill(w.stones.thrown, kMaxStones, 0u);
  fill(w.stones.land, kMaxStones, kNever);
  fill(w.stones.thrower, kMaxStones, kNobody);
  for (Column<float>* c : {&w.fires.x, &w.fires.y, &w.fires.douse}) fill(*c, kMaxFires, 0.0f);
  fill(w.fires.lit, kMaxFires, kNever);
  fill(w.fires.out, kMaxFires, kNever);
  fill(w.jets.on, s.units.size(), uint8_t{0});
  fill(w.jets.x, s.units.size(), 0.0f);
  fill(w.jets.y, s.units.size(), 0.0f);
  fill(w.gas.value, 1, 0.0f);
  fill(w.gas.windX, 1, static_cast<float>(s.wind.speed) * elementary::cos(static_cast<float>(s.wind.direction)));
  fill(w.gas.windY, 1, static_cast<float>(s.wind.speed) * elementary::sin(static_cast<float>(s.wind.direction)));
  fill(w.canisters.x, kMaxCanisters, 0.0f);
  fill(w.canisters.y, kMaxCanisters, 0.0f);
  fill(w.canisters.fired, kMaxCanisters, kNever);
  fill(w.zones.threat, s.site.zones.size(), uint8_t{0});
  fill(w.groups.began, s.groups.size(), kNever);
  fill(w.groups.legitimacy, s.groups.size(), 0.0f);
  fill(w.groups.frontTick, s.groups.size(), kNever);
  fill(w.groups.quarrelTick, s.groups.size(), kNever);
  Course& c = w.course;
  fill(c.phaseBegan, s.phases.size(), kNever);
  fill(c.phaseForced, s.phases.size(), uint8_t{0});
  fill(c.injectFired, s.script.size(), kNever);
  const size_t orders = w.exercise->orders.orders.size();
  fill(c.orderDue, orders, kNever);
  fill(c.orderGiven, orders, kNever);
  fill(c.orderArmed, orders, uint8_t{1});
  fill(c.conditionSince, w.exercise->conditionCount, kNever);
  fill(c.levelHeld, w.exercise->doctrine.levels.size(), kNever);
  const size_t counted = w.exercise->orderCounts ? s.units.size() * kOrderKinds : 0;
  fill(c.ordersDone, counted, uint16_t{0});
  fill(c.ordersRefused, counted, uint16_t{0});
  const size_t awaited = w.exercise->objectivesAwaited ? s.objectives.size() : 0;
  fill(c.objectiveStarted, awaited, kNever);
  fill(c.objectiveDone, awaited, kNever);
  const bool repeats = std::any_of(s.script.begin(), s.script.end(), [](const Inject& inject) { return inject.every.has_value(); });
  c.writtenFired.reserve(kMostWritten);
  fill(c.injectTimes, repeats ? s.script.size() : 0, uint16_t{0});
}

void sizeDensity(World& w) {
  Box box = bounds(w.exercise->scenario.site.ground.front().polygon);
  for (const Ground& g : w.exercise->scenario.site.ground) {
    const Box each = bounds(g.polygon);
    box.lo = {std::min(box.lo.x, each.lo.x), std::min(box.lo.y, each.lo.y)};
    box.hi = {std::max(box.hi.x, each.hi.x), std::max(box.hi.y, each.hi.y)};
  }
  w.density.originX = std::floor(box.lo.x);
  w.density.originY = std::floor(box.lo.y);
  w.density.cell = 1;
  w.density.width = static_cast<int>(std::ceil(box.hi.x - w.density.originX)) + 1;
  w.density.height = static_cast<int>(std::ceil(box.hi.y - w.density.originY)) + 1;
  fill(w.crowding, static_cast<size_t>(w.density.width) * static_cast<size_t>(w.density.height), uint8_t{0});
  fill(w.density.value, static_cast<size_t>(w.density.width) * static_cast<size_t>(w.density.height), 0.0f);
  fill(w.work.nearDense, w.density.value.size(), uint8_t{0});
}

/// Exact numbers by largest remainder, then dealt in an order drawn for the group, so that shares hold in every seed.
void dealRoles(World& w, const Group& g, uint32_t first) {
  const std::array<double, kRoleCount> shares{g.roles.participant, g.roles.bystander, g.roles.hangerOn, g.roles.hardCore, g.roles.marshal, g.roles.provocateur, g.roles.press, g.roles.companion};
  std::array<int, kRoleCount> counts{};
  std::array<double, kRoleCount> rest{};
  int dealt = 0;
  for (size_t r = 0; r < kRoleCount; ++r) {
    const double exact = shares[r] * g.count;
    counts[r] = static_cast<int>(exact);
    rest[r] = exact - counts[r];
    dealt += counts[r];
  }
  for (; dealt < g.count; ++dealt) {
    const size_t most = static_cast<size_t>(std::max_element(rest.begin(), rest.end()) - rest.begin());
    ++counts[most];
    rest[most] = -1;
  }
  uint32_t row = first;
  for (size_t r = 0; r < kRoleCount; ++r)
    for (int k = 0; k < counts[r] && row < first + static_cast<uint32_t>(g.count); ++k) w.people.role[row++] = static_cast<uint8_t>(r);
  for (uint32_t k = static_cast<uint32_t>(g.count); k > 1; --k) {
    const uint32_t other = drawFor(w, first + k - 1, Purpose::role).below(k);
    std::swap(w.people.role[first + k - 1], w.people.role[first + other]);
  }
}

float drawShare(Random& random, const std::optional<Spread>& spread) {
  if (!spread) return random.uniform();
  return random.truncatedNormal(static_cast<float>(spread->mean), static_cast<float>(spread->sd), 0.0f, 1.0f);
}

/// ε or δ: uniform on [0.2, 0.8) unless the group says otherwise (models.md C7).
float drawTie(Random& random, const std::optional<Spread>& spread) {
  return spread ? drawShare(random, spread) : 0.2f + 0.6f * random.uniform();
}

float drawBetween(Random& random, double mean, double sd, double least, double greatest) {
  return random.truncatedNormal(static_cast<float>(mean), static_cast<float>(sd), static_cast<float>(least), static_cast<float>(greatest));
}

/// By the age alone, unless the scenario adds a spread of its own.
float drawByAge(const World& w, const Walk& walk, uint32_t row) {
  Random age(w.clock.seed, row, 0, static_cast<uint32_t>(Purpose::build), 1);
  const double years = walk.age->min + (walk.age->max - walk.age->min) * static_cast<double>(age.uniform());
  return drawBetween(age, speedAtAge(years), walk.speedSd.value_or(0), walk.speedMin.value_or(kLeastSpeed), walk.speedMax.value_or(3));
}

/// Who needs help is among those with priority: one draw decides both.
void makeVoter(World& w, const Voting& voting, uint32_t row) {
  const double rank = static_cast<double>(drawFor(w, row, Purpose::voter).uniform());
  w.people.voter[row] = static_cast<uint8_t>((rank < voting.priority ? kPriorityVoter : 0) | (rank < voting.assisted ? kAssistedVoter : 0) | (voting.listed ? 0 : kUnlistedVoter));
  if (!voting.patience) return;
  const double share = static_cast<double>(drawFor(w, row, Purpose::patience).uniform());
  const double seconds = voting.patience->min + (voting.patience->max - voting.patience->min) * share;
  w.people.patience[row] = toTicks(seconds / w.exercise->scenario.compression);
}

void makeCitizen(World& w, const Group& g, const Gait& gait, size_t index, uint32_t row) {
  People& p = w.people;
  Random body = drawFor(w, row, Purpose::build), temper = drawFor(w, row, Purpose::temper);
  p.group[row] = static_cast<uint16_t>(index);
  p.speed[row] = g.walk.age ? drawByAge(w, g.walk, row) : drawBetween(body, gait.speed, gait.speedSd, gait.speedMin, gait.speedMax);
  p.radius[row] = drawBetween(body, gait.radius, gait.radiusSd, gait.radiusMin, gait.radiusMax);
  p.mass[row] = drawBetween(body, gait.mass, gait.massSd, std::max(kLeastMass, gait.mass - kMassSpread * gait.massSd), gait.mass + kMassSpread * gait.massSd);
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  p.timeGap[row] = static_cast<float>(gait.timeGap.value_or(m.timeGap) * (1 - m.urged * g.motivation));
  p.hardship[row] = drawShare(temper, g.temper.hardship);
  p.riskAversion[row] = drawShare(temper, g.temper.riskAversion);
  p.legitimacy[row] = static_cast<float>(g.temper.legitimacy);
  Random tie = drawFor(w, row, Purpose::norm);
  p.norm[row] = drawShare(tie, g.temper.norm ? g.temper.norm : std::optional<Spread>(Spread{0.5, 0.2}));
  p.expressiveness[row] = drawTie(tie, g.temper.expressiveness);
  p.openness[row] = drawTie(tie, g.temper.openness);
  p.identity[row] = static_cast<float>(g.temper.identity);
  p.anger[row] = static_cast<float>(g.temper.anger);
  p.ex[row] = 1;
  p.stones[row] = static_cast<uint8_t>(g.stones);
  makeVoter(w, g.voting, row);
}

/// Consecutive rows make a party.
void makeParties(World& w, const Group& g, uint32_t first) {
  const uint32_t size = static_cast<uint32_t>(g.party);
  for (uint32_t k = 0; size > 1 && k < static_cast<uint32_t>(g.count); ++k) w.people.party[first + k] = first + k / size * size;
}

/// Relative to the begin of the group's arrivals: coming in, or for those who are there, starting to walk. A party has one
/// time for all.
void drawArrivals(World& w, const Group& g, uint32_t first) {
  const float over = static_cast<float>(g.arrivals.over);
  const Delay delay = g.arrivals.delay.value_or(Delay{});
  float at = 0;
  for (uint32_t k = 0; k < static_cast<uint32_t>(g.count); ++k) {
    const uint32_t row = first + k;
    const uint32_t party = static_cast<uint32_t>(g.party), leader = first + k / party * party;
    if (g.arrivals.pattern == ArrivalPattern::uniform) at = over * static_cast<float>(leader - first) / static_cast<float>(g.count);
    else if (g.arrivals.pattern == ArrivalPattern::poisson && row == leader)
      at += drawFor(w, row, Purpose::arrival).exponential(over * static_cast<float>(party) / static_cast<float>(g.count));
    const double after = delay.min + (delay.max - delay.min) * static_cast<double>(drawFor(w, leader, Purpose::delay).uniform());
    w.people.arriveTick[row] = toTicks(static_cast<double>(at) + (g.arrivals.delay ? after : 0));
  }
}

void makeGroups(World& w) {
  uint32_t first = 0;
  const std::vector<Group>& groups = w.exercise->scenario.groups;
  for (size_t k = 0; k < groups.size(); ++k) {
    const Group& g = groups[k];
    w.groups.legitimacy[k] = static_cast<float>(g.temper.legitimacy);
    const Gait gait = gaitOf(g.walk);
    for (uint32_t row = first; row < first + static_cast<uint32_t>(g.count); ++row) makeCitizen(w, g, gait, k, row);
    dealRoles(w, g, first);
    makeParties(w, g, first);
    drawArrivals(w, g, first);
    first += static_cast<uint32_t>(g.count);
  }
  settleGroups(w);
}

/// The place itself, or the middle of the nearest free cell where there is no ground or a building.
Vec2 standable(const World& w, Vec2 at) {
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell != Occupancy::noCell && w.occupancy.free(cell)) return at;
  const uint32_t nearest = w.occupancy.nearestFree(at, 12);
  return nearest == Occupancy::noCell ? at : w.occupancy.centre(nearest);
}

void makeUnits(World& w) {
  uint32_t row = w.citizens;
  const std::vector<Unit>& units = w.exercise->scenario.units;
  Units& s = w.units;
  People& p = w.people;
  for (size_t k = 0; k < units.size(); ++k) {
    const Unit& u = units[k];
    s.firstRow[k] = row;
    s.first[k] = static_cast<uint16_t>(row - w.citizens);
    s.count[k] = static_cast<uint16_t>(u.strength);
    s.order[k] = static_cast<uint8_t>(OrderKind::hold);
    s.x[k] = s.toX[k] = u.at.x;
    s.y[k] = s.toY[k] = u.at.y;
    s.heading[k] = s.toHeading[k] = static_cast<float>(u.heading);
    s.pace[k] = 1.12f;
    s.formation[k] = static_cast<uint8_t>(u.formation.kind);
    s.ranks[k] = static_cast<uint8_t>(u.formation.ranks);
    s.spacing[k] = static_cast<float>(u.formation.spacing);
    s.tank[k] = static_cast<float>(u.tank.value_or(0));
    s.munitions[k] = static_cast<uint16_t>(u.hasKit(Kit::irritant) ? u.munitions : 0);
    s.arc[k] = u.formation.kind == FormationKind::corridor ? 3.0f : kWholeRing;
    s.arrives[k] = u.onRequest ? kNever : 0u;
    const bool shield = u.hasKit(Kit::shield);
    for (int m = 0; m < u.strength; ++m, ++row) {
      const Vec2 at = standable(w, slotPosition({u.formation.kind, u.formation.ranks, s.spacing[k], s.arc[k], u.strength, s.arc[k]}, m, u.at, s.heading[k]));
      p.unit[row] = static_cast<uint16_t>(k);
      p.slot[row] = static_cast<uint16_t>(m);
      p.presence[row] = static_cast<uint8_t>(u.onRequest ? Presence::expected : Presence::present);
      p.mode[row] = static_cast<uint8_t>(Mode::duty);
      p.x[row] = p.spotX[row] = at.x;
      p.y[row] = p.spotY[row] = at.y;
      p.ex[row] = 1;
      p.radius[row] = shield ? 0.28f : 0.20f;  // with kit and shield (models.md D, assumed)
      p.mass[row] = shield ? 100.0f : 80.0f;
      p.speed[row] = 1.4f;
      p.timeGap[row] = static_cast<float>(w.exercise->scenario.parameters.movement.timeGap);
    }
  }
}

void sizeWorkspace(World& w) {
  Workspace& k = w.work;
  const size_t n = w.rows;
  CrowdOrder& o = k.crowd;
  for (Column<float>* c : {&o.x, &o.y, &o.vx, &o.vy, &o.ex, &o.ey, &o.moveX, &o.moveY, &o.aheadX, &o.aheadY, &o.radius, &o.inverseMass, &o.wishX, &o.wishY, &o.wishSpeed, &o.desiredX, &o.desiredY, &o.nextEx, &o.nextEy, &o.traction, &o.timeGap}) fill(*c, n + kLanes, 0.0f);
  for (Column<uint8_t>* c : {&o.awake, &o.amiss, &o.walled, &o.mode, &o.flags, &o.rowFlags}) fill(*c, n, uint8_t{0});
  fill(o.cell, n, 0u);
  fill(o.awakeBefore, n + 1, 0u);
  for (Column<uint32_t>* c : {&o.walkers, &o.stirred, &o.gripping}) c->reserve(n);
  fill(o.unit, n, kNone16);
  fill(k.squeezeOf, n, kNobody);
  k.squeeze.reserve(8 * n);
  k.plainWays.assign(n, PlainWay{});
  k.fieldWays.assign(n - w.citizens, FieldWay{});
  fill(k.present, n, uint8_t{0});
  fill(k.rank, n, uint16_t{0});
  fill(k.passages, w.exercise->scenario.site.exits.size(), kNever);
  fill(k.queueBegin, w.exercise->scenario.stations.size() + 1, 0u);
  size_t strongest = 0;
  for (const Unit& u : w.exercise->scenario.units) strongest = std::max(strongest, static_cast<size_t>(u.strength));
  fill(k.slotRow, strongest, kNobody);
  fill(k.slotCap, strongest, 0.0f);
  fill(k.slotOwn, strongest, 0.0f);
  fill(k.slotPlace, w.rows - w.citizens, Vec2{});
  fill(k.slotTies, w.rows - w.citizens, SlotTies{});
  k.slotsKept.assign(w.units.count.size(), KeptSlots{});
  o.flowUsed.reserve(std::min(n, o.flow.size()));
  k.queueing.reserve(n);
  k.touching.reserve(n);
  k.touches.reserve(n * kTouchesPerRow + kLeastContacts);
  k.leans.reserve(n * kLeansPerRow + kLeastContacts);
  w.events.list.reserve(std::max(kLeastEvents, n * kEventsPerRow));
  w.pending.reserve(256);
}

}  // namespace

World buildWorld(std::shared_ptr<const Exercise> exercise, uint32_t seed) {
  World w;
  w.exercise = std::move(exercise);
  w.clock.seed = seed;
  for (const Group& g : w.exercise->scenario.groups) w.citizens += static_cast<uint32_t>(g.count);
  w.rows = w.citizens;
  for (const Unit& u : w.exercise->scenario.units) w.rows += static_cast<uint32_t>(u.strength);
  sizePeople(w);
  sizeUnits(w);
  sizePlaces(w);
  sizeDensity(w);
  sizeWorkspace(w);
  for (const Unit& u : w.exercise->scenario.units)
    if (u.hasKit(Kit::irritant) && w.cloud.cells() == 0) buildCloud(w);
  refreshDerived(w);
  sizeSurroundings(w);
  makeUnits(w);
  makeGroups(w);
  refreshDerived(w);
  return w;
}

}  // namespace sispam
