// SPDX-License-Identifier: Apache-2.0
// Collects the issues of one file: finds line and pointer, keeps the list short, and remembers which values are spoilt so
// that one mistake is not reported twice by a later check.
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/file_kind.h"
#include "scenario/issue.h"
#include "scenario/json.h"

namespace sispam {

using IssueValues = std::initializer_list<std::pair<std::string_view, IssueValue>>;

class Report {
 public:
  /// `json` may have no values (nothing could be made of the text); it must live as long as the report.
  Report(FileKind file, const JsonText& json) : file_(file), json_(json) {}

  /// At a value of the text. A value with an error is spoilt.
  void at(uint32_t row, std::string_view code, IssueValues values = {});
  /// At the key of a value.
  void atKey(uint32_t row, std::string_view code, IssueValues values = {});
  /// At a pointer. If the text has no such value the issue stands at the innermost one around it that there is.
  void at(const std::string& pointer, std::string_view code, IssueValues values = {});
  void atFault(const JsonFault& fault, IssueValues values);

  /// A required key that is missing: the issue stands at the object, the value that is not there is spoilt.
  void missing(uint32_t object, std::string_view key);
  void missing(const std::string& object, std::string_view key);

  /// Marks a value as unusable without another issue.
  void spoil(uint32_t row);

  /// True when neither this value nor anything in it is spoilt.
  bool sound(const std::string& pointer) const;
  /// True when this value itself is spoilt, as a whole: a list that is no list, a key that is missing.
  bool spoilt(const std::string& pointer) const { return spoilt_.contains(pointer); }
  /// True when this object has an unknown key: a key that seems to be missing may be the one that is misspelt.
  bool hasStranger(const std::string& object) const { return strangers_.contains(object); }
  /// True when the text has a value there.
  bool has(const std::string& pointer) const;
  /// So many errors that further checks would add nothing.
  bool full() const { return count_ >= kMost_; }

  /// In the order of the text.
  Issues take();

 private:
  void add(std::string pointer, uint32_t offset, std::string_view code, IssueValues values);
  uint32_t rowAt(const std::string& pointer, size_t& known) const;

  static constexpr size_t kMost_ = 1000;
  FileKind file_;
  const JsonText& json_;
  std::vector<std::pair<uint32_t, Issue>> found_;
  size_t count_ = 0;
  bool droppedError_ = false;
  std::set<std::string> spoilt_, strangers_;
  mutable std::map<uint32_t, std::vector<uint32_t>> elements_;  ///< children of long lists, looked up by number
};

/// At most 80 bytes of the user's text, whole characters.
std::string excerpt(std::string_view text);

}  // namespace sispam
