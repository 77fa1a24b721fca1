// SPDX-License-Identifier: Apache-2.0
// See press_trial.h.
#include "engine/press_trial.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "math/elementary.h"
#include "math/random.h"
#include "observe/json_writer.h"
#include "scenario/read.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kRadius = 0.17f;  // m
constexpr uint32_t kPurpose = 78;  // no stream of a world, which never has this number

constexpr std::string_view kDoctrine =
    R"({"format":"sispamkota-doctrine/1","id":"press","levels":[{"id":"calm","rank":0,"calm":0}],"rules":[]})";

void corners(JsonWriter& out, double x0, double y0, double x1, double y1) {
  out.key("polygon").beginArray();
  for (const auto& [x, y] : {std::pair(x0, y0), std::pair(x1, y0), std::pair(x1, y1), std::pair(x0, y1)}) out.beginArray().value(x).value(y).endArray();
  out.endArray();
}

/// A room of this size, nobody in it yet.
World room(double wide, double deep, uint32_t people, uint32_t seed) {
  JsonWriter out;
  out.beginObject().member("format", "sispamkota/1").member("id", "press").key("name").beginObject().member("en", "press").endObject();
  out.key("site").beginObject().key("ground").beginArray().beginObject().member("id", "room");
  corners(out, 0, 0, wide, deep);
  out.endObject().endArray().key("exits").beginArray().beginObject().member("id", "out");
  corners(out, 0, 0, 0.5 * wide, deep);
  out.endObject().endArray().endObject();
  out.key("groups").beginArray().beginObject().member("id", "crowd").member("count", people);
  out.key("arrivals").beginObject().member("pattern", "uniform").member("from", "out");
  out.key("when").beginObject().member("time", 7000).endObject().endObject();  // set down by hand instead
  out.key("plan").beginArray().beginObject().member("goal", "out").endObject().endArray().endObject().endArray();
  ReadResult read = readExercise(out.endObject().take(), kDoctrine, "");
  assert(read.exercise);
  return buildWorld(std::make_shared<const Exercise>(std::move(*read.exercise)), seed);
}

void setDown(World& w, uint32_t row, float x, float y) {
  People& p = w.people;
  p.x[row] = x;
  p.y[row] = y;
  p.radius[row] = kRadius;
  p.presence[row] = static_cast<uint8_t>(Presence::present);
  p.mode[row] = static_cast<uint8_t>(Mode::push);
}

/// Only bodies: nobody wishes or decides anything but what `wishes(tick)` writes; `look(tick)` sees the tick that was made.
template <class W, class L>
void play(World& w, uint32_t ticks, W&& wishes, L&& look) {
  for (uint32_t k = 0; k < ticks; ++k) {
    w.events.list.clear();
    refreshDerived(w);
    wishes(k);
    steer(w);
    press(w);
    ++w.clock.tick;
    look(k);
  }
}

void want(World& w, uint32_t row, Vec2 direction, double traction) {
  w.people.wishX[row] = direction.x;
  w.people.wishY[row] = direction.y;
  w.people.wishSpeed[row] = traction > 0 ? 3.0f : 0.0f;
  w.people.traction[row] = static_cast<float>(traction);
}

double stiffness(const World& w) { return w.exercise->scenario.parameters.movement.stiffness; }
double forceOf(float lambda) { return static_cast<double>(lambda) / (kTickSeconds * kTickSeconds); }

double overlap(const World& w, const Touch& touch) {
  const People& p = w.people;
  return static_cast<double>(p.radius[touch.a] + p.radius[touch.b] - distance(Vec2{p.x[touch.a], p.y[touch.a]}, Vec2{p.x[touch.b], p.y[touch.b]}));
}

}  // namespace

RowAtWall pushRow(uint32_t people, double traction, uint32_t ticks) {
  const double wide = 0.4 * people + 2;
  World w = room(wide, 0.3, people, 1);  // too narrow to stand side by side
  for (uint32_t i = 0; i < people; ++i) setDown(w, i, static_cast<float>(wide - 0.2 - 0.36 * i), 0.15f);
  RowAtWall found;
  std::vector<double> forces;
  play(
      w, ticks,
      [&](uint32_t) {
        for (uint32_t i = 0; i < people; ++i) want(w, i, {1, 0}, traction);
      },
      [&](uint32_t k) {
        if (k < ticks / 2) return;
        double force = 0;
        for (const Lean& lean : w.work.leans) force += lean.nx < -0.5f ? forceOf(lean.lambda) : 0.0;
        forces.push_back(force);
        for (const Touch& touch : w.work.touches) found.overlap = std::max(found.overlap, overlap(w, touch));
      });
  for (const double force : forces) found.force += force / static_cast<double>(forces.size());
  for (const double force : forces) found.ripple = std::max(found.ripple, std::abs(force - found.force) / found.force);
  found.allowed = people * traction / stiffness(w);
  found.beyond = static_cast<double>(*std::max_element(w.people.x.begin(), w.people.x.begin() + people)) - wide;
  return found;
}

