// SPDX-License-Identifier: Apache-2.0
// The plaza workloads of bench.md on the native build, for the ratio to WASM. One iteration is the 200 measured steps.
// Agent-steps per second of CPU time stand in `items_per_second`; choose with --benchmark_filter=plaza-10000-2-A.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <ctime>
#include <string>

#include "engine/plaza.h"

namespace {

constexpr uint32_t kWarmUp = 50, kMeasured = 200;

void plaza(benchmark::State& state, uint32_t agents, double density, bool obstacles) {
  double seconds = 0;
  for (auto _ : state) {
    state.PauseTiming();
    sispam::Plaza plaza(agents, density, obstacles);
    plaza.step(kWarmUp);
    state.ResumeTiming();
    const std::clock_t before = std::clock();
    plaza.step(kMeasured);
    seconds += static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  }
  state.SetItemsProcessed(state.iterations() * kMeasured * agents);
  state.counters["msPerStep"] = 1000.0 * seconds / (static_cast<double>(state.iterations()) * kMeasured);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peakMB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

const bool registered = [] {
  for (const uint32_t agents : {1000u, 10000u, 50000u, 100000u})
    for (const char* density : {"0.5", "2", "4"})
      for (const char variant : {'A', 'B'}) {
        const std::string name = "plaza-" + std::to_string(agents) + "-" + density + "-" + variant;
        benchmark::RegisterBenchmark(name.c_str(), plaza, agents, std::stod(density), variant == 'B')
            ->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(3)->ReportAggregatesOnly();
      }
  return true;
}();

}  // namespace
