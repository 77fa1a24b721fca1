// SPDX-License-Identifier: Apache-2.0
// Hash of the state, whole and per column, so that a divergence between two hosts names the column.
#include "math/hash.h"
#include "world/columns.h"

namespace sispam {

std::vector<ColumnHash> columnHashes(const World& world) {
  std::vector<ColumnHash> hashes;
  forEachColumn(world, [&](std::string_view name, auto values) { hashes.push_back({name, hashBytes(values.data(), values.size_bytes())}); });
  return hashes;
}

uint64_t stateHash(const World& world) {
  Hash64 hash;
  forEachColumn(world, [&](std::string_view, auto values) { hash.word64(hashBytes(values.data(), values.size_bytes())); });
  return hash.value();
}

}  // namespace sispam
