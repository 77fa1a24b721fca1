// SPDX-License-Identifier: Apache-2.0
// The ColumnType of a C++ type; a column of any other type does not compile.
#pragma once

#include <type_traits>

#include "engine/column_view.h"

namespace sispam {

template <class T>
constexpr ColumnType columnTypeOf() {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Plain, uint8_t>) return ColumnType::u8;
  else if constexpr (std::is_same_v<Plain, uint16_t>) return ColumnType::u16;
  else if constexpr (std::is_same_v<Plain, uint32_t>) return ColumnType::u32;
  else {
    static_assert(std::is_same_v<Plain, float>);
    return ColumnType::f32;
  }
}

}  // namespace sispam
