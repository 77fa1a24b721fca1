// SPDX-License-Identifier: Apache-2.0
// See simulation.h. A state hash is kept each second and one per column each minute, as the recording wants them.
#include "engine/simulation.h"

#include "engine/command_check.h"
#include "math/hash.h"
#include "observe/headcount.h"
#include "observe/json_writer.h"
#include "step/step.h"

namespace sispam {

namespace {

constexpr size_t kMostEvents = 1000000, kDroppedAtOnce = 100000;

}  // namespace

Simulation::Opened Simulation::open(ExerciseTexts texts, std::optional<uint32_t> seed, bool observed) {
  Opened opened;
  ReadResult read = readExercise(texts.scenario, texts.doctrine, texts.orders);
  opened.issues = std::move(read.issues);
  if (!read.exercise) return opened;
  opened.simulation.reset(new Simulation());
  Simulation& s = *opened.simulation;
  s.exercise_ = std::make_shared<const Exercise>(std::move(*read.exercise));
  s.script_.resultsVersion = kResultsVersion;
  s.script_.seed = seed.value_or(s.exercise_->scenario.seed);
  s.script_.scenario = std::move(texts.scenario);
  s.script_.doctrine = std::move(texts.doctrine);
  s.script_.orders = std::move(texts.orders);
  s.world_ = std::make_unique<World>(buildWorld(s.exercise_, s.script_.seed));
  if (observed) s.observation_.emplace(*s.world_);
  s.noteHash();
  return opened;
}

std::string Simulation::hashHex() const { return hex(hash()); }

void Simulation::noteHash() {
  if (!keepsHashes_ || tick() % kHashTicks != 0) return;
  HashNote note{tick(), hash(), {}};
  if (tick() % kColumnHashTicks == 0) noteColumns(note);
  script_.hashes.push_back(std::move(note));
}

void Simulation::noteColumns(HashNote& note) const {
  for (const ColumnHash& column : columnHashes(*world_)) note.columns.push_back(column.hash);
  for (const TableChecks& table : rowChecks(*world_)) note.rows.insert(note.rows.end(), table.rows.begin(), table.rows.end());
}

void Simulation::keepEvents() {
  const std::vector<Event>& fresh = world_->events.list;
  if (events_.size() + fresh.size() > kMostEvents) {
    events_.erase(events_.begin(), events_.begin() + kDroppedAtOnce);
    droppedEvents_ += kDroppedAtOnce;
  }
  events_.insert(events_.end(), fresh.begin(), fresh.end());
  if (world_->events.lost == 0) return;
  Event lost;
  lost.tick = tick() - 1;
  lost.value = static_cast<float>(world_->events.lost);
  events_.push_back(lost);
}

void Simulation::advance(uint32_t ticks) {
  for (uint32_t k = 0; k < ticks && !over(); ++k) {
    step(*world_);
    keepEvents();
    if (observation_) observation_->observe(*world_);
    noteHash();
  }
  if (over() && observation_) observation_->finish(*world_);
}

bool Simulation::give(Command command) {
  command.tick = tick();
  if (over() || !makesSense(*exercise_, command)) return false;
  world_->pending.push_back(command);
  script_.commands.push_back(command);
  return true;
}

bool Simulation::write(Inject inject, std::string text) {
  if (over() || world_->written.size() >= kMostWritten) return false;
  Command command;
  command.tick = tick();
  command.kind = CommandKind::write;
  command.source = CommandSource::instructor;
  command.ref = static_cast<uint16_t>(exercise_->scenario.script.size() + world_->written.size());
  world_->written.push_back(std::move(inject));
  script_.written.push_back(std::move(text));
  world_->pending.push_back(command);
  script_.commands.push_back(command);
  return true;
}

std::string Simulation::summary() {
  if (observation_) return observation_->summary(*world_, hashHex(), kResultsVersion);
  const Headcount heads = countHeads(*world_);
  JsonWriter out;
  out.beginObject().member("scenario", exercise_->scenario.id).member("seed", script_.seed).member("resultsVersion", kResultsVersion);
  out.member("ticks", tick()).member("seconds", static_cast<double>(tick()) / kTicksPerSecond).member("hash", hashHex());
  out.key("people").beginObject().member("total", heads.total()).member("present", heads.present).member("left", heads.left);
  out.member("injured", heads.injured()).member("arrested", heads.arrested).endObject().member("observed", false);
  return out.endObject().take();
}

std::vector<uint8_t> Simulation::recording() const {
  Script script = script_;
  script.endTick = tick();
  script.endHash = hash();
  // What differs is named at the end at the latest.
  if (script.hashes.back().tick != tick()) script.hashes.push_back({tick(), hash(), {}});
  if (script.hashes.back().columns.empty()) noteColumns(script.hashes.back());
  return writeRecording(script);
}

}  // namespace sispam
