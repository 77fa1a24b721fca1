// SPDX-License-Identifier: Apache-2.0
// Which numbers of the models are assumptions of ours, and which the scenario has changed: read from the field table.
#include "observe/notes.h"
#include "scenario/fields_parameters.h"
#include "scenario/visit.h"

namespace sispam {

namespace {

struct Listed {
  std::string name;
  double value;
  bool isAssumed;
};

struct Lister {
  std::string prefix = {};
  std::vector<Listed> all = {};

  template <class T>
  void operator()(const Field& f, T& x) {
    if constexpr (isStruct<T>) {
      const std::string outer = prefix;
      prefix += std::string(f.key) + ".";
      fields(*this, x);
      prefix = outer;
    } else {
      all.push_back({prefix + std::string(f.key), static_cast<double>(x), f.sourceText.find("assumed") != std::string_view::npos});
    }
  }
};

std::vector<Listed> listOf(Parameters parameters) {
  Lister lister;
  fields(lister, parameters);
  return lister.all;
}

}  // namespace

void writeParameters(JsonWriter& out, const World& w) {
  const std::vector<Listed> now = listOf(w.exercise->scenario.parameters), usual = listOf({});
  out.key("assumed").beginArray();
  if (w.exercise->scenario.compression != 1) out.value("compression");
  for (const Listed& p : now)
    if (p.isAssumed) out.value(p.name);
  out.endArray().key("changed").beginArray();
  for (size_t k = 0; k < now.size(); ++k)
    if (now[k].value != usual[k].value)
      out.beginObject().member("name", now[k].name).member("value", now[k].value).member("usual", usual[k].value).endObject();
  out.endArray();
}

}  // namespace sispam
