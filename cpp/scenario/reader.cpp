// SPDX-License-Identifier: Apache-2.0
// One function a kind of value; see reader.h.
#include "scenario/reader.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "scenario/nearest.h"
#include "scenario/number_text.h"

namespace sispam {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c, bool alsoCapital) { return (c >= 'a' && c <= 'z') || (alsoCapital && c >= 'A' && c <= 'Z'); }

/// The stricter form, or with capitals and dots that of codes ("R25-5.5").
bool isIdentifier(std::string_view s, bool alsoCapital) {
  if (s.empty() || s.front() == '-' || s.front() == '.') return false;
  for (const char c : s)
    if (!isDigit(c) && !isLetter(c, alsoCapital) && c != '-' && !(alsoCapital && c == '.')) return false;
  return true;
}

bool isBlank(std::string_view s) { return s.find_first_not_of(" \t\r\n") == std::string_view::npos; }

int digits(std::string_view s) {
  int n = 0;
  for (const char c : s) n = n * 10 + (c - '0');
  return n;
}

/// A greater major number than ours, perhaps with more after a dot.
bool isNewer(std::string_view version) {
  const std::string_view major = version.substr(0, version.find('.'));
  if (major.empty() || major.front() == '0') return false;
  for (const char c : version)
    if (!isDigit(c) && c != '.') return false;
  return major.size() > 6 || digits(major) > kFormatMajor;
}

bool isDate(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return false;
  for (size_t i = 0; i < s.size(); ++i)
    if (i != 4 && i != 7 && !isDigit(s[i])) return false;
  const int year = digits(s.substr(0, 4)), month = digits(s.substr(5, 2)), day = digits(s.substr(8, 2));
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

std::optional<int> minutesOf(std::string_view clock) {
  if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
  for (const size_t i : {0, 1, 3, 4})
    if (!isDigit(clock[i])) return std::nullopt;
  const int hours = digits(clock.substr(0, 2)), minutes = digits(clock.substr(3, 2));
  if (hours > 23 || minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

bool FieldReader::readStruct(uint32_t row, const Shape& shape, void* x) {
  if (!expect(row, JsonKind::object, "object")) return false;
  std::vector<std::string_view> keys;
  for (const Row& each : shape.rows) {
    keys.push_back(each.field.key);
    const uint32_t member = find(row, each.field);
    if (member != kNoValue) value(each.field, member, *each.storage, shape.place(each.member, x));
  }
  reportUnknownKeys(row, keys);
  return true;
}

bool FieldReader::value(const Field& f, uint32_t row, const Storage& storage, void* x) {
  switch (storage.is) {
    case Store::number: return number(f, row, *static_cast<double*>(x));
    case Store::integer: {
      double found = 0;
      if (!wholeNumber(f, row, found)) return false;
      *static_cast<int*>(x) = static_cast<int>(found);
      return true;
    }
    case Store::cardinal: {
      double found = 0;
      if (!wholeNumber(f, row, found)) return false;
      *static_cast<uint32_t*>(x) = static_cast<uint32_t>(found);
      return true;
    }
    case Store::boolean: return boolean(row, *static_cast<bool*>(x));
    case Store::string: return string(f, row, *static_cast<std::string*>(x));
    case Store::text: return text(f, row, *static_cast<Text*>(x));
    case Store::point: return point(f, row, *static_cast<Vec2*>(x));
    case Store::window: return window(f, row, *static_cast<Window*>(x));
    case Store::choice: return choice(row, storage, *static_cast<uint8_t*>(x));
    case Store::structure: return readStruct(row, storage.shape(), x);
    case Store::optional:
      storage.renew(x, 1);
      if (value(f, row, *storage.item, storage.at(x, 0))) return true;
      storage.renew(x, 0);
      return false;
    case Store::list:
      list(f, row, storage, x);
      return true;
  }
  return false;
}

uint32_t FieldReader::find(uint32_t object, const Field& f) {
  const uint32_t row = json_.member(object, f.key);
  if (row == kNoValue && f.isRequired) report_.missing(object, f.key);
  return row;
}

bool FieldReader::expect(uint32_t row, JsonKind kind, std::string_view expected) {
  if (json_[row].kind == kind) return !json_[row].unusable;
  report_.at(row, "type.wrong",
             {{"expected", std::string(expected)}, {"found", std::string(jsonKindName(json_[row].kind))}});
  return false;
}

void FieldReader::reportUnknownKeys(uint32_t object, std::span<const std::string_view> known) {
  for (uint32_t row = json_[object].first; row != kNoValue; row = json_[row].next) {
    const std::string_view key = json_.keyOf(json_[row]);
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    report_.atKey(row, "key.unknown",
                  {{"key", std::string(key)}, {"nearest", report_.full() ? std::string() : nearestName(key, known)}});
  }
}

bool FieldReader::inRange(const Field& f, uint32_t row, double number) {
  const std::string unit(f.unitName);
  if (number < f.min) {
    report_.at(row, "range.low", {{"min", f.min}, {"found", number}, {"unit", unit}});
    return false;
  }
  if (number > f.max) {
    report_.at(row, "range.high", {{"max", f.max}, {"found", number}, {"unit", unit}});
    return false;
  }
  return true;
}

std::vector<uint32_t> FieldReader::items(const Field& f, uint32_t row, std::string_view expected) {
  std::vector<uint32_t> rows;
  if (!expect(row, JsonKind::array, expected)) return rows;
  const uint32_t count = json_[row].children;
  const double found = count;
  if (count < f.minItems)
    report_.at(row, f.item == Kind::point ? "points.short" : "list.short", {{"min", double(f.minItems)}, {"found", found}});
  if (count > f.maxItems) report_.at(row, "list.long", {{"max", double(f.maxItems)}, {"found", found}});
  for (uint32_t each = json_[row].first; each != kNoValue && rows.size() < f.maxItems; each = json_[each].next)
    rows.push_back(each);
  return rows;
}

bool FieldReader::choice(uint32_t row, const Storage& storage, uint8_t& x) {
  if (!expect(row, JsonKind::string, "string")) return false;
  const std::string_view found = json_.stringOf(json_[row]);
  const std::span<const std::string_view> names(storage.names, storage.nameCount);
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] != found) continue;
    x = static_cast<uint8_t>(i);
    return true;
  }
  std::string all;
  for (const std::string_view each : names) (all += all.empty() ? "" : " ") += each;
  report_.at(row, "choice.unknown", {{"found", std::string(found)}, {"choices", all}, {"nearest", nearestName(found, names)}});
  return false;
}

