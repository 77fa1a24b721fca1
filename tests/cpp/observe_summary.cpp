// SPDX-License-Identifier: Apache-2.0
// Objectives and the document of `sispamkota run`: names of product.md §4, ratings by every way they can come about.
#include "observe/objectives.h"
#include "observe_scene.h"

namespace sispam {
namespace {

using namespace scene;

const std::string kObjectives = R"(,"objectives":[{"id":"talk","starts":{"time":10},"done":{"measure":"heard","atLeast":5},"within":20,"rules":["R1"]},)"
                                R"({"id":"whole","rules":["R1"]}])";
const std::string kRule = R"({"id":"R1","kind":"waterDistance","severity":3,"limit":10,"citation":"c","hint":"h"})";

std::string ratingOf(const Objectives& o, const World& w, size_t k, const std::vector<Finding>& findings) {
  const std::optional<char> rating = o.rating(w, k, findings);
  return rating ? std::string(1, *rating) : "none";
}

TEST(Objectives, AreRatedByTimeAndByTheGravestBrokenRule) {
  World w = worldOf(5, kRule, kObjectives);
  const Objective& talk = w.exercise->scenario.objectives[0];
  Objectives o(w);
  const auto at = [&](double seconds, const Condition* holds) {
    w.clock.tick = toTicks(seconds);
    if (holds != nullptr) w.course.conditionSince[holds->index] = w.clock.tick - 1;
    o.observe(w);
  };
  EXPECT_EQ(ratingOf(o, w, 0, {}), "none");
  at(10, &*talk.starts);
  EXPECT_EQ(ratingOf(o, w, 0, {}), "none");  // it may still be done
  at(25, &*talk.done);
  EXPECT_EQ(ratingOf(o, w, 0, {}), "P");
  Finding broken;
  for (const auto& [severity, rating] : {std::pair(4, "S"), std::pair(3, "S"), std::pair(2, "M"), std::pair(1, "U")}) {
    broken.severity = static_cast<uint8_t>(severity);
    EXPECT_EQ(ratingOf(o, w, 0, {broken}), rating);
  }
  broken.kept = true;
  EXPECT_EQ(ratingOf(o, w, 0, {broken}), "P");
  EXPECT_EQ(ratingOf(o, w, 1, {}), "none");
  o.finish(w);
  EXPECT_EQ(ratingOf(o, w, 1, {}), "P");
}

TEST(Objectives, DoneLateAreMAndNeverDoneAreU) {
  World w = worldOf(5, kRule, kObjectives);
  const Objective& talk = w.exercise->scenario.objectives[0];
  Objectives late(w), never(w);
  w.clock.tick = 200;
  w.course.conditionSince[talk.starts->index] = 199;
  late.observe(w);
  never.observe(w);
  never.finish(w);
  EXPECT_EQ(ratingOf(never, w, 0, {}), "U");
  w.clock.tick = 200 + 21 * 20;
  w.course.conditionSince[talk.done->index] = w.clock.tick - 1;
  late.observe(w);
  EXPECT_EQ(ratingOf(late, w, 0, {}), "M");
}

TEST(Objectives, AreCappedByABrokenSafetyRuleThatDoesNotBearOnThem) {
  World w = worldOf(5, kRule + R"(,{"id":"R2","kind":"density","severity":1,"limit":5,"duration":0,"citation":"c","hint":"h"})", kObjectives);
  Objectives o(w);
  o.finish(w);
  Finding broken;
  broken.rule = 1;
  broken.severity = 2;
  EXPECT_EQ(ratingOf(o, w, 1, {broken}), "P");  // R2 is not among the objective's rules
  broken.severity = 1;
  EXPECT_EQ(ratingOf(o, w, 1, {broken}), "M");
  EXPECT_EQ(brokenSafetyRules(w, {broken, broken}), std::vector<std::string_view>{"R2"});
  broken.kept = true;
  EXPECT_EQ(ratingOf(o, w, 1, {broken}), "P");
  EXPECT_TRUE(brokenSafetyRules(w, {broken}).empty());
}

TEST(Summary, SaysWhichRulesAreNotEvaluatedAndWhatCapsTheRatings) {
  World w = worldOf(5, kRule + R"(,{"id":"R12","name":{"en":"No firearms"},"kind":"notEvaluated","severity":1,"citation":"c","lacks":{"en":"firearms"}},)"
                               R"({"id":"R2","kind":"waterDistance","severity":1,"limit":5,"citation":"c","hint":"h"})", kObjectives);
  Observation o(w);
  EXPECT_NE(o.summary(w, "", 1).find(R"("cap":{"rating":null,"rules":[]})"), std::string::npos);
  pass(w, o, {event(EventKind::jetHit, 3, 1, 0, {20, 20}, 4)});
  w.clock.over = 1;
  o.finish(w);
  const std::string text = o.summary(w, "", 1);
  EXPECT_NE(text.find(R"("notEvaluated":[{"rule":"R12","severity":1,"name":{"id":"","en":"No firearms"},"lacks":{"id":"","en":"firearms"},"citation":"c"}])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("cap":{"rating":"M","rules":["R2"]})"), std::string::npos) << text;
  EXPECT_EQ(text.find(R"("rule":"R12","kept")"), std::string::npos) << text;  // and no finding says that it was kept
}

TEST(Objectives, ThatNeverBeganAreNotRated) {
  World w = worldOf(5, kRule, kObjectives);
  Objectives o(w);
  w.clock.tick = 10;
  w.course.conditionSince[w.exercise->scenario.objectives[0].done->index] = 0;  // done before it began does not count
  o.observe(w);
  o.finish(w);
  EXPECT_EQ(ratingOf(o, w, 0, {}), "none");
}

TEST(Summary, IsJsonWithEveryNameOfTheContract) {
  World w = worldOf(5, kRule,
                    kObjectives + R"(,"phases":[{"id":"one"}],"compression":2,"parameters":{"movement":{"traction":300}},)"
                                  R"("observe":{"lines":[{"id":"door","a":[20,10],"b":[20,20]}],"areas":[{"id":"field","polygon":[[1,1],[5,1],[5,5]],"window":[0,10]}]})");
  Observation o(w);
  w.course.phaseBegan[0] = 0;
  pass(w, o, {event(EventKind::jetHit, 3, 1, 0, {20.5f, 20}, 4.25f)});
  w.clock.over = 1;
  o.finish(w);
  const std::string text = o.summary(w, "00ff", 7);
  JsonText json;
  ASSERT_TRUE(json.parse(text)) << text;
  ASSERT_TRUE(json.faults().empty());
  for (const char* key : {"scenario", "seed", "resultsVersion", "ticks", "seconds", "hash", "people", "phases", "situation", "declared", "findings",
                          "notEvaluated", "objectives", "cap", "measures", "assumed", "changed"})
    EXPECT_NE(json.member(0, key), kNoValue) << key;
  const uint32_t measures = json.member(0, "measures");
  for (const char* key : {"maxDensity", "secondsOverDensity", "maxCrowdPressure", "maxContactForce", "crushDoseMax", "evacuationTime", "lines", "areas",
                          "serviceWalking", "serviceWaiting", "shareOverDensity", "mostOverDensity", "secondsTurbulent", "maxStress", "stressAt", "maxWallLoad",
                          "wallLoadAt", "wallLoads", "maxCompression", "maxOverlap", "overlap99", "congestion", "stuck", "falls"})
    EXPECT_NE(json.member(measures, key), kNoValue) << key;
  for (const char* key : {"4", "5.5", "7"}) EXPECT_NE(json.member(json.member(measures, "secondsOverDensity"), key), kNoValue) << key;
  EXPECT_NE(text.find(R"("congestion":null)"), std::string::npos) << text;  // nobody has left
  EXPECT_NE(text.find(R"("wallLoadAt":null,"wallLoads":[])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("standing":null,"period":null,"reversalsPerMinute":null)"), std::string::npos) << text;
  const uint32_t people = json.member(0, "people");
  const auto count = [&](const char* key) { return json[json.member(people, key)].number; };
  EXPECT_EQ(count("total"), count("present") + count("left") + count("arrested"));
  EXPECT_EQ(count("total"), 11);
  const uint32_t finding = json[json.member(0, "findings")].first;
  for (const char* key : {"rule", "kept", "severity", "t", "at", "values", "evidence", "hint", "citation"})
    EXPECT_NE(json.member(finding, key), kNoValue) << key;
  EXPECT_NE(text.find(R"("at":[20.5,20])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("phases":[{"id":"one","from":0,"to":0.05,"forced":false}])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("situation":[{"t":0,"level":"green"}])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"({"name":"movement.traction","value":300,"usual":400})"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("assumed":["compression",)"), std::string::npos) << text;
}

}  // namespace
}  // namespace sispam
