// SPDX-License-Identifier: Apache-2.0
// What an officer or organiser does against the rules because an inject says so; nobody in the model does it of himself. Apart from the
// injects themselves because rules name what they watch for.
#pragma once

#include <cstdint>

namespace sispam {

enum class Misconduct : uint8_t {
  throwsObject,       ///< throws something back at the crowd
  insults,            ///< insults people of the crowd
  strikesRestrained,  ///< strikes somebody who is restrained; nobody need be in custody for it
  notNeutral,         ///< shows a symbol of a candidate pair, or speaks for one
  impactRound,        ///< fires an impact round (KIP, flash ball) at people who do nothing
  warningShot         ///< fires a warning shot into the crowd or over its heads
};

}  // namespace sispam
