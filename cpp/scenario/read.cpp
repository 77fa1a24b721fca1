// SPDX-License-Identifier: Apache-2.0
// The way of a file: text, JSON, fields, names, references, checks. Each stage goes on as far as the one before allows, so
// that one reading finds everything.
#include "scenario/read.h"

#include "scenario/checks.h"
#include "scenario/count_people.h"
#include "scenario/fields_doctrine.h"
#include "scenario/fields_orders.h"
#include "scenario/fields_plan.h"
#include "scenario/fields_scenario.h"
#include "scenario/names.h"
#include "scenario/reader.h"
#include "scenario/resolve.h"

namespace sispam {

namespace {

/// One file on its way. `T` is the struct of its root.
template <class T>
struct File {
  JsonText json;
  Report report;
  T value;
  bool read = false;  ///< there is a value, however spoilt
  std::optional<int> startMinutes;

  File(FileKind kind, std::string_view text, std::optional<int> start, size_t largest = kLargestText) : report(kind, json) {
    if (text.size() > largest) {
      report.atFault({"json.size", 0, kNoValue, false, {}}, {{"max", double(largest)}, {"found", double(text.size())}});
      return;
    }
    const bool parsed = json.parse(text);
    for (const JsonFault& fault : json.faults()) reportFault(fault);
    if (!parsed) return;
    FieldReader reader(kind, json, report, start);
    read = reader.read(0, value);
    startMinutes = reader.startMinutes();
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool checkable() const { return read && !report.full(); }

 private:
  void reportFault(const JsonFault& fault) {
    const double byte = fault.offset;
    if (fault.code == "key.duplicate") {
      report.atKey(fault.value, fault.code, {{"key", std::string(json.keyOf(json[fault.value]))}});
    } else if (fault.code == "json.syntax") {
      report.atFault(fault, {{"byte", byte}, {"expected", std::string(fault.expected)}});
    } else if (fault.code == "json.depth") {
      report.atFault(fault, {{"max", double(kDeepestJson)}});
    } else if (fault.code == "json.values") {
      report.atFault(fault, {{"max", double(kMostJsonValues)}});
    } else if (fault.code == "json.empty") {
      report.atFault(fault, {});
    } else {
      report.atFault(fault, {{"byte", byte}});
    }
  }
};

/// True when the file's conditions are few enough to be looked at one by one.
template <class T>
bool resolveFile(File<T>& file, const Names& names, ConditionTally& conditions) {
  const uint32_t before = conditions.next;
  resolve(file.value, names, file.report, conditions);
  const uint32_t count = conditions.next - before;
  if (count <= kMostConditions) return true;
  file.report.at(std::string(), "condition.many", {{"max", double(kMostConditions)}, {"found", double(count)}});
  return false;
}

void finish(File<Scenario>& file, const Names& names, ConditionTally& conditions) {
  if (!file.checkable()) return;
  const bool few = resolveFile(file, names, conditions);
  checkSite(file.value, file.report);
  countPeople(file.value, file.report);
  if (few) {
    checkConditions(file.value, file.report);
    checkCourse(file.value, file.report);
  }
  checkPeople(file.value, file.report);
  if (!file.report.full() && !file.report.spoilt("/site")) checkReach(file.value, file.report);
}

void finish(File<Doctrine>& file, const Names& names, ConditionTally& conditions) {
  if (!file.checkable() || !resolveFile(file, names, conditions)) return;
  checkConditions(file.value, file.report);
  checkDoctrine(file.value, file.report);
}

void finish(File<Orders>& file, const Names& names, ConditionTally& conditions, const Scenario* scenario) {
  if (!file.checkable() || !resolveFile(file, names, conditions)) return;
  checkConditions(file.value, file.report);
  checkOrders(file.value.orders, scenario, file.report);
}

template <class T>
void append(Issues& issues, File<T>& file) {
  for (Issue& issue : file.report.take()) issues.push_back(std::move(issue));
}

void fillGoals(Exercise& exercise) {
  const auto add = [&](Goal::Kind kind, size_t count) {
    for (size_t i = 0; i < count; ++i) exercise.goals.push_back({kind, static_cast<uint16_t>(i)});
  };
  add(Goal::Kind::zone, exercise.scenario.site.zones.size());
  add(Goal::Kind::exit, exercise.scenario.site.exits.size());
  add(Goal::Kind::station, exercise.scenario.stations.size());
}

}  // namespace

Issues check(FileKind kind, std::string_view text) {
  Names names;
  Issues issues;
  ConditionTally conditions;
  switch (kind) {
    case FileKind::scenario: {
      File<Scenario> file(kind, text, minutesOf(Scenario{}.start));
      if (file.checkable()) names.add(file.value, file.report);
      finish(file, names, conditions);
      append(issues, file);
      break;
    }
    case FileKind::orders: {
      File<Orders> file(kind, text, std::nullopt);
      finish(file, names, conditions, nullptr);
      append(issues, file);
      break;
    }
    case FileKind::doctrine: {
      File<Doctrine> file(kind, text, std::nullopt);
      if (file.checkable()) names.add(file.value, file.report);
      finish(file, names, conditions);
      append(issues, file);
      break;
    }
    case FileKind::plan: {
      File<Plan> file(kind, text, std::nullopt);
      if (file.checkable() && resolveFile(file, names, conditions)) {
        checkPlan(file.value, file.report);
        checkOrders(file.value.orders, nullptr, file.report);
      }
      append(issues, file);
      break;
    }
  }
  return issues;
}

ReadResult readExercise(std::string_view scenarioText, std::string_view doctrineText, std::string_view ordersText) {
  File<Scenario> scenario(FileKind::scenario, scenarioText, minutesOf(Scenario{}.start));
  const std::optional<int> start = scenario.read ? scenario.startMinutes : std::nullopt;
  File<Doctrine> doctrine(FileKind::doctrine, doctrineText, start);
  std::optional<File<Orders>> orders;
  if (!ordersText.empty()) orders.emplace(FileKind::orders, ordersText, start);

  Names names;
  if (scenario.checkable()) names.add(scenario.value, scenario.report);
  if (doctrine.checkable()) names.add(doctrine.value, doctrine.report);
  ConditionTally conditions;
  finish(scenario, names, conditions);
  finish(doctrine, names, conditions);
  if (orders) finish(*orders, names, conditions, scenario.checkable() ? &scenario.value : nullptr);

  ReadResult result;
  append(result.issues, scenario);
  append(result.issues, doctrine);
  if (orders) append(result.issues, *orders);
  if (hasErrors(result.issues)) return result;
  Exercise& exercise = result.exercise.emplace();
  exercise.scenario = std::move(scenario.value);
  exercise.doctrine = std::move(doctrine.value);
  if (orders) exercise.orders = std::move(orders->value);
  exercise.conditionCount = conditions.next;
  exercise.orderCounts = conditions.orderCounts;
  exercise.objectivesAwaited = conditions.objectivesAwaited;
  fillGoals(exercise);
  return result;
}

OrderResult readOrder(std::string_view text, const Exercise& exercise) {
  File<Order> file(FileKind::orders, text, minutesOf(exercise.scenario.start));
  OrderResult result;
  ConditionTally conditions;
  if (file.checkable()) {
    resolve(file.value, Names(exercise), file.report, conditions);
    checkOrder(file.value, &exercise.scenario, false, std::string(), file.report);
  }
  append(result.issues, file);
  if (!hasErrors(result.issues)) result.order = std::move(file.value);
  return result;
}

InjectResult readInject(std::string_view text, const Exercise& exercise) {
  File<Inject> file(FileKind::scenario, text, minutesOf(exercise.scenario.start), kLargestInject);
  InjectResult result;
  ConditionTally conditions;
  if (file.checkable()) {
    for (const char* key : {"when", "every", "times"})
      if (file.report.has(std::string("/") + key)) file.report.at(std::string("/") + key, "inject.written", {{"key", std::string(key)}});
    file.value.every.reset();
    file.value.times.reset();
    resolve(file.value, Names(exercise), file.report, conditions);
    checkInject(file.value, exercise.scenario, std::string(), file.report);
  }
  append(result.issues, file);
  if (!hasErrors(result.issues)) result.inject = std::move(file.value);
  return result;
}

uint32_t toTicks(double seconds) {
  const double ticks = seconds * kTicksPerSecond + 0.5;
  if (!(ticks > 0)) return 0;
  constexpr uint32_t last = 0xFFFFFFFEu;  // the one above it means "never" in the world
  return ticks >= static_cast<double>(last) ? last : static_cast<uint32_t>(ticks);
}

}  // namespace sispam
