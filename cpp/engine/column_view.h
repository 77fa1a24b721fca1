// SPDX-License-Identifier: Apache-2.0
// A column of the world as it lies in memory, for typed arrays over it. Valid until the next call that changes the world.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "world/world.h"

namespace sispam {

enum class ColumnType : uint8_t { none, u8, u16, u32, f32 };

struct ColumnView {
  ColumnType type = ColumnType::none;  ///< none: there is no such column
  const void* data = nullptr;
  size_t size = 0;                     ///< in values
};

/// By the name in world/columns.h, such as "people.x".
ColumnView columnView(const World& world, std::string_view name);

}  // namespace sispam
