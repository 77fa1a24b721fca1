// SPDX-License-Identifier: Apache-2.0
// R25: one cell above `limit` persons/m² for longer than `duration` s; duration 0: at once. A dip under the limit of less than a
// second does not end it (assumed: the raster breathes with every body).
#include "observe/gaussian.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kDip = kTicksPerSecond;

class Watch final : public RuleWatch {
 public:
  Watch(const World&, const Rule& rule, const DensityObserver& density, Incidents incidents)
      : RuleWatch(rule, incidents), density_(density), since_(density.raster().value.size(), kNever), last_(since_) {}

  void watch(const World& w) override {
    if (!density_.fresh() || !(density_.greatest() > 0)) return;
    incidents_.tested(w.clock.tick, density_.densest());
    if (!(density_.greatest() > limit())) return;
    const Column<float>& rho = density_.raster().value;
    size_t worst = rho.size();
    for (size_t c = 0; c < rho.size(); ++c) {
      if (!(static_cast<double>(rho[c]) > limit())) continue;
      if (last_[c] == kNever || w.clock.tick - last_[c] > kDip) since_[c] = w.clock.tick;
      last_[c] = w.clock.tick;
      const uint32_t held = w.clock.tick - since_[c];
      if ((held > durationTicks() || duration() == 0) && (worst == rho.size() || rho[c] > rho[worst])) worst = c;
    }
    if (worst == rho.size()) return;
    const double seconds = static_cast<double>(w.clock.tick - since_[worst]) / kTicksPerSecond;
    incidents_.broken(since_[worst], w.clock.tick, centreOf(density_.raster(), worst), static_cast<double>(rho[worst]),
                      {{"density", static_cast<double>(rho[worst])}, {"limit", limit()}, {"seconds", seconds}});
  }

 private:
  const DensityObserver& density_;
  Column<uint32_t> since_, last_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchDensity(const World& w, const Rule& rule, const DensityObserver& density, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, density, incidents);
}

}  // namespace sispam
