// SPDX-License-Identifier: Apache-2.0
// Random numbers that are a function of (seed, row, tick, purpose, draw) and of nothing else: Philox4x32-10, a counter
// cipher, so no order of evaluation, thread or newly added draw elsewhere can change them.
// Easy to get wrong: two Random with the same five numbers give the SAME stream; a new use needs a new purpose or draw.
#pragma once

#include <array>
#include <cstdint>

namespace sispam {

/// Philox4x32 with ten rounds (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11).
constexpr std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const uint64_t a = uint64_t{0xD2511F53u} * counter[0];
    const uint64_t b = uint64_t{0xCD9E8D57u} * counter[2];
    counter = {static_cast<uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<uint32_t>(b),
               static_cast<uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<uint32_t>(a)};
    key[0] += 0x9E3779B9u;
    key[1] += 0xBB67AE85u;
  }
  return counter;
}

/// A stream of up to 2^34 words. A value: copying it copies its place in the stream. The key is (seed, draw) and the
/// counter (row, tick, purpose, block), so streams with different numbers never overlap, however long they are used.
class Random {
public:
  constexpr Random(uint32_t seed, uint32_t row, uint32_t tick, uint32_t purpose, uint32_t draw = 0)
      : key_{seed, draw}, counter_{row, tick, purpose, 0} {}

  /// 32 uniform bits.
  constexpr uint32_t bits() {
    if (used_ == 4) {
      words_ = philox(counter_, key_);
      ++counter_[3];
      used_ = 0;
    }
    return words_[used_++];
  }

  /// [0, 1) in steps of 2^-24; one word.
  constexpr float uniform() { return static_cast<float>(bits() >> 8) * 0x1p-24f; }

  /// [0, 1) in steps of 2^-53; two words.
  constexpr double uniformDouble() {
    const uint64_t high = bits() >> 5;
    const uint64_t low = bits() >> 6;
    return static_cast<double>(high << 26 | low) * 0x1p-53;
  }

  /// 0 .. n-1; one word. The bias is below n / 2^32. n = 0 gives 0.
  constexpr uint32_t below(uint32_t n) { return static_cast<uint32_t>((uint64_t{bits()} * n) >> 32); }

  /// True with probability p, to 2^-24; p <= 0 and NaN never, p >= 1 always; one word in every case.
  constexpr bool chance(float p) { return uniform() < p; }

  /// Normal (Box-Muller, two words, the second value is not kept); at most 6.7 sd from the mean.
  float normal(float mean, float sd);

  /// Normal given lo <= value <= hi, also far in a tail (rejection, takes as many words as it needs).
  /// sd <= 0 gives the mean moved into [lo, hi]; hi <= lo gives lo.
  float truncatedNormal(float mean, float sd, float lo, float hi);

  /// Exponential with this mean (the unit of mean); mean <= 0 gives 0; one word.
  float exponential(float mean);

  /// Lognormal by its own mean and coefficient of variation (sd / mean), not by those of its logarithm; two words.
  /// mean <= 0 gives 0, cv <= 0 gives the mean.
  float lognormal(float mean, float cv);

private:
  double openUniform();  // (0, 1] in steps of 2^-32
  double standardNormal();

  std::array<uint32_t, 2> key_;
  std::array<uint32_t, 4> counter_;
  std::array<uint32_t, 4> words_{};
  uint32_t used_ = 4;
};

}  // namespace sispam
