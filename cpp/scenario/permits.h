// SPDX-License-Identifier: Apache-2.0
// What a pack's `permits` allow at a level of the situation. Nothing stops an order that they do not allow: it is noted and judged.
#pragma once

#include <optional>

#include "scenario/doctrine.h"

namespace sispam {

/// The stage of force that carrying out the order would be (Perkap 1/2009), 0 if none.
constexpr int stageOfOrder(OrderKind order) {
  if (order == OrderKind::water || order == OrderKind::irritant) return 5;
  return order == OrderKind::advance || order == OrderKind::arrest ? 4 : 0;
}

/// True if the permits speak of such an order at all: it uses force, or one of them names it.
bool isLimited(const Doctrine& doctrine, OrderKind order);

/// An order that a permit names waits for that permit's level; others go by their stage. A pack without permits allows everything.
bool isPermitted(const Doctrine& doctrine, size_t level, OrderKind order);

/// The lowest level that allows it; none if none does.
std::optional<size_t> permittedFrom(const Doctrine& doctrine, OrderKind order);

}  // namespace sispam
