// SPDX-License-Identifier: Apache-2.0
// Names and conversions between the core and JavaScript, no decisions. Texts and bytes come in as std::string (a JS string or a
// Uint8Array); views are typed arrays over WASM memory, valid until the next call. What throws becomes a JavaScript Error.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <array>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "engine/column_view.h"
#include "engine/counters.h"
#include "engine/events_json.h"
#include "engine/issues_json.h"
#include "engine/order_json.h"
#include "engine/order_outlook.h"
#include "engine/plaza.h"
#include "engine/replay.h"
#include "engine/simulation.h"
#include "engine/tables.h"
#include "engine/trials.h"
#include "scenario/issue_codes.h"
#include "scenario/schema.h"

using emscripten::val;

// Types of what is given out as JavaScript values, for the generated core.d.ts.
EMSCRIPTEN_DECLARE_VAL_TYPE(ColumnArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(FloatArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(DoubleArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(ByteArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(OpenedValue)

namespace sispam {
namespace {

/// Runs f; an exception of C++ leaves as an Error with its message, because JavaScript cannot read the exception itself.
template <class F>
auto guarded(F&& f) -> decltype(f()) {
  std::string message;
  try {
    return f();
  } catch (const std::exception& error) {
    message = error.what();
  }
  val::global("Error").new_(message).throw_();
}

template <class A, class T>
A viewOf(const T* data, size_t size) {
  return A(val(emscripten::typed_memory_view(size, data)));
}

FileKind kindOf(const std::string& name) {
  for (const FileKind kind : {FileKind::scenario, FileKind::orders, FileKind::doctrine, FileKind::plan})
    if (fileName(kind) == name) return kind;
  throw std::invalid_argument("kind of file: " + name);
}

std::string checkText(const std::string& kind, const std::string& text) {
  return guarded([&] { return toJson(check(kindOf(kind), text)); });
}
std::string describe(const std::string& kind) {
  return guarded([&] { return describeFields(kindOf(kind)); });
}
std::string schema(const std::string& kind) {
  return guarded([&] { return schemaOf(kindOf(kind)); });
}
std::string issueCodes() { return guarded(describeIssueCodes); }
std::string tables() { return guarded(describeTables); }
uint32_t resultsVersion() { return kResultsVersion; }

std::string verify(const std::string& bytes) {
  return guarded([&] { return toJson(verifyRecording(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size())); });
}

/// A copy of its own: a trial keeps nothing.
DoubleArray trial(const std::string& name, const val& given) {
  return guarded([&] {
    const std::vector<double> numbers = emscripten::convertJSArrayToNumberVector<double>(given), series = playTrial(name, numbers);
    return DoubleArray(viewOf<DoubleArray>(series.data(), series.size()).call<val>("slice"));
  });
}

/// A running exercise and the memory its last answers lie in.
class Handle {
 public:
  explicit Handle(std::unique_ptr<Simulation> simulation) : simulation_(std::move(simulation)) {}

  static OpenedValue open(std::string scenario, std::string doctrine, std::string orders, double seed) {
    return opened(std::move(scenario), std::move(doctrine), std::move(orders), seed, true);
  }
  static OpenedValue openUnobserved(std::string scenario, std::string doctrine, std::string orders, double seed) {
    return opened(std::move(scenario), std::move(doctrine), std::move(orders), seed, false);
  }

  void keepNoHashes() { simulation_->keepNoHashes(); }
  void advance(uint32_t ticks) { guarded([&] { simulation_->advance(ticks); }); }
  bool over() const { return simulation_->over(); }
  uint32_t tick() const { return simulation_->tick(); }
  std::string hash() const { return simulation_->hashHex(); }

  ColumnArray column(const std::string& name) const {
    const ColumnView view = columnView(simulation_->world(), name);
    switch (view.type) {
      case ColumnType::none: break;
      case ColumnType::u8: return viewOf<ColumnArray>(static_cast<const uint8_t*>(view.data), view.size);
      case ColumnType::u16: return viewOf<ColumnArray>(static_cast<const uint16_t*>(view.data), view.size);
      case ColumnType::u32: return viewOf<ColumnArray>(static_cast<const uint32_t*>(view.data), view.size);
      case ColumnType::f32: return viewOf<ColumnArray>(static_cast<const float*>(view.data), view.size);
    }
    return ColumnArray(val::null());
  }

  DoubleArray frameCounters() {
    counters_ = countersOf(*simulation_);
    return viewOf<DoubleArray>(counters_.data(), counters_.size());
  }
  /// The density raster, row by row from the south-west; empty when not observed.
  FloatArray density() const {
    const Observation* o = simulation_->observation();
    return o ? viewOf<FloatArray>(o->density().value.data(), o->density().value.size()) : viewOf<FloatArray>(static_cast<const float*>(nullptr), 0);
  }
  /// originX, originY, cell (m), width, height (cells).
  DoubleArray densityFrame() {
    const DensityRaster& d = simulation_->world().density;
    return framed({d.originX, d.originY}, d.cell, d.width, d.height);
  }
  /// The same of the cells of `gas.value`; no cells where no unit has irritant.
  DoubleArray gasFrame() {
    const CellFrame& c = simulation_->world().cloud.frame;
    return framed(c.origin, c.size, c.columns, c.rows);
  }

  std::string eventsFrom(double index) const {
    return guarded([&] { return eventsJson(*simulation_, static_cast<uint64_t>(index < 0 ? 0 : index)); });
  }
  std::string findingsFrom(double index) const {
    const Observation* o = simulation_->observation();
    return guarded([&] { return o ? o->findingsJson(simulation_->world(), static_cast<size_t>(index < 0 ? 0 : index)) : std::string("[]"); });
  }

  std::string give(const std::string& order) {
    return guarded([&] { return toJson(giveOrder(*simulation_, order)); });
  }
  /// What would become of it; changes nothing.
  std::string outlook(const std::string& order) const {
    return guarded([&] { return outlookJson(*simulation_, order); });
  }
  std::string fireInject(const std::string& id) {
    return guarded([&] { return toJson(commandInject(*simulation_, id, CommandKind::inject)); });
  }
  std::string skipInject(const std::string& id) {
    return guarded([&] { return toJson(commandInject(*simulation_, id, CommandKind::skip)); });
  }
  std::string write(const std::string& inject) {
    return guarded([&] { return toJson(writeInject(*simulation_, inject)); });
  }
  /// Entry `number` of the decision log was made now; its words are kept outside.
  bool log(uint32_t number) {
    Command command;
    command.kind = CommandKind::log;
    command.ref = static_cast<uint16_t>(number);
    return guarded([&] { return simulation_->give(command); });
  }
  /// Ends the exercise at the next tick.
  bool stop() {
    Command command;
    command.kind = CommandKind::stop;
    command.source = CommandSource::instructor;
    return guarded([&] { return simulation_->give(command); });
  }

  std::string summary() {
    return guarded([&] { return simulation_->summary(); });
  }
  ByteArray recording() {
    return guarded([&] { return keep(simulation_->recording()); });
  }
  ByteArray snapshot() {
    return guarded([&] { return keep(simulation_->takeSnapshot()); });
  }
  bool restore(const std::string& bytes) {
    return guarded([&] { return simulation_->restoreSnapshot({bytes.begin(), bytes.end()}); });
  }

 private:
  static OpenedValue opened(std::string scenario, std::string doctrine, std::string orders, double seed, bool observed) {
    return guarded([&] {
      const bool given = seed >= 0 && seed <= 4294967295.0;
      Simulation::Opened result = Simulation::open({std::move(scenario), std::move(doctrine), std::move(orders)},
                                                   given ? std::optional(static_cast<uint32_t>(seed)) : std::nullopt, observed);
      val object = val::object();
      object.set("issues", toJson(result.issues));
      if (result.simulation) object.set("simulation", val(std::make_unique<Handle>(std::move(result.simulation))));
      else object.set("simulation", val::null());
      return OpenedValue(std::move(object));
    });
  }
  template <class N>
  DoubleArray framed(Vec2 origin, float cell, N width, N height) {
    frame_ = {static_cast<double>(origin.x), static_cast<double>(origin.y), static_cast<double>(cell), static_cast<double>(width),
              static_cast<double>(height)};
    return viewOf<DoubleArray>(frame_.data(), frame_.size());
  }
  ByteArray keep(std::vector<uint8_t> bytes) {
    bytes_ = std::move(bytes);
    return viewOf<ByteArray>(bytes_.data(), bytes_.size());
  }

  std::unique_ptr<Simulation> simulation_;
  Counters counters_{};
  std::array<double, 5> frame_{};
  std::vector<uint8_t> bytes_;
};

/// A replay in pieces, so that a worker can show how far it is.
class ReplayHandle {
 public:
  explicit ReplayHandle(const std::string& bytes) : replay_(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()) {}
  bool done() const { return replay_.done(); }
  uint32_t tick() const { return replay_.tick(); }
  uint32_t endTick() const { return replay_.endTick(); }
  void advance(uint32_t ticks) { guarded([&] { replay_.advance(ticks); }); }
  std::string result() const {
    return guarded([&] { return toJson(replay_.result()); });
  }

 private:
  Replay replay_;
};

}  // namespace
}  // namespace sispam

EMSCRIPTEN_BINDINGS(sispamkota) {
  using namespace emscripten;
  using namespace sispam;
  register_type<ColumnArray>("Uint8Array | Uint16Array | Uint32Array | Float32Array | null");
  register_type<FloatArray>("Float32Array");
  register_type<DoubleArray>("Float64Array");
  register_type<ByteArray>("Uint8Array");
  register_type<OpenedValue>("{ simulation: Simulation | null, issues: string }");

  function("check", &checkText);
  function("describe", &describe);
  function("schema", &schema);
  function("issueCodes", &issueCodes);
  function("tables", &tables);
  function("resultsVersion", &resultsVersion);
  function("verifyRecording", &verify);
  function("trial", &trial);

  class_<Handle>("Simulation")
      .class_function("open", &Handle::open)
      .class_function("openUnobserved", &Handle::openUnobserved)
      .function("keepNoHashes", &Handle::keepNoHashes)
      .function("advance", &Handle::advance)
      .function("over", &Handle::over)
      .function("tick", &Handle::tick)
      .function("hash", &Handle::hash)
      .function("column", &Handle::column)
      .function("frameCounters", &Handle::frameCounters)
      .function("density", &Handle::density)
      .function("densityFrame", &Handle::densityFrame)
      .function("eventsFrom", &Handle::eventsFrom)
      .function("findingsFrom", &Handle::findingsFrom)
      .function("give", &Handle::give)
      .function("outlook", &Handle::outlook)
      .function("gasFrame", &Handle::gasFrame)
      .function("log", &Handle::log)
      .function("fireInject", &Handle::fireInject)
      .function("skipInject", &Handle::skipInject)
      .function("writeInject", &Handle::write)
      .function("stop", &Handle::stop)
      .function("summary", &Handle::summary)
      .function("recording", &Handle::recording)
      .function("snapshot", &Handle::snapshot)
      .function("restore", &Handle::restore);

  class_<ReplayHandle>("ReplayRun")
      .constructor<std::string>()
      .function("done", &ReplayHandle::done)
      .function("tick", &ReplayHandle::tick)
      .function("endTick", &ReplayHandle::endTick)
      .function("advance", &ReplayHandle::advance)
      .function("result", &ReplayHandle::result);

  class_<Plaza>("PlazaRun")
      .constructor<uint32_t, double, bool>()
      .function("step", &Plaza::step)
      .function("side", &Plaza::side);
}
