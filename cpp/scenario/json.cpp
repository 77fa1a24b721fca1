// SPDX-License-Identifier: Apache-2.0
// RapidJSON's SAX reader (iterative, strict) turned into a table of values with places. RapidJSON tells where it is only
// after a token, so the beginnings of numbers and strings are found by looking back.
#include "scenario/json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

// RapidJSON adds a length to a null pointer before its first allocation; harmless, but clang's sanitizer stops at it.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#ifdef __clang__
#pragma clang attribute pop
#endif

#include "scenario/number_text.h"

namespace sispam {

namespace {

constexpr size_t kLineBlock = 1 << 14;  // bytes between two counted lines
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or of a NUL; size if none.
size_t firstBadByte(std::string_view text) {
  size_t i = 0;
  const auto byte = [&](size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
  const auto follows = [&](size_t k, unsigned lo, unsigned hi) { return byte(k) >= lo && byte(k) <= hi; };
  while (i < text.size()) {
    const unsigned b = byte(i);
    if (b == 0) return i;
    if (b < 0x80) {
      ++i;
    } else if (b >= 0xC2 && b <= 0xDF && follows(i + 1, 0x80, 0xBF)) {
      i += 2;
    } else if (b >= 0xE0 && b <= 0xEF && follows(i + 1, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF) &&
               follows(i + 2, 0x80, 0xBF)) {
      i += 3;
    } else if (b >= 0xF0 && b <= 0xF4 && follows(i + 1, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF) &&
               follows(i + 2, 0x80, 0xBF) && follows(i + 3, 0x80, 0xBF)) {
      i += 4;
    } else {
      return i;
    }
  }
  return i;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string_view expectedAt(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular: return "end";
    case rapidjson::kParseErrorObjectMissName: return "key";
    case rapidjson::kParseErrorObjectMissColon: return "colon";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return "comma";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return "unicode";
    case rapidjson::kParseErrorStringEscapeInvalid: return "escape";
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringInvalidEncoding: return "string";
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return "digit";
    default: return "value";
  }
}

}  // namespace

/// The SAX handler. Returning false stops the parser; `fault` then says why.
struct JsonBuilder {
  JsonText& out;
  rapidjson::MemoryStream& stream;
  size_t skipped;                           // bytes of the text before the stream
  const std::vector<uint32_t>& tooLarge;    // offsets of numbers that were taken out of the stream, ascending
  std::vector<uint32_t> open = {};   // containers that are not closed yet
  std::vector<uint32_t> last = {};   // their newest child
  uint32_t key = 0, keyLength = 0, keyOffset = 0;
  std::optional<JsonFault> fault = std::nullopt;

  uint32_t here() const { return static_cast<uint32_t>(stream.Tell() + skipped); }

  uint32_t add(JsonKind kind, uint32_t offset, uint32_t end) {
    const auto row = static_cast<uint32_t>(out.values_.size());
    JsonValue v;
    v.kind = kind;
    v.offset = offset;
    v.end = end;
    if (!open.empty()) {
      JsonValue& parent = out.values_[open.back()];
      v.parent = open.back();
      v.position = parent.children++;
      if (parent.kind == JsonKind::object) {
        v.key = key;
        v.keyLength = keyLength;
        v.keyOffset = keyOffset;
      }
      if (last.back() == kNoValue) parent.first = row;
      else out.values_[last.back()].next = row;
      last.back() = row;
    }
    out.values_.push_back(v);
    return row;
  }

  bool roomFor(uint32_t offset) {
    if (out.values_.size() < kMostJsonValues) return true;
    fault = JsonFault{"json.values", offset, kNoValue, false, {}};
    return false;
  }

