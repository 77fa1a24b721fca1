// SPDX-License-Identifier: Apache-2.0
// See number_text.h. snprintf and strtod are right to the last bit in every C library we build with.
#include "scenario/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace sispam {

std::string numberText(double value) {
  if (value == 0) return "0";
  char text[32];
  const bool whole = std::floor(value) == value && std::fabs(value) < 1e15;
  const auto end = whole ? std::to_chars(text, text + sizeof text, static_cast<long long>(value)).ptr
                         : std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

std::string numberText(float value) {
  if (std::floor(value) == value) return numberText(static_cast<double>(value));
  char text[64];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  *end = '\0';
  // The reader goes through double; in the rare case that rounding twice goes wrong, write all digits.
  return static_cast<float>(std::strtod(text, nullptr)) == value ? std::string(text, end) : numberText(static_cast<double>(value));
}

std::string degreesText(double radians) {
  const double degrees = radians / kDegree;
  double candidate = degrees;
  for (int step = 0; step < 9; ++step) {
    if (candidate * kDegree == radians) break;
    // degrees, then one up, one down, two up, …
    candidate = degrees;
    for (int k = 0; k <= step / 2; ++k) candidate = std::nextafter(candidate, step % 2 == 0 ? INFINITY : -INFINITY);
  }
  if (candidate * kDegree != radians) return numberText(degrees);  // no number of degrees gives these radians
  char text[40];
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, candidate);
    if (std::strtod(text, nullptr) * kDegree == radians) break;
  }
  return numberText(std::strtod(text, nullptr));
}

bool isInNumber(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

std::vector<uint32_t> blankLargeNumbers(std::string& text, size_t offset) {
  std::vector<uint32_t> blanked;
  for (size_t i = offset; i < text.size();) {
    if (text[i] == '"') {
      for (++i; i < text.size() && text[i] != '"'; ++i) i += text[i] == '\\' ? 1 : 0;
      ++i;
    } else if (!isInNumber(text[i])) {
      ++i;
    } else {
      size_t end = i;
      while (end < text.size() && isInNumber(text[end])) ++end;
      const std::string token = text.substr(i, end - i);
      const double number = std::strtod(token.c_str(), nullptr);
      const size_t exponent = token.find_first_of("eE");
      const bool hugeExponent = exponent != token.npos && std::atof(token.c_str() + exponent + 1) > 308;
      // The parser looks at the digits before the point and at the exponent one by one.
      const bool hugeWhole = std::min(token.find_first_not_of("-0123456789"), token.size()) > 309;
      if (!std::isfinite(number) || (number == 0 && hugeExponent) || hugeWhole) {
        blanked.push_back(static_cast<uint32_t>(i));
        const size_t first = i + (token.front() == '-' ? 1 : 0);
        for (size_t k = first; k < end; ++k) text[k] = k == first + 1 ? '.' : '0';
      }
      i = end;
    }
  }
  return blanked;
}

}  // namespace sispam
