// SPDX-License-Identifier: Apache-2.0
// The kinds of files a user can give us. Each has its own format name and its own root in the field table.
#pragma once

#include <cstdint>
#include <string_view>

namespace sispam {

enum class FileKind : uint8_t { scenario, orders, doctrine, plan };

/// "scenario", "orders", "doctrine" or "plan": the word used in Issue::file and on the command line.
constexpr std::string_view fileName(FileKind kind) {
  switch (kind) {
    case FileKind::scenario: return "scenario";
    case FileKind::orders: return "orders";
    case FileKind::doctrine: return "doctrine";
    case FileKind::plan: return "plan";
  }
  return "";
}

/// Everything before the slash of `format`; after it stands the major number.
constexpr std::string_view formatName(FileKind kind) {
  switch (kind) {
    case FileKind::scenario: return "sispamkota";
    case FileKind::orders: return "sispamkota-orders";
    case FileKind::doctrine: return "sispamkota-doctrine";
    case FileKind::plan: return "sispamkota-plan";
  }
  return "";
}

/// The major number of the formats this program reads.
inline constexpr int kFormatMajor = 1;

}  // namespace sispam
