// SPDX-License-Identifier: Apache-2.0
// The field table read from a JSON text: every value is judged by its own line of the table. What needs two values at once
// is in the check_*.cpp. A value that is wrong leaves the default behind and an issue; list items keep their numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/field.h"
#include "scenario/json.h"
#include "scenario/nearest.h"
#include "scenario/report.h"
#include "scenario/site.h"
#include "scenario/visit.h"

namespace sispam {

/// Minutes since midnight of "HH:MM", nothing if it is not one.
std::optional<int> minutesOf(std::string_view clock);

class FieldReader {
 public:
  /// `startMinutes` is the clock at t = 0 if known; a scenario's own `start` sets it.
  FieldReader(FileKind file, const JsonText& json, Report& report, std::optional<int> startMinutes)
      : file_(file), json_(json), report_(report), startMinutes_(startMinutes) {}

  template <class X>
  bool read(uint32_t row, X& x) {
    if (!expect(row, JsonKind::object, "object")) return false;
    const uint32_t outer = std::exchange(object_, row);
    std::vector<std::string_view> outerKeys = std::exchange(keys_, {});
    fields(*this, x);
    reportUnknownKeys();
    object_ = outer;
    keys_ = std::move(outerKeys);
    return true;
  }
  std::optional<int> startMinutes() const { return startMinutes_; }

  template <class T>
  SISPAM_ONCE void operator()(const Field& f, T& x) {
    const uint32_t row = find(f);
    if (row != kNoValue) value(f, row, x);
  }
  template <class T>
  void operator()(const Field& f, T& name, int&) { (*this)(f, name); }
  void operator()(const Field& f, Window& x);

 private:
  uint32_t find(const Field& f);
  bool expect(uint32_t row, JsonKind kind, std::string_view expected);
  void reportUnknownKeys();
  bool inRange(const Field& f, uint32_t row, double number);
  /// The rows of a list's items; too many are cut off.
  std::vector<uint32_t> items(const Field& f, uint32_t row, std::string_view expected);
  size_t choiceAt(uint32_t row, const std::string_view* names, size_t count);  // count if none
  bool timeAt(const Field& f, uint32_t row, double& x);

  bool value(const Field& f, uint32_t row, double& x);
  bool value(const Field& f, uint32_t row, int& x);
  bool value(const Field& f, uint32_t row, uint32_t& x);
  bool value(const Field& f, uint32_t row, bool& x);
  bool value(const Field& f, uint32_t row, std::string& x);
  bool value(const Field& f, uint32_t row, Text& x);
  bool value(const Field& f, uint32_t row, Vec2& x);
  bool value(const Field& f, uint32_t row, std::vector<Vec2>& x);
  bool value(const Field& f, uint32_t row, std::vector<std::string>& x);

  template <class T>
  bool value(const Field& f, uint32_t row, std::optional<T>& x) {
    if (!value(f, row, x.emplace())) x.reset();
    return x.has_value();
  }
  template <class T>
  bool value(const Field& f, uint32_t row, T& x) {
    if constexpr (std::is_enum_v<T>) {
      const size_t at = choiceAt(row, Choice<T>::names.data(), Choice<T>::names.size());
      if (at == Choice<T>::names.size()) return false;
      x = static_cast<T>(at);
      return true;
    } else {
      static_assert(isStruct<T>);
      (void)f;
      return read(row, x);
    }
  }
  template <class T>
  bool value(const Field& f, uint32_t row, std::vector<T>& x) {
    x.clear();
    for (const uint32_t item : items(f, row, "list")) {
      T each{};
      const bool good = value(f, item, each);
      if constexpr (std::is_enum_v<T>) {
        if (!good) continue;
        bool repeated = false;
        for (const T other : x) repeated = repeated || other == each;
        if (repeated) report_.at(item, "choice.repeated", {{"found", std::string(json_.stringOf(json_[item]))}});
        else x.push_back(each);
      } else {
        x.push_back(std::move(each));
      }
    }
    return true;
  }

  FileKind file_;
  const JsonText& json_;
  Report& report_;
  std::optional<int> startMinutes_;
  uint32_t object_ = 0;                  ///< the object whose fields are being visited
  std::vector<std::string_view> keys_;   ///< its known keys
};

}  // namespace sispam
