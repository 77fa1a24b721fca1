// SPDX-License-Identifier: Apache-2.0
// People who came together stay together: a family walks at the pace of its slowest, and who is ahead waits.
#pragma once

#include "world/world.h"

namespace sispam {

/// Slows the wishes of members of a party (People::party) who are on the way to the same goal; called when everybody has a
/// wish. Nobody is sped up, turned or stopped for good, so a party that has lost somebody still gets there.
void keepCompany(World& w);

}  // namespace sispam
