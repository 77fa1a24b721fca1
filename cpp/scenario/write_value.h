// SPDX-License-Identifier: Apache-2.0
// One value of the field table as JSON text; used by the writer and, for defaults, by the describer. An absent optional
// and an empty reference have no text at all.
#pragma once

#include <string>

#include "scenario/shape.h"
#include "scenario/write.h"

namespace sispam {

std::string writeValue(const Field& f, const Storage& storage, const void* x, Defaults defaults, int depth);
std::string writeStruct(const Shape& shape, const void* x, Defaults defaults, int depth);

}  // namespace sispam
