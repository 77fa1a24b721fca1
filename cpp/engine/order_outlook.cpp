// SPDX-License-Identifier: Apache-2.0
// See order_outlook.h. The same two functions that obey() asks, asked without obeying.
#include "engine/order_outlook.h"

#include "engine/command_check.h"
#include "engine/issues_json.h"
#include "engine/order_json.h"
#include "engine/tables.h"
#include "observe/json_writer.h"
#include "scenario/permits.h"
#include "step/foresee.h"
#include "step/refuse.h"

namespace sispam {

namespace {

void writeForeseen(JsonWriter& out, const Foreseen& f) {
  out.beginObject().member("people", f.people).key("egress");
  if (f.egress >= kNoWayOut) out.null();
  else out.value(f.egress);
  out.member("density", f.density).member("at", f.at).endObject();
}

void writeWarnings(JsonWriter& out, const World& w, OrderKind order) {
  const Doctrine& doctrine = w.exercise->doctrine;
  if (isPermitted(doctrine, w.clock.level, order)) return;
  const std::optional<size_t> from = permittedFrom(doctrine, order);
  out.beginObject().member("code", kOrderWarningNames[static_cast<size_t>(OrderWarning::notPermitted)]);
  out.member("level", doctrine.levels[w.clock.level].id).key("from");
  if (from) out.value(doctrine.levels[*from].id);
  else out.null();
  out.endObject();
}

}  // namespace

std::string outlookJson(const Simulation& simulation, std::string_view orderJson) {
  Issues issues;
  const std::optional<Command> command = commandFromOrder(simulation.exercise(), orderJson, issues);
  const World& world = simulation.world();
  const bool ofUnit = command && command->order != OrderKind::declareLevel && makesSense(simulation.exercise(), *command);
  const std::optional<Refusal> why = ofUnit ? refusal(world, *command) : std::nullopt;
  const Foreseen foreseen = ofUnit && isForeseen(*command) ? foreseeEffect(world, *command) : Foreseen{};
  JsonWriter out;
  out.beginObject().key("issues").raw(toJson(issues)).key("refusal");
  if (why) out.value(kRefusalNames[static_cast<size_t>(*why)]);
  else out.null();
  out.key("foreseen");
  if (foreseen.people > 0) writeForeseen(out, foreseen);
  else out.null();
  out.key("warnings").beginArray();
  if (ofUnit && !why) writeWarnings(out, world, command->order);
  out.endArray();
  return out.endObject().take();
}

}  // namespace sispam
