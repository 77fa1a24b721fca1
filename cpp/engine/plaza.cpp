// SPDX-License-Identifier: Apache-2.0
// See plaza.h. The exercise is written as a scenario's text and read like any other; people are then set down on a jittered grid,
// because placing 100,000 at random would take longer than the benchmark.
#include "engine/plaza.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "math/random.h"
#include "observe/json_writer.h"
#include "scenario/read.h"
#include "step/step.h"

namespace sispam {

namespace {

constexpr double kStrip = 0.9;  // m, on either side: the goals
constexpr double kObstacleWide = 0.05, kObstacleDeep = 0.10;  // of the side
constexpr std::array<std::array<double, 2>, 4> kObstacles = {{{0.3, 0.3}, {0.7, 0.3}, {0.3, 0.7}, {0.7, 0.7}}};

void writeBox(JsonWriter& out, double x0, double y0, double x1, double y1) {
  out.key("polygon").beginArray();
  for (const auto& [x, y] : {std::pair(x0, y0), std::pair(x1, y0), std::pair(x1, y1), std::pair(x0, y1)})
    out.beginArray().value(x).value(y).endArray();
  out.endArray();
}

void writeGroup(JsonWriter& out, std::string_view goal, uint32_t number, uint32_t count) {
  out.beginObject().member("id", std::string(goal) + "-" + std::to_string(number)).member("count", count);
  out.key("arrivals").beginObject().member("pattern", "uniform").member("from", "out");
  out.key("when").beginObject().member("time", 7000).endObject().endObject();  // set down by hand instead
  out.key("plan").beginArray().beginObject().member("goal", goal).endObject().endArray();
  out.key("temper").beginObject().key("hardship").beginObject().member("mean", 0).endObject().endObject();  // nobody gets angry
  out.key("walk").beginObject().member("speed", 1.34).member("speedSd", 0).member("radius", 0.2).endObject().endObject();
}

std::string scenarioText(uint32_t agents, double side, bool obstacles) {
  JsonWriter out;
  out.beginObject().member("format", "sispamkota/1").member("id", "plaza").key("name").beginObject().member("en", "plaza").endObject();
  out.key("site").beginObject().key("ground").beginArray().beginObject().member("id", "square");
  writeBox(out, 0, 0, side, side);
  out.endObject().endArray().key("buildings").beginArray();
  for (size_t k = 0; obstacles && k < kObstacles.size(); ++k) {
    const double x = kObstacles[k][0] * side, y = kObstacles[k][1] * side, w = kObstacleWide * side / 2, d = kObstacleDeep * side / 2;
    out.beginObject().member("id", "obstacle-" + std::to_string(k));
    writeBox(out, x - w, y - d, x + w, y + d);
    out.endObject();
  }
  out.endArray().key("exits").beginArray().beginObject().member("id", "out");
  writeBox(out, 0, 0, 1, 1);
  out.endObject().endArray().key("zones").beginArray();
  for (const auto& [id, x] : {std::pair("west", 0.0), std::pair("east", side - kStrip)}) {
    out.beginObject().member("id", id);
    writeBox(out, x, 0, x + kStrip, side);
    out.endObject();
  }
  out.endArray().endObject().key("groups").beginArray();
  uint32_t number = 0;
  for (const uint32_t half : {agents / 2, agents - agents / 2}) {
    const std::string_view goal = number == 0 ? "east" : "west";
    for (uint32_t rest = half; rest > 0; ++number) {
      const uint32_t count = std::min<uint32_t>(rest, kMostInGroup);
      writeGroup(out, goal, number, count);
      rest -= count;
    }
  }
  return out.endArray().endObject().take();
}

constexpr std::string_view kDoctrine =
    R"({"format":"sispamkota-doctrine/1","id":"plaza","levels":[{"id":"calm","rank":0,"calm":0}],"rules":[]})";

World build(uint32_t agents, double side, bool obstacles, uint32_t seed) {
  ReadResult read = readExercise(scenarioText(agents, side, obstacles), kDoctrine, "");
  assert(read.exercise);
  return buildWorld(std::make_shared<const Exercise>(std::move(*read.exercise)), seed);
}

uint32_t agentsIn(uint32_t agents) { return std::clamp(agents, 2u, kMostPersons); }
double sideFor(uint32_t agents, double density, bool obstacles) {
  const double free = obstacles ? 1 - 4 * kObstacleWide * kObstacleDeep : 1;
  return std::max(4.0, std::sqrt(agentsIn(agents) / (std::clamp(density, 0.1, 8.0) * free)));
}

}  // namespace

Plaza::Plaza(uint32_t agents, double density, bool obstacles, uint32_t seed)
    : side_(sideFor(agents, density, obstacles)), world_(build(agentsIn(agents), side_, obstacles, seed)) {
  place(obstacles);
  refreshDerived(world_);
}

void Plaza::place(bool obstacles) {
  const auto onObstacle = [&](Vec2 p) {
    for (const auto& [x, y] : kObstacles)
      if (std::abs(p.x - x * side_) < kObstacleWide * side_ / 2 + 0.3 && std::abs(p.y - y * side_) < kObstacleDeep * side_ / 2 + 0.3) return true;
    return false;
  };
  std::vector<Vec2> cells;
  double size = 0;
  for (auto across = static_cast<uint32_t>(std::ceil(std::sqrt(static_cast<double>(world_.citizens)))); cells.size() < world_.citizens; ++across) {
    cells.clear();
    size = side_ / across;
    for (uint32_t cy = 0; cy < across; ++cy)
      for (uint32_t cx = 0; cx < across; ++cx) {
        const Vec2 centre{static_cast<float>((cx + 0.5) * size), static_cast<float>((cy + 0.5) * size)};
        if (!obstacles || !onObstacle(centre)) cells.push_back(centre);
      }
  }
  for (auto k = static_cast<uint32_t>(cells.size()); k > 1; --k) {  // shuffle, so that the two crowds are interleaved at random
    Random random(world_.clock.seed, k, 0, static_cast<uint32_t>(Purpose::spot));
    std::swap(cells[k - 1], cells[random.below(k)]);
  }
  People& p = world_.people;
  for (uint32_t i = 0; i < world_.citizens; ++i) {
    Random random(world_.clock.seed, i, 1, static_cast<uint32_t>(Purpose::spot));
    const float jitter = static_cast<float>(0.3 * size);
    p.x[i] = cells[i].x + (random.uniform() - 0.5f) * jitter;
    p.y[i] = cells[i].y + (random.uniform() - 0.5f) * jitter;
    p.radius[i] = 0.2f;
    p.ex[i] = 1;
    p.presence[i] = static_cast<uint8_t>(Presence::present);
    p.mode[i] = static_cast<uint8_t>(Mode::walk);
    send(i, i < world_.citizens / 2);
  }
  turnRound();
}

void Plaza::send(uint32_t i, bool east) {
  People& p = world_.people;
  p.goal[i] = east ? 1 : 0;  // the zones are the first goals, west before east
  p.legTick[i] = kNever;
  p.spotX[i] = static_cast<float>(east ? side_ - kStrip / 2 : kStrip / 2);
  p.spotY[i] = p.y[i];
}

/// Just before the strip that is the goal, so that nobody ever arrives and stops.
void Plaza::turnRound() {
  const auto near = static_cast<float>(kStrip + 0.1), far = static_cast<float>(side_ - kStrip - 0.1);
  for (uint32_t i = 0; i < world_.citizens; ++i) {
    if (world_.people.goal[i] == 1 && world_.people.x[i] > far) send(i, false);
    else if (world_.people.goal[i] == 0 && world_.people.x[i] < near) send(i, true);
  }
}

void Plaza::step(uint32_t ticks) {
  for (uint32_t k = 0; k < ticks; ++k) {
    sispam::step(world_);
    turnRound();
  }
}

double msPerStep(Plaza& plaza, uint32_t warmUp, uint32_t measured, double (*now)()) {
  plaza.step(warmUp);
  const double before = now();
  plaza.step(measured);
  return (now() - before) / std::max(1u, measured);
}

}  // namespace sispam
