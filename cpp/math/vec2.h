// SPDX-License-Identifier: Apache-2.0
// A point or a displacement in the plane, metres, x to the east and y to the north.
// Easy to get wrong: perpendicular() turns LEFT (counter-clockwise), and cross(a, b) > 0 means b lies to the left of a.
#pragma once

#include <cmath>

namespace sispam {

struct Vec2 {
  float x = 0.0f;
  float y = 0.0f;

  friend constexpr bool operator==(Vec2 a, Vec2 b) = default;
};

constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator-(Vec2 a) { return {-a.x, -a.y}; }
constexpr Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
constexpr Vec2 operator*(float s, Vec2 a) { return a * s; }
constexpr Vec2 operator/(Vec2 a, float s) { return {a.x / s, a.y / s}; }
constexpr Vec2& operator+=(Vec2& a, Vec2 b) { return a = a + b; }
constexpr Vec2& operator-=(Vec2& a, Vec2 b) { return a = a - b; }
constexpr Vec2& operator*=(Vec2& a, float s) { return a = a * s; }

constexpr float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
constexpr float cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
constexpr float lengthSquared(Vec2 a) { return dot(a, a); }
inline float length(Vec2 a) { return std::sqrt(lengthSquared(a)); }
inline float distance(Vec2 a, Vec2 b) { return length(a - b); }

/// A quarter turn to the left.
constexpr Vec2 perpendicular(Vec2 a) { return {-a.y, a.x}; }

/// Unit vector along a; the zero vector when a is zero, or so small or so large that its squared length is 0 or infinite.
inline Vec2 normalized(Vec2 a) {
  const float squared = lengthSquared(a);
  if (!(squared > 0.0f) || squared > 3.402823466e38f) return {};
  return a / std::sqrt(squared);
}

/// False when either coordinate is infinite or not a number.
inline bool isFinite(Vec2 a) { return std::isfinite(a.x) && std::isfinite(a.y); }

}  // namespace sispam
