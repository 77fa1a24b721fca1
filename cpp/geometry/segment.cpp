// SPDX-License-Identifier: Apache-2.0
// Predicates and distances of segments. Easy to get wrong: orientation() is exact by summing six exact products without
// rounding loss (Shewchuk 1997, "Adaptive precision floating-point arithmetic"), so a changed order of its operations
// breaks it, and -ffast-math would too.
#include "geometry/segment.h"

#include <array>
#include <cmath>
#include <limits>

namespace sispam {

namespace {

// Adds one number to a sum kept as parts of growing size, none of which overlaps another.
void addExactly(std::array<double, 6>& parts, int count, double number) {
  double carry = number;
  for (int i = 0; i < count; ++i) {
    const double sum = carry + parts[i];
    const double back = sum - carry;
    parts[i] = (carry - (sum - back)) + (parts[i] - back);
    carry = sum;
  }
  parts[count] = carry;
}

// The product of two floats is exact in double.
double product(float a, float b) { return static_cast<double>(a) * b; }

int exactOrientation(Vec2 a, Vec2 b, Vec2 c) {
  std::array<double, 6> parts{};
  addExactly(parts, 0, product(a.x, b.y));
  addExactly(parts, 1, -product(a.y, b.x));
  addExactly(parts, 2, product(b.x, c.y));
  addExactly(parts, 3, -product(b.y, c.x));
  addExactly(parts, 4, product(c.x, a.y));
  addExactly(parts, 5, -product(c.y, a.x));
  for (int i = 5; i >= 0; --i) {
    if (parts[i] != 0.0) return parts[i] > 0.0 ? 1 : -1;
  }
  return 0;
}

bool overlap(float a, float b, float c, float d) {
  const float low1 = a < b ? a : b;
  const float high1 = a < b ? b : a;
  const float low2 = c < d ? c : d;
  const float high2 = c < d ? d : c;
  return low1 <= high2 && low2 <= high1;
}

// Where p falls along the line from a to b, 0 at a, 1 at b; 0 when a and b are the same.
double along(Vec2 a, Vec2 b, Vec2 p) {
  const double x = static_cast<double>(b.x) - a.x;
  const double y = static_cast<double>(b.y) - a.y;
  const double squared = x * x + y * y;
  if (!(squared > 0.0)) return 0.0;
  return ((static_cast<double>(p.x) - a.x) * x + (static_cast<double>(p.y) - a.y) * y) / squared;
}

double clamped(double t) { return t < 0.0 ? 0.0 : t > 1.0 ? 1.0 : t; }

}  // namespace

int orientation(Vec2 a, Vec2 b, Vec2 c) {
  const double left = (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y);
  const double right = (static_cast<double>(b.y) - a.y) * (static_cast<double>(c.x) - a.x);
  const double turn = left - right;
  const double doubt = (std::fabs(left) + std::fabs(right)) * 0x1p-51;  // > (3 + 16e) e of Shewchuk, e = 2^-53
  if (turn > doubt) return 1;
  if (-turn > doubt) return -1;
  if (!isFinite(a) || !isFinite(b) || !isFinite(c)) return 0;
  return exactOrientation(a, b, c);
}

Vec2 closestPoint(Segment s, Vec2 p) {
  const double t = along(s.a, s.b, p);
  if (!(t > 0.0)) return s.a;
  if (t >= 1.0) return s.b;
  return {static_cast<float>(s.a.x + t * (static_cast<double>(s.b.x) - s.a.x)),
          static_cast<float>(s.a.y + t * (static_cast<double>(s.b.y) - s.a.y))};
}

float distance(Segment s, Vec2 p) {
  const double t = along(s.a, s.b, p);
  const Vec2 end = t > 0.0 ? s.b : s.a;
  const double toX = static_cast<double>(p.x) - end.x;
  const double toY = static_cast<double>(p.y) - end.y;
  if (!(t > 0.0 && t < 1.0)) return static_cast<float>(std::sqrt(toX * toX + toY * toY));
  const double x = static_cast<double>(s.b.x) - s.a.x;
  const double y = static_cast<double>(s.b.y) - s.a.y;
  return static_cast<float>(std::fabs(x * toY - y * toX) / std::sqrt(x * x + y * y));
}

bool crosses(Segment s, Segment t) {
  if (!overlap(s.a.x, s.b.x, t.a.x, t.b.x) || !overlap(s.a.y, s.b.y, t.a.y, t.b.y)) return false;
  if (!isFinite(s.a) || !isFinite(s.b) || !isFinite(t.a) || !isFinite(t.b)) return false;
  if (orientation(s.a, s.b, t.a) * orientation(s.a, s.b, t.b) > 0) return false;
  return orientation(t.a, t.b, s.a) * orientation(t.a, t.b, s.b) <= 0;
}

float crossingParameter(Segment path, Segment barrier) {
  if (!crosses(path, barrier)) return std::numeric_limits<float>::infinity();
  if (orientation(path.a, path.b, barrier.a) == 0 && orientation(path.a, path.b, barrier.b) == 0) {
    const double one = along(path.a, path.b, barrier.a);
    const double other = along(path.a, path.b, barrier.b);
    return static_cast<float>(clamped(one < other ? one : other));
  }
  const double pathX = static_cast<double>(path.b.x) - path.a.x;
  const double pathY = static_cast<double>(path.b.y) - path.a.y;
  const double barrierX = static_cast<double>(barrier.b.x) - barrier.a.x;
  const double barrierY = static_cast<double>(barrier.b.y) - barrier.a.y;
  const double toX = static_cast<double>(barrier.a.x) - path.a.x;
  const double toY = static_cast<double>(barrier.a.y) - path.a.y;
  const double across = pathX * barrierY - pathY * barrierX;
  if (across == 0.0) return 0.0f;  // rounded away: as good as parallel, and they do touch
  return static_cast<float>(clamped((toX * barrierY - toY * barrierX) / across));
}

}  // namespace sispam
