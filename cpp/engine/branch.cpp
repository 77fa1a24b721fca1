// SPDX-License-Identifier: Apache-2.0
// Simulation's snapshots: the world's state, and before it the script up to there, so that what is recorded on a branch is whole.
// Layout: u64 size of the recording (little-endian), the recording, the world's snapshot.
#include "engine/simulation.h"
#include "recording/bytes.h"

namespace sispam {

std::vector<uint8_t> Simulation::takeSnapshot() const {
  const std::vector<uint8_t> script = recording(), state = snapshot(*world_);
  ByteWriter w;
  w.bytes.reserve(8 + script.size() + state.size());
  w.u64(script.size());
  w.bytes.insert(w.bytes.end(), script.begin(), script.end());
  w.bytes.insert(w.bytes.end(), state.begin(), state.end());
  return std::move(w.bytes);
}

bool Simulation::restoreSnapshot(const std::vector<uint8_t>& bytes) {
  ByteReader r(bytes.data(), bytes.size());
  const uint64_t size = r.u64();
  if (!r.good() || size > r.left()) return false;
  const std::variant<Script, DamageReport> read = readRecording(bytes.data() + 8, static_cast<size_t>(size));
  const Script* script = std::get_if<Script>(&read);
  if (script == nullptr || script->resultsVersion != kResultsVersion || script->scenario != script_.scenario ||
      script->doctrine != script_.doctrine || script->orders != script_.orders)
    return false;
  World restored = buildWorld(exercise_, script->seed);
  for (const std::string& text : script->written) {
    InjectResult read = readInject(text, *exercise_);
    if (!read.inject) return false;
    restored.written.push_back(std::move(*read.inject));
  }
  size_t come = 0;
  for (const Command& command : script->commands) come += command.kind == CommandKind::write && command.tick < script->endTick ? 1 : 0;
  if (come > restored.written.size()) return false;
  restored.course.writtenFired.resize(come);
  if (!restore(restored, bytes.data() + 8 + size, bytes.size() - 8 - static_cast<size_t>(size))) return false;
  if (restored.clock.tick != script->endTick || stateHash(restored) != script->endHash) return false;
  *world_ = std::move(restored);
  script_ = *script;
  for (const Command& command : script_.commands)
    if (command.tick >= tick()) world_->pending.push_back(command);  // given, but not yet carried out
  while (!events_.empty() && events_.back().tick >= tick()) events_.pop_back();
  if (observation_) observation_.emplace(*world_);
  return true;
}

}  // namespace sispam
