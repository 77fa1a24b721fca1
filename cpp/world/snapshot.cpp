// SPDX-License-Identifier: Apache-2.0
// The state as bytes: a magic, a fingerprint of the exercise, then every column in the order of columns.h. Commands that wait
// are input, not state, and are left out. Little-endian, as every host we build for; restore() checks all before it changes
// anything.
#include <cstring>

#include "math/hash.h"
#include "scenario/write.h"
#include "world/columns.h"

namespace sispam {

namespace {

constexpr uint32_t kMagic = 0x534e5053;  // "SPNS"
constexpr uint32_t kVersion = 2;

struct Header {
  uint32_t magic, version, rows, columns;
  uint64_t exercise, bytes, checksum;
};

/// Two exercises with equal sizes are told apart by what is written in them.
uint64_t fingerprint(const Exercise& exercise) {
  const std::string text = write(exercise.scenario) + write(exercise.doctrine);
  return hashBytes(text.data(), text.size());
}

template <class W>
uint64_t bytesOf(W& world) {
  uint64_t bytes = 0;
  forEachColumn(world, [&](std::string_view, auto values) { bytes += 8 + values.size_bytes(); });
  return bytes;
}

uint32_t columnsOf(const World& world) {
  uint32_t n = 0;
  forEachColumn(world, [&](std::string_view, auto) { ++n; });
  return n;
}

}  // namespace

std::vector<uint8_t> snapshot(const World& world) {
  std::vector<uint8_t> out(sizeof(Header) + bytesOf(world));
  uint8_t* to = out.data() + sizeof(Header);
  forEachColumn(world, [&](std::string_view, auto values) {
    const uint64_t size = values.size_bytes();
    std::memcpy(to, &size, 8);
    if (size > 0) std::memcpy(to + 8, values.data(), size);
    to += 8 + size;
  });
  Header h{kMagic, kVersion, world.rows, columnsOf(world), fingerprint(*world.exercise), out.size() - sizeof(Header), 0};
  h.checksum = hashBytes(out.data() + sizeof(Header), h.bytes);
  std::memcpy(out.data(), &h, sizeof h);
  return out;
}

bool restore(World& world, const uint8_t* bytes, size_t size) {
  Header h;
  if (size < sizeof h) return false;
  std::memcpy(&h, bytes, sizeof h);
  if (h.magic != kMagic || h.version != kVersion || h.rows != world.rows || h.columns != columnsOf(world)) return false;
  if (h.bytes != size - sizeof h || h.bytes != bytesOf(world) || h.checksum != hashBytes(bytes + sizeof h, h.bytes)) return false;
  if (h.exercise != fingerprint(*world.exercise)) return false;
  const uint8_t* from = bytes + sizeof h;
  bool fits = true;
  forEachColumn(world, [&](std::string_view, auto values) {
    uint64_t each = 0;
    if (!fits) return;
    std::memcpy(&each, from, 8);
    fits = each == values.size_bytes();
    from += 8 + each;
  });
  if (!fits) return false;
  from = bytes + sizeof h;
  forEachColumn(world, [&](std::string_view, auto values) {
    if (!values.empty()) std::memcpy(values.data(), from + 8, values.size_bytes());
    from += 8 + values.size_bytes();
  });
  world.pending.clear();
  world.events.list.clear();
  world.solvedGeneration = world.solvedCrowding = kNever;
  for (uint32_t& cell : world.unitFieldCell) cell = kNever;
  for (NearestFree& known : world.unitSquare) known = {};
  refreshDerived(world);
  return true;
}

}  // namespace sispam
