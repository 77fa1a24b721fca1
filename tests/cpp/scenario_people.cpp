// SPDX-License-Identifier: Apache-2.0
// Groups by count or by density, profiles and what is written over them.
#include <gtest/gtest.h>

#include "scenario/count_people.h"
#include "scenario/profile.h"
#include "scenario/read.h"
#include "scenario/write.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

std::string room(const std::string& groups, const std::string& zone = "[[10, 0], [20, 0], [20, 9], [10, 9]]") {
  return R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [500, 0], [500, 300], [0, 300]]}],
      "buildings": [{"id": "b", "polygon": [[18, 0], [30, 0], [30, 9], [18, 9]]}],
      "exits": [{"id": "e", "polygon": [[0, 0], [5, 0], [5, 5], [0, 5]]}],
      "zones": [{"id": "z", "polygon": )" + zone + R"(}]},
    "groups": [)" + groups + "]}";
}
std::string group(const std::string& fields) {
  return R"({"id": "a", "arrivals": {"from": "z", "layout": "grid"}, "plan": [{"goal": "e"}], )" + fields + "}";
}
std::string issuesOf(const std::string& text) {
  std::string out;
  for (const Issue& i : check(FileKind::scenario, text)) out += i.path + ' ' + i.code + '\n';
  return out;
}
ReadResult read(const std::string& text) { return readExercise(text, sample::kDoctrine, ""); }

TEST(GroupSize, byDensityIsDensityTimesFreeGroundRounded) {
  const ReadResult result = read(room(group(R"("density": 1.5)")));
  ASSERT_TRUE(result.exercise);
  EXPECT_EQ(result.exercise->scenario.groups[0].count, 108);  // 8 m × 9 m of the zone are not in the building
}

TEST(GroupSize, byDensityInANarrowCorridorDoesNotDependOnTheRaster) {
  const ReadResult result = read(room(group(R"("density": 6)"), "[[40.1, 20.1], [90.1, 20.1], [90.1, 21.9], [40.1, 21.9]]"));
  ASSERT_TRUE(result.exercise);
  EXPECT_EQ(result.exercise->scenario.groups[0].count, 540);
}

TEST(GroupSize, isWrittenTheWayItWasSaid) {
  const ReadResult result = read(room(group(R"("density": 1.5)")));
  ASSERT_TRUE(result.exercise);
  for (const Defaults defaults : {Defaults::leaveOut, Defaults::writeOut}) {
    const std::string text = write(result.exercise->scenario, defaults);
    EXPECT_EQ(text.find("\"count\""), std::string::npos);
    const ReadResult again = read(text);
    ASSERT_TRUE(again.exercise);
    EXPECT_EQ(again.exercise->scenario.groups[0].count, 108);
  }
}

TEST(GroupSize, ofNobodyIsAnIssue) { EXPECT_EQ(issuesOf(room(group(R"("density": 0.01)"), "[[10, 0], [12, 0], [12, 2], [10, 2]]")), "/groups/0/density group.empty\n"); }

TEST(GroupSize, tooLargeByDensityIsRefusedBeforeAnythingIsBuilt) {
  EXPECT_EQ(issuesOf(room(group(R"("density": 1)"), "[[0, 0], [500, 0], [500, 300], [0, 300]]")), "/groups/0/density people.many\n");
  const std::string two = group(R"("count": 70000)"), other = R"({"id": "b", "arrivals": {"pattern": "uniform", "from": "e"}, "plan": [{"goal": "e"}], "count": 70000})";
  EXPECT_EQ(issuesOf(room(two + "," + other, "[[0, 0], [500, 0], [500, 300], [0, 300]]")), "/groups people.many\n");
}

TEST(GroupSize, scatteredPeopleNeedMoreRoomThanThoseOnAGrid) {
  std::string scattered = group(R"("density": 8)");
  EXPECT_EQ(issuesOf(room(scattered)), "");
  scattered = sample::changed(scattered, "grid", "scattered");
  EXPECT_EQ(issuesOf(room(scattered)), "/site/zones/0/polygon zone.full\n");
}

TEST(GroupSize, aZoneThatCannotBeUsedGivesItsOwnIssueOnly) {
  EXPECT_EQ(issuesOf(room(group(R"("density": 8)"), "[[10, 0], [12, 0]]")), "/site/zones/0/polygon points.short\n");
  EXPECT_EQ(issuesOf(sample::changed(room(group(R"("density": 8)")), R"("from": "z")", R"("from": "y")")), "/groups/0/arrivals/from reference.unknown\n");
  EXPECT_EQ(issuesOf(sample::changed(room(group(R"("density": 8)")), R"("from": "z")", R"("from": "e")")), "/groups/0/arrivals/from reference.kind\n");
}

TEST(Profiles, giveWhatIsNotWritten) {
  Walk walk;
  EXPECT_EQ(gaitOf(walk).speed, 1.34);
  EXPECT_EQ(gaitOf(walk).radiusMin, 0.14);
  EXPECT_FALSE(gaitOf(walk).timeGap);
  walk.profile = Profile::elder;
  EXPECT_EQ(gaitOf(walk).timeGap, 1.7);
  walk.timeGap = 1.2;
  walk.speed = 0.9;
  EXPECT_EQ(gaitOf(walk).timeGap, 1.2);
  EXPECT_EQ(gaitOf(walk).speed, 0.9);
  EXPECT_EQ(gaitOf(walk).speedMax, 1.41);
}

TEST(Profiles, haveMeansBetweenTheirLimits) {
  for (size_t k = 0; k <= static_cast<size_t>(Profile::wheelchair); ++k) {
    Walk walk;
    walk.profile = static_cast<Profile>(k);
    const Gait g = gaitOf(walk);
    EXPECT_LT(g.speedMin, g.speed);
    EXPECT_LT(g.speed, g.speedMax);
    EXPECT_LT(g.radiusMin, g.radius);
    EXPECT_LT(g.radius, g.radiusMax);
    EXPECT_GE(g.radiusMin, kLeastRadius);
    EXPECT_LE(g.radiusMax, kGreatestRadius);
  }
}

TEST(Profiles, limitsNobodyWroteGiveWayToAMeanSomebodyWrote) {
  Walk walk;
  walk.speed = 0.3;
  walk.speedSd = 0.1;
  walk.radius = 0.3;
  const Gait g = gaitOf(walk);
  EXPECT_NEAR(g.speedMin, 0.1, 1e-12);
  EXPECT_NEAR(g.radiusMax, 0.32, 1e-12);
  EXPECT_EQ(issuesOf(room(group(R"("count": 5, "walk": {"speed": 0.3, "radius": 0.3})"))), "");
}

}  // namespace
}  // namespace sispam
