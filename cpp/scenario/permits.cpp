// SPDX-License-Identifier: Apache-2.0
// See permits.h.
#include "scenario/permits.h"

#include <algorithm>

namespace sispam {

namespace {

bool names(const Permit& permit, OrderKind order) { return std::find(permit.orders.begin(), permit.orders.end(), order) != permit.orders.end(); }

}  // namespace

bool isLimited(const Doctrine& d, OrderKind order) {
  if (d.permits.empty()) return false;
  return stageOfOrder(order) > 0 || std::any_of(d.permits.begin(), d.permits.end(), [&](const Permit& p) { return names(p, order); });
}

bool isPermitted(const Doctrine& d, size_t level, OrderKind order) {
  if (!isLimited(d, order)) return true;
  bool named = false;
  int stage = 0;
  for (const Permit& p : d.permits) {
    const bool reached = p.levelIndex >= 0 && static_cast<size_t>(p.levelIndex) <= level;
    if (names(p, order)) {
      if (reached) return true;
      named = true;
    }
    if (reached) stage = std::max(stage, p.stage);
  }
  return !named && stageOfOrder(order) <= stage;
}

std::optional<size_t> permittedFrom(const Doctrine& d, OrderKind order) {
  for (size_t level = 0; level < d.levels.size(); ++level)
    if (isPermitted(d, level, order)) return level;
  return std::nullopt;
}

}  // namespace sispam
