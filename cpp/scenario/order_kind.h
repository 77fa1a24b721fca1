// SPDX-License-Identifier: Apache-2.0
// The kinds of order, apart from the orders themselves because conditions ask for them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sispam {

enum class OrderKind : uint8_t {
  move,         ///< walk to `at`, keeping the formation, looking along `heading` (or the way one came)
  form,         ///< form the unit's formation with its front rank from `a` to `b` (they look to the left of a→b)
  hold,         ///< stand fast, braced
  advance,      ///< dorong maju: `distance` m at drill speed, pushing (0.70 m/s, Permildas)
  fallBack,     ///< mundur: `distance` m backwards, facing the crowd (0.47 m/s)
  rotate,       ///< lapis ganti, lintas ganti: take over the line of unit `with`, man by man if standing formed close behind it
  negotiate,    ///< go to group `group`'s front and talk until told otherwise
  appeal,       ///< himbauan: speak `text` (needs a loudspeaker for reach > 30 m)
  arrest,       ///< take the nearest offender (throwing, arson; or of `group` when given) within 40 m to zone `zone`
  water,        ///< jet at `at` for `duration` s (needs kit water)
  fightFire,    ///< go to the nearest fire and put it out (needs water or extinguisher)
  aid,          ///< look for hurt people, treat them, carry them to the medical zone
  openGate, closeGate,  ///< `gate`; done by a member who walks there
  work,         ///< stay in zone `zone` and work there (take props down, carry boxes) for `duration` s of presence
  patrol,       ///< walk to and fro between `a` and `b`
  declareLevel, ///< the commander declares `level`; takes no unit
  withdraw,     ///< leave by the exit `exit`
  irritant,     ///< `shots` munitions at `at` (needs kit irritant and the doctrine's authority)
  setBarrier, clearBarrier,  ///< portable barrier: the gate of kind barrier `gate` (needs kit barrier), or a tree trunk out of the way
  corridor,     ///< keep a lane open from `a` to `b`: two files, `distance` m apart
  escort,       ///< go round unit `with`, which walks to `at`
  evacuate,     ///< take unit `with` (a VIP) to the exit `exit` at a run
  refill,       ///< to the nearest zone of kind hydrant, and fill the tank there
  request,      ///< ask for a unit that comes on request only; given to that unit
  watch,        ///< look at the crowd from where one stands and report numbers (Intelkam); `zone` to go there first
  document,     ///< film what happens (needs camera); `with` to stay beside that unit
  clearThreat,  ///< make the suspicious object in zone `zone` safe (needs bombSuit)
  seal,         ///< keep people out of zone `zone`: a cordon round it
  carry         ///< fetch the ballot box of station `station` and bring it to zone `zone`
};
inline constexpr size_t kOrderKinds = static_cast<size_t>(OrderKind::carry) + 1;

}  // namespace sispam
