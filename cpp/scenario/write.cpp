// SPDX-License-Identifier: Apache-2.0
// The field table written as JSON. A member is left out when its text is the text of the default; so nothing needs to know
// how to compare structs.
#include "scenario/write.h"

#include "scenario/fields_doctrine.h"
#include "scenario/fields_orders.h"
#include "scenario/fields_scenario.h"
#include "scenario/write_value.h"

namespace sispam {

std::string write(const Scenario& x, Defaults d) { return writeStruct(shapeOf<Scenario>(), &x, d, 0) + '\n'; }
std::string write(const Orders& x, Defaults d) { return writeStruct(shapeOf<Orders>(), &x, d, 0) + '\n'; }
std::string write(const Doctrine& x, Defaults d) { return writeStruct(shapeOf<Doctrine>(), &x, d, 0) + '\n'; }

}  // namespace sispam
