// SPDX-License-Identifier: Apache-2.0
// R14: members of a Dalmas or PHH unit who are on their feet stand apart from the rest of it for longer than `duration` s; three times as long
// while the unit is on its way to a place it has been ordered to, where somebody falls behind without leaving it (assumed). The rest is
// the greatest part whose members are each within `limit` m of another of the part.
#include <algorithm>
#include <vector>

#include "observe/frail.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kOnTheWay = 3;  // times the duration

bool isBound(UnitKind kind) { return kind == UnitKind::dalmasAwal || kind == UnitKind::dalmasLanjut || kind == UnitKind::phhBrimob; }

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), since_(w.rows, kNever), part_(w.rows, 0) {}

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    for (uint32_t u = 0; u < w.units.count.size(); ++u)
      if (isBound(w.exercise->scenario.units[u].kind) && isThere(w, u) && w.units.order[u] != static_cast<uint8_t>(OrderKind::withdraw)) lookAt(w, u);
  }

 private:
  /// Gives every member the number of its part; returns that of the greatest.
  uint32_t split(const World& w, uint32_t u) {
    const uint32_t first = w.units.firstRow[u], end = first + w.units.count[u];
    for (uint32_t row = first; row < end; ++row) part_[row] = 0;
    const double bond = std::max(limit(), 1.2 * static_cast<double>(w.units.spacing[u]));  // a cordon may stand wider than the rule's limit
    uint32_t parts = 0, greatest = 0, most = 0;
    for (uint32_t row = first; row < end; ++row) {
      if (!isOnFeet(w, row) || part_[row] != 0) continue;
      reached_.assign(1, row);
      part_[row] = ++parts;
      for (size_t k = 0; k < reached_.size(); ++k)
        for (uint32_t other = first; other < end; ++other) {
          if (!isOnFeet(w, other) || part_[other] != 0 || static_cast<double>(distance(standsAt(w, reached_[k]), standsAt(w, other))) > bond) continue;
          part_[other] = parts;
          reached_.push_back(other);
        }
      if (reached_.size() <= most) continue;
      most = static_cast<uint32_t>(reached_.size());
      greatest = parts;
    }
    return greatest;
  }
  void lookAt(const World& w, uint32_t u) {
    const uint32_t rest = split(w, u);
    const bool onTheWay = w.units.orderTick[u] != kNever && w.units.readyTick[u] == kNever;
    const uint32_t allowed = durationTicks() * (onTheWay ? kOnTheWay : 1);
    double apart = 0, longest = 0;
    uint32_t from = w.clock.tick;
    Vec2 where;
    for (uint32_t row = w.units.firstRow[u]; row < w.units.firstRow[u] + w.units.count[u]; ++row) {
      if (part_[row] == 0 || part_[row] == rest) {
        since_[row] = kNever;
        if (part_[row] == rest) incidents_.tested(w.clock.tick, standsAt(w, row));
        continue;
      }
      if (since_[row] == kNever) since_[row] = w.clock.tick;
      if (w.clock.tick - since_[row] <= allowed) continue;
      ++apart;
      if (since_[row] >= from) continue;
      from = since_[row];
      longest = secondsBetween(from, w.clock.tick);
      where = standsAt(w, row);
    }
    if (apart > 0)
      incidents_.broken(from, w.clock.tick, where, longest, {{"persons", apart}, {"seconds", longest}, {"limit", limit()}, {"duration", static_cast<double>(allowed) / kTicksPerSecond}},
                        static_cast<uint16_t>(u));
  }

  Column<uint32_t> since_, part_;
  std::vector<uint32_t> reached_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchFormationKept(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
