// SPDX-License-Identifier: Apache-2.0
// A patch without its base: pointers have the right form, and whatever touches a list item comes after a test of that
// item's id, so that a patch over a base that has changed fails instead of changing something else.
#include <algorithm>
#include <set>

#include "scenario/checks.h"

namespace sispam {

namespace {

bool isPointer(std::string_view s) {
  if (!s.empty() && s.front() != '/') return false;
  for (size_t i = 0; i < s.size(); ++i)
    if (s[i] == '~' && (i + 1 == s.size() || (s[i + 1] != '0' && s[i + 1] != '1'))) return false;
  return true;
}

bool isNumber(std::string_view token) {
  for (const char c : token)
    if (c < '0' || c > '9') return false;
  return !token.empty();
}

/// Up to and including the first token that is a number: the outermost list item that the pointer goes into.
std::string_view outermostItem(std::string_view pointer) {
  for (size_t from = 0; from < pointer.size();) {
    const size_t end = std::min(pointer.find('/', from + 1), pointer.size());
    if (isNumber(pointer.substr(from + 1, end - from - 1))) return pointer.substr(0, end);
    from = end;
  }
  return {};
}

}  // namespace

void checkPlan(const Plan& plan, Report& report) {
  std::set<std::string> tested;  // list items whose id has been tested and which have not moved since
  for (size_t i = 0; i < plan.patch.size() && !report.full(); ++i) {
    const PatchOperation& o = plan.patch[i];
    const std::string at = "/patch/" + std::to_string(i);
    const bool twoPaths = o.op == PatchVerb::move || o.op == PatchVerb::copy;
    const bool takesValue = o.op == PatchVerb::add || o.op == PatchVerb::replace || o.op == PatchVerb::test;
    if (twoPaths && !report.has(at + "/from")) report.missing(at, "from");
    if (takesValue && o.value.empty()) report.missing(at, "value");
    if (!report.sound(at)) continue;
    const auto check = [&](const char* key, const std::string& pointer) {
      if (!isPointer(pointer)) {
        report.at(at + key, "patch.pointer", {{"found", pointer}});
        return;
      }
      const std::string_view item = outermostItem(pointer);
      if (item.empty()) return;
      const std::string id = std::string(item) + "/id";
      if (o.op == PatchVerb::test) {
        if (pointer == id) tested.insert(std::string(item));
        return;
      }
      if (!tested.contains(std::string(item))) report.at(at + key, "patch.test", {{"expected", id}});
      if (pointer.size() != item.size()) return;
      // The items of this list have moved: what was tested there holds no longer.
      const std::string list(item.substr(0, item.rfind('/') + 1));
      for (auto it = tested.lower_bound(list); it != tested.end() && it->starts_with(list);) it = tested.erase(it);
    };
    if (twoPaths) check("/from", o.from);
    check("/path", o.path);
  }
}

}  // namespace sispam
