// SPDX-License-Identifier: Apache-2.0
// Which numbers of the models are assumptions of ours, and which the scenario has changed: read from the field table.
#include <cassert>

#include "observe/notes.h"
#include "scenario/fields_parameters.h"
#include "scenario/shape.h"

namespace sispam {

namespace {

struct Listed {
  std::string name;
  double value;
  bool isAssumed;
};

double numberOf(const Storage& storage, const void* x) {
  switch (storage.is) {
    case Store::number: return *static_cast<const double*>(x);
    case Store::integer: return *static_cast<const int*>(x);
    case Store::cardinal: return *static_cast<const uint32_t*>(x);
    case Store::boolean: return *static_cast<const bool*>(x) ? 1 : 0;
    case Store::string: case Store::text: case Store::point: case Store::window: case Store::choice: case Store::structure:
    case Store::optional: case Store::list: break;
  }
  assert(false && "a parameter is a number");
  return 0;
}

void list(std::vector<Listed>& all, const std::string& prefix, const Shape& shape, const void* x) {
  for (const Row& row : shape.rows) {
    const Field& f = row.field;
    const void* member = shape.place(row.member, x);
    const std::string name = prefix + std::string(f.key);
    if (row.storage->is == Store::structure) list(all, name + ".", row.storage->shape(), member);
    else all.push_back({name, numberOf(*row.storage, member), f.sourceText.find("assumed") != std::string_view::npos});
  }
}

std::vector<Listed> listOf(const Parameters& parameters) {
  std::vector<Listed> all;
  list(all, {}, shapeOf<Parameters>(), &parameters);
  return all;
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
