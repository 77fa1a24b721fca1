// SPDX-License-Identifier: Apache-2.0
// R18: lapis ganti or lintas ganti with a gap of more than `limit` m in the line, for longer than `duration` s, or begun while more than
// `count` N/m press on the line and no dogs screen it. Also found when nobody said "rotate": the old line is sent away and another
// unit forms on its place. A line behind another line is a reserve, and one that forms on its own place again has changed with nobody.
#include <algorithm>
#include <cmath>

#include "observe/crowd.h"
#include "observe/rule_watch.h"
#include "world/formation.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = kTicksPerSecond / 2;
constexpr float kAhead = 1.3f, kBehind = 1.7f;         // m from the line within which somebody closes it (assumed)
constexpr float kBody = 0.5f;                          // m: of two halves of officers
constexpr float kFacesCrowd = 25.0f;                   // m
constexpr float kScreen = 8.0f;                        // m
constexpr uint32_t kForgotten = 180 * kTicksPerSecond; // then an empty place is a withdrawal, not a change of lines (assumed)

struct Place {
  Vec2 centre, ahead;
  float half = 0;
  uint32_t tick = kNever;  ///< when it was last held
};

struct Change {
  Place place;
  uint32_t began = kNever, gapTick = kNever;
  uint16_t relief = kNone16;  ///< kNone16 = nobody has been told to take over
  double gap = 0, load = 0;
  Vec2 gapAt;
};

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents)
      : RuleWatch(rule, incidents), places_(w.units.count.size()), changes_(w.units.count.size()) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::orderGiven && e.a < places_.size()) given(w, e.a, static_cast<OrderKind>(e.b));
    if (w.clock.tick % kEvery != 0) return;
    for (uint32_t u = 0; u < places_.size(); ++u) {
      if (changes_[u].began != kNever) follow(w, u);
      else remember(w, u);
    }
  }

 private:
  static bool isFront(FormationKind kind) {
    return kind == FormationKind::line || kind == FormationKind::wedge || kind == FormationKind::shelter || kind == FormationKind::echelonLeft ||
           kind == FormationKind::echelonRight;
  }

  /// Who is there to make a line before a crowd; a team that talks or films on the old place has not taken it over.
  static bool makesLines(const World& w, uint32_t u) {
    const Unit& unit = w.exercise->scenario.units[u];
    return unit.hasKit(Kit::rope) || unit.hasKit(Kit::shield) || unit.kind == UnitKind::dalmasAwal || unit.kind == UnitKind::dalmasLanjut ||
           unit.kind == UnitKind::phhBrimob || unit.kind == UnitKind::penindak || unit.kind == UnitKind::tni;
  }

  void remember(const World& w, uint32_t u) {
    if (!makesLines(w, u)) return;
    if (w.units.readyTick[u] == kNever || w.units.orderTick[u] == kNever || !isFront(static_cast<FormationKind>(w.units.formation[u]))) return;
    const Vec2 centre{w.units.x[u], w.units.y[u]}, ahead = facing(w.units.heading[u]);
    uint32_t crowd = 0;
    for (uint32_t i = 0; i < w.citizens && crowd < kCrowd; ++i) {
      const Vec2 to = Vec2{w.people.x[i], w.people.y[i]} - centre;
      if (dot(to, ahead) > 0 && lengthSquared(to) < kFacesCrowd * kFacesCrowd && inCrowd(w, i)) ++crowd;
    }
    if (crowd >= kCrowd && !isReserve(w, u, centre, ahead)) places_[u] = {centre, ahead, 0.5f * frontLength(formationOf(w.units, u), 0.0f), w.clock.tick};
  }

  /// Another line stands formed between this one and the crowd.
  bool isReserve(const World& w, uint32_t u, Vec2 centre, Vec2 ahead) const {
    const float half = 0.5f * frontLength(formationOf(w.units, u), 0.0f);
    for (uint32_t v = 0; v < w.units.count.size(); ++v) {
      const bool stands = v != u && makesLines(w, v) && w.units.readyTick[v] != kNever && isFront(static_cast<FormationKind>(w.units.formation[v]));
      if (!stands || dot(facing(w.units.heading[v]), ahead) < 0.7f) continue;
      const Vec2 to = Vec2{w.units.x[v], w.units.y[v]} - centre;
      if (dot(to, ahead) > kBody && dot(to, ahead) < kFacesCrowd && std::abs(cross(ahead, to)) < half) return true;
    }
    return false;
  }

  void given(const World& w, uint32_t u, OrderKind kind) {
    if (kind == OrderKind::rotate) {
      const uint16_t line = w.units.other[u];
      if (line < places_.size()) begin(w, line, static_cast<uint16_t>(u));
    } else if (kind == OrderKind::move || kind == OrderKind::form || kind == OrderKind::fallBack || kind == OrderKind::withdraw) {
      // Of a line that is just being relieved by the book this breaks the relief off; it is the same change of lines still.
      if (changes_[u].began == kNever) begin(w, u, kNone16);
    }
  }

  void begin(const World& w, uint32_t line, uint16_t relief) {
    Change& c = changes_[line];
    if (places_[line].tick == kNever || w.clock.tick - places_[line].tick > 2 * kTicksPerSecond) return;
    if (c.began == kNever) c = {places_[line], w.clock.tick, kNever, kNone16, 0, 0, {}};
    c.relief = relief;
    if (!screened(w, c.place)) c.load = static_cast<double>(w.units.load[line]);
  }

  static bool screened(const World& w, const Place& place) {
    for (size_t u = 0; u < w.units.count.size(); ++u) {
      const Vec2 to = Vec2{w.units.x[u], w.units.y[u]} - place.centre;
      const float ahead = dot(to, place.ahead);
      if (w.exercise->scenario.units[u].hasKit(Kit::dog) && ahead > -0.5f && ahead < kScreen && std::abs(cross(place.ahead, to)) < place.half) return true;
    }
    return false;
  }

  /// The widest stretch of the old line on which nobody stands now, less two halves of a body.
  void lookForGap(const World& w, Change& c) {
    standing_.clear();
    for (uint32_t row = w.citizens; row < w.rows; ++row) {
      if (!isPresent(w, row) || modeOf(w, row) == Mode::down) continue;
      const Vec2 to = Vec2{w.people.x[row], w.people.y[row]} - c.place.centre;
      const float ahead = dot(to, c.place.ahead), left = cross(c.place.ahead, to);
      if (ahead > -kBehind && ahead < kAhead && std::abs(left) < c.place.half + 1) standing_.push_back(left);
    }
    std::sort(standing_.begin(), standing_.end());
    float last = -c.place.half - 0.5f * kBody;
    const auto consider = [&](float next) {
      if (static_cast<double>(next - last - kBody) > c.gap) {
        c.gap = static_cast<double>(next - last - kBody);
        c.gapTick = w.clock.tick;
        c.gapAt = c.place.centre + perpendicular(c.place.ahead) * (0.5f * (next + last));
      }
      last = next;
    };
    for (const float each : standing_) consider(each);
    consider(c.place.half + 0.5f * kBody);
  }

  /// A unit other than `line` that has formed on the place since.
  uint16_t taker(const World& w, uint32_t line, const Change& c) const {
    for (uint32_t u = 0; u < w.units.count.size(); ++u)
      if (u != line && makesLines(w, u) && hasFormed(w, u, c)) return static_cast<uint16_t>(u);
    return kNone16;
  }

  /// The unit stands formed on the place, and has come to do so since, or in the very tick of the order.
  static bool hasFormed(const World& w, uint32_t u, const Change& c) {
    if (w.units.readyTick[u] == kNever || w.units.readyTick[u] + 1 < c.began || !isFront(static_cast<FormationKind>(w.units.formation[u]))) return false;
    const Vec2 to = Vec2{w.units.x[u], w.units.y[u]} - c.place.centre;
    return std::abs(dot(to, c.place.ahead)) < 2.5f && std::abs(cross(c.place.ahead, to)) < c.place.half + 2 &&
           dot(facing(w.units.heading[u]), c.place.ahead) > 0.7f;
  }

  void follow(const World& w, uint32_t line) {
    Change& c = changes_[line];
    lookForGap(w, c);
    const uint16_t taken = taker(w, line, c);
    const double seconds = static_cast<double>(w.clock.tick - c.began) / kTicksPerSecond;
    const bool late = c.relief != kNone16 && seconds > duration();
    if (taken == kNone16 && !late) {
      const bool itself = c.relief == kNone16 && hasFormed(w, line, c);
      if (itself || w.clock.tick - c.began > kForgotten) end(line);
      return;
    }
    incidents_.tested(w.clock.tick, c.place.centre);
    const double most = rule_.count.value_or(1e9);
    if (c.gap > limit() || seconds > duration() || c.load > most)
      incidents_.broken(c.began, w.clock.tick, c.gap > limit() ? c.gapAt : c.place.centre, c.gap + (seconds > duration() ? 1000 : 0),
                        {{"gap", c.gap}, {"limit", limit()}, {"seconds", seconds}, {"load", c.load}, {"count", most}}, static_cast<uint16_t>(line));
    end(line);
  }

  void end(uint32_t line) {
    changes_[line].began = kNever;
    places_[line].tick = kNever;
  }

  std::vector<Place> places_;
  std::vector<Change> changes_;
  std::vector<float> standing_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchRotation(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
