// SPDX-License-Identifier: Apache-2.0
// See settle.h. Runs while the world is built, so it may take memory; places already given are kept in buckets of 1 m.
#include "world/settle.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "math/random.h"
#include "scenario/profile.h"
#include "world/place_grid.h"
#include "world/quickest.h"

namespace sispam {

namespace {

constexpr float kBucket = 1.0f;       // m
constexpr float kApart = 0.02f;       // m between bodies at least
constexpr int kComfortableDraws = 16, kDraws = 64;
constexpr float kRasterStep = 0.2f;   // m
constexpr float kBeside = 1.0f;       // m from the first of a party (assumed)
constexpr float kJitter = 0.15f;      // of the lattice's spacing, where bodies leave so much room (assumed)

class Settler {
 public:
  Settler(World& w, const Polygon& zone) : w_(w), zone_(zone), box_(bounds(zone)) {
    frame_ = CellFrame::covering(box_, kBucket, size_t{1} << 24).value_or(CellFrame{box_.lo, 1.0e6f, 1, 1});
    buckets_.resize(frame_.count());
    for (uint32_t j = 0; j < w.rows; ++j)
      if (isPresent(w, j)) remember(j);
    next_ = {box_.lo.x + 0.5f * kRasterStep, box_.lo.y + 0.5f * kRasterStep};
  }

  bool settle(uint32_t row, float comfort) {
    Random random(w_.clock.seed, row, 0, static_cast<uint32_t>(Purpose::spot));
    if (besideParty(row, random)) return true;
    for (int k = 0; k < kDraws; ++k) {
      const float x = box_.lo.x + random.uniform() * (box_.hi.x - box_.lo.x);
      const float y = box_.lo.y + random.uniform() * (box_.hi.y - box_.lo.y);
      if (take(row, {x, y}, k < kComfortableDraws ? comfort : kApart)) return true;
    }
    // A place of the raster that is taken or no ground stays so: the search goes on where it ended.
    for (; next_.y <= box_.hi.y; next_ = {box_.lo.x + 0.5f * kRasterStep, next_.y + kRasterStep})
      for (; next_.x <= box_.hi.x; next_.x += kRasterStep)
        if (take(row, next_, kApart)) return true;
    return false;
  }

 private:
  /// Near the first of one's party, if there is room.
  bool besideParty(uint32_t row, Random& random) {
    const uint32_t leader = w_.people.party[row];
    if (leader == kNobody || leader == row || !isPresent(w_, leader)) return false;
    for (int k = 0; k < kDraws; ++k) {
      const float dx = kBeside * (2 * random.uniform() - 1), dy = kBeside * (2 * random.uniform() - 1);
      if (take(row, placeOf(leader) + Vec2{dx, dy}, kApart)) return true;
    }
    return false;
  }
  Vec2 placeOf(uint32_t row) const { return {w_.people.x[row], w_.people.y[row]}; }
  void remember(uint32_t row) {
    const Vec2 at = placeOf(row);
    buckets_[frame_.indexOf(frame_.columnOf(at.x), frame_.rowOf(at.y))].push_back(row);
  }
  bool isFree(uint32_t row, Vec2 at, float apart) const {
    const float reach = w_.people.radius[row] + static_cast<float>(kGreatestRadius) + apart;
    for (int cy = frame_.rowOf(at.y - reach); cy <= frame_.rowOf(at.y + reach); ++cy)
      for (int cx = frame_.columnOf(at.x - reach); cx <= frame_.columnOf(at.x + reach); ++cx)
        for (const uint32_t j : buckets_[frame_.indexOf(cx, cy)]) {
          const float least = w_.people.radius[j] + w_.people.radius[row] + apart;
          if (lengthSquared(placeOf(j) - at) < least * least) return false;
        }
    return true;
  }
  bool take(uint32_t row, Vec2 at, float apart) {
    if (!isFree(row, at, apart) || !standsFree(w_, zone_, at)) return false;
    w_.people.x[row] = w_.people.spotX[row] = at.x;
    w_.people.y[row] = w_.people.spotY[row] = at.y;
    remember(row);
    return true;
  }

