// SPDX-License-Identifier: Apache-2.0
// The box around all the ground of a site.
#pragma once

#include "scenario/site.h"

namespace sispam {

/// An empty box at the origin where there is no ground.
Box groundBox(const Site& site);

}  // namespace sispam
