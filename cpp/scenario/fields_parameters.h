// SPDX-License-Identifier: Apache-2.0
// The field table of the model parameters: ranges, units and where each default comes from. "assumed" is ours.
#pragma once

#include "scenario/field.h"
#include "scenario/parameters.h"

namespace sispam {

template <> inline constexpr std::string_view structName<MovementParameters> = "MovementParameters";
template <class V>
constexpr void fields(V& v, MovementParameters& x) {
  v(seconds("timeGap", 0.2, 5).source("models.md A3, A9"), x.timeGap);
  v(number("steeringLength", 0.1, 1, "m").source("models.md A9"), x.steeringLength);
  v(number("headwayWidth", 0.05, 1, "m").assumed(), x.headwayWidth);
  v(number("outlook", 0.5, 5, "m").source("models.md A9"), x.outlook);
  v(number("steeringRadius", 0, 0.5, "m").source("models.md A9"), x.steeringRadius);
  v(number("repulsion", 0, 20).source("models.md A9"), x.repulsion);
  v(number("repulsionRange", 0.01, 1, "m").source("models.md A9"), x.repulsionRange);
  v(seconds("anticipation", 0, 3).source("models.md A9"), x.anticipation);
  v(seconds("lookAhead", 0, 3).assumed(), x.lookAhead);
  v(number("standsAside", 0, 3, "m").assumed(), x.standsAside);
  v(number("giveWay", 0, 20).assumed(), x.giveWay);
  v(number("laneOutlook", 0, 20, "m").assumed(), x.laneOutlook);
  v(number("laneOffset", 0.1, 5, "m").assumed(), x.laneOffset);
  v(number("laneScale", 0.01, 100).assumed(), x.laneScale);
  v(number("laneTurn", 0, 5).assumed(), x.laneTurn);
  v(number("crowded", 0, 20, "1/m²").source("models.md A9"), x.crowded);
  v(number("packed", 0.1, 20, "1/m²").source("models.md A9"), x.packed);
  v(number("congestion", 0, 1, "m²").source("models.md A9: 0–1; value assumed"), x.congestion);
  v(seconds("directionTime", 0.05, 2).assumed(), x.directionTime);
  v(seconds("speedTime", 0.05, 2).assumed(), x.speedTime);
  v(number("wallRadius", 0.05, 0.5, "m").assumed(), x.wallRadius);
  v(number("wallBuffer", 0.01, 1, "m").assumed(), x.wallBuffer);
  v(number("squeezeSpeed", 0, 1, "m/s").assumed(), x.squeezeSpeed);
  v(number("armLength", 0, 2, "m").assumed(), x.armLength);
  v(share("drilled").assumed(), x.drilled);
  v(number("stiffness", 1000, 1e6, "N/m").source("models.md A9"), x.stiffness);
  v(number("friction", 0, 2).assumed(), x.friction);
  v(number("frictionForce", 0, 5000, "N").assumed(), x.frictionForce);
  v(number("traction", 0, 2000, "N").assumed(), x.traction);
  v(number("bracedTraction", 0, 3000, "N").source("models.md D"), x.bracedTraction);
  v(share("urged").assumed(), x.urged);
  v(share("pushShare").assumed(), x.pushShare);
  v(number("comfortDistance", 0, 3, "m").assumed(), x.comfortDistance);
}

template <> inline constexpr std::string_view structName<TemperParameters> = "TemperParameters";
template <class V>
constexpr void fields(V& v, TemperParameters& x) {
  v(number("threshold", -1, 1).source("Epstein 2002"), x.threshold);
  v(number("calmThreshold", -1, 1).source("models.md C7"), x.calmThreshold);
  v(number("arrestK", 0, 10).source("Epstein 2002"), x.arrestK);
  v(number("vision", 1, 100, "m").assumed(), x.vision);
  v(seconds("dwell", 0, 600).assumed(), x.dwell);
  v(seconds("legitimacyTime", 1, 86400).source("models.md C7"), x.legitimacyTime);
  v(number("indiscriminateLoss", 0, 10, "1/s").source("models.md C7, assumed"), x.indiscriminateLoss);
  v(number("targetedLoss", 0, 10, "1/s").source("models.md C7, assumed"), x.targetedLoss);
  v(number("dialogueGain", 0, 10, "1/s").source("models.md C7, assumed"), x.dialogueGain);
  v(number("jetSeverity", 0, 10).assumed(), x.jetSeverity);
  v(number("advanceSeverity", 0, 10).assumed(), x.advanceSeverity);
  v(number("arrestSeverity", 0, 10).assumed(), x.arrestSeverity);
  v(number("passedOn", 0, 1).assumed(), x.passedOn);
  v(number("selfPolicing", 0, 1).assumed(), x.selfPolicing);
  v(number("jetFear", 0, 10, "1/s").assumed(), x.jetFear);
  v(number("advanceFear", 0, 10, "1/s").assumed(), x.advanceFear);
  v(number("fireFear", 0, 10, "1/s").assumed(), x.fireFear);
  v(seconds("fearTime", 1, 86400).source("models.md C7, assumed"), x.fearTime);
  v(number("fearWeight", 0, 10).source("models.md C7, assumed"), x.fearWeight);
  v(number("fatigueWeight", 0, 10).source("models.md C7, assumed"), x.fatigueWeight);
  v(number("socialWeight", 0, 10).source("models.md C7, assumed"), x.socialWeight);
  v(seconds("fatigueTime", 1, 86400).assumed(), x.fatigueTime);
  v(number("fleeFear", 0, 10).assumed(), x.fleeFear);
  v(number("escalation", 0, 50).source("models.md C7, assumed"), x.escalation);
  v(number("pressHazard", 0, 10, "1/s").assumed(), x.pressHazard);
  v(number("pushHazard", 0, 10, "1/s").assumed(), x.pushHazard);
  v(number("throwHazard", 0, 10, "1/s").assumed(), x.throwHazard);
  v(seconds("warmUp", 0, 3600).assumed(), x.warmUp);
  v(number("hardCoreFactor", 0, 100).assumed(), x.hardCoreFactor);
  v(number("imitation", 0, 10).assumed(), x.imitation);
  v(number("complianceHazard", 0, 10, "1/s").assumed(), x.complianceHazard);
}

template <> inline constexpr std::string_view structName<MeansParameters> = "MeansParameters";
template <class V>
constexpr void fields(V& v, MeansParameters& x) {
  v(number("throwSpeed", 1, 40, "m/s").source("models.md D"), x.throwSpeed);
  v(number("throwSpeedSd", 0, 20, "m/s").source("models.md D"), x.throwSpeedSd);
  v(number("throwRange", 1, 100, "m").source("models.md D"), x.throwRange);
  v(seconds("throwEvery", 0.5, 600).assumed(), x.throwEvery);
  v(number("fireHazard", 0, 1, "1/s").assumed(), x.fireHazard);
  v(number("fireWater", 1, 10000, "l").assumed(), x.fireWater);
  v(number("throwScatter", 0, 1.6, "rad").assumed(), x.throwScatter);
  v(share("injuryHelmet").assumed(), x.injuryHelmet);
  v(share("injuryBare").assumed(), x.injuryBare);
  v(number("waterFlow", 0, 200, "l/s").source("facts.md 5"), x.waterFlow);
  v(number("waterForce", 0, 5000, "N").source("models.md D"), x.waterForce);
  v(number("waterRange", 1, 100, "m").source("facts.md 5"), x.waterRange);
  v(number("waterLeast", 0, 100, "m").source("facts.md 5.1, assumed"), x.waterLeast);
  v(seconds("arrestTime", 0.5, 600).assumed(), x.arrestTime);
  v(share("arrestSuccess").assumed(), x.arrestSuccess);
  v(seconds("aidTime", 1, 3600).assumed(), x.aidTime);
  v(seconds("fireTime", 1, 7200).assumed(), x.fireTime);
  v(number("voiceReach", 1, 500, "m").assumed(), x.voiceReach);
  v(number("loudspeakerReach", 1, 2000, "m").assumed(), x.loudspeakerReach);
  v(number("talkReach", 1, 100, "m").assumed(), x.talkReach);
}

template <> inline constexpr std::string_view structName<HarmParameters> = "HarmParameters";
template <class V>
constexpr void fields(V& v, HarmParameters& x) {
  v(number("fallRate", 0, 10, "1/s").assumed(), x.fallRate);
  v(number("fallAcceleration", 0.1, 50, "m/s²").source("models.md E, assumed"), x.fallAcceleration);
  v(number("fallDensity", 0, 20, "persons/m²").source("models.md E, assumed"), x.fallDensity);
  v(seconds("fallTime", 0, 600).assumed(), x.fallTime);
  v(share("fallInjury").assumed(), x.fallInjury);
  v(number("fallenFriction", 0, 2).assumed(), x.fallenFriction);
}

template <> inline constexpr std::string_view structName<Parameters> = "Parameters";
template <class V>
constexpr void fields(V& v, Parameters& x) {
  v(object("movement"), x.movement);
  v(object("temper"), x.temper);
  v(object("means"), x.means);
  v(object("harm"), x.harm);
}

}  // namespace sispam
