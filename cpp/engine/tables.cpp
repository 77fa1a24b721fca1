// SPDX-License-Identifier: Apache-2.0
// See tables.h.
#include "engine/tables.h"

#include "engine/column_type.h"
#include "engine/counters.h"
#include "observe/json_writer.h"
#include "scenario/choice.h"
#include "world/columns.h"

namespace sispam {

std::string describeTables() {
  JsonWriter out;
  out.beginObject();
  const auto names = [&](std::string_view key, const auto& list) {
    out.key(key).beginArray();
    for (const std::string_view name : list) out.value(name);
    out.endArray();
  };
  names("modes", kModeNames);
  names("roles", Choice<Role>::names);
  names("presences", kPresenceNames);
  names("unitStates", kUnitStateNames);
  names("orderKinds", Choice<OrderKind>::names);
  names("eventKinds", kEventKindNames);
  names("refusals", kRefusalNames);
  names("orderWarnings", kOrderWarningNames);
  names("injuryCauses", kInjuryCauseNames);
  names("turnedAways", kTurnedAwayNames);
  names("misconducts", Choice<Misconduct>::names);
  names("ruleKinds", Choice<RuleKind>::names);
  names("counters", kCounterNames);
  static constexpr std::string_view types[] = {"", "u8", "u16", "u32", "f32"};
  out.key("columns").beginArray();
  const World empty{};
  forEachColumn(empty, [&]<class T>(std::string_view name, std::span<T>) {
    out.beginObject().member("name", name).member("type", types[static_cast<size_t>(columnTypeOf<T>())]).endObject();
  });
  return out.endArray().endObject().take();
}

}  // namespace sispam
