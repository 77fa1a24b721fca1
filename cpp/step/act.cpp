// SPDX-License-Identifier: Apache-2.0
// What people and units do besides moving, as a list.
#include "step/acts.h"
#include "step/line.h"
#include "step/verbs.h"

namespace sispam {

void act(World& w) {
  actThrow(w);
  actFire(w);
  actWater(w);
  actIrritant(w);
  actArrest(w);
  actAid(w);
  actTalk(w);
  actHostage(w);
  actHelp(w);
  actAttack(w);
  actMessage(w);
  actWork(w);
  actBallots(w);
  actReport(w);
  judgeLines(w);
}

}  // namespace sispam
