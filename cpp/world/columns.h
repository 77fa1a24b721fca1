// SPDX-License-Identifier: Apache-2.0
// The one list of everything that outlives a tick. State hash, snapshot, recording keyframes and the views of the package
// are derived from it: a column that is missing here is not state. Order matters for the hash; append, do not sort. Columns that only few
// exercises need are left out while they have no rows, so that the others keep their hash.
#pragma once

#include <span>
#include <string_view>
#include <type_traits>

#include "world/world.h"

namespace sispam {

/// Calls visit(name, column) for every column, in a fixed order: a Column<T>&, or a uint32_t& for the single numbers of the
/// clock. W is World or const World.
template <class W, class Visit>
void visitColumns(W& w, Visit&& visit) {
  const auto column = [&](std::string_view name, auto& values) { visit(name, values); };
  const auto number = column;
  number("clock.tick", w.clock.tick);
  number("clock.seed", w.clock.seed);
  number("clock.phase", w.clock.phase);
  number("clock.level", w.clock.level);
  number("clock.levelTick", w.clock.levelTick);
  number("clock.declared", w.clock.declared);
  number("clock.over", w.clock.over);
  number("clock.leftCount", w.clock.leftCount);
  number("clock.arrestedCount", w.clock.arrestedCount);
  number("clock.injuredCount", w.clock.injuredCount);
  number("clock.heardCount", w.clock.heardCount);
  number("clock.objections", w.clock.objections);
  number("clock.objectionsFiled", w.clock.objectionsFiled);
  number("clock.stage", w.clock.stage);
  number("clock.stageTick", w.clock.stageTick);
  number("clock.quarantined", w.clock.quarantined);
  number("clock.gateGeneration", w.clock.gateGeneration);
  number("clock.crowdingGeneration", w.clock.crowdingGeneration);
  number("clock.appealTick", w.clock.appealTick);

  column("people.x", w.people.x);
  column("people.y", w.people.y);
  column("people.vx", w.people.vx);
  column("people.vy", w.people.vy);
  column("people.ex", w.people.ex);
  column("people.ey", w.people.ey);
  column("people.radius", w.people.radius);
  column("people.mass", w.people.mass);
  column("people.speed", w.people.speed);
  column("people.force", w.people.force);
  column("people.crushDose", w.people.crushDose);
  column("people.wishX", w.people.wishX);
  column("people.wishY", w.people.wishY);
  column("people.wishSpeed", w.people.wishSpeed);
  column("people.traction", w.people.traction);
  column("people.lane", w.people.lane);
  column("people.lapse", w.people.lapse);
  column("people.desiredX", w.people.desiredX);
  column("people.desiredY", w.people.desiredY);
  column("people.leader", w.people.leader);
  column("people.pushX", w.people.pushX);
  column("people.pushY", w.people.pushY);
  column("people.group", w.people.group);
  column("people.unit", w.people.unit);
  column("people.slot", w.people.slot);
  column("people.role", w.people.role);
  column("people.presence", w.people.presence);
  column("people.mode", w.people.mode);
  column("people.leg", w.people.leg);
  column("people.goal", w.people.goal);
  column("people.arriveTick", w.people.arriveTick);
  column("people.legTick", w.people.legTick);
  column("people.spotX", w.people.spotX);
  column("people.spotY", w.people.spotY);
  column("people.refuge", w.people.refuge);
  column("people.aimed", w.people.aimed);
  column("people.aimX", w.people.aimX);
  column("people.aimY", w.people.aimY);
  column("people.slowTick", w.people.slowTick);
  column("people.closedTick", w.people.closedTick);
  column("people.station", w.people.station);
  column("people.ticket", w.people.ticket);
  column("people.server", w.people.server);
  column("people.servedUntil", w.people.servedUntil);
  column("people.voter", w.people.voter);
  column("people.patience", w.people.patience);
  column("people.hardship", w.people.hardship);
  column("people.riskAversion", w.people.riskAversion);
  column("people.legitimacy", w.people.legitimacy);
  column("people.fear", w.people.fear);
  column("people.fatigue", w.people.fatigue);
  column("people.drive", w.people.drive);
  column("people.deterrence", w.people.deterrence);
  column("people.violence", w.people.violence);
  column("people.modeTick", w.people.modeTick);
  column("people.activeTick", w.people.activeTick);
  column("people.heardTick", w.people.heardTick);
  column("people.stones", w.people.stones);
  column("people.threwTick", w.people.threwTick);
  column("people.injury", w.people.injury);
  column("people.injuredTick", w.people.injuredTick);
  column("people.aided", w.people.aided);
  column("people.holder", w.people.holder);
  column("people.target", w.people.target);
  column("people.taskTick", w.people.taskTick);
  column("people.meanVx", w.people.meanVx);
  column("people.meanVy", w.people.meanVy);
  column("people.timeGap", w.people.timeGap);
  column("people.party", w.people.party);
  column("people.dose", w.people.dose);
  column("people.norm", w.people.norm);
  column("people.expressiveness", w.people.expressiveness);
  column("people.openness", w.people.openness);
  column("people.identity", w.people.identity);
  column("people.anger", w.people.anger);
  column("people.efficacy", w.people.efficacy);
  column("people.indiscriminate", w.people.indiscriminate);
  column("people.targeted", w.people.targeted);
  column("people.dialogue", w.people.dialogue);

  column("grips.other", w.grips.other);
  column("grips.multiplier", w.grips.multiplier);

  column("units.first", w.units.first);
  column("units.count", w.units.count);
  column("units.firstRow", w.units.firstRow);
  column("units.state", w.units.state);
  column("units.order", w.units.order);
  column("units.orderTick", w.units.orderTick);
  column("units.readyTick", w.units.readyTick);
  column("units.x", w.units.x);
  column("units.y", w.units.y);
  column("units.heading", w.units.heading);
  column("units.toX", w.units.toX);
  column("units.toY", w.units.toY);
  column("units.toHeading", w.units.toHeading);
  column("units.pace", w.units.pace);
  column("units.formation", w.units.formation);
  column("units.ranks", w.units.ranks);
  column("units.spacing", w.units.spacing);
  column("units.ax", w.units.ax);
  column("units.ay", w.units.ay);
  column("units.bx", w.units.bx);
  column("units.by", w.units.by);
  column("units.atX", w.units.atX);
  column("units.atY", w.units.atY);
  column("units.group", w.units.group);
  column("units.gate", w.units.gate);
  column("units.zone", w.units.zone);
  column("units.station", w.units.station);
  column("units.other", w.units.other);
  column("units.until", w.units.until);
  column("units.tank", w.units.tank);
  column("units.broken", w.units.broken);
  column("units.braced", w.units.braced);
  column("units.work", w.units.work);
  column("units.worksDone", w.units.worksDone);
  column("units.targetRow", w.units.targetRow);
  column("units.talking", w.units.talking);
  column("units.arc", w.units.arc);
  column("units.load", w.units.load);
  column("units.capacity", w.units.capacity);
  column("units.strainTick", w.units.strainTick);
  column("units.strainCause", w.units.strainCause);
  column("units.brokeTick", w.units.brokeTick);
  column("units.relief", w.units.relief);
  column("units.munitions", w.units.munitions);
  column("units.shotsDue", w.units.shotsDue);
  column("units.arrives", w.units.arrives);
  column("units.seen", w.units.seen);
  column("units.seenActive", w.units.seenActive);
  column("units.tellTick", w.units.tellTick);
  column("units.reported", w.units.reported);

  column("gates.open", w.gates.open);

  column("stations.nextTicket", w.stations.nextTicket);
  column("stations.servedCount", w.stations.servedCount);
  column("stations.serving", w.stations.serving);
  column("stations.open", w.stations.open);
  column("stations.attendant", w.stations.attendant);
  column("stations.unlisted", w.stations.unlisted);
  column("stations.turnedAway", w.stations.turnedAway);
  column("stations.counting", w.stations.counting);
  column("stations.countTick", w.stations.countTick);
  column("stations.countedTick", w.stations.countedTick);
  column("stations.boxX", w.stations.boxX);
  column("stations.boxY", w.stations.boxY);
  column("stations.boxHolder", w.stations.boxHolder);
  column("stations.boxTaken", w.stations.boxTaken);
  column("stations.boxDelivered", w.stations.boxDelivered);

  column("stones.fromX", w.stones.fromX);
  column("stones.fromY", w.stones.fromY);
  column("stones.toX", w.stones.toX);
  column("stones.toY", w.stones.toY);
  column("stones.thrown", w.stones.thrown);
  column("stones.land", w.stones.land);
  column("stones.thrower", w.stones.thrower);

  column("fires.x", w.fires.x);
  column("fires.y", w.fires.y);
  column("fires.lit", w.fires.lit);
  column("fires.out", w.fires.out);
  column("fires.douse", w.fires.douse);

  column("jets.on", w.jets.on);
  column("jets.x", w.jets.x);
  column("jets.y", w.jets.y);

  column("gas.value", w.gas.value);
  column("gas.windX", w.gas.windX);
  column("gas.windY", w.gas.windY);

  column("canisters.x", w.canisters.x);
  column("canisters.y", w.canisters.y);
  column("canisters.fired", w.canisters.fired);

  column("zones.threat", w.zones.threat);

  column("groups.began", w.groups.began);
  column("groups.legitimacy", w.groups.legitimacy);
  column("groups.frontTick", w.groups.frontTick);
  column("groups.quarrelTick", w.groups.quarrelTick);

  column("course.phaseBegan", w.course.phaseBegan);
  column("course.phaseForced", w.course.phaseForced);
  column("course.injectFired", w.course.injectFired);
  column("course.orderDue", w.course.orderDue);
  column("course.orderGiven", w.course.orderGiven);
  column("course.orderArmed", w.course.orderArmed);
  column("course.conditionSince", w.course.conditionSince);
  column("course.levelHeld", w.course.levelHeld);

  const auto ifAny = [&](std::string_view name, auto& values) {
    if (!values.empty()) visit(name, values);
  };
  ifAny("course.ordersDone", w.course.ordersDone);
  ifAny("course.ordersRefused", w.course.ordersRefused);
  ifAny("course.objectiveStarted", w.course.objectiveStarted);
  ifAny("course.objectiveDone", w.course.objectiveDone);
  ifAny("course.injectTimes", w.course.injectTimes);
  ifAny("course.writtenFired", w.course.writtenFired);

  column("density.value", w.density.value);
  column("density.crowding", w.crowding);
}

/// The same as spans, single numbers as spans of one: calls visit(name, std::span).
template <class W, class Visit>
void forEachColumn(W& w, Visit&& visit) {
  visitColumns(w, [&](std::string_view name, auto& values) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(values)>, uint32_t>) visit(name, std::span(&values, 1));
    else visit(name, std::span(values));
  });
}

}  // namespace sispam
