// SPDX-License-Identifier: Apache-2.0
// A Command as bytes: one field after another, in the order of the struct, without padding. Reading refuses what no program
// could have written: an unknown choice, a number that is none, a flag that is neither 0 nor 1.
#pragma once

#include "recording/bytes.h"
#include "world/command.h"

namespace sispam {

inline constexpr size_t kCommandBytes = 4 + 4 + 8 * 2 + 6 * 4 + 4 + 2 + 2 * 4;

void putCommand(ByteWriter& w, const Command& command);
Command getCommand(ByteReader& r);

}  // namespace sispam
