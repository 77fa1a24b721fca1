// SPDX-License-Identifier: Apache-2.0
// The field table gathered struct by struct, then written as a dump or as a JSON Schema. Defaults come from the structs
// themselves.
#include "scenario/schema.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/fields_doctrine.h"
#include "scenario/fields_orders.h"
#include "scenario/fields_plan.h"
#include "scenario/fields_scenario.h"
#include "scenario/json.h"
#include "scenario/number_text.h"
#include "scenario/write_value.h"

namespace sispam {

namespace {

struct Entry {
  Field field;
  bool optional = false;          ///< absent means something of its own
  std::string structure;          ///< of objects and lists of objects
  std::string choice;
  std::string fallback;           ///< JSON text of the default, empty if there is none
};

struct Struct {
  std::string name;
  std::vector<Entry> fields;
};

struct ChoiceNames {
  std::string name;
  std::vector<std::string_view> names;
};

/// All structs and choices that a root needs, each once, in the order of first use.
class Describer {
 public:
  std::vector<Struct> structs;
  std::vector<ChoiceNames> choices;

  void describe(const Shape& shape) {
    const size_t outer = current_;
    if (!begin(shape.name)) return;
    const Fresh fresh(shape);
    for (const Row& row : shape.rows) {
      Entry entry{row.field, false, {}, {}, {}};
      const Storage& storage = *row.storage;
      if (!row.field.isRequired && storage.is != Store::window)
        entry.fallback = writeValue(row.field, storage, shape.place(row.member, fresh.get()), Defaults::writeOut, 0);
      note(entry, storage);
      structs[current_].fields.push_back(std::move(entry));
    }
    current_ = outer;
  }

 private:
  /// False if there already.
  bool begin(std::string_view name) {
    for (const Struct& each : structs)
      if (each.name == name) return false;
    current_ = structs.size();
    structs.push_back({std::string(name), {}});
    return true;
  }
  void addChoice(const Storage& storage) {
    for (const ChoiceNames& each : choices)
      if (each.name == storage.choiceName) return;
    choices.push_back({std::string(storage.choiceName), {storage.names, storage.names + storage.nameCount}});
  }
  void note(Entry& entry, const Storage& storage) {
    switch (storage.is) {
      case Store::optional:
        entry.optional = true;
        note(entry, *storage.item);
        break;
      case Store::list: note(entry, *storage.item); break;
      case Store::structure:
        entry.structure = storage.shape().name;
        entry.fallback.clear();
        describe(storage.shape());
        break;
      case Store::choice:
        entry.choice = storage.choiceName;
        addChoice(storage);
        break;
      case Store::number: case Store::integer: case Store::cardinal: case Store::boolean: case Store::string: case Store::text:
      case Store::point: case Store::window: break;
    }
  }