  World& w_;
  const Polygon& zone_;
  Box box_;
  CellFrame frame_;
  std::vector<std::vector<uint32_t>> buckets_;
  Vec2 next_;
};

struct Rows {
  const Group* group;
  uint32_t first, end;
};

const Polygon& zoneOf(const World& w, const Group& group) {
  return w.exercise->scenario.site.zones[static_cast<size_t>(group.arrivals.fromIndex)].polygon;
}

uint16_t firstGoal(const World& w, const Leg& leg, uint32_t row) {
  if (leg.choiceIndices.empty()) return static_cast<uint16_t>(leg.goalIndex);
  const People& p = w.people;
  const uint32_t leader = p.party[row];
  const bool follows = leader != kNobody && leader != row && isPresent(w, leader);
  return follows ? p.goal[leader] : quickestGoal(w, leg.choiceIndices, {p.x[row], p.y[row]});
}

/// The row stands at its place. With a delay it has not begun its first leg: arrive() begins it.
void makePresent(World& w, const Group& group, uint32_t row) {
  People& p = w.people;
  p.presence[row] = static_cast<uint8_t>(Presence::present);
  if (group.arrivals.delay) {
    p.leg[row] = kNone16;
    p.mode[row] = static_cast<uint8_t>(Mode::watch);
    p.legTick[row] = 0;
    return;
  }
  const uint16_t goal = firstGoal(w, group.plan.front(), row);
  const Goal& to = w.exercise->goals[goal];
  const bool there = to.kind == Goal::Kind::zone && to.index == group.arrivals.fromIndex;
  p.goal[row] = goal;
  p.mode[row] = static_cast<uint8_t>(there ? Mode::watch : (to.kind == Goal::Kind::exit ? Mode::leave : Mode::walk));
  p.legTick[row] = there ? 0 : kNever;
}

void scatter(World& w, const Rows& rows) {
  Settler settler(w, zoneOf(w, *rows.group));
  const float comfort = static_cast<float>(w.exercise->scenario.parameters.movement.comfortDistance);
  for (uint32_t row = rows.first; row < rows.end; ++row)
    if (settler.settle(row, comfort)) makePresent(w, *rows.group, row);
}

/// Where somebody stands already: members of units, groups that came before.
CellGrid crowdBefore(const World& w, const Polygon& zone) {
  CellGrid grid;
  grid.configure(bounds(zone), kBucket, w.rows);
  grid.rebuild(w.people.x, w.people.y, w.people.presence);
  return grid;
}

/// So many of the places, spread evenly by chance over all, in their order.
std::vector<Vec2> drawPlaces(const World& w, std::vector<Vec2> places, size_t wanted, uint32_t key) {
  std::vector<Vec2> kept;
  for (size_t k = 0; k < places.size() && kept.size() < wanted; ++k) {
    Random random(w.clock.seed, key, static_cast<uint32_t>(k), static_cast<uint32_t>(Purpose::grid), 1);
    if (random.below(static_cast<uint32_t>(places.size() - k)) < wanted - kept.size()) kept.push_back(places[k]);
  }
  return kept;
}

using Standing = std::pair<uint32_t, const Group*>;  // row and its group

/// In an order that is drawn, parties in one piece.
void shuffleParties(const World& w, std::vector<Standing>& rows) {
  const std::vector<Standing> before = rows;
  std::vector<size_t> begins;
  for (size_t k = 0; k < before.size(); ++k) {
    const uint32_t party = w.people.party[before[k].first];
    if (k == 0 || party == kNobody || party != w.people.party[before[k - 1].first]) begins.push_back(k);
  }
  const std::vector<size_t> inOrder = begins;
  for (uint32_t k = static_cast<uint32_t>(begins.size()); k > 1; --k) {
    Random random(w.clock.seed, before.front().first, k, static_cast<uint32_t>(Purpose::grid), 2);
    std::swap(begins[k - 1], begins[random.below(k)]);
  }
  rows.clear();
  for (const size_t begin : begins) {
    const auto next = std::upper_bound(inOrder.begin(), inOrder.end(), begin);
    const size_t end = next == inOrder.end() ? before.size() : *next;
    for (size_t k = begin; k < end; ++k) rows.push_back(before[k]);
  }
}

/// All groups of one zone on one lattice; who gets which place is drawn, so that groups are mixed.
void layOut(World& w, const std::vector<Rows>& groups) {
  People& p = w.people;
  const Polygon& zone = zoneOf(w, *groups.front().group);
  std::vector<Standing> rows;
  float greatest = 0;
  for (const Rows& each : groups)
    for (uint32_t row = each.first; row < each.end; ++row) {
      rows.emplace_back(row, each.group);
      greatest = std::max(greatest, p.radius[row]);
    }
  const CellGrid before = crowdBefore(w, zone);
  const auto isFree = [&](Vec2 at) {
    bool taken = false;
    before.forNear(at, greatest + static_cast<float>(kGreatestRadius), [&](uint32_t j) {
      taken = taken || (isPresent(w, j) && distance(Vec2{p.x[j], p.y[j]}, at) < greatest + p.radius[j]);
    });
    return !taken && standsFree(w, zone, at);
  };
  GridPlaces lattice = placesOver(zone, static_cast<uint32_t>(rows.size()), isFree);
  const std::vector<Vec2> places = drawPlaces(w, std::move(lattice.places), rows.size(), rows.front().first);
  shuffleParties(w, rows);
  const float room = std::max(0.0f, 0.35f * (lattice.spacing - 2 * greatest));  // two neighbours that come together still do not touch
  const float jitter = std::min(kJitter * lattice.spacing, room);
  for (size_t k = 0; k < std::min(rows.size(), places.size()); ++k) {
    const auto [row, group] = rows[k];
    Random random(w.clock.seed, row, 0, static_cast<uint32_t>(Purpose::grid));
    const Vec2 moved = places[k] + Vec2{jitter * (2 * random.uniform() - 1), jitter * (2 * random.uniform() - 1)};
    const Vec2 at = isFree(moved) ? moved : places[k];
    p.x[row] = p.spotX[row] = at.x;
    p.y[row] = p.spotY[row] = at.y;
    makePresent(w, *group, row);
  }
}

}  // namespace

bool standsFree(const World& w, const Polygon& zone, Vec2 at) {
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell || !w.occupancy.free(cell) || !contains(zone, at)) return false;
  const float wall = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  for (const uint32_t s : w.occupancy.barriersNear(cell))
    if (distance(w.occupancy.barriers()[s], at) < wall) return false;
  return w.occupancy.sees(at, w.occupancy.centre(cell));
}

void settleGroups(World& w) {
  const std::vector<Group>& groups = w.exercise->scenario.groups;
  std::vector<Rows> all;
  uint32_t first = 0;
  for (const Group& g : groups) {
    all.push_back({&g, first, first + static_cast<uint32_t>(g.count)});
    first = all.back().end;
  }
  const auto isPlaced = [](const Group& g) { return g.arrivals.pattern == ArrivalPattern::present && g.arrivals.fromIndex >= 0; };
  std::vector<uint8_t> laidOut(w.exercise->scenario.site.zones.size(), 0);
  for (const Rows& each : all) {
    const Arrivals& a = each.group->arrivals;
    if (!isPlaced(*each.group)) continue;
    if (a.layout == Layout::scattered) {
      scatter(w, each);
    } else if (!std::exchange(laidOut[static_cast<size_t>(a.fromIndex)], uint8_t{1})) {
      std::vector<Rows> together;
      for (const Rows& other : all)
        if (isPlaced(*other.group) && other.group->arrivals.layout == Layout::grid && other.group->arrivals.fromIndex == a.fromIndex) together.push_back(other);
      layOut(w, together);
    }
  }
}

}  // namespace sispam
