// SPDX-License-Identifier: Apache-2.0
// What the measures say about density, pressure, forces and room: definitions stand with the observers, and in the manual.
#include "observe/notes.h"
#include "scenario/number_text.h"

namespace sispam {

namespace {

void writeExtreme(JsonWriter& out, std::string_view name, std::string_view place, const Extreme& extreme) {
  out.member(name, extreme.value);
  writeWhen(out, place, extreme.place, extreme.tick);
}

void writeBarrier(JsonWriter& out, const World& w, const BarrierLoad& barrier) {
  const Site& site = w.exercise->scenario.site;
  out.member("kind", kBarrierKindNames[static_cast<size_t>(barrier.kind)]).key("id");
  switch (barrier.kind) {
    case BarrierKind::wall: out.value(site.walls[barrier.index].id); break;
    case BarrierKind::gate: out.value(site.gates[barrier.index].id); break;
    case BarrierKind::building: out.value(site.buildings[barrier.index].id); break;
    case BarrierKind::border: out.null(); break;
  }
  out.member("t", secondsAt(barrier.load.tick)).member("at", barrier.load.place);
}

void writeForces(JsonWriter& out, const World& w, const Notes& n) {
  out.member("maxContactForce", n.harm.maxForce());
  writeWhen(out, "forceAt", n.harm.maxPlace(), n.harm.maxTick());
  out.member("crushDoseMax", n.harm.maxDose());
  writeExtreme(out, "maxStress", "stressAt", n.contact.stress());
  const BarrierLoad* most = n.walls.greatest();
  out.member("maxWallLoad", most ? most->load.value : 0.0).key("wallLoadAt");
  if (most) {
    out.beginObject();
    writeBarrier(out, w, *most);
    out.endObject();
  } else {
    out.null();
  }
  out.key("wallLoads").beginArray();
  for (const BarrierLoad& each : n.walls.loads()) {
    if (each.load.tick == kNever) continue;
    out.beginObject().member("load", each.load.value);
    writeBarrier(out, w, each);
    out.endObject();
  }
  out.endArray();
  writeExtreme(out, "maxCompression", "compressionAt", n.contact.compression());
  writeExtreme(out, "maxOverlap", "overlapAt", n.contact.overlap());
  out.member("overlap99", n.contact.overlap99());
}

void writeLevels(JsonWriter& out, std::string_view name, const std::array<uint64_t, kServiceLevels>& seconds) {
  uint64_t all = 0;
  for (const uint64_t each : seconds) all += each;
  out.key(name).beginObject().member("personSeconds", all);
  for (size_t k = 0; k < seconds.size(); ++k) {
    const char letter = static_cast<char>('A' + k);
    out.key(std::string_view(&letter, 1));
    if (all == 0) out.null();
    else out.value(static_cast<double>(seconds[k]) / static_cast<double>(all));
  }
  out.endObject();
}

void writeRoom(JsonWriter& out, const ServiceLevels& levels) {
  writeLevels(out, "serviceWalking", levels.walking());
  writeLevels(out, "serviceWaiting", levels.waiting());
  for (const bool share : {true, false}) {
    out.key(share ? "shareOverDensity" : "mostOverDensity").beginObject();
    for (size_t k = 0; k < kCrowdedLimits.size(); ++k) {
      out.key(numberText(kCrowdedLimits[k]));
      if (!share) out.value(levels.mostOver(k));
      else if (levels.personSeconds() == 0) out.null();
      else out.value(static_cast<double>(levels.secondsOver(k)) / static_cast<double>(levels.personSeconds()));
    }
    out.endObject();
  }
}

}  // namespace

void writeWhen(JsonWriter& out, std::string_view name, Vec2 at, uint32_t tick) {
  if (tick == kNever) out.nullMember(name);
  else out.key(name).beginObject().member("t", secondsAt(tick)).member("at", at).endObject();
}

void writeCrowd(JsonWriter& out, const World& w, const Notes& n) {
  out.member("maxDensity", n.density.maxHeld());
  writeWhen(out, "densest", n.density.maxPlace(), n.density.maxTick());
  out.key("secondsOverDensity").beginObject();
  for (size_t k = 0; k < kDensityLimits.size(); ++k) out.member(numberText(kDensityLimits[k]), n.density.secondsOver(k));
  out.endObject();
  writeRoom(out, n.levels);
  out.member("maxCrowdPressure", n.pressure.max());
  writeWhen(out, "pressureAt", n.pressure.maxPlace(), n.pressure.maxTick());
  out.member("secondsTurbulent", n.pressure.secondsTurbulent());
  writeForces(out, w, n);
}

}  // namespace sispam
