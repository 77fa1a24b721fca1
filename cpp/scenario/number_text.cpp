// SPDX-License-Identifier: Apache-2.0
// See number_text.h. snprintf and strtod are right to the last bit in every C library we build with.
#include "scenario/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace sispam {

namespace {

/// digits · 10^exponent, no zeros at the end of the digits.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

constexpr int kMostPlaces = 22;  ///< 10^22 is the last power of ten that a double holds exactly

/// The decimal with the fewest places that reads back as `value`, if it has at most 15 digits. Then n and 10^places are exact, their
/// quotient is rounded as strtod rounds, and no other decimal is as short.
template <class T>
bool findDecimal(T value, double most, Decimal& found) {
  double power = 1;
  for (int places = 1; places <= kMostPlaces; ++places) {
    power *= 10;
    const double n = std::rint(static_cast<double>(value) * power);
    if (std::fabs(n) >= most) return false;
    if (static_cast<T>(n / power) != value) continue;
    found = {std::to_string(static_cast<long long>(std::fabs(n))), -places};
    return true;
  }
  return false;
}

/// The nearest decimal of as few digits as read back as `value`. (A few powers of two have a shorter one that is not the nearest.)
template <class T>
Decimal nearestDecimal(T value) {
  const T size = std::fabs(value);
  char text[32];
  // So many digits are never too many, but for the smallest numbers; in the middle findDecimal() has tried them.
  int digits = std::isnormal(value) ? std::numeric_limits<T>::digits10 + (size > 1e-7 && size < 1e15 ? 1 : 0) : 1;
  do {
    std::snprintf(text, sizeof text, "%.*e", digits - 1, static_cast<double>(size));
  } while (static_cast<T>(std::strtod(text, nullptr)) != size && ++digits <= 17);
  Decimal found;
  const char* c = text;
  for (; *c != 'e'; ++c)
    if (*c != '.') found.digits += *c;
  found.exponent = std::atoi(c + 1) - static_cast<int>(found.digits.size()) + 1;
  while (found.digits.size() > 1 && found.digits.back() == '0') {
    found.digits.pop_back();
    ++found.exponent;
  }
  return found;
}

/// With a point or with an exponent of at least two digits, whichever is shorter.
std::string spelt(double value, const Decimal& d) {
  const int count = static_cast<int>(d.digits.size()), power = count - 1 + d.exponent;
  std::string scientific = d.digits;
  if (count > 1) scientific.insert(1, 1, '.');
  scientific += power < 0 ? "e-" : "e+";
  if (std::abs(power) < 10) scientific += '0';
  scientific += std::to_string(std::abs(power));
  std::string fixed;
  if (d.exponent >= 0) {
    char text[320];
    std::snprintf(text, sizeof text, "%.0f", std::fabs(value));
    fixed = text;
  } else if (power >= 0) {
    fixed = d.digits;
    fixed.insert(static_cast<size_t>(count + d.exponent), 1, '.');
  } else {
    fixed = "0." + std::string(static_cast<size_t>(-power - 1), '0') + d.digits;
  }
  return (value < 0 ? "-" : "") + (fixed.size() <= scientific.size() ? fixed : scientific);
}

}  // namespace

// std::to_chars would do the same, with incompressible tables that were a sixth of the module.
std::string numberText(double value) {
  if (!std::isfinite(value)) return "null";
  if (std::floor(value) == value && std::fabs(value) < 1e15) return std::to_string(static_cast<long long>(value));
  Decimal d;
  return spelt(value, findDecimal(value, 1e15, d) ? d : nearestDecimal(value));
}

/// The reader goes through double, and so does this.
std::string numberText(float value) {
  if (std::floor(value) == value || !std::isfinite(value)) return numberText(static_cast<double>(value));
  Decimal d;
  return spelt(static_cast<double>(value), findDecimal(value, 1e9, d) ? d : nearestDecimal(value));
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
