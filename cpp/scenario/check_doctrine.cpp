// SPDX-License-Identifier: Apache-2.0
// Levels in order of rank, each but the lowest with a condition; permits that grow with the level; rules with the thresholds that their kind is judged by
// (rule_kinds.h), with a hint, and with a citation unless they say that they are our assumption.
#include <algorithm>
#include <optional>
#include <string_view>

#include "scenario/checks.h"
#include "scenario/choice.h"
#include "scenario/rule_kinds.h"

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

std::optional<double> given(const Rule& rule, std::string_view key) {
  if (key == "limit") return rule.limit;
  if (key == "duration") return rule.duration;
  if (key == "window") return rule.window;
  if (key == "count") return rule.count;
  if (key == "stage") return rule.stage ? std::optional<double>(*rule.stage) : std::nullopt;
  return rule.level.empty() ? std::nullopt : std::optional<double>(0);
}

const Threshold* thresholdOf(RuleKind kind, std::string_view key) {
  for (const Threshold& t : rowOf(kind).thresholds)
    if (t.key == key) return &t;
  return nullptr;
}

/// Every threshold that the kind is judged by is there and in its range; one that it is not judged by changes nothing.
void checkThresholds(const Rule& rule, const std::string& at, Report& report) {
  for (const std::string_view key : {"limit", "duration", "window", "count", "stage", "level"}) {
    const std::string pointer = at + '/' + std::string(key);
    if (!report.sound(pointer)) continue;
    const std::optional<double> value = given(rule, key);
    const Threshold* t = thresholdOf(rule.kind, key);
    if (t == nullptr) {
      if (value) report.at(pointer, "rule.unused", {{"key", std::string(key)}, {"kind", std::string(nameOf(rule.kind))}});
    } else if (!value) {
      if (t->required) report.missing(at, key);
    } else if (key != "level" && (*value < t->min || *value > t->max)) {
      report.at(pointer, "rule.threshold", {{"found", *value}, {"min", t->min}, {"max", t->max}, {"kind", std::string(nameOf(rule.kind))}});
    }
  }
}

void checkRule(const Doctrine& d, const Rule& rule, const std::string& at, Report& report) {
  checkThresholds(rule, at, report);
  if (rule.kind == RuleKind::meansPermitted && d.permits.empty() && report.sound("/permits")) report.missing(std::string(), "permits");
  const bool conduct = rule.kind == RuleKind::conduct;
  if (report.sound(at + "/acts")) {
    if (conduct && rule.acts.empty()) report.missing(at, "acts");
    if (!conduct && !rule.acts.empty()) report.at(at + "/acts", "rule.unused", {{"key", std::string("acts")}, {"kind", std::string(nameOf(rule.kind))}});
  }
  const bool watched = rule.kind != RuleKind::notEvaluated;
  if (watched && rule.hint.empty() && report.sound(at + "/hint")) report.missing(at, "hint");
  if (!watched && rule.lacks.id.empty() && rule.lacks.en.empty() && report.sound(at + "/lacks")) report.missing(at, "lacks");
  if (!rule.assumed && rule.citation.empty() && report.sound(at + "/citation") && report.sound(at + "/assumed"))
    report.at(at, "rule.citation", {{"rule", rule.id}});
}

/// One row a level; what a level allows, a graver one does not take back; and a source, or our own.
void checkPermits(const Doctrine& d, Report& report) {
  for (size_t i = 0; i < d.permits.size(); ++i) {
    const Permit& permit = d.permits[i];
    const std::string at = item("/permits", i);
    if (!permit.assumed && permit.citation.empty() && report.sound(at + "/citation") && report.sound(at + "/assumed"))
      report.at(at, "permit.citation", {{"level", permit.level}});
    if (permit.levelIndex < 0 || !report.sound(at + "/level")) continue;
    for (size_t k = 0; k < i; ++k) {
      const Permit& other = d.permits[k];
      if (other.levelIndex < 0) continue;
      if (other.levelIndex == permit.levelIndex) report.at(at + "/level", "permit.twice", {{"level", permit.level}});
      const Permit& lower = other.levelIndex < permit.levelIndex ? other : permit;
      const Permit& higher = other.levelIndex < permit.levelIndex ? permit : other;
      if (higher.levelIndex != lower.levelIndex && higher.stage < lower.stage && report.sound(at + "/stage"))
        report.at(at + "/stage", "permit.falls", {{"level", higher.level}, {"found", double(higher.stage)}, {"limit", double(lower.stage)}});
    }
  }
}

}  // namespace

void checkDoctrine(const Doctrine& d, Report& report) {
  checkLevels(d, report);
  checkPermits(d, report);
  for (size_t i = 0; i < d.rules.size(); ++i) {
    const std::string at = item("/rules", i);
    if (report.sound(at + "/kind")) checkRule(d, d.rules[i], at, report);
  }
}

}  // namespace sispam
