// SPDX-License-Identifier: Apache-2.0
// See queue_trial.h. Arrivals are drawn as buildWorld() draws those of the pattern `poisson`; who is served next, when and for how long
// is serve()'s alone.
#include "engine/queue_trial.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "math/random.h"
#include "observe/json_writer.h"
#include "scenario/read.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kRows = 500;

std::string scenarioText(const QueueSetting& setting) {
  JsonWriter out;
  const auto point = [&](double x, double y) { out.beginArray().value(x).value(y).endArray(); };
  const auto box = [&](double x0, double y0, double x1, double y1) {
    out.key("polygon").beginArray();
    point(x0, y0), point(x1, y0), point(x1, y1), point(x0, y1);
    out.endArray().endObject().endArray();
  };
  out.beginObject().member("format", "sispamkota/1").member("id", "queue").key("name").beginObject().member("en", "queue").endObject();
  out.key("site").beginObject().key("ground").beginArray().beginObject().member("id", "room");
  box(0, 0, 10, 10);
  out.key("exits").beginArray().beginObject().member("id", "out");
  box(8, 8, 9, 9);
  out.endObject().key("stations").beginArray().beginObject().member("id", "desk").key("servers").beginArray();
  for (uint32_t k = 0; k < setting.servers; ++k) point(4.5 + 0.001 * k, 5.2);  // all within reach of the place where people are set down
  out.endArray().key("queue").beginArray();
  point(4, 5), point(5, 5);
  out.endArray().key("service").beginObject().member("law", "exponential").member("mean", setting.service).endObject().endObject().endArray();
  out.key("groups").beginArray().beginObject().member("id", "customers").member("count", kRows);
  out.key("arrivals").beginObject().member("pattern", "uniform").member("from", "out");
  out.key("when").beginObject().member("time", 7000).endObject().endObject();  // set down by hand instead
  out.key("plan").beginArray().beginObject().member("goal", "desk").endObject().endArray().endObject().endArray();
  return out.endObject().take();
}

constexpr std::string_view kDoctrine =
    R"({"format":"sispamkota-doctrine/1","id":"queue","levels":[{"id":"calm","rank":0,"calm":0}],"rules":[]})";

class QueueTrial {
 public:
  QueueTrial(const QueueSetting& setting, uint32_t seed) : setting_(setting), world_(build(setting, seed)) {
    refreshDerived(world_);
    desk_ = static_cast<uint16_t>(world_.exercise->goals.size() - 1);
    for (uint32_t row = kRows; row-- > 0;) {
      world_.people.goal[row] = kNone16;
      free_.push_back(row);
    }
  }

  double play() {
    const uint32_t all = setting_.warmUp + setting_.customers;
    nextArrival_ = gap(0);
    while (called_ < all) {
      if (world_.clock.tick % kSlowTicks == 0)
        for (; arrived_ < all && nextArrival_ <= secondsOf(world_); nextArrival_ += gap(++arrived_)) setDown();
      world_.events.list.clear();
      serve(world_);
      collect();
      world_.clock.tick = nextTick();
    }
    return ticks_ * kTickSeconds / setting_.customers;
  }

 private:
  static World build(const QueueSetting& setting, uint32_t seed) {
    ReadResult read = readExercise(scenarioText(setting), kDoctrine, "");
    assert(read.exercise);
    return buildWorld(std::make_shared<const Exercise>(std::move(*read.exercise)), seed);
  }

  double gap(uint32_t customer) const {
    Random random(world_.clock.seed, customer, 0, static_cast<uint32_t>(Purpose::arrival));
    return static_cast<double>(random.exponential(static_cast<float>(setting_.gap)));
  }

  void setDown() {
    if (free_.empty()) throw std::length_error("queue_trial: too many wait");
    const uint32_t row = free_.back();
    free_.pop_back();
    People& p = world_.people;
    p.x[row] = 4.5f;
    p.y[row] = 5.0f;
    p.presence[row] = static_cast<uint8_t>(Presence::present);
    p.mode[row] = static_cast<uint8_t>(Mode::walk);
    p.goal[row] = desk_;
    p.station[row] = p.server[row] = kNone16;
  }

  /// Waits of those called in this tick; rows of those who have been served.
  void collect() {
    People& p = world_.people;
    for (const Event& event : world_.events.list) {
      if (event.kind == EventKind::served) {
        p.presence[event.a] = static_cast<uint8_t>(Presence::left);
        p.goal[event.a] = p.station[event.a] = p.server[event.a] = kNone16;
        free_.push_back(event.a);
      } else if (event.kind == EventKind::modeChanged && modeOf(world_, event.a) == Mode::served) {
        if (called_ >= setting_.warmUp && called_ < setting_.warmUp + setting_.customers) ticks_ += world_.clock.tick - p.legTick[event.a] - 1;
        ++called_;
      }
    }
  }

  /// The next tick if this one has changed something, else the first at which somebody comes or has been served.
  uint32_t nextTick() const {
    const uint32_t now = world_.clock.tick;
    if (!world_.events.list.empty()) return now + 1;
    uint32_t next = kNever;
    for (uint32_t k = 0; k < setting_.servers; ++k) {
      const uint32_t row = world_.stations.serving[k];
      if (row != kNobody) next = std::min(next, world_.people.servedUntil[row] == kNever ? now + 1 : world_.people.servedUntil[row]);
    }
    const auto ripe = static_cast<uint32_t>(nextArrival_ / kTickSeconds / kSlowTicks) * kSlowTicks + kSlowTicks;
    if (arrived_ < setting_.warmUp + setting_.customers) next = std::min(next, ripe);
    return std::max(next, now + 1);
  }

  QueueSetting setting_;
  World world_;
  uint16_t desk_ = 0;
  std::vector<uint32_t> free_;
  double nextArrival_ = 0, ticks_ = 0;  ///< s; sum of the waits that count, ticks
  uint32_t arrived_ = 0, called_ = 0;
};

}  // namespace

double meanWait(const QueueSetting& setting, uint32_t seed) { return QueueTrial(setting, seed).play(); }

}  // namespace sispam
