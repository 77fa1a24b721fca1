// SPDX-License-Identifier: Apache-2.0
// A plan as written (`sispamkota-plan/1`): a patch over a scenario (RFC 6902) and the orders that go with it. Applying it
// is not done here.
#pragma once

#include <string>
#include <vector>

#include "scenario/orders.h"
#include "scenario/site.h"

namespace sispam {

enum class PatchVerb : uint8_t { add, remove, replace, move, copy, test };

struct PatchOperation {
  PatchVerb op = PatchVerb::test;
  std::string path, from;  ///< JSON Pointers into the base
  std::string value;       ///< JSON source text, empty if absent
};

struct Plan {
  std::string format;  ///< "sispamkota-plan/1"
  std::string base;    ///< name of the scenario in the library
  Text name;
  std::vector<PatchOperation> patch;
  std::vector<Order> orders;
};

}  // namespace sispam
