// SPDX-License-Identifier: Apache-2.0
// Hash of the state, whole, per column and per row, so that a divergence between two hosts names the column and the row.
#include "math/hash.h"
#include "world/columns.h"

namespace sispam {

std::vector<ColumnHash> columnHashes(const World& world) {
  std::vector<ColumnHash> hashes;
  forEachColumn(world, [&](std::string_view name, auto values) { hashes.push_back({name, hashBytes(values.data(), values.size_bytes())}); });
  return hashes;
}

std::vector<TableChecks> rowChecks(const World& world) {
  std::vector<std::pair<std::string_view, std::vector<Hash64>>> tables;
  forEachColumn(world, [&](std::string_view name, auto values) {
    const std::string_view table = name.substr(0, name.find('.'));
    if (table == "density" || table == "gas") return;
    size_t at = 0;  // columns are appended in columns.h, so those of a table need not stand together
    while (at < tables.size() && tables[at].first != table) ++at;
    if (at == tables.size()) tables.push_back({table, {}});
    std::vector<Hash64>& rows = tables[at].second;
    if (rows.size() < values.size()) rows.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i) rows[i].bytes(&values[i], sizeof values[i]);
  });
  std::vector<TableChecks> checks;
  for (const auto& [table, rows] : tables) {
    checks.push_back({table, {}});
    for (const Hash64& row : rows) checks.back().rows.push_back(static_cast<uint16_t>(row.value()));
  }
  return checks;
}

uint64_t stateHash(const World& world) {
  Hash64 hash;
  forEachColumn(world, [&](std::string_view, auto values) { hash.word64(hashBytes(values.data(), values.size_bytes())); });
  return hash.value();
}

}  // namespace sispam
