// SPDX-License-Identifier: Apache-2.0
// Levels in order of rank, each but the lowest with a condition; rules with the thresholds that their kind is judged by.
#include <algorithm>

#include "scenario/checks.h"

namespace sispam {

namespace {

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

void forbidLevels(const Condition& c, const std::string& pointer, Report& report) {
  if (c.level) report.at(pointer + "/level", "condition.circular", {{"found", *c.level}});
  if (c.below) report.at(pointer + "/below", "condition.circular", {{"found", *c.below}});
  for (size_t i = 0; i < c.all.size(); ++i) forbidLevels(c.all[i], item(pointer + "/all", i), report);
  for (size_t i = 0; i < c.any.size(); ++i) forbidLevels(c.any[i], item(pointer + "/any", i), report);
  for (size_t i = 0; i < c.none.size(); ++i) forbidLevels(c.none[i], item(pointer + "/none", i), report);
}

void checkLevels(const Doctrine& d, Report& report) {
  int least = 0;
  for (size_t i = 0; i < d.levels.size(); ++i) {
    const Level& level = d.levels[i];
    const std::string at = item("/levels", i);
    if (report.sound(at + "/rank")) {
      const bool good = i == 0 ? level.rank == 0 : level.rank >= least;
      if (!good) report.at(at + "/rank", "level.rank", {{"rank", double(level.rank)}, {"expected", double(least)}});
      least = good ? level.rank + 1 : std::max(least, 1);
    }
    if (i == 0 && level.when) report.at(at + "/when", "level.calm", {{"level", level.id}});
    if (i > 0 && !level.when && report.sound(at + "/when")) report.missing(at, "when");
    if (level.when) forbidLevels(*level.when, at + "/when", report);
  }
}

void checkRule(const Rule& rule, const std::string& at, Report& report) {
  const auto needs = [&](const char* key, bool given) {
    if (!given && report.sound(at + '/' + key)) report.missing(at, key);
  };
  const auto needsLimit = [&] { needs("limit", rule.limit.has_value()); };
  const auto needsDuration = [&] { needs("duration", rule.duration.has_value()); };
  const auto needsWindow = [&] { needs("window", rule.window.has_value()); };
  const auto needsCount = [&] { needs("count", rule.count.has_value()); };
  const auto needsLevel = [&] { needs("level", !rule.level.empty()); };
  switch (rule.kind) {
    case RuleKind::density:
    case RuleKind::wallLoad:
    case RuleKind::shieldsInCalm: needsLimit(); needsDuration(); break;
    case RuleKind::appealsBefore: needsCount(); needsWindow(); needs("stage", rule.stage.has_value()); break;
    case RuleKind::complianceTime:
    case RuleKind::aidDelay:
    case RuleKind::declareLag: needsDuration(); break;
    case RuleKind::waterDistance: needsLimit(); break;
    case RuleKind::waterLevel: needsLevel(); break;
    case RuleKind::rotation: needsLimit(); needsDuration(); needsCount(); break;
    case RuleKind::stationEntry: needsDuration(); needsWindow(); break;
    case RuleKind::stationPattern: needsLimit(); break;
    case RuleKind::boxCustody: needsLimit(); needsDuration(); needsCount(); break;
    case RuleKind::objectionForm: needsDuration(); break;
    case RuleKind::irritantCrowd: needsLimit(); break;
    case RuleKind::irritantEgress: needsDuration(); break;
    case RuleKind::pushDirection: needsLimit(); needsWindow(); break;
    case RuleKind::arrestStrength: needsCount(); break;
    case RuleKind::negotiationKept: needsDuration(); needsLevel(); break;
  }
}

}  // namespace

void checkDoctrine(const Doctrine& d, Report& report) {
  checkLevels(d, report);
  for (size_t i = 0; i < d.rules.size(); ++i) {
    const std::string at = item("/rules", i);
    if (report.sound(at + "/kind")) checkRule(d.rules[i], at, report);
  }
}

}  // namespace sispam
