// SPDX-License-Identifier: Apache-2.0
// The parts of act(), one file each. Each runs over its own tables in index order; draws are keyed by person and tick.
#pragma once

#include "world/world.h"

namespace sispam {

void actThrow(World&);    ///< throwing people throw; stones land and hit (act_throw.cpp)
void actFire(World&);     ///< the violent few light fires; fires burn out or are put out (act_fire.cpp)
void actWater(World&);    ///< jets: force, fear, falls, tank (act_water.cpp)
void actIrritant(World&); ///< irritant is fired (act_irritant.cpp)
void actArrest(World&);   ///< arrest teams: choose, seize, lead away (act_arrest.cpp)
void actAid(World&);      ///< medics: find, treat, carry (act_aid.cpp)
void actTalk(World&);     ///< negotiators find the other side and talk; quarrels end (act_talk.cpp)
void actHostage(World&);  ///< hostages go along with their captors and come free (act_hostage.cpp)
void takeHostages(World&, const Inject&);  ///< the inject `hostage`, called by obey()
void misbehave(World&, const Inject&);  ///< the inject `misconduct`, called by obey() (act_misconduct.cpp)
void actHelp(World&);     ///< citizens look after somebody who lies on the ground (act_help.cpp)
void actAttack(World&);   ///< attackers strike at officers or rivals in reach (act_attack.cpp)
void actMessage(World&);  ///< rumours and counter-messages reach people (act_message.cpp)
void actWork(World&);     ///< gates, barriers, work in zones, refilling, escorts, orders that run out (act_work.cpp)
void actBallots(World&);  ///< counting of ballots when voting is over; boxes that lie where they were dropped (act_ballots.cpp)
void carryBox(World&, uint32_t unit);  ///< order `carry`: takes the box up, brings it, puts it down (act_ballots.cpp)
void actReport(World&);   ///< intelligence reports; units on request arrive (act_report.cpp)

/// Somebody of the group is there to talk with, or still to come.
bool isComing(const World&, uint16_t group);

/// Somebody an arrest team may take: of the group, or an offender if it is kNone16.
bool offends(const World&, uint32_t row, uint16_t group);

/// Sends this citizen to the nearest who lies near and whom nobody looks after; false if there is none. Called by decide().
bool beginHelp(World&, uint32_t row);

/// True if a citizen kneels beside this person.
bool isHelped(const World&, uint32_t row);

}  // namespace sispam