ThrownTogether throwTogether(uint32_t people, uint32_t ticks, uint32_t seed) {
  constexpr double kSide = 60;
  World w = room(kSide, kSide, people, seed);
  const auto across = static_cast<uint32_t>(std::ceil(std::sqrt(static_cast<double>(people))));
  Random random(seed, 0, 0, kPurpose);
  for (uint32_t i = 0; i < people; ++i) {
    const auto step = [&](uint32_t k) { return static_cast<float>(kSide / 2 + (k - 0.5 * across) * 0.8) + 0.3f * random.uniform(); };
    setDown(w, i, step(i % across), step(i / across));
    const Vec2 in = normalized(Vec2{30, 30} - Vec2{w.people.x[i], w.people.y[i]}) * 2.0f;
    w.people.vx[i] = in.x + 0.3f;
    w.people.vy[i] = in.y;
  }
  struct State {
    double px = 0, py = 0, size = 0, energy = 0;
  };
  const auto state = [&] {
    State s;
    const People& p = w.people;
    for (uint32_t i = 0; i < people; ++i) {
      const double m = static_cast<double>(p.mass[i]), vx = static_cast<double>(p.vx[i]), vy = static_cast<double>(p.vy[i]);
      s.px += m * vx, s.py += m * vy, s.size += m * std::sqrt(vx * vx + vy * vy), s.energy += 0.5 * m * (vx * vx + vy * vy);
    }
    for (const Touch& touch : w.work.touches) {
      const double depth = std::max(0.0, overlap(w, touch));
      s.energy += 0.5 * stiffness(w) * depth * depth;
    }
    return s;
  };
  const State before = state();
  ThrownTogether found;
  double least = before.energy;
  play(
      w, ticks,
      [&](uint32_t) {
        for (uint32_t i = 0; i < people; ++i) want(w, i, {0, 0}, 0);
      },
      [&](uint32_t) {
        const double energy = state().energy;
        found.energy = std::max(found.energy, (energy - least) / before.energy);
        least = std::min(least, energy);
        for (const Touch& touch : w.work.touches) found.force = std::max(found.force, forceOf(touch.lambda));
      });
  const State after = state();
  found.momentum = std::sqrt((after.px - before.px) * (after.px - before.px) + (after.py - before.py) * (after.py - before.py)) / before.size;
  found.left = after.energy / before.energy;
  return found;
}

Packed pack(double density, uint32_t ticks, uint32_t seed) {
  constexpr uint32_t kAcross = 16, kPeople = kAcross * kAcross;
  const double side = kAcross / std::sqrt(density), cell = side / kAcross;
  World w = room(side, side, kPeople, seed);
  for (uint32_t i = 0; i < kPeople; ++i)
    setDown(w, i, static_cast<float>((i % kAcross + 0.5) * cell), static_cast<float>((i / kAcross + 0.5) * cell));
  Packed found;
  std::vector<double> all;
  double looks = 0;
  play(
      w, ticks,
      [&](uint32_t k) {
        for (uint32_t i = 0; i < kPeople; ++i) {  // another way every second
          Random random(seed, i, k / kTicksPerSecond, kPurpose);
          const float angle = 6.2831853f * random.uniform();
          want(w, i, {elementary::cos(angle), elementary::sin(angle)}, w.exercise->scenario.parameters.movement.traction);
        }
      },
      [&](uint32_t k) {
        if (k < ticks / 2) return;
        for (const Touch& touch : w.work.touches) {
          if (touch.lambda <= 0) continue;
          const double sum = static_cast<double>(w.people.radius[touch.a] + w.people.radius[touch.b]);
          all.push_back((overlap(w, touch) - forceOf(touch.lambda) / stiffness(w)) / sum);
          found.beyond = std::max(found.beyond, all.back());
        }
        for (uint32_t i = 0; i < kPeople; ++i)
          for (const float free : {w.people.x[i], w.people.y[i], static_cast<float>(side) - w.people.x[i], static_cast<float>(side) - w.people.y[i]})
            found.wall = std::max(found.wall, w.exercise->scenario.parameters.movement.wallRadius - static_cast<double>(free));
        ++looks;
      });
  std::sort(all.begin(), all.end());
  found.usual = all.empty() ? 0 : all[static_cast<size_t>(0.99 * static_cast<double>(all.size() - 1))];
  found.contacts = 2 * static_cast<double>(all.size()) / (looks * kPeople);
  return found;
}

}  // namespace sispam
