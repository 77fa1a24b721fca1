// SPDX-License-Identifier: Apache-2.0
// A JSON document written from top to bottom, without line breaks. Numbers are as short as they can be while reading them gives
// the same bits again; what is not a finite number becomes null.
#pragma once

#include <cmath>
#include <concepts>
#include <string>
#include <string_view>

#include "math/vec2.h"
#include "scenario/json.h"
#include "scenario/number_text.h"

namespace sispam {

class JsonWriter {
 public:
  JsonWriter& beginObject() { return open('{'); }
  JsonWriter& endObject() { return close('}'); }
  JsonWriter& beginArray() { return open('['); }
  JsonWriter& endArray() { return close(']'); }
  JsonWriter& key(std::string_view name) {
    separate();
    text_ += quoted(name);
    text_ += ':';
    comma_ = false;
    return *this;
  }

  JsonWriter& null() { return raw("null"); }
  JsonWriter& value(bool v) { return raw(v ? "true" : "false"); }
  JsonWriter& value(std::string_view v) { return raw(quoted(v)); }
  JsonWriter& value(const char* v) { return value(std::string_view(v)); }
  JsonWriter& value(const std::string& v) { return value(std::string_view(v)); }
  JsonWriter& value(double v) { return std::isfinite(v) ? raw(numberText(v)) : null(); }
  JsonWriter& value(float v) { return std::isfinite(v) ? raw(numberText(v)) : null(); }
  template <std::integral T>
  JsonWriter& value(T v) { return raw(std::to_string(v)); }
  JsonWriter& value(Vec2 v) { return beginArray().value(v.x).value(v.y).endArray(); }

  template <class T>
  JsonWriter& member(std::string_view name, const T& v) { return key(name).value(v); }
  JsonWriter& nullMember(std::string_view name) { return key(name).null(); }
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json) {
    separate();
    text_ += json;
    comma_ = true;
    return *this;
  }

  std::string take() { return std::move(text_); }

 private:
  void separate() {
    if (comma_) text_ += ',';
  }
  JsonWriter& open(char bracket) {
    separate();
    text_ += bracket;
    comma_ = false;
    return *this;
  }
  JsonWriter& close(char bracket) {
    text_ += bracket;
    comma_ = true;
    return *this;
  }

  std::string text_;
  bool comma_ = false;
};

}  // namespace sispam
