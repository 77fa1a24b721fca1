// SPDX-License-Identifier: Apache-2.0
// From a Script to bytes; the chunks stand in a fixed order, which read.cpp expects.
#include "math/hash.h"
#include "recording/chunk.h"
#include "recording/command_bytes.h"

namespace sispam {

namespace {

std::vector<uint8_t> textBytes(const std::string& text) { return {text.begin(), text.end()}; }

}  // namespace

std::vector<uint8_t> writeRecording(const Script& script) {
  std::vector<uint8_t> file;
  putHeader(file);
  ByteWriter run;
  run.u32(script.resultsVersion);
  run.u32(script.seed);
  run.u32(script.endTick);
  run.u64(script.endHash);
  putChunk(file, "RUN ", run.bytes);
  putChunk(file, "SCEN", textBytes(script.scenario));
  putChunk(file, "DOCT", textBytes(script.doctrine));
  putChunk(file, "ORDR", textBytes(script.orders));
  ByteWriter commands;
  for (const Command& command : script.commands) putCommand(commands, command);
  putChunk(file, "CMDS", commands.bytes);
  if (!script.written.empty()) {
    ByteWriter written;
    for (const std::string& inject : script.written) {
      written.u32(static_cast<uint32_t>(inject.size()));
      written.text(inject);
    }
    putChunk(file, "wrtn", written.bytes);
  }
  ByteWriter hashes;
  for (const HashNote& note : script.hashes) {
    hashes.u32(note.tick);
    hashes.u64(note.state);
    hashes.u16(static_cast<uint16_t>(note.columns.size()));
    for (const uint64_t column : note.columns) hashes.u64(column);
  }
  putChunk(file, "HASH", hashes.bytes);
  ByteWriter rows;
  for (const HashNote& note : script.hashes) {
    if (note.rows.empty()) continue;
    rows.u32(note.tick);
    rows.u32(static_cast<uint32_t>(note.rows.size()));
    for (const uint16_t row : note.rows) rows.u16(row);
  }
  putChunk(file, "rows", rows.bytes);
  ByteWriter end;
  end.u64(hashBytes(file.data(), file.size()));
  putChunk(file, "END ", end.bytes);
  return file;
}

}  // namespace sispam
