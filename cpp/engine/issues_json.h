// SPDX-License-Identifier: Apache-2.0
// Issues as JSON: [{"file","path","line","code","values":{…},"severity"}]; the sentences for people are made in web/text.
#pragma once

#include <string>

#include "scenario/issue.h"

namespace sispam {

std::string toJson(const Issues& issues);

}  // namespace sispam
