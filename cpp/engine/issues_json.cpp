// SPDX-License-Identifier: Apache-2.0
// See issues_json.h.
#include "engine/issues_json.h"

#include "observe/json_writer.h"

namespace sispam {

std::string toJson(const Issues& issues) {
  JsonWriter out;
  out.beginArray();
  for (const Issue& issue : issues) {
    out.beginObject().member("file", issue.file).member("path", issue.path).member("line", issue.line).member("code", issue.code);
    out.key("values").beginObject();
    for (const auto& [name, value] : issue.values) {
      out.key(name);
      if (const double* number = std::get_if<double>(&value)) out.value(*number);
      else out.value(std::get<std::string>(value));
    }
    out.endObject().member("severity", issue.severity == Severity::error ? "error" : "warning").endObject();
  }
  return out.endArray().take();
}

}  // namespace sispam
