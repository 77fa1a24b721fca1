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
    out.member("a", e.a).member("b", e.b).member("c", e.c).member("at", Vec2{e.x, e.y}).member("value", e.value);
    const size_t script = s.exercise().scenario.script.size();
    const bool ofInject = e.kind == EventKind::injectFired || e.kind == EventKind::told;
    if (ofInject && e.a >= script && e.a - script < s.world().written.size()) {
      const Text& text = s.world().written[e.a - script].text;
      out.key("text").beginObject().member("id", text.id).member("en", text.en).endObject();
    }
    out.endObject();
  }
  return out.endArray().take();
}

}  // namespace sispam
