// SPDX-License-Identifier: Apache-2.0
// See deeds.h. Nothing is read from events: a deed lasts as long as the columns say that it goes on.
#include "step/deeds.h"

#include "geometry/segment.h"
#include "scenario/read.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/verbs.h"
#include "world/injects.h"

namespace sispam {

namespace {

constexpr uint32_t kInSight = 20 * kTicksPerSecond;  // for so long those near take misconduct in, as an appeal (assumed)

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }

bool isActing(const World& w, size_t u, OrderKind kind) {
  return w.units.order[u] == static_cast<uint8_t>(kind) && w.units.state[u] == static_cast<uint8_t>(UnitState::acting);
}

struct Struck {
  float offenders = 0, others = 0;
};

void countStruck(const World& w, Vec2 at, Struck& struck) {
  const float reach = static_cast<float>(tempers(w).struckReach);
  w.grid.forNear(at, reach, [&](uint32_t j) {
    if (j >= w.citizens || lengthSquared(placeOf(w, j) - at) > reach * reach) return;
    (offendsOpenly(w, j) ? struck.offenders : struck.others) += 1.0f;
  });
}

/// Nobody there counts as indiscriminate: it is the crowd that is meant.
void judge(Deed& deed, double severity, const Struck& struck) {
  const float all = struck.offenders + struck.others;
  const float targeted = all > 0 ? struck.offenders / all : 0.0f;
  deed.targeted = static_cast<float>(severity) * targeted;
  deed.indiscriminate = static_cast<float>(severity) * (1.0f - targeted);
}

void addJet(World& w, uint16_t u) {
  Deed deed;
  deed.kind = Deed::Kind::jet;
  deed.unit = u;
  deed.a = deed.b = {w.jets.x[u], w.jets.y[u]};
  Struck struck;
  countStruck(w, deed.a, struck);
  judge(deed, tempers(w).jetSeverity, struck);
  deed.danger = static_cast<float>(tempers(w).jetFear);
  deed.dangerReach = static_cast<float>(tempers(w).jetDanger);
  w.work.deeds.push_back(deed);
}

/// From the first to the last officer of the front rank who is there.
void addAdvance(World& w, uint16_t u) {
  Deed deed;
  deed.kind = Deed::Kind::advance;
  deed.unit = u;
  Struck struck;
  bool found = false;
  const uint32_t files = (w.units.count[u] + w.units.ranks[u] - 1u) / (w.units.ranks[u] > 0 ? w.units.ranks[u] : 1u);
  for (uint32_t m = 0; m < w.units.count[u] && m < (files > 0 ? files : 1u); ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!isPresent(w, row)) continue;
    if (!found) deed.a = placeOf(w, row);
    deed.b = placeOf(w, row);
    found = true;
    countStruck(w, deed.b, struck);
  }
  if (!found) return;
  judge(deed, tempers(w).advanceSeverity, struck);
  deed.danger = static_cast<float>(tempers(w).advanceFear);
  deed.dangerReach = static_cast<float>(tempers(w).lineDanger);
  w.work.deeds.push_back(deed);
}

/// While two officers have hands on somebody; leading a person away quietly is not seen (assumed).
void addArrest(World& w, uint16_t u) {
  const uint32_t target = w.units.targetRow[u];
  if (w.people.taskTick[w.units.firstRow[u]] == kNever || target == kNobody) return;
  Deed deed;
  deed.kind = Deed::Kind::arrest;
  deed.unit = u;
  deed.a = deed.b = placeOf(w, target);
  const float severity = static_cast<float>(tempers(w).arrestSeverity);
  (offendsOpenly(w, target) ? deed.targeted : deed.indiscriminate) = severity;
  w.work.deeds.push_back(deed);
}

void addTalk(World& w, uint16_t u) {
  Deed deed;
  deed.kind = Deed::Kind::talk;
  deed.unit = u;
  deed.group = w.units.group[u];
  deed.a = deed.b = placeOf(w, w.units.firstRow[u]);
  w.work.deeds.push_back(deed);
}

/// As grave as what it is most like: a blow as an arrest, a shot as a jet, the rest as a line that pushes (assumed). Whether a sign for a
/// candidate pair angers anybody depends on who sees it: the script says so by `legitimacy` or a rumour.
double gravityOf(const World& w, Misconduct act) {
  switch (act) {
    case Misconduct::throwsObject:
    case Misconduct::insults: return tempers(w).advanceSeverity;
    case Misconduct::strikesRestrained: return tempers(w).arrestSeverity;
    case Misconduct::impactRound:
    case Misconduct::warningShot: return tempers(w).jetSeverity;
    case Misconduct::notNeutral: return 0;
  }
  return 0;
}

void addMisconduct(World& w, const Inject& inject) {
  if (inject.kind != InjectKind::misconduct || inject.unitIndex < 0 || !inject.act) return;
  Deed deed;
  deed.kind = Deed::Kind::misconduct;
  deed.unit = static_cast<uint16_t>(inject.unitIndex);
  const uint32_t row = firstFit(w, deed.unit);
  if (row == kNobody) return;
  deed.a = deed.b = placeOf(w, row);
  deed.indiscriminate = static_cast<float>(gravityOf(w, *inject.act));
  if (*inject.act == Misconduct::impactRound || *inject.act == Misconduct::warningShot) {
    deed.danger = static_cast<float>(tempers(w).jetFear);
    deed.dangerReach = static_cast<float>(tempers(w).jetDanger);
  }
  w.work.deeds.push_back(deed);
}

/// Not more than there are units, so that there is always room.
void addMisconducts(World& w) {
  const size_t most = w.work.deeds.size() + w.units.count.size();
  for (size_t k = 0, n = injectCount(w); k < n && w.work.deeds.size() < most; ++k) {
    const uint32_t fired = injectFiredAt(w, k);
    if (fired != kNever && fired != kSkipped && w.clock.tick - fired < kInSight) addMisconduct(w, injectOf(w, k));
  }
}

}  // namespace

bool offendsOpenly(const World& w, uint32_t row) {
  const Mode mode = modeOf(w, row);
  if (mode == Mode::push || mode == Mode::throwing || mode == Mode::attack) return true;
  const uint32_t threw = w.people.threwTick[row];
  return threw != kNever && w.clock.tick - threw < toTicks(tempers(w).offenceTime);
}

void gatherDeeds(World& w) {
  w.work.deeds.clear();
  for (uint16_t u = 0; u < w.units.count.size(); ++u) {
    if (w.jets.on[u]) addJet(w, u);
    if (w.units.talking[u]) addTalk(w, u);
    if (isActing(w, u, OrderKind::advance)) addAdvance(w, u);
    else if (isActing(w, u, OrderKind::arrest)) addArrest(w, u);
  }
  addMisconducts(w);
}

float distanceTo(const Deed& deed, Vec2 at) { return distance(Segment{deed.a, deed.b}, at); }

}  // namespace sispam
