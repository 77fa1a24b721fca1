// SPDX-License-Identifier: Apache-2.0
// One thing that is wrong with a file the user gave us: where, which rule, which values. It carries codes and
// numbers only; the sentence for people is made in web/text from `code` and `values`.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sispam {

enum class Severity : uint8_t { error, warning };

/// A value quoted in an issue: a number or a piece of text of the user's file (cut to 80 bytes).
using IssueValue = std::variant<double, std::string>;

struct Issue {
  std::string path;  ///< JSON Pointer of the exact offending value; for an unknown key, the key itself.
  uint32_t line = 1;  ///< 1-based line of that value (or key) in the text.
  std::string code;  ///< e.g. "range.high", "key.unknown", "reference.unknown"; the list is in issue_codes.h.
  std::vector<std::pair<std::string, IssueValue>> values;  ///< named values the sentence needs, e.g. {"max", 100}.
  Severity severity = Severity::error;
  std::string file = "scenario";  ///< which text it is about: "scenario", "orders", "doctrine" or "plan"
};

using Issues = std::vector<Issue>;

inline bool hasErrors(const Issues& issues) {
  for (const Issue& issue : issues)
    if (issue.severity == Severity::error) return true;
  return false;
}

}  // namespace sispam
