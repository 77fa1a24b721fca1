// SPDX-License-Identifier: Apache-2.0
// The field table read from a JSON text: every value is judged by its own line of the table. What needs two values at once
// is in the check_*.cpp. A value that is wrong leaves the default behind and an issue; list items keep their numbers.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/field.h"
#include "scenario/json.h"
#include "scenario/report.h"
#include "scenario/shape.h"

namespace sispam {

/// Minutes since midnight of "HH:MM", nothing if it is not one.
std::optional<int> minutesOf(std::string_view clock);

class FieldReader {
 public:
  /// `startMinutes` is the clock at t = 0 if known; a scenario's own `start` sets it.
  FieldReader(FileKind file, const JsonText& json, Report& report, std::optional<int> startMinutes)
      : file_(file), json_(json), report_(report), startMinutes_(startMinutes) {}

  template <class T>
  bool read(uint32_t row, T& x) { return readStruct(row, shapeOf<T>(), &x); }
  std::optional<int> startMinutes() const { return startMinutes_; }

 private:
  uint32_t find(uint32_t object, const Field& f);
  bool expect(uint32_t row, JsonKind kind, std::string_view expected);
  void reportUnknownKeys(uint32_t object, std::span<const std::string_view> known);
  bool inRange(const Field& f, uint32_t row, double number);
  /// The rows of a list's items; too many are cut off.
  std::vector<uint32_t> items(const Field& f, uint32_t row, std::string_view expected);

  // Each is false when the value is of no use.
  bool readStruct(uint32_t row, const Shape& shape, void* x);
  bool value(const Field& f, uint32_t row, const Storage& storage, void* x);
  bool number(const Field& f, uint32_t row, double& x);
  bool wholeNumber(const Field& f, uint32_t row, double& x);
  bool time(const Field& f, uint32_t row, double& x);
  bool boolean(uint32_t row, bool& x);
  bool string(const Field& f, uint32_t row, std::string& x);
  bool text(const Field& f, uint32_t row, Text& x);
  bool point(const Field& f, uint32_t row, Vec2& x);
  bool window(const Field& f, uint32_t row, Window& x);
  bool choice(uint32_t row, const Storage& storage, uint8_t& x);
  void list(const Field& f, uint32_t row, const Storage& storage, void* x);
  void choices(const std::vector<uint32_t>& rows, const Storage& storage, void* x);
  void name(uint32_t row, std::string& x);

  FileKind file_;
  const JsonText& json_;
  Report& report_;
  std::optional<int> startMinutes_;
};

}  // namespace sispam
