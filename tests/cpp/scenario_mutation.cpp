// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes, reading ends in an exercise or in issues that point into the text. The random numbers are our own, so
// that a failure comes back.
#include <cstdint>

#include <gtest/gtest.h>

#include "scenario/issue_codes.h"
#include "scenario/read.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

struct Dice {
  uint64_t state;
  uint32_t below(size_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state >> 33) % n);
  }
};

/// Changes, drops, repeats or swaps a few bytes or pieces of the text.
std::string mutated(std::string text, Dice& dice) {
  static constexpr std::string_view pieces[] = {"{", "}", "[", "]", ",", ":", "\"", "-", "0", "1e9", "null", "true", "\\", "\xFF", "{}", "[]", "\"\"",
                                                "9999999999", "0.5", "\"front\"", "\"id\"", "\n"};
  const uint32_t changes = 1 + dice.below(4);
  for (uint32_t i = 0; i < changes; ++i) {
    const size_t at = dice.below(text.size());
    const size_t length = std::min<size_t>(1 + dice.below(12), text.size() - at);
    switch (dice.below(5)) {
      case 0: text[at] = static_cast<char>(dice.below(256)); break;
      case 1: text.erase(at, length); break;
      case 2: text.insert(at, text.substr(dice.below(text.size()), length)); break;
      case 3: text.replace(at, length, pieces[dice.below(std::size(pieces))]); break;
      case 4: text.insert(at, pieces[dice.below(std::size(pieces))]); break;
    }
    if (text.empty()) text.assign(1, ' ');
  }
  return text;
}

/// Replaces one whole number, string or word by another, so that the text stays JSON and the checks are reached.
std::string retyped(std::string text, Dice& dice) {
  static constexpr std::string_view values[] = {"0", "-1", "1", "5000", "1e6", "0.001", "null", "true", "[]", "{}", "[0, 0]", "\"\"", "\"front\"",
                                                "\"crowd\"", "\"dalmas\"", "\"calm\"", "\"13:30\"", "\"east\"", "\"water\""};
  const size_t from = dice.below(text.size());
  const size_t at = text.find_first_of("-0123456789", from);
  const size_t quote = text.find(": \"", from);
  if (dice.below(2) == 0 && at != std::string::npos) {
    const size_t end = text.find_first_not_of("-+.0123456789eE", at);
    text.replace(at, end - at, values[dice.below(std::size(values))]);
  } else if (quote != std::string::npos) {
    const size_t end = text.find('"', quote + 3);
    text.replace(quote + 2, end + 1 - (quote + 2), values[dice.below(std::size(values))]);
  }
  return text;
}

void expectSense(const Issues& issues, const std::string& text) {
  const auto lines = static_cast<uint32_t>(1 + std::count(text.begin(), text.end(), '\n'));
  EXPECT_LE(issues.size(), kMostIssues + 1);
  for (const Issue& issue : issues) {
    bool known = false;
    for (const IssueCode& code : kIssueCodes) known = known || code.code == issue.code;
    EXPECT_TRUE(known) << issue.code;
    EXPECT_GE(issue.line, 1u);
    EXPECT_TRUE(issue.file != "scenario" || issue.line <= lines) << issue.line;
    EXPECT_TRUE(issue.path.empty() || issue.path.front() == '/') << issue.path;
  }
}

TEST(Mutations, ofTheBytesOfAScenarioGiveIssuesOrAnExercise) {
  Dice dice{1};
  for (int i = 0; i < 2000; ++i) {
    const std::string text = mutated(std::string(sample::kScenario), dice);
    const ReadResult result = readExercise(text, sample::kDoctrine, sample::kOrders);
    EXPECT_EQ(result.exercise.has_value(), !hasErrors(result.issues));
    expectSense(result.issues, text);
  }
}

TEST(Mutations, ofTheValuesOfAScenarioGiveIssuesOrAnExercise) {
  Dice dice{2};
  int read = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text(sample::kScenario);
    for (uint32_t n = 1 + dice.below(3); n > 0; --n) text = retyped(text, dice);
    const ReadResult result = readExercise(text, sample::kDoctrine, sample::kOrders);
    EXPECT_EQ(result.exercise.has_value(), !hasErrors(result.issues));
    read += result.exercise.has_value() ? 1 : 0;
    expectSense(result.issues, text);
  }
  EXPECT_GT(read, 20) << "some changes are harmless, or nothing deep is tested";
}

TEST(Mutations, ofTheOtherFilesGiveIssuesOrAnExercise) {
  Dice dice{3};
  for (int i = 0; i < 500; ++i) {
    const std::string orders = retyped(mutated(std::string(sample::kOrders), dice), dice);
    const std::string doctrine = retyped(mutated(std::string(sample::kDoctrine), dice), dice);
    const ReadResult result = readExercise(sample::kScenario, doctrine, orders);
    EXPECT_EQ(result.exercise.has_value(), !hasErrors(result.issues));
    check(FileKind::plan, mutated(std::string(sample::kPlan), dice));
  }
}

TEST(Mutations, everyPrefixOfAScenarioIsRefused) {
  const std::string text(sample::kScenario);
  for (size_t length = 0; length + 2 < text.size(); length += 7) EXPECT_TRUE(hasErrors(check(FileKind::scenario, text.substr(0, length)))) << length;
}

}  // namespace
}  // namespace sispam
