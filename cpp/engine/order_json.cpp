// SPDX-License-Identifier: Apache-2.0
// See order_json.h.
#include "engine/order_json.h"

#include "scenario/read.h"
#include "step/verbs.h"

namespace sispam {

namespace {

Issue orderIssue(std::string path, std::string code, std::vector<std::pair<std::string, IssueValue>> values) {
  return {std::move(path), 1, std::move(code), std::move(values), Severity::error, "orders"};
}

}  // namespace

std::optional<Command> commandFromOrder(const Exercise& exercise, std::string_view orderJson, Issues& issues) {
  OrderResult read = readOrder(orderJson, exercise);
  issues.insert(issues.end(), read.issues.begin(), read.issues.end());
  if (!read.order) return std::nullopt;
  Command command = commandOf(*read.order);
  command.source = CommandSource::trainee;
  return command;
}

Issues giveOrder(Simulation& simulation, std::string_view orderJson) {
  Issues issues;
  if (const std::optional<Command> command = commandFromOrder(simulation.exercise(), orderJson, issues))
    if (!simulation.give(*command)) issues.push_back(orderIssue("", "order.over", {}));
  return issues;
}

Issues writeInject(Simulation& simulation, std::string_view injectJson) {
  InjectResult read = readInject(injectJson, simulation.exercise());
  if (!read.inject || simulation.write(std::move(*read.inject), std::string(injectJson))) return std::move(read.issues);
  if (simulation.over()) return {orderIssue("", "order.over", {})};
  return {orderIssue("", "inject.many", {{"max", static_cast<double>(kMostWritten)}})};
}

Issues commandInject(Simulation& simulation, std::string_view id, CommandKind kind) {
  const std::vector<Inject>& script = simulation.exercise().scenario.script;
  for (size_t k = 0; k < script.size(); ++k) {
    if (script[k].id != id) continue;
    Command command;
    command.kind = kind;
    command.source = CommandSource::instructor;
    command.ref = static_cast<uint16_t>(k);
    if (!simulation.give(command)) return {orderIssue("", "order.over", {})};
    return {};
  }
  return {orderIssue("", "reference.unknown", {{"found", std::string(id)}, {"kind", std::string("inject")}})};
}

}  // namespace sispam
