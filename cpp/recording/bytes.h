// SPDX-License-Identifier: Apache-2.0
// Little-endian bytes, written and read field by field. A reader never goes past its end: it remembers that it wanted to,
// gives zeros from then on, and `bad()` names the first byte that could not be what it should be.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace sispam {

class ByteWriter {
 public:
  std::vector<uint8_t> bytes;

  void u8(uint8_t v) { bytes.push_back(v); }
  void u16(uint16_t v) { put(v, 2); }
  void u32(uint32_t v) { put(v, 4); }
  void u64(uint64_t v) { put(v, 8); }
  void f32(float v) { u32(std::bit_cast<uint32_t>(v)); }
  void text(std::string_view s) { bytes.insert(bytes.end(), s.begin(), s.end()); }

 private:
  void put(uint64_t v, int size) {
    for (int k = 0; k < size; ++k) bytes.push_back(static_cast<uint8_t>(v >> (8 * k)));
  }
};

class ByteReader {
 public:
  ByteReader(const uint8_t* data, size_t size) : data_(data), size_(size) {}

  uint8_t u8() { return static_cast<uint8_t>(get(1)); }
  uint16_t u16() { return static_cast<uint16_t>(get(2)); }
  uint32_t u32() { return static_cast<uint32_t>(get(4)); }
  uint64_t u64() { return get(8); }
  float f32() { return std::bit_cast<float>(u32()); }

  /// So many bytes as they are; none when there are fewer.
  std::string text(size_t size) {
    if (good_ && left() < size) {
      good_ = false;
      bad_ = size_;
    }
    if (!good_) return {};
    at_ += size;
    return {reinterpret_cast<const char*>(data_) + at_ - size, size};
  }

  size_t at() const { return at_; }
  size_t left() const { return size_ - at_; }
  bool good() const { return good_; }
  size_t bad() const { return bad_; }

  /// The field read last, of this many bytes, has an impossible value. The first complaint stands.
  void refuse(size_t fieldSize) {
    if (!good_) return;
    good_ = false;
    bad_ = at_ - fieldSize;
  }

 private:
  uint64_t get(size_t size) {
    if (!good_) return 0;
    if (left() < size) {
      good_ = false;
      bad_ = size_;
      return 0;
    }
    uint64_t v = 0;
    for (size_t k = 0; k < size; ++k) v |= static_cast<uint64_t>(data_[at_ + k]) << (8 * k);
    at_ += size;
    return v;
  }

  const uint8_t* data_;
  size_t size_, at_ = 0, bad_ = 0;
  bool good_ = true;
};

}  // namespace sispam
