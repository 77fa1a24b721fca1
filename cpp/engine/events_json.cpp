// SPDX-License-Identifier: Apache-2.0
// See events_json.h.
#include "engine/events_json.h"

#include "engine/tables.h"
#include "observe/json_writer.h"

namespace sispam {

std::string eventsJson(const Simulation& s, uint64_t from) {
  JsonWriter out;
  out.beginArray();
  for (uint64_t k = from > s.droppedEvents() ? from - s.droppedEvents() : 0; k < s.events().size(); ++k) {
    const Event& e = s.events()[static_cast<size_t>(k)];
    out.beginObject().member("tick", e.tick).member("kind", kEventKindNames[static_cast<size_t>(e.kind)]);
    out.member("a", e.a).member("b", e.b).member("c", e.c).member("at", Vec2{e.x, e.y}).member("value", e.value).endObject();
  }
  return out.endArray().take();
}

}  // namespace sispam
