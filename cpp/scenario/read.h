// SPDX-License-Identifier: Apache-2.0
// From text to a constant exercise, or to a list of everything that is wrong with it. This is the only validator: tests,
// fuzzers, Node and the page accept and refuse the same texts. No input makes it crash, throw or run without bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "scenario/file_kind.h"
#include "scenario/issue.h"
#include "scenario/scenario.h"

namespace sispam {

inline constexpr size_t kLargestText = 64u << 20;      ///< bytes; a larger text is refused unread
inline constexpr size_t kMostIssues = 1000;            ///< then one `issues.more` with the number of the rest
inline constexpr uint32_t kMostPersons = 120000;       ///< citizens and members of units together
inline constexpr double kRoutingBytes = 256.0 * (1 << 20);  ///< of all flow fields together, 4 bytes a cell and goal

/// All issues that can be found in this one text without the others, in the order of the text. References into another
/// file (levels in a scenario, units in orders) are left to readExercise.
Issues check(FileKind kind, std::string_view text);

struct ReadResult {
  std::optional<Exercise> exercise;  ///< there if and only if no issue is an error
  Issues issues;                     ///< of the scenario, then of the doctrine, then of the orders
};

/// Reads the three texts, resolves every name to an index and numbers every Condition. `orders` may be empty: then
/// nobody gives orders.
ReadResult readExercise(std::string_view scenario, std::string_view doctrine, std::string_view orders);

struct OrderResult {
  std::optional<Order> order;
  Issues issues;                     ///< file "orders"; paths begin at the order itself
};

/// One order given by hand during a run: an order object without `t` and `when`, resolved against a running exercise.
OrderResult readOrder(std::string_view text, const Exercise& exercise);

inline constexpr size_t kLargestInject = 1u << 15;     ///< bytes of an inject written during a run (assumed)
inline constexpr size_t kMostWritten = 1000;           ///< injects written during one run (assumed, as many as a script may hold)

struct InjectResult {
  std::optional<Inject> inject;
  Issues issues;                     ///< file "scenario"; paths begin at the inject itself
};

/// One inject written during a run: an inject object without `when`, `every` and `times`, resolved against a running exercise.
InjectResult readInject(std::string_view text, const Exercise& exercise);

/// Cell of the raster on which ways are found and reachability is judged, m: finer on small ground, where doors matter.
double routingCell(const Site& site);

/// The nearest tick; times before the start give 0, times beyond the range the last tick.
uint32_t toTicks(double seconds);

}  // namespace sispam
