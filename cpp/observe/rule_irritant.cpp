// SPDX-License-Identifier: Apache-2.0
// R06: irritant is used where people stand, or will stand by what was foreseen, at `limit` persons/m² or more. R05 and C1: although by
// what was foreseen getting out of the cloud takes longer than `duration` s, or cannot be done.
#include "observe/rule_watch.h"
#include "world/cloud.h"

namespace sispam {

namespace {

constexpr float kCloud = 0.2f;   // mg/m³: from here on one is in the cloud (facts.md 5.2: 0.1–1 irritates)
constexpr uint32_t kForeseen = 120 * kTicksPerSecond;  // so long a prediction is of this use

/// The last prediction for each unit, of this kind of event.
class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents, EventKind foreseen)
      : RuleWatch(rule, incidents), foreseen_(foreseen), value_(w.units.count.size(), 0.0f), tick_(w.units.count.size(), kNever) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind == foreseen_ && e.b == static_cast<uint32_t>(OrderKind::irritant)) {
        value_[e.a] = e.value;
        tick_[e.a] = e.tick;
      } else if (e.kind == EventKind::irritantFired) {
        fired(w, e);
      }
    }
    if (foreseen_ != EventKind::densityForeseen || w.clock.tick % kTicksPerSecond != 0) return;
    for (size_t u = 0; u < used_.size(); ++u) denseCloud(w, used_[u]);
  }

 private:
  void fired(const World& w, const Event& e) {
    incidents_.tested(e.tick, {e.x, e.y});
    bool known = false;
    for (const uint16_t unit : used_) known = known || unit == e.a;
    if (!known) used_.push_back(static_cast<uint16_t>(e.a));
    if (tick_[e.a] == kNever || w.clock.tick - tick_[e.a] > kForeseen) return;
    const double value = static_cast<double>(value_[e.a]);
    if (foreseen_ == EventKind::densityForeseen) {
      if (value >= limit()) incidents_.broken(e.tick, e.tick, {e.x, e.y}, value, {{"density", value}, {"limit", limit()}}, static_cast<uint16_t>(e.a));
    } else if (value > duration()) {
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, value, {{"egress", value}, {"duration", duration()}}, static_cast<uint16_t>(e.a));
    }
  }

  /// What was not foreseen and is so: people packed in the cloud.
  void denseCloud(const World& w, uint16_t unit) {
    const DensityRaster& d = w.density;
    for (int y = 0; y < d.height; ++y)
      for (int x = 0; x < d.width; ++x) {
        const double rho = static_cast<double>(d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)]);
        if (rho < limit()) continue;
        const Vec2 at{d.originX + (static_cast<float>(x) + 0.5f) * d.cell, d.originY + (static_cast<float>(y) + 0.5f) * d.cell};
        if (gasAt(w, at) >= kCloud) incidents_.broken(w.clock.tick, w.clock.tick, at, rho, {{"density", rho}, {"limit", limit()}}, unit);
      }
  }

  EventKind foreseen_;
  Column<float> value_;
  Column<uint32_t> tick_;
  std::vector<uint16_t> used_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchIrritantCrowd(const World& w, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, incidents, EventKind::densityForeseen);
}

std::unique_ptr<RuleWatch> watchIrritantEgress(const World& w, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, incidents, EventKind::egressForeseen);
}

}  // namespace sispam
