// SPDX-License-Identifier: Apache-2.0
// What would become of an order if it were given now: whether it can be given at all, and what is to be expected of the means it uses.
// Asking changes nothing and records nothing.
#pragma once

#include <string>
#include <string_view>

#include "engine/simulation.h"

namespace sispam {

/// An object {issues, refusal, foreseen, warnings}: issues as of giveOrder(); refusal the name of a Refusal or null; foreseen null, or
/// {people, egress (s, null where some have no way out), density (persons/m²), at} for orders that have an area with people in it.
/// Both are null where there are issues, and for orders without a unit. warnings: [{code (a name of kOrderWarningNames), level (of the
/// situation), from (the lowest level that permits it, or null)}] of an order that would be carried out.
std::string outlookJson(const Simulation& simulation, std::string_view orderJson);

}  // namespace sispam
