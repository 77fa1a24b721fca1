// SPDX-License-Identifier: Apache-2.0
// The table of issue codes as JSON.
#include "scenario/issue_codes.h"

#include <algorithm>

#include "scenario/json.h"

namespace sispam {

std::string describeIssueCodes() {
  std::string out = "[";
  for (const IssueCode& each : kIssueCodes) {
    std::string values, optional;
    for (size_t from = 0; from < each.values.size();) {
      const size_t to = std::min(each.values.find(' ', from), each.values.size());
      std::string_view name = each.values.substr(from, to - from);
      std::string& list = name.ends_with('?') ? optional : values;
      if (name.ends_with('?')) name.remove_suffix(1);
      if (!list.empty()) list += ',';
      list += quoted(name);
      from = to + 1;
    }
    if (out.size() > 1) out += ",\n ";
    out += "{\"code\":" + quoted(each.code) + ",\"severity\":\"" + (each.severity == Severity::error ? "error" : "warning") +
           "\",\"values\":[" + values + "],\"optional\":[" + optional + "]}";
  }
  return out + "]\n";
}

}  // namespace sispam
