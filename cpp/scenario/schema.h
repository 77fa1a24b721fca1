// SPDX-License-Identifier: Apache-2.0
// The field table as data for other programs: a JSON Schema for editors, and a dump from which tools/generate.mjs makes
// TypeScript types, editor ranges and the reference page. The schema is weaker than the reader: the reader decides.
#pragma once

#include <string>

#include "scenario/file_kind.h"

namespace sispam {

/// JSON Schema, draft 2020-12.
std::string schemaOf(FileKind kind);

/// {"file","format","root","structs":[{"name","fields":[{"key","kind",…}]}],"choices":[{"name","names"}]}; the README of this
/// room lists the attributes of a field.
std::string describeFields(FileKind kind);

}  // namespace sispam
