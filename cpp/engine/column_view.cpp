// SPDX-License-Identifier: Apache-2.0
// See column_view.h. The types follow from the world's own list, so a new column needs nothing here.
#include "engine/column_view.h"

#include "engine/column_type.h"
#include "world/columns.h"

namespace sispam {

ColumnView columnView(const World& world, std::string_view name) {
  ColumnView view;
  forEachColumn(world, [&]<class T>(std::string_view each, std::span<T> values) {
    if (each == name) view = {columnTypeOf<T>(), values.data(), values.size()};
  });
  return view;
}

}  // namespace sispam
