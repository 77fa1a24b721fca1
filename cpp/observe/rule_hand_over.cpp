// SPDX-License-Identifier: Apache-2.0
// R27: an arrest without its record: nobody of the detectives writes it down when the person is handed over, or the person is still in
// officers' hands after `duration` s, or when the exercise is over. Who gets away is no longer to be handed over.
#include <vector>

#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::seized) open_.push_back({e.a, e.tick, e.c});
      else if (e.kind == EventKind::handedOver) handedOver(e);
    }
    if (w.clock.tick % kTicksPerSecond != 0) return;
    std::erase_if(open_, [&](const Arrest& a) { return modeOf(w, a.row) != Mode::held; });
    for (const Arrest& a : open_)
      if (w.clock.tick - a.seized > durationTicks()) report(w, a);
  }

 private:
  struct Arrest {
    uint32_t row, seized;
    uint16_t unit;
  };
  void handedOver(const Event& e) {
    uint32_t from = e.tick;
    for (const Arrest& a : open_)
      if (a.row == e.a) from = a.seized;
    std::erase_if(open_, [&](const Arrest& a) { return a.row == e.a; });
    incidents_.tested(e.tick, {e.x, e.y});
    if (e.b != kNone16) return;
    incidents_.broken(from, e.tick, {e.x, e.y}, 1e6, {{"recorded", 0}, {"seconds", secondsBetween(from, e.tick)}, {"duration", duration()}}, e.c);
  }
  void report(const World& w, const Arrest& a) {
    const double seconds = secondsBetween(a.seized, w.clock.tick);
    incidents_.broken(a.seized, w.clock.tick, standsAt(w, a.row), seconds, {{"recorded", 0}, {"seconds", seconds}, {"duration", duration()}}, a.unit);
  }
  void atEnd(const World& w) override {
    if (w.clock.over == 0) return;
    for (const Arrest& a : open_)
      if (isPresent(w, a.row) && modeOf(w, a.row) == Mode::held) report(w, a);
  }
  std::vector<Arrest> open_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchHandOver(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
