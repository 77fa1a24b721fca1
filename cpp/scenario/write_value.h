// SPDX-License-Identifier: Apache-2.0
// One value of the field table as JSON text; used by the writer and, for defaults, by the describer. An absent optional
// and an empty reference have no text at all.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "scenario/field.h"
#include "scenario/json.h"
#include "scenario/number_text.h"
#include "scenario/site.h"
#include "scenario/visit.h"
#include "scenario/window.h"
#include "scenario/write.h"

namespace sispam {

template <class T>
std::string writeValue(const Field& f, const T& x, Defaults defaults, int depth);

inline std::string pairText(const std::string& first, const std::string& second) {
  std::string out = "[";
  return out.append(first).append(", ").append(second).append("]");
}

/// Visits a struct and keeps each member's text.
struct MemberTexts {
  Defaults defaults;
  int depth;
  std::vector<std::pair<Field, std::string>> members = {};

  template <class T>
  void operator()(const Field& f, T& x) { keep(f, writeValue(f, x, defaults, depth)); }
  template <class T>
  void operator()(const Field& f, T& name, int&) { (*this)(f, name); }
  void operator()(const Field& f, Window& x) {
    keep(f, pairText(numberText(x.from), numberText(x.to)));
  }
  SISPAM_ONCE void keep(const Field& f, std::string text) { members.emplace_back(f, std::move(text)); }
};

SISPAM_ONCE inline std::string pointText(Vec2 p) { return pairText(numberText(p.x), numberText(p.y)); }

/// Items one a line when they are long, else all on one line.
SISPAM_ONCE inline std::string listText(const std::vector<std::string>& items, bool oneALine, int depth) {
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

/// Empties what is as it usually is.
SISPAM_ONCE inline void leaveOut(MemberTexts& texts, const MemberTexts& usual) {
  for (size_t i = 0; i < texts.members.size(); ++i)
    if (!texts.members[i].first.isRequired && texts.members[i].second == usual.members[i].second) texts.members[i].second.clear();
}

SISPAM_ONCE inline std::string objectText(const MemberTexts& texts, int depth) {
  std::vector<std::string> lines;
  size_t length = 0;
  for (const auto& [field, text] : texts.members) {
    if (text.empty()) continue;
    lines.push_back(quoted(field.key) + ": " + text);
    length += lines.back().size() + 2;
  }
  const bool broken = std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.find('\n') != line.npos; });
  std::string out = listText(lines, broken || length >= 100, depth);
  out.front() = '{';
  out.back() = '}';
  return out;
}

template <class T>
std::string structText(const T& x, Defaults defaults, int depth) {
  MemberTexts texts{defaults, depth + 1};
  fields(texts, const_cast<T&>(x));  // MemberTexts writes nothing
  if (defaults == Defaults::leaveOut) {
    MemberTexts usual{defaults, depth + 1};
    T fresh{};
    fields(usual, fresh);
    leaveOut(texts, usual);
  }
  return objectText(texts, depth);
}

template <class T>
std::string writeValue(const Field& f, const T& x, Defaults defaults, int depth) {
  if constexpr (isOptional<T>) {
    return x ? writeValue(f, *x, defaults, depth) : std::string();
  } else if constexpr (isStruct<T>) {
    return structText(x, defaults, depth);
  } else if constexpr (std::is_same_v<T, Text>) {
    std::string out;
    if (!x.id.empty()) out += "\"id\": " + quoted(x.id);
    if (!x.en.empty()) out += (out.empty() ? "" : ", ") + std::string("\"en\": ") + quoted(x.en);
    return out.empty() ? out : "{" + out + "}";
  } else if constexpr (std::is_same_v<T, Vec2>) {
    return pointText(x);
  } else if constexpr (std::is_same_v<T, bool>) {
    return x ? "true" : "false";
  } else if constexpr (std::is_enum_v<T>) {
    return quoted(Choice<T>::names[static_cast<size_t>(x)]);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return x.empty() && !f.isRequired ? std::string() : quoted(x);
  } else if constexpr (isVector<T>) {
    std::vector<std::string> items;
    for (const auto& each : x) items.push_back(writeValue(f, each, defaults, depth + 1));
    if (items.empty() && f.minItems > 0) return {};  // absent
    return listText(items, isStruct<typename T::value_type> && !items.empty(), depth);
  } else {
    return f.kind == Kind::angle ? degreesText(x) : numberText(static_cast<double>(x));
  }
}

}  // namespace sispam
