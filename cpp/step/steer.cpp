// SPDX-License-Identifier: Apache-2.0
// Wish → desired velocity: direction with anticipation (models.md A4), speed by the headway in that direction (A3), with
// the short cut-offs of A9. It reads everybody's old state and writes apart from it, so the order of people does not matter.
// Everybody looks ten times a second; whoever is too fast for that by the collision-free bound of A3 keeps the headway to whom it
// follows at each tick, and whoever is too fast for a tick looks at each, and again half a tick later.
#include <algorithm>
#include <cmath>

#include "step/ahead.h"
#include "step/lane.h"
#include "step/lapse.h"
#include "step/nearness.h"
#include "step/verbs.h"
#include "world/incline.h"

namespace sispam {

namespace {

constexpr float kMeets = -0.3f;  ///< cosine between two directions below which two people come towards one another (assumed)

/// The parameters of movement as the loop needs them.
struct Gait {
  explicit Gait(const MovementParameters& m)
      : reach(static_cast<float>(m.outlook)), strength(static_cast<float>(m.repulsion)), perRange(1.0f / static_cast<float>(m.repulsionRange)),
        gap(2 * static_cast<float>(m.steeringRadius)), anticipation(static_cast<float>(m.anticipation)), lookAhead(static_cast<float>(m.lookAhead)),
        standsAside(static_cast<float>(m.standsAside)), giveWay(static_cast<float>(m.giveWay)), turn(1.0f / static_cast<float>(m.directionTime)),
        width(static_cast<float>(m.headwayWidth)), meeting(static_cast<float>(m.meetingWidth)), body(static_cast<float>(m.steeringLength)), drilled(static_cast<float>(m.drilled)), urgedLength(static_cast<float>(m.urgedLength)),
        squeeze(static_cast<float>(m.squeezeSpeed)), arm(static_cast<float>(m.armLength)), wallRadius(static_cast<float>(m.wallRadius)),
        wallBuffer(static_cast<float>(m.wallBuffer)), laneTurn(static_cast<float>(m.laneTurn)), lapseSpeed(static_cast<float>(m.lapseSpeed)), mouth(static_cast<float>(m.fileMouth)), gapAhead(static_cast<float>(m.gapAhead)),
        crowded(static_cast<float>(m.crowded)), packed(std::max(static_cast<float>(m.packed), static_cast<float>(m.crowded) + 0.01f)) {}
  float reach, strength, perRange, gap, anticipation, lookAhead, standsAside, giveWay, turn, width, meeting, body, drilled, urgedLength, squeeze, arm, wallRadius, wallBuffer, laneTurn, lapseSpeed, mouth, gapAhead, crowded, packed;
  /// m/s: faster than this, `span` seconds are too long for the speed law to be free of collisions (models.md A3)
  float bound(float span) const { return body * 0.29289322f / span; }  // ℓ (√2 − 1) / √2
};

/// exp(−x) for x ≥ 0, cut off at 8: (1 − x/8)^8.
Lanes fade(Lanes x) {
  Lanes u = splat(1.0f) - splat(0.125f) * x;
  u = greatest(u, splat(0.0f));
  u *= u;
  u *= u;
  return u * u;
}

/// How much of the headway rule this person keeps: 1 = walks into nobody, 0 = goes on whoever stands there.
float manners(const World& w, size_t c) {
  switch (static_cast<Mode>(w.work.crowd.mode[c])) {
    case Mode::press:
      return 0.5f;
    case Mode::push:
    case Mode::held:
      return 0.0f;
    case Mode::duty: {
      const uint16_t u = w.work.crowd.unit[c];
      const bool advancing = w.units.order[u] == static_cast<uint8_t>(OrderKind::advance) && w.units.orderTick[u] != kNever &&
                             w.units.readyTick[u] == kNever;
      return advancing ? 0.0f : 1.0f;
    }
    case Mode::walk:
    case Mode::watch:
    case Mode::queue:
    case Mode::served:
    case Mode::chant:
    case Mode::throwing:
    case Mode::attack:
    case Mode::flee:
    case Mode::leave:
    case Mode::down:
    case Mode::help:
      return 1.0f;
  }
  return 1.0f;
}

/// Citizens get through a standing crowd and past people who come towards them, officers through their own ranks (lapis
/// ganti), slowly but surely.
bool letsThrough(const World& w, uint32_t i, uint32_t j) {
  const People& p = w.people;
  const bool officer = p.unit[i] != kNone16;
  if (officer != (p.unit[j] != kNone16)) return false;
  const Mode mine = modeOf(w, i), other = modeOf(w, j);
  const auto onTheWay = [](Mode m) { return m == Mode::walk || m == Mode::leave || m == Mode::flee || m == Mode::duty; };
  const bool meeting = p.wishX[i] * p.wishX[j] + p.wishY[i] * p.wishY[j] < kMeets;
  if (onTheWay(mine) && onTheWay(other) && meeting) return true;  // two streams rub past one another
  if (p.wishSpeed[j] > 0.1f) return false;
  return officer || (onTheWay(mine) && (other == Mode::watch || other == Mode::chant));
}

/// Where somebody is bound for, of exercise.goals.
uint16_t aimOf(const World& w, uint32_t i) { return modeOf(w, i) == Mode::flee ? w.people.refuge[i] : w.people.goal[i]; }

/// Of those in the way, whoever comes towards one less than right ahead and lets one through: two who meet turn their shoulders. Those who are
/// bound for the same place do not pass one another: from either side of a door they come together. Who stands comes towards nobody.
LaneMask passedBy(const World& w, uint32_t i, const Ahead& near, size_t k, LaneMask comes) {
  LaneMask passed{0, 0, 0, 0};
  const unsigned bits = bitsOf(comes);
  for (size_t lane = 0; lane < kLanes; ++lane) {
    if ((bits >> lane & 1u) == 0) continue;
    const uint32_t j = near.row[k + lane];
    if (w.people.wishSpeed[j] > 0.1f && aimOf(w, i) != aimOf(w, j) && letsThrough(w, i, j)) passed[lane] = -1;
  }
  return passed;
}

struct Along {
  Vec2 way;           ///< what walls leave of a direction
  bool file = false;  ///< walls so near on either side that people pass one at a time
};

/// Directions never point into a wall that is close: what is left is the part along it, and it may be short.
Along alongWalls(const World& w, const Gait& g, uint32_t cell, Vec2 at, Vec2 e) {
  const Occupancy& o = w.occupancy;
  const float reach = g.wallRadius + g.wallBuffer, file = g.width + 2 * g.wallRadius;  // narrower than `file` m people pass one at a time
  Along along{e};
  Vec2 first;       // from the first wall found, and how far
  float apart = 0;
  for (const uint32_t index : o.barriersNear(cell)) {
    const Vec2 away = at - closestPoint(o.barriers()[index], at);
    const float squared = lengthSquared(away);
    if (squared >= file * file || squared < 1e-10f) continue;
    const float d = std::sqrt(squared);
    const Vec2 n = away * (1.0f / d);
    if (first == Vec2{}) {
      first = n;
      apart = d;
    } else if (dot(n, first) < -0.7f && apart + d < file) {
      along.file = true;
    }
    const float into = dot(along.way, n);
    if (into < 0 && d < reach) along.way -= n * (into * std::min(1.0f, (reach - d) / g.wallBuffer));
  }
  return along;
}

bool isFile(const World& w, const Gait& g, Vec2 at) {
  const uint32_t cell = w.occupancy.cellOf(at);
  // It takes two walls; most cells near a wall know of one.
  return cell != Occupancy::noCell && w.occupancy.walled(cell) && w.occupancy.barriersNear(cell).size() > 1 && alongWalls(w, g, cell, at, {}).file;
}

bool isInFile(const World& w, const Gait& g, uint32_t row) { return isFile(w, g, {w.people.x[row], w.people.y[row]}); }

constexpr float kSample = 0.12f;  // m; a door in a wall without thickness is a file for 0.14 m of the way through it

/// Whether one is in a place where people pass one at a time, or right before one.
bool entersFile(const World& w, const Gait& g, Vec2 at, Vec2 wish, bool walled) {
  // Walls are listed for the cells within 0.5 m of them at least, and the mouth is 1 m long at most: one of its ends knows of them.
  if (!walled && !w.occupancy.walled(w.occupancy.cellOf(at + wish * g.mouth))) return false;
  for (float s = 0; s < g.mouth; s += kSample)
    if (isFile(w, g, at + wish * s)) return true;
  return isFile(w, g, at + wish * g.mouth);
}

/// Of those in the way, who wants to get on and is bound for the same place.
LaneMask joining(const World& w, uint32_t i, const Ahead& near, size_t k, LaneMask asked) {
  LaneMask joins{0, 0, 0, 0};
  const unsigned bits = bitsOf(asked);
  for (size_t lane = 0; lane < kLanes; ++lane)
    if ((bits >> lane & 1u) != 0 && w.people.wishSpeed[near.row[k + lane]] > 0.1f && aimOf(w, i) == aimOf(w, near.row[k + lane])) joins[lane] = -1;
  return joins;
}

/// Of those in the way, who has oneself in the way too, more squarely, and so goes after: without it two at a door wait for one another.
/// Those who meet and are bound for different places pass one another; see passedBy().
LaneMask goingAfter(const World& w, uint32_t i, const Ahead& near, size_t k, LaneMask inWay, Vec2 e) {
  const Lanes x = load(&near.x[k]), y = load(&near.y[k]), itsX = load(&near.ex[k]), itsY = load(&near.ey[k]);
  const LaneMask after = inWay & (-(itsX * x + itsY * y) > splat(e.x) * x + splat(e.y) * y);
  if (bitsOf(after) == 0) return after;
  const LaneMask opposed = ~(splat(e.x) * itsX + splat(e.y) * itsY > splat(kMeets));
  LaneMask found = (after & ~opposed) | joining(w, i, near, k, after & opposed);
  for (size_t lane = 0; lane < kLanes; ++lane)
    if (found[lane] != 0 && !(w.people.wishSpeed[near.row[k + lane]] > 0.1f)) found[lane] = 0;
  return found;
}

/// Where to go among others: the wish, turned aside by each neighbour in front (models.md A4). Those who come from either side towards the
/// same place do not dodge one another as if they met, and nobody tries to get round somebody who passes where only one can.
Vec2 turnedAside(const World& w, const Gait& g, size_t c, const Ahead& near, Vec2 v, Vec2 wish, float lane, float kept) {
  const uint32_t i = w.work.crowd.row[c];
  const bool walled = w.work.crowd.walled[c] != 0;
  const Vec2 side = perpendicular(wish);
  const Lanes wishX = splat(wish.x), wishY = splat(wish.y), zero = splat(0), one = splat(1);
  Lanes aside = zero;
  for (size_t k = 0; k < near.count; k += kLanes) {
    const Lanes x = load(&near.x[k]), y = load(&near.y[k]), ux = load(&near.vx[k]), uy = load(&near.vy[k]);
    const LaneMask moves = ux * ux + uy * uy > splat(0.01f);
    Lanes alike = select(moves, greatest(wishX * load(&near.ex[k]) + wishY * load(&near.ey[k]), zero), zero);
    LaneMask comes = alike < splat(0.3f);
    if (bitsOf(comes & moves) != 0) {
      const LaneMask joins = joining(w, i, near, k, comes & moves);
      alike = select(joins, one, alike);
      comes &= ~joins;
    }
    const Lanes time = select(comes, splat(g.lookAhead), splat(g.anticipation));
    const Lanes laterX = x + (ux - splat(v.x)) * time, laterY = y + (uy - splat(v.y)) * time;
    const Lanes across = laterX * splat(side.x) + laterY * splat(side.y);
    const LaneMask passes = comes & (absolute(across) > splat(g.standsAside));
    const Lanes gap = greatest((laterX * x + laterY * y) / load(&near.d[k]) - splat(g.gap), zero);
    Lanes push = splat(g.strength) * (one + splat(g.giveWay) * (one - alike)) * fade(gap * splat(g.perRange));
    for (size_t lane = 0; walled && lane < kLanes; ++lane)
      if (near.row[k + lane] != kNobody && push[lane] > 0.05f && isInFile(w, g, near.row[k + lane])) push[lane] = 0;
    // Who is exactly ahead is passed on the left, so that two who meet do not dodge to the same side.
    aside += select(passes, zero, select(across > zero, -push, push));
  }
  return normalized(wish + side * ((sum(aside) + lane) * kept));
}

/// ℓ of this person, m: the motivated come to a stand nearer to whoever is ahead.
float lengthOf(const World& w, const Gait& g, uint32_t row) {
  if (row >= w.citizens) return g.body;
  return g.body * (1.0f - g.urgedLength * static_cast<float>(w.exercise->scenario.groups[w.people.group[row]].motivation));
}

struct Pace {
  float speed;      ///< m/s
  uint32_t leader;  ///< row of whoever sets it, kNobody = nobody
};

/// The greatest speed in direction e that keeps the time gap to the nearest person ahead (models.md A3).
Pace freeSpeed(const World& w, const Gait& g, size_t c, const Ahead& near, Vec2 e, float speed, float gapAhead) {
  const People& p = w.people;
  const uint32_t i = w.work.crowd.row[c];
  const uint16_t unit = w.work.crowd.unit[c];
  const float body = lengthOf(w, g, i), timeGap = w.work.crowd.timeGap[c], along = w.work.crowd.vx[c] * e.x + w.work.crowd.vy[c] * e.y;
  const Lanes ex = splat(e.x), ey = splat(e.y), width = splat(g.width);
  Lanes least4 = splat(speed);
  LaneRows leader4{-1, -1, -1, -1};
  bool squeeze = true;
  for (size_t k = 0; k < near.count; k += kLanes) {
    const Lanes x = load(&near.x[k]), y = load(&near.y[k]), d = load(&near.d[k]);
    const Lanes across = absolute(ex * y - ey * x);
    LaneMask inWay = (ex * x + ey * y > splat(0)) & (across <= width);
    if (bitsOf(inWay) == 0) continue;
    const LaneMask comes = inWay & (across > splat(g.meeting)) & (ex * load(&near.ex[k]) + ey * load(&near.ey[k]) < splat(kMeets));
    if (bitsOf(comes) != 0) inWay &= ~passedBy(w, i, near, k, comes);
    inWay &= ~goingAfter(w, i, near, k, inWay, e);
    const unsigned bits = bitsOf(inWay);
    Lanes gap = splat(timeGap);
    if (unit != kNone16)
      for (size_t lane = 0; lane < kLanes; ++lane) {
        const uint32_t j = near.row[k + lane];
        if (j != kNobody && p.unit[j] == unit) gap[lane] = timeGap * g.drilled;
      }
    const Lanes grows = greatest(ex * load(&near.vx[k]) + ey * load(&near.vy[k]) - splat(along), splat(0));
    const Lanes kept = (d + splat(gapAhead) * grows - splat(body)) / gap;
    const LaneMask sets = inWay & (kept < least4);
    least4 = select(sets, kept, least4);
    leader4 = (sets & load(&near.row[k])) | (~sets & leader4);
    if (!squeeze || bitsOf(inWay & (d < splat(g.arm))) == 0) continue;
    for (size_t lane = 0; lane < kLanes && squeeze; ++lane)
      if ((bits >> lane & 1u) != 0 && near.d[k + lane] < g.arm) squeeze = letsThrough(w, i, near.row[k + lane]);
  }
  size_t first = 0;
  for (size_t lane = 1; lane < kLanes; ++lane)
    if (least4[lane] < least4[first]) first = lane;
  const float floor = squeeze ? std::min(g.squeeze, speed) : 0.0f;
  return least4[first] > floor ? Pace{least4[first], static_cast<uint32_t>(leader4[first])} : Pace{floor, kNobody};
}

/// Factor of the walking speed here for somebody who goes in direction e.
float paceAt(const World& w, Vec2 at, Vec2 e) {
  if (w.slowness.empty() && w.inclineOf.empty()) return 1.0f;
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell) return 1.0f;
  return (w.slowness.empty() ? 1.0f : 1.0f / w.slowness[cell]) * inclineFactor(w, cell, e);
}

/// In a dense crowd nobody can turn aside any more: 1 below the band, 0 above (A9: fades lateral avoidance only).
float freedom(const Gait& g, float density) { return std::clamp((g.packed - density) / (g.packed - g.crowded), 0.0f, 1.0f); }

struct Desire {
  Vec2 e;                      ///< new direction
  Vec2 velocity;               ///< m/s
  uint32_t leader = kNobody;   ///< row of whoever sets the speed
};

/// What the person at place c of the crowd's order wants `later` seconds into the tick, standing at `at` with direction `old`, over `span` seconds.
Desire look(const World& w, const Gait& g, size_t c, Vec2 at, Vec2 old, float later, float span, Ahead& near) {
  const People& p = w.people;
  const CrowdOrder& crowd = w.work.crowd;
  const uint32_t i = crowd.row[c];
  const Vec2 wish{crowd.wishX[c], crowd.wishY[c]};
  const float kept = manners(w, c);
  Vec2 wanted = wish;
  near.count = 0;
  if (kept > 0) {
    lookAhead(w, i, at, old, wish, g.reach, later, near);
    if ((near.count > 0 || p.lane[i] != 0) && !entersFile(w, g, at, wish, crowd.walled[c] != 0))
      wanted = turnedAside(w, g, c, near, {crowd.vx[c], crowd.vy[c]}, wish, g.laneTurn * p.lane[i], kept * freedom(g, densityAt(w, at)));
    if (wanted.x == 0 && wanted.y == 0) wanted = wish;
  }
  Vec2 e = dot(old, wanted) < -0.5f ? wanted : normalized(old + (wanted - old) * std::min(1.0f, span * g.turn));  // about-turn on the spot
  if (e.x == 0 && e.y == 0) e = wanted;
  const float wished = crowd.wishSpeed[c] * paceAt(w, at, e);
  Vec2 way = e, clear = e;  // clear: the direction that must be free
  bool file = false;
  if (crowd.walled[c] != 0) {
    const Along along = alongWalls(w, g, crowd.cell[c], at, e);
    way = along.way * kept + e * (1.0f - kept);  // who pushes pushes into a wall, too
    // Whoever turns aside in a file still comes up against the one ahead.
    file = along.file;
    if (file && along.way != Vec2{}) clear = normalized(along.way);
  }
  Pace pace{wished, kNobody};
  // Officers keep the distances of their formation.
  const float gapAhead = crowd.unit[c] == kNone16 ? g.gapAhead : 0.0f;
  if (near.count > 0) pace = freeSpeed(w, g, c, near, clear, wished, gapAhead);
  // People who walk in file behind one another: not one who is about to leave a narrow place.
  const bool inFile = file && pace.leader != kNobody && isInFile(w, g, pace.leader);
  if (inFile && gapAhead > 0) pace = freeSpeed(w, g, c, near, clear, wished, 0);
  if (inFile && pace.leader != kNobody && pace.speed < g.lapseSpeed)
    pace.speed = std::max(0.0f, pace.speed - std::max(0.0f, p.lapse[i]) * (1.0f - pace.speed / g.lapseSpeed));
  const float speed = kept * pace.speed + (1.0f - kept) * wished;
  return {e, way * speed, kept < 1 ? kNobody : pace.leader};
}

bool isFaster(const CrowdOrder& crowd, size_t c, float bound) { return crowd.vx[c] * crowd.vx[c] + crowd.vy[c] * crowd.vy[c] >= bound * bound; }

/// Whether this person looks at this tick, or keeps the direction that the last look gave.
bool looks(const World& w, const Gait& g, size_t c) {
  const CrowdOrder& crowd = w.work.crowd;
  return (w.clock.tick + crowd.row[c]) % 2 == 0 || (crowd.flags[c] & CrowdOrder::changed) != 0 || isFaster(crowd, c, g.bound(kDt)) ||
         (crowd.desiredX[c] == 0 && crowd.desiredY[c] == 0);
}

void desire(World& w, const Gait& g, size_t c, Ahead& near) {
  CrowdOrder& crowd = w.work.crowd;
  const Vec2 at{crowd.x[c], crowd.y[c]}, old{crowd.ex[c], crowd.ey[c]};
  Desire now = look(w, g, c, at, old, 0, isFaster(crowd, c, g.bound(kDt)) ? kDt : 2 * kDt, near);
  if (lengthSquared(now.velocity) > g.bound(kDt) * g.bound(kDt)) {
    const float half = 0.5f * kDt;
    const Desire then = look(w, g, c, at + now.velocity * half, now.e, half, half, near);
    now = {then.e, (now.velocity + then.velocity) * 0.5f, then.leader};
  }
  crowd.nextEx[c] = now.e.x;
  crowd.nextEy[c] = now.e.y;
  crowd.desiredX[c] = now.velocity.x;
  crowd.desiredY[c] = now.velocity.y;
  w.people.leader[crowd.row[c]] = now.leader;
}

/// Between two looks: slower, if whom one follows has become too near.
void follow(World& w, const Gait& g, size_t c) {
  CrowdOrder& crowd = w.work.crowd;
  const People& p = w.people;
  const uint32_t leader = p.leader[crowd.row[c]];
  if (leader == kNobody || !isPresent(w, leader)) return;
  const float x = p.x[leader] - crowd.x[c], y = p.y[leader] - crowd.y[c];
  const bool together = crowd.unit[c] != kNone16 && crowd.unit[c] == p.unit[leader];
  const float most = std::max(0.0f, (std::sqrt(x * x + y * y) - lengthOf(w, g, crowd.row[c])) / (together ? crowd.timeGap[c] * g.drilled : crowd.timeGap[c]));
  const float squared = crowd.desiredX[c] * crowd.desiredX[c] + crowd.desiredY[c] * crowd.desiredY[c];
  if (squared <= most * most) return;
  const float share = most / std::sqrt(squared);
  crowd.desiredX[c] *= share;
  crowd.desiredY[c] *= share;
}

}  // namespace

void steer(World& w) {
  const Gait gait(w.exercise->scenario.parameters.movement);
  orderCrowd(w);
  chooseLanes(w);
  renewLapses(w);
  CrowdOrder& crowd = w.work.crowd;
  Ahead near;
  for (const uint32_t c : crowd.walkers) {
    if (looks(w, gait, c)) desire(w, gait, c, near);
    else if (isFaster(crowd, c, gait.bound(2 * kDt))) follow(w, gait, c);
  }
}

}  // namespace sispam
