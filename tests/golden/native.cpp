// SPDX-License-Identifier: Apache-2.0
// Plays an exercise natively, to be compared with Node's and Chromium's play of the same texts (golden/play.ts):
//   sispam_golden SCENARIO DOCTRINE ORDERS|- TICKS [SEED]  →  {"ticks","hash","resultsVersion","marks","summary","snapshot","columns"}
//   … TICKS --against SNAPSHOT  →  the first column and row in which another host's state differs from this one
//   … TICKS --record FILE  writes the recording too
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>

#include "engine/issues_json.h"
#include "engine/simulation.h"
#include "math/hash.h"
#include "observe/json_writer.h"
#include "world/columns.h"

using namespace sispam;

namespace {

std::string fileText(const std::string& path) {
  if (path == "-") return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The hash every 100 ticks, and at the end.
std::vector<std::string> play(Simulation& s, uint32_t ticks) {
  std::vector<std::string> marks;
  while (!s.over() && s.tick() < ticks) {
    s.advance(std::min(100u, ticks - s.tick()));
    marks.push_back(s.hashHex());
  }
  return marks;
}

std::string played(Simulation& s, const std::vector<std::string>& marks) {
  JsonWriter out;
  out.beginObject().member("ticks", s.tick()).member("hash", s.hashHex()).member("resultsVersion", kResultsVersion);
  out.key("marks").beginArray();
  for (const std::string& mark : marks) out.value(mark);
  out.endArray().key("summary").raw(s.summary()).nullMember("snapshot").key("columns").beginArray();
  for (const ColumnHash& column : columnHashes(s.world())) out.beginArray().value(column.name).value(hex(column.hash)).endArray();
  return out.endArray().endObject().take();
}

/// {"column":null} when the states are the same; "here" is this host's value, "there" the other's.
std::string difference(const World& here, const World& there) {
  std::vector<std::vector<std::string>> others;
  forEachColumn(there, [&](std::string_view, auto values) {
    std::vector<std::string>& texts = others.emplace_back();
    for (const auto v : values) texts.push_back(JsonWriter().value(v).take());
  });
  JsonWriter out;
  size_t column = 0;
  bool found = false;
  forEachColumn(here, [&](std::string_view name, auto values) {
    const std::vector<std::string>& other = others[column++];
    for (size_t row = 0; row < values.size() && !found; ++row) {
      const std::string mine = JsonWriter().value(values[row]).take();
      if (row < other.size() && mine == other[row]) continue;
      found = true;
      out.beginObject().member("column", name).member("row", row).member("here", mine).member("there", row < other.size() ? other[row] : "");
    }
  });
  if (!found) out.beginObject().nullMember("column");
  return out.endObject().take();
}

std::string against(Simulation& s, Simulation& other, const std::string& snapshotFile) {
  const std::string bytes = fileText(snapshotFile);
  if (!other.restoreSnapshot({bytes.begin(), bytes.end()})) throw std::runtime_error("not a snapshot of this exercise: " + snapshotFile);
  return difference(s.world(), other.world());
}

int run(const std::vector<std::string>& words) {
  if (words.size() < 4) {
    std::cerr << "sispam_golden SCENARIO DOCTRINE ORDERS|- TICKS [SEED | --against SNAPSHOT | --record FILE]\n";
    return 2;
  }
  const std::string option = words.size() > 4 ? words[4] : "", file = words.size() > 5 ? words[5] : "";
  const bool seeded = !option.empty() && option[0] != '-';
  const std::optional<uint32_t> seed = seeded ? std::optional(static_cast<uint32_t>(std::stoul(option))) : std::nullopt;
  const ExerciseTexts texts{fileText(words[0]), fileText(words[1]), fileText(words[2])};
  Simulation::Opened opened = Simulation::open(texts, seed);
  if (!opened.simulation) {
    std::cout << toJson(opened.issues) << '\n';
    return 1;
  }
  Simulation& s = *opened.simulation;
  const std::vector<std::string> marks = play(s, static_cast<uint32_t>(std::stoul(words[3])));
  if (option == "--record") {
    const std::vector<uint8_t> bytes = s.recording();
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  std::cout << (option == "--against" ? against(s, *Simulation::open(texts, seed).simulation, file) : played(s, marks)) << '\n';
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
