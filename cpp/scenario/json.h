// SPDX-License-Identifier: Apache-2.0
// A JSON text as a table of values that know where they stand in it, so that every complaint can name a line and a
// JSON Pointer. Values are in the order of the text; a value's number is its row. Row 0 is the root.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sispam {

enum class JsonKind : uint8_t { null, boolean, number, string, array, object };

/// "null", "boolean", "number", "string", "array" or "object".
std::string_view jsonKindName(JsonKind kind);

inline constexpr uint32_t kNoValue = 0xFFFFFFFFu;
inline constexpr uint32_t kDeepestJson = 64;
inline constexpr uint32_t kMostJsonValues = 2'000'000;

struct JsonValue {
  double number = 0;
  uint32_t offset = 0, end = 0;        ///< bytes [offset, end) of the text, quotes and brackets included
  uint32_t key = 0, keyLength = 0;     ///< in JsonText::strings, decoded; members of objects only
  uint32_t keyOffset = 0;              ///< of the key's opening quote
  uint32_t text = 0, textLength = 0;   ///< in JsonText::strings, decoded; strings only
  uint32_t parent = kNoValue, first = kNoValue, next = kNoValue;
  uint32_t position = 0;               ///< place among the parent's children
  uint32_t children = 0;
  JsonKind kind = JsonKind::null;
  bool truth = false;
  bool unusable = false;               ///< a number that is too large for one; there is a fault for it
};

/// What is wrong with the text as JSON. `value` is the row that the pointer should name, kNoValue for the whole text.
struct JsonFault {
  std::string_view code;       ///< an issue code
  uint32_t offset = 0;         ///< byte at which it shows
  uint32_t value = kNoValue;
  bool atKey = false;          ///< the fault is the value's key
  std::string_view expected;   ///< json.syntax only: value, key, colon, comma, end, string, escape, unicode, digit
};

class JsonText {
 public:
  /// Keeps a view of the text, which must live as long. False when nothing can be made of it; duplicate keys (the first one
  /// counts) and numbers that are too large alone give true. A byte order mark at the beginning is passed over.
  bool parse(std::string_view text);

  /// In the order of finding.
  const std::vector<JsonFault>& faults() const { return faults_; }
  const std::vector<JsonValue>& values() const { return values_; }
  const JsonValue& operator[](uint32_t row) const { return values_[row]; }
  std::string_view text() const { return text_; }
  std::string_view stringOf(const JsonValue& v) const { return std::string_view(strings_).substr(v.text, v.textLength); }
  std::string_view keyOf(const JsonValue& v) const { return std::string_view(strings_).substr(v.key, v.keyLength); }
  std::string_view sourceOf(const JsonValue& v) const { return text_.substr(v.offset, v.end - v.offset); }

  /// Row of the member with this key, kNoValue if there is none or `object` is not an object.
  uint32_t member(uint32_t object, std::string_view key) const;

  std::string pointerTo(uint32_t row) const;
  uint32_t lineAt(uint32_t offset) const;  ///< 1-based

 private:
  friend struct JsonBuilder;
  bool readAll(std::string_view text, size_t skipped, const std::vector<uint32_t>& tooLarge);
  std::string_view text_;
  std::string strings_;
  std::vector<JsonValue> values_;
  std::vector<JsonFault> faults_;
  std::vector<uint32_t> lineAtBlock_;  ///< line at which each block of the text begins
};

/// One reference token of a JSON Pointer, escaped (RFC 6901).
std::string pointerToken(std::string_view key);

/// The text as a JSON string, quotes included.
std::string quoted(std::string_view text);

}  // namespace sispam
