// SPDX-License-Identifier: Apache-2.0
// The plaza workloads of `npm run bench` on the native build. One iteration is the 200 measured steps after 50 of warm-up; agent-steps
// per second of CPU time stand in `items_per_second`. --benchmark_filter=plaza-20000-1-B also runs a workload that is not in the list.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <regex>
#include <string>
#include <vector>

#include "engine/plaza.h"

namespace {

constexpr uint32_t kWarmUp = 50, kMeasured = 200;
constexpr int kRepeats = 3;

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

void add(const std::string& name) {
  static const std::regex shape(R"(plaza-(\d{1,6})-(\d+(?:\.\d+)?)-([AB]))");
  std::smatch parts;
  if (!std::regex_match(name, parts, shape)) return;
  benchmark::RegisterBenchmark(name.c_str(), plaza, static_cast<uint32_t>(std::stoul(parts[1])), std::stod(parts[2]), parts[3] == "B")
      ->Unit(benchmark::kMillisecond)
      ->Iterations(1)
      ->Repetitions(kRepeats)
      ->ComputeStatistics("min", [](const std::vector<double>& v) { return *std::min_element(v.begin(), v.end()); })
      ->ComputeStatistics("max", [](const std::vector<double>& v) { return *std::max_element(v.begin(), v.end()); })
      ->ReportAggregatesOnly();
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> names;
  for (const char* agents : {"1000", "10000", "50000", "100000"})
    for (const char* density : {"0.5", "2", "4"})
      for (const char* variant : {"A", "B"}) names.push_back(std::string("plaza-") + agents + "-" + density + "-" + variant);
  const std::string filter = "--benchmark_filter=";
  for (int k = 1; k < argc; ++k) {
    const std::string word = argv[k];
    if (word.rfind(filter, 0) != 0) continue;
    const std::string name = word.substr(filter.size());
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  for (const std::string& name : names) add(name);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
