// SPDX-License-Identifier: Apache-2.0
// Optimal string alignment distance over bytes; names are short and mostly ASCII.
#include "scenario/nearest.h"

#include <algorithm>
#include <array>

namespace sispam {

namespace {

constexpr size_t kLongest = 64;

size_t editsBetween(std::string_view a, std::string_view b) {
  std::array<size_t, kLongest + 1> before{}, last{}, now{};
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before = last;
    last = now;
  }
  return last[b.size()];
}

}  // namespace

std::string nearestName(std::string_view typed, std::span<const std::string_view> known) {
  if (typed.empty() || typed.size() > kLongest) return {};
  size_t best = std::min<size_t>(2, typed.size() / 3 + (typed.size() > 1 ? 1 : 0)) + 1;
  std::string_view nearest;
  for (const std::string_view name : known.first(std::min<size_t>(known.size(), 1000))) {
    const size_t difference = name.size() > typed.size() ? name.size() - typed.size() : typed.size() - name.size();
    if (name.size() > kLongest || difference >= best) continue;
    const size_t edits = editsBetween(typed, name);
    if (edits < best) {
      best = edits;
      nearest = name;
    }
  }
  return std::string(nearest);
}

}  // namespace sispam
