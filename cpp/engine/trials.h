// SPDX-License-Identifier: Apache-2.0
// The trials of the verification suite that are no exercises, by name: numbers in, numbers out, in the order in which
// web/engine/trials.ts writes and reads them. They drive shipped functions and verbs; the rows and their tolerances are not here.
#pragma once

#include <string_view>
#include <vector>

namespace sispam {

/// "lattice": playLattice(). "queue": meanWait(). "row", "thrown", "packed": press_trial.h. Throws std::invalid_argument for another name or another number of numbers.
std::vector<double> playTrial(std::string_view name, const std::vector<double>& given);

}  // namespace sispam
