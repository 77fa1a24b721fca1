// SPDX-License-Identifier: Apache-2.0
// See replay.h. A recording is bounded by its scenario's own limit, so a forged end tick cannot make this run for ever.
#include "engine/replay.h"

#include <algorithm>

#include "engine/issues_json.h"
#include "engine/order_json.h"
#include "engine/simulation.h"
#include "math/hash.h"
#include "observe/json_writer.h"

namespace sispam {

namespace {

/// The first row in which this column's table differs from the recorded checks of all tables, if they can tell.
std::optional<uint32_t> differingRow(const World& world, std::string_view column, const std::vector<uint16_t>& recorded) {
  size_t from = 0;
  for (const TableChecks& table : rowChecks(world)) {
    if (table.table == column.substr(0, column.find('.'))) {
      for (size_t i = 0; i < table.rows.size() && from + i < recorded.size(); ++i)
        if (table.rows[i] != recorded[from + i]) return static_cast<uint32_t>(i);
      return std::nullopt;
    }
    from += table.rows.size();
  }
  return std::nullopt;
}

}  // namespace

struct Replay::Run {
  ReplayResult result;
  Script script;
  std::unique_ptr<Simulation> simulation;  ///< null when there is nothing (more) to run
  size_t nextCommand = 0, nextHash = 0, nextWritten = 0;
  bool differs = false;                    ///< now only looking for the column

  void differ(uint32_t tick, std::string column = {}, std::optional<uint32_t> row = {}) {
    if (!differs) {
      result.kind = ReplayResult::Kind::differs;
      result.differTick = tick;
    }
    differs = true;
    if (column.empty()) return;
    result.differColumn = std::move(column);
    result.differRow = row;
  }
  void end() {
    result.ticks = simulation->tick();
    result.hash = simulation->hash();
    simulation.reset();
  }
  void giveCommands();
  bool giveWritten(const Command& command);
  void compare();
  void step();
};

void Replay::Run::giveCommands() {
  while (nextCommand < script.commands.size() && script.commands[nextCommand].tick == simulation->tick()) {
    const Command& command = script.commands[nextCommand++];
    if (command.kind == CommandKind::write ? giveWritten(command) : simulation->give(command)) continue;
    differ(simulation->tick(), "commands", static_cast<uint32_t>(nextCommand - 1));
    end();
    return;
  }
}

/// The command must be the one that its words make.
bool Replay::Run::giveWritten(const Command& command) {
  const size_t number = simulation->exercise().scenario.script.size() + nextWritten;
  if (nextWritten >= script.written.size() || command.ref != number) return false;
  return !hasErrors(writeInject(*simulation, script.written[nextWritten++]));
}

void Replay::Run::compare() {
  while (nextHash < script.hashes.size() && script.hashes[nextHash].tick < simulation->tick()) ++nextHash;
  if (nextHash == script.hashes.size() || script.hashes[nextHash].tick != simulation->tick()) return;
  const HashNote& note = script.hashes[nextHash++];
  if (note.state != simulation->hash()) differ(note.tick);
  if (!differs || note.columns.empty()) return;
  const std::vector<ColumnHash> now = columnHashes(simulation->world());
  for (size_t k = 0; k < now.size(); ++k) {
    if (k < note.columns.size() && note.columns[k] == now[k].hash) continue;
    differ(note.tick, std::string(now[k].name), differingRow(simulation->world(), now[k].name, note.rows));
    break;
  }
  end();
}

void Replay::Run::step() {
  giveCommands();
  if (!simulation) return;
  const bool wanted = simulation->tick() < script.endTick;
  if (wanted && !simulation->over()) {
    simulation->advance(1);
    compare();
    return;
  }
  if (wanted || simulation->hash() != script.endHash) differ(simulation->tick());
  end();
}

Replay::Replay(const uint8_t* bytes, size_t size) : run_(std::make_unique<Run>()) {
  std::variant<Script, DamageReport> read = readRecording(bytes, size);
  if (const DamageReport* damage = std::get_if<DamageReport>(&read)) {
    run_->result.kind = ReplayResult::Kind::damaged;
    run_->result.damage = *damage;
    return;
  }
  run_->script = std::move(std::get<Script>(read));
  const Script& script = run_->script;
  run_->result.resultsVersion = script.resultsVersion;
  if (script.resultsVersion != kResultsVersion) {
    run_->result.kind = ReplayResult::Kind::otherVersion;
    return;
  }
  Simulation::Opened opened = Simulation::open({script.scenario, script.doctrine, script.orders}, script.seed, false);
  if (!opened.simulation) {
    run_->result.kind = ReplayResult::Kind::badScenario;
    run_->result.issues = std::move(opened.issues);
    return;
  }
  run_->simulation = std::move(opened.simulation);
  run_->compare();
}

Replay::~Replay() = default;

bool Replay::done() const { return !run_->simulation; }
uint32_t Replay::tick() const { return run_->simulation ? run_->simulation->tick() : run_->result.ticks; }
uint32_t Replay::endTick() const { return run_->script.endTick; }
const ReplayResult& Replay::result() const { return run_->result; }

void Replay::advance(uint32_t ticks) {
  for (uint32_t k = 0; k < ticks && run_->simulation; ++k) run_->step();
}

ReplayResult verifyRecording(const uint8_t* bytes, size_t size) {
  Replay replay(bytes, size);
  while (!replay.done()) replay.advance(1000);
  return replay.result();
}

std::string toJson(const ReplayResult& r) {
  static constexpr std::string_view kinds[] = {"same", "differs", "damaged", "otherVersion", "badScenario"};
  JsonWriter out;
  out.beginObject().member("kind", kinds[static_cast<size_t>(r.kind)]).member("ticks", r.ticks).member("hash", hex(r.hash));
  out.member("resultsVersion", r.resultsVersion).key("damage");
  if (r.kind != ReplayResult::Kind::damaged) out.null();
  else out.beginObject().member("kind", nameOf(r.damage.kind)).member("byte", r.damage.byte).endObject();
  out.key("differs");
  if (r.kind != ReplayResult::Kind::differs) {
    out.null();
  } else {
    out.beginObject().member("tick", r.differTick).member("t", static_cast<double>(r.differTick) / kTicksPerSecond).key("column");
    if (r.differColumn.empty()) out.null();
    else out.value(r.differColumn);
    out.key("row");
    if (r.differRow) out.value(*r.differRow);
    else out.null();
    out.endObject();
  }
  return out.key("issues").raw(toJson(r.issues)).endObject().take();
}

}  // namespace sispam
