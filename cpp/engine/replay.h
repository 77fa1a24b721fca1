// SPDX-License-Identifier: Apache-2.0
// Re-runs a recording and compares hashes. The first difference is named by tick, column and row as far as the
// recording allows (rows need both states; the column comes from the per-column hashes kept once a minute).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "recording/recording.h"
#include "scenario/issue.h"

namespace sispam {

struct ReplayResult {
  enum class Kind : uint8_t { same, differs, damaged, otherVersion, badScenario } kind = Kind::same;
  uint32_t ticks = 0;
  uint64_t hash = 0;
  DamageReport damage;               ///< kind == damaged
  uint32_t differTick = 0;           ///< kind == differs
  std::string differColumn;          ///< empty if unknown
  Issues issues;                     ///< kind == badScenario
};

/// Reads, checks and re-runs. Never throws; any bytes are allowed.
ReplayResult verifyRecording(const uint8_t* bytes, size_t size);

/// ReplayResult as a JSON document.
std::string toJson(const ReplayResult&);

}  // namespace sispam
