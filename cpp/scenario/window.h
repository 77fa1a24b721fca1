// SPDX-License-Identifier: Apache-2.0
// A stretch of time, [from, to] in files.
#pragma once

namespace sispam {

struct Window {
  double from = 0, to = 0;  ///< s from the start
};

}  // namespace sispam
