// SPDX-License-Identifier: Apache-2.0
// Mistakes in a rule pack that more than one value makes: what a rule that is not evaluated says, what levels permit.
#include <gtest/gtest.h>

#include "scenario/permits.h"
#include "scenario/read.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

/// Paths and codes of the sample's doctrine with `to` in place of `from`.
std::string issuesWith(std::string_view from, const std::string& to) {
  std::string out;
  for (const Issue& i : readExercise(sample::kScenario, sample::changed(sample::kDoctrine, from, to), sample::kOrders).issues)
    if (i.file == "doctrine") out += i.path + ' ' + i.code + '\n';
  return out;
}

TEST(Doctrine, aRuleThatIsNotEvaluatedSaysWhatIsLackingAndHasNoThresholds) {
  const auto check = [](const std::string& rule) { return issuesWith(R"({"id": "R10",)", rule + R"(, {"id": "R10",)"); };
  EXPECT_EQ(check(R"({"id": "R12", "kind": "notEvaluated", "citation": "c", "lacks": {"id": "senjata api"}})"), "");
  EXPECT_EQ(check(R"({"id": "R12", "kind": "notEvaluated", "citation": "c"})"), "/rules/2 key.missing\n");
  EXPECT_EQ(check(R"({"id": "R12", "kind": "notEvaluated", "citation": "c", "lacks": {"id": "senjata api"}, "limit": 3})"), "/rules/2/limit rule.unused\n");
}

TEST(Doctrine, aRuleAboutConductNamesTheActsAndNoOtherRuleHasAny) {
  const auto check = [](const std::string& rest) {
    return issuesWith(R"({"id": "R10",)", R"({"id": "R16", "citation": "c", "hint": "h", )" + rest + R"(}, {"id": "R10",)");
  };
  EXPECT_EQ(check(R"("kind": "conduct", "acts": ["throwsObject", "insults", "strikesRestrained"], "duration": 60, "limit": 30)"), "");
  EXPECT_EQ(check(R"("kind": "conduct", "acts": ["warningShot"], "duration": 0)"), "");  // no answer mends it
  EXPECT_EQ(check(R"("kind": "conduct", "duration": 60)"), "/rules/2 key.missing\n");
  EXPECT_EQ(check(R"("kind": "conduct", "acts": ["insults"])"), "/rules/2 key.missing\n");
  EXPECT_EQ(check(R"("kind": "conduct", "acts": ["shouts"], "duration": 60)"), "/rules/2/acts/0 choice.unknown\n");
  EXPECT_EQ(check(R"("kind": "conduct", "acts": ["insults"], "duration": 7000)"), "/rules/2/duration rule.threshold\n");
  EXPECT_EQ(check(R"("kind": "waterVulnerable", "acts": ["insults"])"), "/rules/2/acts rule.unused\n");
}

TEST(Doctrine, permitsNameEachLevelOnceAndGrowWithIt) {
  const auto check = [](const std::string& rows) { return issuesWith(R"("rules": [)", R"("permits": [)" + rows + R"(], "rules": [)"); };
  EXPECT_EQ(check(R"({"level": "hijau", "stage": 2, "orders": ["arrest"], "assumed": true}, {"level": "merah", "stage": 5, "citation": "c"})"), "");
  EXPECT_EQ(check(R"({"level": "hijau", "stage": 2})"), "/permits/0 permit.citation\n");
  EXPECT_EQ(check(R"({"level": "hijau", "stage": 2, "assumed": true}, {"level": "hijau", "stage": 3, "assumed": true})"), "/permits/1/level permit.twice\n");
  EXPECT_EQ(check(R"({"level": "merah", "stage": 4, "assumed": true}, {"level": "kuning", "stage": 5, "assumed": true})"), "/permits/1/stage permit.falls\n");
  EXPECT_EQ(check(R"({"level": "ungu", "stage": 4, "assumed": true})"), "/permits/0/level reference.unknown\n");
  EXPECT_EQ(check(R"({"level": "hijau", "stage": 7, "assumed": true})"), "/permits/0/stage range.high\n");
}

TEST(Doctrine, aRuleAboutPermitsNeedsPermits) {
  EXPECT_EQ(issuesWith(R"("rules": [)", R"("rules": [{"id": "R01-L", "kind": "meansPermitted", "assumed": true, "hint": "h"}, )"), " key.missing\n");
}

TEST(Doctrine, permitsOrdersByNameOrElseByTheirStage) {
  Doctrine d;
  d.levels.resize(3);
  EXPECT_TRUE(isPermitted(d, 0, OrderKind::irritant));  // a pack without permits allows everything
  d.permits = {{"calm", 2, {OrderKind::arrest}, "", true, 0}, {"worse", 4, {OrderKind::water}, "", true, 1}, {"worst", 5, {OrderKind::rotate}, "", true, 2}};
  EXPECT_TRUE(isPermitted(d, 0, OrderKind::arrest));    // named, though of stage 4
  EXPECT_FALSE(isPermitted(d, 0, OrderKind::advance));
  EXPECT_TRUE(isPermitted(d, 1, OrderKind::advance));
  EXPECT_TRUE(isPermitted(d, 1, OrderKind::water));     // named, though of stage 5
  EXPECT_FALSE(isPermitted(d, 1, OrderKind::irritant));
  EXPECT_FALSE(isPermitted(d, 1, OrderKind::rotate));   // named further up, though without force
  EXPECT_TRUE(isPermitted(d, 0, OrderKind::move));
  EXPECT_FALSE(isLimited(d, OrderKind::move));
  EXPECT_EQ(permittedFrom(d, OrderKind::irritant), std::optional<size_t>(2));
  d.permits.pop_back();
  EXPECT_EQ(permittedFrom(d, OrderKind::irritant), std::nullopt);
}

}  // namespace
}  // namespace sispam
