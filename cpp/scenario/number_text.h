// SPDX-License-Identifier: Apache-2.0
// Numbers as JSON writes them: as short as possible while reading them gives the same bits again.
#pragma once

#include <string>

namespace sispam {

std::string numberText(double value);
/// Of a number that is kept as a float: 0.1f is "0.1".
std::string numberText(float value);
/// Of radians, in degrees: the shortest number of degrees that reads back as exactly these radians.
std::string degreesText(double radians);

/// What the reader multiplies degrees with.
inline constexpr double kDegree = 3.14159265358979323846 / 180;

}  // namespace sispam
