// SPDX-License-Identifier: Apache-2.0
// Numbers as JSON writes them: as short as possible while reading them gives the same bits again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sispam {

std::string numberText(double value);
/// Of a number that is kept as a float: 0.1f is "0.1".
std::string numberText(float value);
/// Of radians, in degrees: the shortest number of degrees that reads back as exactly these radians.
std::string degreesText(double radians);

/// What the reader multiplies degrees with.
inline constexpr double kDegree = 3.14159265358979323846 / 180;

/// Whether a JSON number may hold this character.
bool isInNumber(char c);

/// Writes 0.000… over every number from `offset` on that the parser would stop at, and tells where they were. What stands at
/// `offset` is one of them, not within a string.
std::vector<uint32_t> blankLargeNumbers(std::string& text, size_t offset);

}  // namespace sispam
