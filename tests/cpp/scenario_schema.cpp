// SPDX-License-Identifier: Apache-2.0
// The table dump, the schema and the issue table: well-formed, complete, and about the same things as the structs.
#include <set>

#include <gtest/gtest.h>

#include "scenario/issue_codes.h"
#include "scenario/json.h"
#include "scenario/read.h"
#include "scenario/schema.h"

namespace sispam {
namespace {

constexpr FileKind kFiles[] = {FileKind::scenario, FileKind::orders, FileKind::doctrine, FileKind::plan};

TEST(ScenarioTable, dumpAndSchemaAreJson) {
  for (const FileKind kind : kFiles) {
    JsonText json;
    EXPECT_TRUE(json.parse(describeFields(kind))) << fileName(kind);
    EXPECT_TRUE(json.faults().empty());
    EXPECT_TRUE(json.parse(schemaOf(kind))) << fileName(kind);
    EXPECT_TRUE(json.faults().empty()) << json.pointerTo(json.faults().front().value);
  }
}

/// Calls f(object) for every field of the dump.
template <class F>
void forFields(const JsonText& json, F&& f) {
  const uint32_t structs = json.member(0, "structs");
  for (uint32_t s = json[structs].first; s != kNoValue; s = json[s].next)
    for (uint32_t field = json[json.member(s, "fields")].first; field != kNoValue; field = json[field].next) f(field);
}

TEST(ScenarioTable, everyNumberHasAFiniteRangeThatHoldsItsDefault) {
  for (const FileKind kind : kFiles) {
    const std::string text = describeFields(kind);
    JsonText json;
    ASSERT_TRUE(json.parse(text));
    forFields(json, [&](uint32_t field) {
      const std::string_view word = json.stringOf(json[json.member(field, "kind")]);
      if (word != "number" && word != "integer" && word != "angle" && word != "time") return;
      const uint32_t min = json.member(field, "min"), max = json.member(field, "max"), usual = json.member(field, "default");
      ASSERT_NE(min, kNoValue) << json.sourceOf(json[field]);
      ASSERT_NE(max, kNoValue);
      EXPECT_LT(json[min].number, json[max].number) << json.sourceOf(json[field]);
      if (usual == kNoValue) return;
      EXPECT_GE(json[usual].number, json[min].number) << json.sourceOf(json[field]);
      EXPECT_LE(json[usual].number, json[max].number) << json.sourceOf(json[field]);
    });
  }
}

TEST(ScenarioTable, everyModelParameterSaysWhereItsDefaultComesFrom) {
  const std::string text = describeFields(FileKind::scenario);
  JsonText json;
  ASSERT_TRUE(json.parse(text));
  int parameters = 0;
  const uint32_t structs = json.member(0, "structs");
  for (uint32_t s = json[structs].first; s != kNoValue; s = json[s].next) {
    if (json.stringOf(json[json.member(s, "name")]).find("Parameters") == std::string_view::npos) continue;
    for (uint32_t field = json[json.member(s, "fields")].first; field != kNoValue; field = json[field].next) {
      if (json.member(field, "struct") != kNoValue) continue;
      ++parameters;
      EXPECT_NE(json.member(field, "source"), kNoValue) << json.sourceOf(json[field]);
    }
  }
  EXPECT_GE(parameters, 50);
}

TEST(ScenarioTable, whatItRefersToIsThere) {
  for (const FileKind kind : kFiles) {
    const std::string text = describeFields(kind);
    JsonText json;
    ASSERT_TRUE(json.parse(text));
    std::set<std::string_view> structs, choices;
    for (uint32_t s = json[json.member(0, "structs")].first; s != kNoValue; s = json[s].next)
      EXPECT_TRUE(structs.insert(json.stringOf(json[json.member(s, "name")])).second);
    for (uint32_t c = json[json.member(0, "choices")].first; c != kNoValue; c = json[c].next)
      EXPECT_TRUE(choices.insert(json.stringOf(json[json.member(c, "name")])).second);
    EXPECT_TRUE(structs.contains(json.stringOf(json[json.member(0, "root")])));
    forFields(json, [&](uint32_t field) {
      const uint32_t s = json.member(field, "struct"), c = json.member(field, "choice");
      EXPECT_TRUE(s == kNoValue || structs.contains(json.stringOf(json[s]))) << json.sourceOf(json[field]);
      EXPECT_TRUE(c == kNoValue || choices.contains(json.stringOf(json[c]))) << json.sourceOf(json[field]);
    });
  }
}

TEST(IssueCodes, areUniqueAndDescribedAsJson) {
  std::set<std::string_view> codes;
  for (const IssueCode& each : kIssueCodes) EXPECT_TRUE(codes.insert(each.code).second) << each.code;
  JsonText json;
  const std::string text = describeIssueCodes();
  ASSERT_TRUE(json.parse(text));
  EXPECT_EQ(json[0].children, kIssueCodes.size());
}

}  // namespace
}  // namespace sispam
