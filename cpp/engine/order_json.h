// SPDX-License-Identifier: Apache-2.0
// What people outside say during a run, as commands: orders by hand (the shape of a line of an orders file, without `t` and
// `when`), injects by their id and injects of the instructor's own words. What cannot be given comes back as issues.
#pragma once

#include <optional>
#include <string_view>

#include "engine/simulation.h"

namespace sispam {

/// The command, or nothing and issues that say why not.
std::optional<Command> commandFromOrder(const Exercise& exercise, std::string_view orderJson, Issues& issues);

/// Gives a trainee's order at the next tick; no errors among the issues means it was given.
Issues giveOrder(Simulation& simulation, std::string_view orderJson);

/// An inject that no script has, written by the instructor (readInject), comes at the next tick and is recorded with its words.
Issues writeInject(Simulation& simulation, std::string_view injectJson);

/// Fires (CommandKind::inject) or leaves out (skip) an inject of the script at the next tick, by the instructor's hand.
Issues commandInject(Simulation& simulation, std::string_view id, CommandKind kind);

}  // namespace sispam