  size_t current_ = 0;
};

Describer describerOf(FileKind kind) {
  Describer d;
  switch (kind) {
    case FileKind::scenario: d.describe(shapeOf<Scenario>()); break;
    case FileKind::orders: d.describe(shapeOf<Orders>()); break;
    case FileKind::doctrine: d.describe(shapeOf<Doctrine>()); break;
    case FileKind::plan: d.describe(shapeOf<Plan>()); break;
  }
  return d;
}

std::string formatOf(FileKind kind) { return std::string(formatName(kind)) + '/' + std::to_string(kFormatMajor); }

/// A JSON object built member by member.
class JsonObject {
 public:
  JsonObject& raw(std::string_view key, const std::string& json) {
    text_ += (text_.empty() ? "" : ",") + quoted(key) + ":" + json;
    return *this;
  }
  JsonObject& word(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
  JsonObject& number(std::string_view key, double value) { return raw(key, numberText(value)); }
  JsonObject& yes(std::string_view key) { return raw(key, "true"); }
  std::string done() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

bool hasRange(Kind kind) {
  switch (kind) {
    case Kind::number: case Kind::integer: case Kind::time: case Kind::window: case Kind::angle: case Kind::point:
    case Kind::points: case Kind::polyline: case Kind::polygon: return true;
    default: return false;
  }
}

std::string fieldText(const Entry& e) {
  const Field& f = e.field;
  JsonObject o;
  o.word("key", f.key).word("kind", kindName(f.kind));
  if (f.kind == Kind::list) o.word("item", kindName(f.item));
  if (!e.structure.empty()) o.word("struct", e.structure);
  if (!e.choice.empty()) o.word("choice", e.choice);
  if (f.ref != Ref::none) o.word("reference", refName(f.ref));
  if (f.isRequired) o.yes("required");
  if (e.optional) o.yes("optional");
  if (hasRange(f.kind)) o.number("min", f.min).number("max", f.max);
  if (!f.unitName.empty()) o.word("unit", f.unitName);
  if (f.maxItems > 0) o.number("minItems", f.minItems).number("maxItems", f.maxItems);
  if (f.maxBytes > 0) o.number("maxBytes", f.maxBytes);
  if (!e.fallback.empty()) o.raw("default", e.fallback);
  if (!f.sourceText.empty()) o.word("source", f.sourceText);
  return o.done();
}

std::string arrayText(const std::vector<std::string>& items, std::string_view between = ",") {
  std::string out = "[";
  for (size_t i = 0; i < items.size(); ++i) out += (i > 0 ? std::string(between) : "") + items[i];
  return out + "]";
}

std::string ranged(const Field& f, std::string_view type) {
  return JsonObject().word("type", type).number("minimum", f.min).number("maximum", f.max).done();
}

std::string def(std::string_view name) { return JsonObject().word("$ref", "#/$defs/" + std::string(name)).done(); }

std::string pattern(std::string_view regex, const Field& f) {
  JsonObject o;
  o.word("type", "string").word("pattern", regex);
  if (f.maxBytes > 0) o.number("maxLength", f.maxBytes);
  return o.done();
}

std::string clockOr(const std::string& number) { return JsonObject().raw("anyOf", "[" + number + "," + def("clock") + "]").done(); }

std::string listSchema(const std::string& item, const Field& f) {
  return JsonObject().word("type", "array").raw("items", item).number("minItems", f.minItems).number("maxItems", f.maxItems).done();
}

std::string pairSchema(const std::string& item) {
  const std::string both = arrayText({item, item});
  return JsonObject().word("type", "array").raw("prefixItems", both).raw("items", "false").number("minItems", 2).done();
}

std::string valueSchema(const Entry& e, Kind kind, FileKind file) {
  const Field& f = e.field;
  switch (kind) {
    case Kind::number: case Kind::angle: return ranged(f, "number");
    case Kind::integer: return ranged(f, "integer");
    case Kind::boolean: return JsonObject().word("type", "boolean").done();
    case Kind::text: return def("text");
    case Kind::string: case Kind::reference: return JsonObject().word("type", "string").number("maxLength", f.maxBytes).done();
    case Kind::identifier: return pattern(f.isRequired ? "^[a-z0-9][a-z0-9-]*$" : "^([a-z0-9][a-z0-9-]*)?$", f);
    case Kind::code: return pattern(f.isRequired ? "^[A-Za-z0-9][A-Za-z0-9.-]*$" : "^([A-Za-z0-9][A-Za-z0-9.-]*)?$", f);
    case Kind::choice: return def(e.choice);
    case Kind::point: return def("point");
    case Kind::points: case Kind::polyline: case Kind::polygon:
      return listSchema(def("point"), f);
    case Kind::time: return clockOr(ranged(f, "number"));
    case Kind::window: {
      const std::string time = clockOr(ranged(f, "number"));
      return pairSchema(time);
    }
    case Kind::clock: return def("clock");
    case Kind::date: return pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", f);
    case Kind::format: return JsonObject().word("const", formatOf(file)).done();
    case Kind::object: return def(e.structure);
    case Kind::list:
      return listSchema(valueSchema(e, f.item, file), f);
    case Kind::any: return "true";
  }
  return "true";
}

std::string structSchema(const Struct& s, FileKind file) {
  JsonObject properties;
  std::vector<std::string> required;
  for (const Entry& e : s.fields) {
    std::string schema = valueSchema(e, e.field.kind, file);
    if (!e.fallback.empty() && schema.front() == '{') {
      schema.pop_back();
      schema += ",\"default\":" + e.fallback + "}";
    }
    properties.raw(e.field.key, schema);
    if (e.field.isRequired) required.push_back(quoted(e.field.key));
  }
  JsonObject o;
  o.word("type", "object").raw("properties", properties.done());
  if (!required.empty()) o.raw("required", arrayText(required));
  if (s.name == structName<Condition>) {
    std::vector<std::string> kinds;
    for (const char* kind : {"all", "any", "none", "time", "phase", "inject", "level", "below", "measure"})
      kinds.push_back(JsonObject().raw("required", "[" + quoted(kind) + "]").done());
    o.raw("oneOf", arrayText(kinds));
  }
  return o.raw("additionalProperties", "false").done();
}

}  // namespace

std::string describeFields(FileKind kind) {
  const Describer d = describerOf(kind);
  std::vector<std::string> structs, choices;
  for (const Struct& s : d.structs) {
    std::vector<std::string> fields;
    for (const Entry& e : s.fields) fields.push_back(fieldText(e));
    structs.push_back(JsonObject().word("name", s.name).raw("fields", arrayText(fields, ",\n  ")).done());
  }
  for (const ChoiceNames& c : d.choices) {
    std::vector<std::string> names;
    for (const std::string_view name : c.names) names.push_back(quoted(name));
    choices.push_back(JsonObject().word("name", c.name).raw("names", arrayText(names)).done());
  }
  return JsonObject().word("file", fileName(kind)).word("format", formatOf(kind)).word("root", d.structs.front().name)
             .raw("structs", arrayText(structs, ",\n ")).raw("choices", arrayText(choices, ",\n ")).done() + "\n";
}

std::string schemaOf(FileKind kind) {
  const Describer d = describerOf(kind);
  JsonObject defs;
  for (const Struct& s : d.structs) defs.raw(s.name, structSchema(s, kind));
  for (const ChoiceNames& c : d.choices) {
    std::vector<std::string> names;
    for (const std::string_view name : c.names) names.push_back(quoted(name));
    defs.raw(c.name, JsonObject().raw("enum", arrayText(names)).done());
  }
  const std::string coordinate = JsonObject().word("type", "number").number("minimum", -kFarthest).number("maximum", kFarthest).done();
  defs.raw("point", pairSchema(coordinate));
  defs.raw("clock", JsonObject().word("type", "string").word("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$").done());
  const std::string words = JsonObject().word("type", "string").done();
  defs.raw("text", JsonObject().word("type", "object").raw("properties", JsonObject().raw("id", words).raw("en", words).done())
                       .number("minProperties", 1).raw("additionalProperties", "false").done());
  return JsonObject().word("$schema", "https://json-schema.org/draft/2020-12/schema")
             .word("$id", "urn:sispamkota:" + std::string(fileName(kind)) + ":" + std::to_string(kFormatMajor))
             .word("title", formatOf(kind)).word("$ref", "#/$defs/" + d.structs.front().name).raw("$defs", defs.done()).done() + "\n";
}

}  // namespace sispam