bool FieldReader::time(const Field& f, uint32_t row, double& x) {
  if (json_[row].kind == JsonKind::number) {
    if (json_[row].unusable || !inRange(f, row, json_[row].number)) return false;
    x = json_[row].number;
    return true;
  }
  if (!expect(row, JsonKind::string, "time")) return false;
  const std::string found(json_.stringOf(json_[row]));
  const std::optional<int> minutes = minutesOf(found);
  if (!minutes) {
    report_.at(row, "time.form", {{"found", found}});
    return false;
  }
  if (!startMinutes_) {
    if (file_ == FileKind::scenario) report_.spoil(row);  // its `start` is wrong, and has been reported
    return true;
  }
  if (*minutes < *startMinutes_) {
    const std::string two = std::to_string(100 + *startMinutes_ / 60).substr(1) + ":" + std::to_string(100 + *startMinutes_ % 60).substr(1);
    report_.at(row, "time.beforeStart", {{"found", found}, {"start", two}});
    return false;
  }
  x = (*minutes - *startMinutes_) * 60.0;
  return true;
}

bool FieldReader::number(const Field& f, uint32_t row, double& x) {
  if (f.kind == Kind::time) return time(f, row, x);
  if (!expect(row, JsonKind::number, "number") || !inRange(f, row, json_[row].number)) return false;
  x = f.kind == Kind::angle ? json_[row].number * kDegree : json_[row].number;
  return true;
}

bool FieldReader::wholeNumber(const Field& f, uint32_t row, double& x) {
  if (!expect(row, JsonKind::number, "integer")) return false;
  const double found = json_[row].number;
  if (std::floor(found) != found) {
    report_.at(row, "type.wrong", {{"expected", std::string("integer")}, {"found", std::string("number")}});
    return false;
  }
  if (!inRange(f, row, found)) return false;
  x = found;
  return true;
}

bool FieldReader::boolean(uint32_t row, bool& x) {
  if (!expect(row, JsonKind::boolean, "boolean")) return false;
  x = json_[row].truth;
  return true;
}

