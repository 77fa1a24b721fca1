// SPDX-License-Identifier: Apache-2.0
// Mistakes that could hide others, and those that only several values make together: circles of phases, injects and arrivals.
#include <gtest/gtest.h>

#include "scenario/read.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

std::string issuesOf(const std::string& text) {
  std::string out;
  for (const Issue& i : check(FileKind::scenario, text)) out += i.file + ' ' + i.path + " line " + std::to_string(i.line) + ' ' + i.code + '\n';
  return out;
}

TEST(BrokenTogether, aNumberThatIsTooLargeHidesNothingElse) {
  std::string text = sample::changed(sample::kScenario, R"("compression": 2)", R"("compression": -1e999)");
  text = sample::changed(text, R"("seed": 7,)", R"("sead": 0e999,)");
  text = sample::changed(text, R"("heading": 180)", R"("heading": )" + std::string(400, '7'));
  text = sample::changed(text, R"("Everything is assumed.")", R"("1e999 \" 1e999")");
  EXPECT_EQ(issuesOf(text),
            "scenario /sead line 8 key.unknown\n"
            "scenario /sead line 8 json.number\n"
            "scenario /compression line 11 json.number\n"
            "scenario /units/0/heading line 68 json.number\n");
}

TEST(BrokenTogether, numbersOfManyDigitsAreRead) {
  const std::string zeros(5000, '0');
  for (const std::string& two : {"2." + zeros, "0." + zeros + "2e5001", std::string("20e-1")})
    EXPECT_EQ(issuesOf(sample::changed(sample::kScenario, R"("compression": 2)", "\"compression\": " + two)), "") << two.substr(0, 20);
  for (const std::string& small : {"0." + zeros, "0." + zeros + "2", std::string("1e-5000"), "-0." + zeros})
    EXPECT_EQ(issuesOf(sample::changed(sample::kScenario, R"("compression": 2)", "\"compression\": " + small)),
              "scenario /compression line 11 range.low\n")
        << small.substr(0, 20);
}

TEST(BrokenTogether, anObjectiveThatSaysNotWhenItIsMetCannotBeWaitedFor) {
  const std::string text = sample::changed(sample::kScenario, R"({"measure": "left", "atLeast": 80})", R"({"objective": "talk"})");
  EXPECT_EQ(issuesOf(text), "");
  EXPECT_EQ(issuesOf(sample::changed(text, R"("done": {"measure": "heard", "of": "crowd", "atLeast": 40},)", "")),
            "scenario /end/all/1/objective line 12 condition.objective\n");
}

TEST(BrokenTogether, aByteOrderMarkIsPassedOver) {
  const std::string mark = "\xEF\xBB\xBF";
  EXPECT_EQ(issuesOf(mark + std::string(sample::kScenario)), "");
  EXPECT_EQ(issuesOf(mark + sample::changed(sample::kScenario, R"("seed": 7,)", R"("seed": -7,)")), "scenario /seed line 8 range.low\n");
  EXPECT_EQ(issuesOf(mark + sample::changed(sample::kScenario, R"("seed": 7,)", R"("seed": 1e999,)")), "scenario /seed line 8 json.number\n");
  EXPECT_EQ(issuesOf(mark + " \n"), "scenario  line 1 json.empty\n");
  EXPECT_EQ(issuesOf(sample::changed(sample::kScenario, "Contoh", "Con" + mark + "toh")), "");
}

TEST(BrokenTogether, whatWaitsForItselfThroughOthersIsFound) {
  // The phase waits for an inject that waits for the phase.
  std::string text = sample::changed(sample::kScenario, R"({"phase": "protest"}, )", R"({"inject": "dispute"}, )");
  EXPECT_EQ(issuesOf(text), "");
  text = sample::changed(text, R"("when": {"phase": "protest"})", R"("when": {"any": [{"phase": "calm"}, {"time": 20}]})");
  EXPECT_EQ(issuesOf(text), "");  // the clock helps
  text = sample::changed(text, R"(, {"time": 20}]})", R"(, {"all": [{"time": 20}, {"phase": "calm"}]}]})");
  EXPECT_EQ(issuesOf(text), "scenario /phases/2/begins/all/0/inject line 98 condition.circular\n");
  // Two injects wait for each other; what waits for one of them is not told again.
  text = sample::changed(sample::kScenario, R"("when": {"time": "13:03"})", R"("when": {"inject": "dispute"})");
  text = sample::changed(text, R"("when": {"phase": "protest"})", R"("when": {"inject": "rumour"})");
  EXPECT_EQ(issuesOf(text),
            "scenario /script/0/when/inject line 104 condition.circular\n"
            "scenario /script/2/when/inject line 115 condition.circular\n");
  // The phase counts people who come only after it, which its time-out hides.
  text = sample::changed(sample::kScenario, R"({"time": "13:05"})", R"({"phase": "calm"})");
  text = sample::changed(text, R"("of": "crowd", "in": "front", "atLeast": 10)", R"("of": "voters", "in": "front", "atLeast": 10)");
  EXPECT_EQ(issuesOf(text), "scenario /phases/1/begins/of line 97 condition.circular\n");
  text = sample::changed(text, R"("atLeast": 10)", R"("atMost": 10)");
  EXPECT_EQ(issuesOf(text), "");  // none have come: that can be
}

TEST(BrokenTogether, aBrokenBuildingHidesNoPlaceAndNoWay) {
  std::string text = sample::changed(sample::kScenario, R"([[40, 30], [50, 30], [50, 40], [40, 40]])", R"([[40, 30], [50, 40], [50, 30], [40, 40]])");
  text = sample::changed(text, R"("at": [36, 20])", R"("at": [36, 200])");
  text = sample::changed(text, R"("exits": [)", R"("exits": [{"id": "shut", "polygon": [[50, 22], [54, 22], [54, 26], [50, 26]]}, )");
  text = sample::changed(text, R"("walls": [)", R"("walls": [{"id": "pen", "points": [[49, 21], [55, 21], [55, 27], [49, 27], [49, 21]]}, )");
  EXPECT_EQ(issuesOf(text),
            "scenario /site/buildings/0/polygon line 23 polygon.crossing\n"
            "scenario /units/1/at line 77 place.outside\n");
  text = sample::changed(text, R"("at": [36, 200])", R"("at": [36, 20])");
  EXPECT_EQ(issuesOf(text),
            "scenario /site/buildings/0/polygon line 23 polygon.crossing\n"
            "scenario /site/exits/0 line 26 exit.unreachable\n");
}

}  // namespace
}  // namespace sispam
