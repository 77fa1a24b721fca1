// SPDX-License-Identifier: Apache-2.0
// See report.h. A code that is not in the table, or lacks one of its values, is a programming error.
#include "scenario/report.h"

#include <algorithm>
#include <cassert>

#include "scenario/issue_codes.h"
#include "scenario/read.h"

namespace sispam {

namespace {

const IssueCode* codeNamed(std::string_view code) {
  for (const IssueCode& each : kIssueCodes)
    if (each.code == code) return &each;
  return nullptr;
}

bool isToken(std::string_view token, std::string_view key) {
  return key == token || (token.find('~') != std::string_view::npos && pointerToken(key) == token);
}

#ifndef NDEBUG
bool holds(std::string_view names, std::string_view name) {
  for (size_t from = 0; from < names.size();) {
    const size_t to = std::min(names.find(' ', from), names.size());
    std::string_view each = names.substr(from, to - from);
    if (each.ends_with('?')) each.remove_suffix(1);
    if (each == name) return true;
    from = to + 1;
  }
  return false;
}
#endif

}  // namespace

std::string excerpt(std::string_view text) {
  constexpr size_t most = 80;
  if (text.size() <= most) return std::string(text);
  size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return std::string(text.substr(0, cut));
}

void Report::add(std::string pointer, uint32_t offset, std::string_view code, IssueValues values) {
  static_assert(kMost_ == kMostIssues);
  const IssueCode* known = codeNamed(code);
  assert(known != nullptr);
  ++count_;
  if (known->severity == Severity::error && spoilt_.size() < kMost_) spoilt_.insert(pointer);
  if (found_.size() >= kMost_) {
    droppedError_ = droppedError_ || known->severity == Severity::error;
    return;
  }
  Issue issue;
  issue.path = std::move(pointer);
  issue.line = json_.lineAt(offset);
  issue.code = code;
  issue.severity = known->severity;
  issue.file = fileName(file_);
  for (const auto& [name, value] : values) {
    assert(holds(known->values, name));
    const std::string* text = std::get_if<std::string>(&value);
    if (text != nullptr && name == "nearest" && text->empty()) continue;
    issue.values.emplace_back(std::string(name), text != nullptr ? IssueValue(excerpt(*text)) : value);
  }
  found_.emplace_back(offset, std::move(issue));
}

void Report::at(uint32_t row, std::string_view code, IssueValues values) {
  add(json_.pointerTo(row), json_[row].offset, code, values);
}

void Report::atKey(uint32_t row, std::string_view code, IssueValues values) {
  if (code == "key.unknown" && strangers_.size() < kMost_) strangers_.insert(json_.pointerTo(json_[row].parent));
  add(json_.pointerTo(row), json_[row].keyOffset, code, values);
}

void Report::atFault(const JsonFault& fault, IssueValues values) {
  add(fault.value == kNoValue ? std::string() : json_.pointerTo(fault.value), fault.offset, fault.code, values);
}

void Report::at(const std::string& pointer, std::string_view code, IssueValues values) {
  size_t known = 0;
  const uint32_t row = rowAt(pointer, known);
  add(pointer.substr(0, known), row == kNoValue ? 0 : json_[row].offset, code, values);
}

void Report::missing(uint32_t object, std::string_view key) {
  at(object, "key.missing", {{"key", std::string(key)}});
  spoilt_.erase(json_.pointerTo(object));
  if (spoilt_.size() < kMost_) spoilt_.insert(json_.pointerTo(object) + '/' + pointerToken(key));
}

void Report::missing(const std::string& object, std::string_view key) {
  size_t known = 0;
  const uint32_t row = rowAt(object, known);
  if (row != kNoValue) missing(row, key);
}

void Report::spoil(uint32_t row) {
  if (spoilt_.size() < kMost_) spoilt_.insert(json_.pointerTo(row));
}

bool Report::sound(const std::string& pointer) const {
  if (spoilt_.contains(pointer)) return false;
  const auto next = spoilt_.lower_bound(pointer + '/');
  return next == spoilt_.end() || !next->starts_with(pointer + '/');
}

bool Report::has(const std::string& pointer) const {
  size_t known = 0;
  return rowAt(pointer, known) != kNoValue && known == pointer.size();
}

uint32_t Report::rowAt(const std::string& pointer, size_t& known) const {
  known = 0;
  if (json_.values().empty()) return kNoValue;
  uint32_t row = 0;
  while (known < pointer.size()) {
    const size_t end = std::min(pointer.find('/', known + 1), pointer.size());
    const std::string_view token = std::string_view(pointer).substr(known + 1, end - known - 1);
    uint32_t child = kNoValue;
    if (json_[row].kind == JsonKind::object) {
      for (uint32_t each = json_[row].first; each != kNoValue && child == kNoValue; each = json_[each].next)
        if (isToken(token, json_.keyOf(json_[each]))) child = each;
    } else if (json_[row].kind == JsonKind::array) {
      std::vector<uint32_t>& rows = elements_[row];
      if (rows.empty())
        for (uint32_t each = json_[row].first; each != kNoValue; each = json_[each].next) rows.push_back(each);
      size_t index = 0;
      for (const char c : token) index = std::min<size_t>(index * 10 + static_cast<size_t>(c - '0'), rows.size());
      if (index < rows.size()) child = rows[index];
    }
    if (child == kNoValue) break;
    row = child;
    known = end;
  }
  return row;
}

Issues Report::take() {
  // By place, and in the order of finding at one place. (clang 19 rejects libstdc++ 12's stable_sort.)
  std::vector<std::pair<uint32_t, size_t>> order;
  for (const auto& [offset, issue] : found_) order.emplace_back(offset, order.size());
  std::sort(order.begin(), order.end());
  Issues issues;
  for (const auto& [offset, at] : order) issues.push_back(std::move(found_[at].second));
  if (count_ > found_.size()) {
    Issue more;
    more.code = "issues.more";
    more.file = fileName(file_);
    more.values.emplace_back("count", static_cast<double>(count_ - found_.size()));
    more.severity = droppedError_ ? Severity::error : Severity::warning;
    issues.push_back(std::move(more));
  }
  found_.clear();
  return issues;
}

}  // namespace sispam