bool FieldReader::string(const Field& f, uint32_t row, std::string& x) {
  if (f.kind == Kind::any) {
    x = json_.sourceOf(json_[row]);
    return true;
  }
  if (f.kind == Kind::clock) startMinutes_.reset();  // until it is known to be one
  if (!expect(row, JsonKind::string, "string")) return false;
  const std::string found(json_.stringOf(json_[row]));
  if (f.maxBytes > 0 && found.size() > f.maxBytes) {
    report_.at(row, "text.long", {{"max", double(f.maxBytes)}, {"found", double(found.size())}});
    return false;
  }
  const bool mayBeEmpty = found.empty() && !f.isRequired && x.empty();
  if (f.kind == Kind::identifier || f.kind == Kind::code) {
    if (!mayBeEmpty && !isIdentifier(found, f.kind == Kind::code)) {
      report_.at(row, "id.form", {{"found", found}});
      x = found;  // so that what refers to it is not reported as well
      return false;
    }
  } else if (f.kind == Kind::reference) {
    if (found.empty()) {
      report_.at(row, "id.form", {{"found", found}});
      return false;
    }
  } else if (f.kind == Kind::clock) {
    startMinutes_ = minutesOf(found);
    if (!startMinutes_) {
      report_.at(row, "time.form", {{"found", found}});
      return false;
    }
  } else if (f.kind == Kind::date) {
    if (!mayBeEmpty && !isDate(found)) {
      report_.at(row, "date.form", {{"found", found}});
      return false;
    }
  } else if (f.kind == Kind::format) {
    const std::string known = std::string(formatName(file_)) + '/' + std::to_string(kFormatMajor);
    if (found != known) {
      const std::string stem = std::string(formatName(file_)) + '/';
      const bool newer = found.starts_with(stem) && isNewer(std::string_view(found).substr(stem.size()));
      report_.at(row, newer ? "format.newer" : "format.unknown", {{"found", found}, {"known", known}});
      return false;
    }
  }
  x = found;
  return true;
}

bool FieldReader::text(const Field& f, uint32_t row, Text& x) {
  if (!expect(row, JsonKind::object, "text")) return false;
  constexpr std::string_view languages[] = {"id", "en"};
  std::string* const sentences[] = {&x.id, &x.en};
  for (size_t i = 0; i < 2; ++i) {
    const Field sentence = sispam::string(languages[i], f.maxBytes);
    const uint32_t member = find(row, sentence);
    if (member != kNoValue) string(sentence, member, *sentences[i]);
  }
  reportUnknownKeys(row, languages);
  bool words = false;
  for (uint32_t each = json_[row].first; each != kNoValue; each = json_[each].next)
    words = words || json_[each].kind != JsonKind::string || !isBlank(json_.stringOf(json_[each]));
  if (!words) report_.at(row, "text.empty");
  return words;
}

bool FieldReader::point(const Field& f, uint32_t row, Vec2& x) {
  if (!expect(row, JsonKind::array, "point")) return false;
  const JsonValue& list = json_[row];
  if (list.children != 2) {
    report_.at(row, "type.wrong", {{"expected", std::string("point")}, {"found", std::string("array")}});
    return false;
  }
  double coordinates[2] = {};
  bool good = true;
  uint32_t each = list.first;
  for (double& c : coordinates) {
    if (!expect(each, JsonKind::number, "number") || !inRange(f, each, json_[each].number)) good = false;
    else c = json_[each].number;
    each = json_[each].next;
  }
  if (good) x = {static_cast<float>(coordinates[0]), static_cast<float>(coordinates[1])};
  return good;
}

bool FieldReader::window(const Field& f, uint32_t row, Window& x) {
  if (!expect(row, JsonKind::array, "window")) return false;
  if (json_[row].children != 2) {
    report_.at(row, "type.wrong", {{"expected", std::string("window")}, {"found", std::string("array")}});
    return false;
  }
  const uint32_t first = json_[row].first;
  time(f, first, x.from);
  time(f, json_[first].next, x.to);
  return true;
}

void FieldReader::list(const Field& f, uint32_t row, const Storage& storage, void* x) {
  const Storage& item = *storage.item;
  const std::vector<uint32_t> rows = items(f, row, item.is == Store::point ? kindName(f.kind) : "list");
  if (item.is == Store::choice) return choices(rows, storage, x);
  storage.renew(x, rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    void* const each = storage.at(x, i);
    if (item.is == Store::string) name(rows[i], *static_cast<std::string*>(each));
    else value(f, rows[i], item, each);
  }
}

/// Each once.
void FieldReader::choices(const std::vector<uint32_t>& rows, const Storage& storage, void* x) {
  std::vector<uint8_t> found;
  for (const uint32_t row : rows) {
    uint8_t each = 0;
    if (!choice(row, *storage.item, each)) continue;
    if (std::find(found.begin(), found.end(), each) != found.end())
      report_.at(row, "choice.repeated", {{"found", std::string(json_.stringOf(json_[row]))}});
    else
      found.push_back(each);
  }
  storage.renew(x, found.size());
  for (size_t i = 0; i < found.size(); ++i) *static_cast<uint8_t*>(storage.at(x, i)) = found[i];
}

/// In a list of references.
void FieldReader::name(uint32_t row, std::string& x) {
  if (!expect(row, JsonKind::string, "string")) return;
  x = json_.stringOf(json_[row]);
  if (x.empty()) report_.at(row, "id.form", {{"found", x}});
}

}  // namespace sispam
