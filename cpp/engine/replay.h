// SPDX-License-Identifier: Apache-2.0
// Re-runs a recording and compares hashes. The first difference is named by tick, column and row as far as the recording
// allows: the tick is that of the first state hash that differs (one a second); the column is the first that differs in the
// next per-column hashes (one set a minute and one at the end), the row the first that differs in that column's table.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "recording/recording.h"
#include "scenario/issue.h"

namespace sispam {

struct ReplayResult {
  enum class Kind : uint8_t { same, differs, damaged, otherVersion, badScenario } kind = Kind::same;
  uint32_t ticks = 0;                ///< re-run
  uint64_t hash = 0;                 ///< at the end of the re-run
  uint32_t resultsVersion = 0;       ///< of the recording, where it could be read
  DamageReport damage;               ///< kind == damaged
  uint32_t differTick = 0;           ///< kind == differs
  std::string differColumn;          ///< empty if unknown; "commands" if a recorded command cannot be given
  std::optional<uint32_t> differRow; ///< of that column's table, or of the commands
  Issues issues;                     ///< kind == badScenario
};

/// Reads, checks and re-runs. Never throws; any bytes are allowed.
ReplayResult verifyRecording(const uint8_t* bytes, size_t size);

/// The same in pieces, so that a page can show how far it is and stop.
class Replay {
 public:
  Replay(const uint8_t* bytes, size_t size);
  ~Replay();
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;
  bool done() const;
  void advance(uint32_t ticks);
  uint32_t tick() const;
  uint32_t endTick() const;
  const ReplayResult& result() const;

 private:
  struct Run;
  std::unique_ptr<Run> run_;
};

/// {"kind","ticks","hash","resultsVersion","damage":{"kind","byte"}|null,"differs":{"tick","t","column"|null,"row"|null}|null,"issues":[…]}
std::string toJson(const ReplayResult&);

}  // namespace sispam
