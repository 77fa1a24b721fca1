// SPDX-License-Identifier: Apache-2.0
// See write_value.h.
#include "scenario/write_value.h"

#include <algorithm>
#include <vector>

#include "scenario/json.h"
#include "scenario/number_text.h"

namespace sispam {

namespace {

std::string pairText(const std::string& first, const std::string& second) {
  std::string out = "[";
  return out.append(first).append(", ").append(second).append("]");
}

/// Items one a line when they are long, else all on one line.
std::string listText(const std::vector<std::string>& items, bool oneALine, int depth) {
  if (items.empty()) return "[]";
  const auto breakLine = [](std::string& out, int indent) { out.append(1, '\n').append(2 * static_cast<size_t>(indent), ' '); };
  std::string out = "[";
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += oneALine ? "," : ", ";
    if (oneALine) breakLine(out, depth + 1);
    out += items[i];
  }
  if (oneALine) breakLine(out, depth);
  return out + "]";
}

/// Each member's text, in the order of the rows.
std::vector<std::string> memberTexts(const Shape& shape, const void* x, Defaults defaults, int depth) {
  std::vector<std::string> texts;
  texts.reserve(shape.rows.size());
  for (const Row& row : shape.rows)
    texts.push_back(writeValue(row.field, *row.storage, shape.place(row.member, x), defaults, depth));
  return texts;
}

std::string textText(const Text& x) {
  std::string out;
  if (!x.id.empty()) out += "\"id\": " + quoted(x.id);
  if (!x.en.empty()) out += (out.empty() ? "" : ", ") + std::string("\"en\": ") + quoted(x.en);
  return out.empty() ? out : "{" + out + "}";
}

}  // namespace

std::string writeStruct(const Shape& shape, const void* x, Defaults defaults, int depth) {
  std::vector<std::string> texts = memberTexts(shape, x, defaults, depth + 1);
  if (defaults == Defaults::leaveOut) {  // what is as it usually is
    const Fresh fresh(shape);
    const std::vector<std::string> usual = memberTexts(shape, fresh.get(), defaults, depth + 1);
    for (size_t i = 0; i < texts.size(); ++i)
      if (!shape.rows[i].field.isRequired && texts[i] == usual[i]) texts[i].clear();
  }
  std::vector<std::string> lines;
  size_t length = 0;
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    lines.push_back(quoted(shape.rows[i].field.key) + ": " + texts[i]);
    length += lines.back().size() + 2;
  }
  const bool broken = std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.find('\n') != line.npos; });
  std::string out = listText(lines, broken || length >= 100, depth);
  out.front() = '{';
  out.back() = '}';
  return out;
}

std::string writeValue(const Field& f, const Storage& storage, const void* x, Defaults defaults, int depth) {
  const auto number = [&](double value) { return f.kind == Kind::angle ? degreesText(value) : numberText(value); };
  void* const place = const_cast<void*>(x);  // at() is the reader's as well
  switch (storage.is) {
    case Store::number: return number(*static_cast<const double*>(x));
    case Store::integer: return number(*static_cast<const int*>(x));
    case Store::cardinal: return number(*static_cast<const uint32_t*>(x));
    case Store::boolean: return *static_cast<const bool*>(x) ? "true" : "false";
    case Store::string: {
      const std::string& string = *static_cast<const std::string*>(x);
      return string.empty() && !f.isRequired ? std::string() : quoted(string);
    }
    case Store::text: return textText(*static_cast<const Text*>(x));
    case Store::point: {
      const Vec2 p = *static_cast<const Vec2*>(x);
      return pairText(numberText(p.x), numberText(p.y));
    }
    case Store::window: {
      const Window& w = *static_cast<const Window*>(x);
      return pairText(numberText(w.from), numberText(w.to));
    }
    case Store::choice: return quoted(storage.names[*static_cast<const uint8_t*>(x)]);
    case Store::structure: return writeStruct(storage.shape(), x, defaults, depth);
    case Store::optional:
      return storage.size(x) > 0 ? writeValue(f, *storage.item, storage.at(place, 0), defaults, depth) : std::string();
    case Store::list: {
      std::vector<std::string> items;
      for (size_t i = 0; i < storage.size(x); ++i)
        items.push_back(writeValue(f, *storage.item, storage.at(place, i), defaults, depth + 1));
      if (items.empty() && f.minItems > 0) return {};  // absent
      return listText(items, storage.item->is == Store::structure && !items.empty(), depth);
    }
  }
  return {};
}

}  // namespace sispam
