// SPDX-License-Identifier: Apache-2.0
// Runs an exercise natively and prints its hashes, to be compared with Node's and the browser's of the same module:
//   sispam_golden SCENARIO DOCTRINE ORDERS|- SEED|- TICKS  →  {"ticks","hash","columns":{name:hash},"over"}
// With --summary or --record FILE after the ticks it prints the run's summary, or writes its recording, instead.
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/issues_json.h"
#include "engine/simulation.h"
#include "math/hash.h"
#include "observe/json_writer.h"

using namespace sispam;

namespace {

std::string fileText(const std::string& path) {
  if (path == "-") return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string hashesOf(const Simulation& s) {
  JsonWriter out;
  out.beginObject().member("ticks", s.tick()).member("hash", hex(s.hash())).member("over", s.over()).key("columns").beginObject();
  for (const ColumnHash& column : columnHashes(s.world())) out.member(column.name, hex(column.hash));
  return out.endObject().endObject().take();
}

int run(const std::vector<std::string>& words) {
  if (words.size() < 5) {
    std::cerr << "sispam_golden SCENARIO DOCTRINE ORDERS|- SEED|- TICKS [--summary | --record FILE]\n";
    return 2;
  }
  const std::optional<uint32_t> seed = words[3] == "-" ? std::nullopt : std::optional(static_cast<uint32_t>(std::stoul(words[3])));
  const std::string mode = words.size() > 5 ? words[5] : "";
  Simulation::Opened opened = Simulation::open({fileText(words[0]), fileText(words[1]), fileText(words[2])}, seed, mode == "--summary");
  if (!opened.simulation) {
    std::cout << toJson(opened.issues) << '\n';
    return 1;
  }
  Simulation& s = *opened.simulation;
  s.advance(static_cast<uint32_t>(std::stoul(words[4])));
  if (mode == "--record" && words.size() > 6) {
    const std::vector<uint8_t> bytes = s.recording();
    std::ofstream(words[6], std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  std::cout << (mode == "--summary" ? s.summary() : hashesOf(s)) << '\n';
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run({words + 1, words + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
