// SPDX-License-Identifier: Apache-2.0
// The field table of plans; see field.h.
#pragma once

#include "scenario/fields_orders.h"
#include "scenario/plan.h"

namespace sispam {

template <>
struct Choice<PatchVerb> {
  static constexpr std::string_view name = "PatchVerb";
  static constexpr auto names = std::to_array<std::string_view>({"add", "remove", "replace", "move", "copy", "test"});
};

template <> inline constexpr std::string_view structName<PatchOperation> = "PatchOperation";
template <class V>
constexpr void fields(V& v, PatchOperation& x) {
  v(choice("op").required(), x.op);
  v(string("path", 1000).required(), x.path);
  v(string("from", 1000), x.from);
  v(any("value"), x.value);
}

template <> inline constexpr std::string_view structName<Plan> = "Plan";
template <class V>
constexpr void fields(V& v, Plan& x) {
  v(format("format").required(), x.format);
  v(identifier("base").required(), x.base);
  v(text("name").required(), x.name);
  v(list("patch", 0, 5000), x.patch);
  v(list("orders", 0, 5000), x.orders);
}

}  // namespace sispam
