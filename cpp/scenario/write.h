// SPDX-License-Identifier: Apache-2.0
// From structs back to canonical JSON: keys in table order, only what differs from the defaults, numbers as short as
// they can be. Reading what was written gives the same values again, bit for bit.
#pragma once

#include <string>

#include "scenario/doctrine.h"
#include "scenario/orders.h"
#include "scenario/scenario.h"

namespace sispam {

enum class Defaults : bool { leaveOut, writeOut };

std::string write(const Scenario& scenario, Defaults defaults = Defaults::leaveOut);
std::string write(const Orders& orders, Defaults defaults = Defaults::leaveOut);
std::string write(const Doctrine& doctrine, Defaults defaults = Defaults::leaveOut);

}  // namespace sispam
