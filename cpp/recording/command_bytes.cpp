// SPDX-License-Identifier: Apache-2.0
// See command_bytes.h: one list of fields, walked by the writer and by the reader.
#include "recording/command_bytes.h"

#include <cmath>

namespace sispam {

namespace {

template <class C, class V>
void fieldsOf(C& c, V& v) {
  v.number(c.tick);
  v.choice(c.kind, CommandKind::write);
  v.choice(c.source, CommandSource::script);
  v.choice(c.order, OrderKind::carry);
  v.small(c.ranks, 6);
  for (auto* reference : {&c.unit, &c.ref, &c.with, &c.group, &c.gate, &c.zone, &c.exit, &c.line}) v.reference(*reference);
  for (auto* metres : {&c.atX, &c.atY, &c.aX, &c.aY, &c.bX, &c.bY, &c.heading}) v.real(*metres);
  v.small(c.hasHeading, 1);
  v.small(c.hasAt, 1);
  v.real(c.distance);
  v.real(c.duration);
  v.real(c.arc);
  v.small(c.formation, kSameFormation);
  v.small(c.shots, 20);
  v.small(c.says, 15);
  v.small(c.reasoned, 1);
}

struct Put {
  ByteWriter& w;
  void number(uint32_t v) { w.u32(v); }
  template <class E>
  void choice(E v, E) { w.u8(static_cast<uint8_t>(v)); }
  void small(uint8_t v, uint8_t) { w.u8(v); }
  void reference(uint16_t v) { w.u16(v); }
  void real(float v) { w.f32(v); }
};

struct Get {
  ByteReader& r;
  void number(uint32_t& v) { v = r.u32(); }
  template <class E>
  void choice(E& v, E last) {
    const uint8_t byte = r.u8();
    if (byte > static_cast<uint8_t>(last)) r.refuse(1);
    else v = static_cast<E>(byte);
  }
  void small(uint8_t& v, uint8_t most) {
    v = r.u8();
    if (v > most) r.refuse(1);
  }
  void reference(uint16_t& v) { v = r.u16(); }
  void real(float& v) {
    v = r.f32();
    if (!std::isfinite(v)) r.refuse(4);
  }
};

}  // namespace

void putCommand(ByteWriter& w, const Command& command) {
  Put put{w};
  fieldsOf(command, put);
}

Command getCommand(ByteReader& r) {
  Command command;
  Get get{r};
  fieldsOf(command, get);
  return command;
}

}  // namespace sispam