  /// Offset of the quote that opens the string which has just been read.
  uint32_t openingQuote() const {
    uint32_t i = here() - 2;  // the byte before the closing quote
    for (;; --i) {
      if (out.text_[i] != '"') continue;
      uint32_t slashes = 0;
      while (slashes < i && out.text_[i - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return i;
    }
  }
  uint32_t keep(const char* text, rapidjson::SizeType length) {
    const auto at = static_cast<uint32_t>(out.strings_.size());
    out.strings_.append(text, length);
    return at;
  }

  bool Null() { return roomFor(here() - 4) && (add(JsonKind::null, here() - 4, here()), true); }
  bool Bool(bool b) {
    const uint32_t offset = here() - (b ? 4 : 5);
    if (!roomFor(offset)) return false;
    out.values_[add(JsonKind::boolean, offset, here())].truth = b;
    return true;
  }
  /// The number before here. RapidJSON's own conversion reads past its tables for "0." and 400 zeros.
  bool RawNumber(const char*, rapidjson::SizeType, bool) {
    uint32_t offset = here();
    while (offset > 0 && isInNumber(out.text_[offset - 1])) --offset;
    if (!roomFor(offset)) return false;
    const uint32_t row = add(JsonKind::number, offset, here());
    const double number = std::strtod(std::string(out.text_.substr(offset, here() - offset)).c_str(), nullptr);
    if (std::isfinite(number) && !std::binary_search(tooLarge.begin(), tooLarge.end(), offset)) {
      out.values_[row].number = number;
    } else {
      out.values_[row].unusable = true;
      out.faults_.push_back({"json.number", offset, row, false, {}});
    }
    return true;
  }
  // Never called: numbers come as text.
  bool Double(double) { return false; }
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  /// RapidJSON lets "\udc00" through, half of a pair that is not there. The text itself is well-formed: what is not came so.
  bool wellFormed(std::string_view decoded, uint32_t offset) {
    for (size_t i = 0; i + 1 < decoded.size(); ++i) {
      if (decoded[i] != '\xED' || static_cast<unsigned char>(decoded[i + 1]) < 0xA0) continue;
      while (!isLowSurrogate(out.text_.substr(offset, 6))) ++offset;
      fault = JsonFault{"json.syntax", offset, kNoValue, false, "unicode"};
      return false;
    }
    return true;
  }
  static bool isLowSurrogate(std::string_view escape) {
    return escape.starts_with("\\u") && (escape[2] == 'd' || escape[2] == 'D') && std::string_view("cdefCDEF").find(escape[3]) != escape.npos;
  }
  bool String(const char* text, rapidjson::SizeType length, bool) {
    const uint32_t offset = openingQuote();
    if (!roomFor(offset) || !wellFormed({text, length}, offset)) return false;
    JsonValue& v = out.values_[add(JsonKind::string, offset, here())];
    v.text = keep(text, length);
    v.textLength = length;
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    keyOffset = openingQuote();
    if (!wellFormed({text, length}, keyOffset)) return false;
    key = keep(text, length);
    keyLength = length;
    return true;
  }
  bool start(JsonKind kind) {
    if (!roomFor(here())) return false;
    const uint32_t row = add(kind, here(), here());
    if (open.size() >= kDeepestJson) {
      fault = JsonFault{"json.depth", here(), row, false, {}};
      return false;
    }
    open.push_back(row);
    last.push_back(kNoValue);
    return true;
  }
  bool finish() {
    out.values_[open.back()].end = here() + 1;
    open.pop_back();
    last.pop_back();
    return true;
  }
  bool StartObject() { return start(JsonKind::object); }
  bool StartArray() { return start(JsonKind::array); }
  bool EndArray(rapidjson::SizeType) { return finish(); }
  bool EndObject(rapidjson::SizeType) {
    findDuplicates(open.back());
    return finish();
  }

  void findDuplicates(uint32_t object) {
    if (out.values_[object].children < 2) return;
    std::vector<uint32_t> rows;
    for (uint32_t row = out.values_[object].first; row != kNoValue; row = out.values_[row].next) rows.push_back(row);
    std::sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) {
      const int order = out.keyOf(out[a]).compare(out.keyOf(out[b]));
      return order != 0 ? order < 0 : a < b;
    });
    for (size_t i = 1; i < rows.size(); ++i)
      if (out.keyOf(out[rows[i]]) == out.keyOf(out[rows[i - 1]]))
        out.faults_.push_back({"key.duplicate", out[rows[i]].keyOffset, rows[i], true, {}});
  }
};

bool JsonText::parse(std::string_view text) {
  text_ = text;
  values_.clear();
  faults_.clear();
  strings_.clear();
  lineAtBlock_.clear();
  const size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (isBlank(text.substr(skipped))) {
    faults_.push_back({"json.empty", 0, kNoValue, false, {}});
    return false;
  }
  uint32_t lines = 1;
  for (size_t at = 0; at < text.size(); at += kLineBlock) {
    lineAtBlock_.push_back(lines);
    const std::string_view block = text.substr(at, kLineBlock);
    lines += static_cast<uint32_t>(std::count(block.begin(), block.end(), '\n'));
  }
  if (const size_t bad = firstBadByte(text); bad < text.size()) {
    faults_.push_back({"json.utf8", static_cast<uint32_t>(bad), kNoValue, false, {}});
    return false;
  }
  if (readAll(text, skipped, {})) return true;
  if (faults_[0].code != "json.number") return false;
  // Such a number stops the parser. With it and its like taken out there is more to say.
  std::string copy(text);
  const bool good = readAll(copy, skipped, blankLargeNumbers(copy, faults_[0].offset));
  text_ = text;
  return good;
}

/// Fills the table. `tooLarge`: where numbers have been taken out of the text.
bool JsonText::readAll(std::string_view text, size_t skipped, const std::vector<uint32_t>& tooLarge) {
  text_ = text;
  values_.clear();
  strings_.clear();
  faults_.clear();
  rapidjson::MemoryStream stream(text.data() + skipped, text.size() - skipped);
  JsonBuilder builder{*this, stream, skipped, tooLarge};
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
  if (!result.IsError()) return true;
  const auto offset = static_cast<uint32_t>(std::min(result.Offset() + skipped, text.size()));
  faults_.clear();
  if (builder.fault) faults_.push_back(*builder.fault);
  else if (result.Code() == rapidjson::kParseErrorNumberTooBig) faults_.push_back({"json.number", offset, kNoValue, false, {}});
  else faults_.push_back({"json.syntax", offset, kNoValue, false, expectedAt(result.Code())});
  return false;
}

uint32_t JsonText::member(uint32_t object, std::string_view key) const {
  if (values_[object].kind != JsonKind::object) return kNoValue;
  for (uint32_t row = values_[object].first; row != kNoValue; row = values_[row].next)
    if (keyOf(values_[row]) == key) return row;
  return kNoValue;
}

std::string JsonText::pointerTo(uint32_t row) const {
  std::vector<uint32_t> way;
  for (; row != kNoValue && values_[row].parent != kNoValue; row = values_[row].parent) way.push_back(row);
  std::string pointer;
  for (auto it = way.rbegin(); it != way.rend(); ++it) {
    const JsonValue& v = values_[*it];
    pointer += '/';
    pointer += values_[v.parent].kind == JsonKind::object ? pointerToken(keyOf(v)) : std::to_string(v.position);
  }
  return pointer;
}

uint32_t JsonText::lineAt(uint32_t offset) const {
  if (lineAtBlock_.empty()) return 1;
  const size_t block = std::min<size_t>(offset / kLineBlock, lineAtBlock_.size() - 1);
  const std::string_view before = text_.substr(block * kLineBlock, offset - block * kLineBlock);
  return lineAtBlock_[block] + static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string_view jsonKindName(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "boolean";
    case JsonKind::number: return "number";
    case JsonKind::string: return "string";
    case JsonKind::array: return "array";
    case JsonKind::object: return "object";
  }
  return "";
}

std::string pointerToken(std::string_view key) {
  std::string token;
  for (const char c : key) {
    if (c == '~') token += "~0";
    else if (c == '/') token += "~1";
    else token += c;
  }
  return token;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          char escape[8];
          std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
          out += escape;
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

}  // namespace sispam
