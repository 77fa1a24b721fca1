// SPDX-License-Identifier: Apache-2.0
// The field table of the model parameters: ranges, units and where each default comes from. "assumed" is ours.
#pragma once

#include "scenario/field.h"
#include "scenario/parameters.h"

namespace sispam {

template <> inline constexpr std::string_view structName<MovementParameters> = "MovementParameters";
template <class V>
constexpr void fields(V& v, MovementParameters& x) {
  v(seconds("timeGap", 0.2, 5).source("Tordeux, Chraibi, Seyfried 2016; value fitted to the HERMES corridors and Caserne 2010"), x.timeGap);
  v(number("steeringLength", 0.1, 1, "m").source("Tordeux, Chraibi, Seyfried 2016; value fitted to the HERMES corridors and Caserne 2010"), x.steeringLength);
  v(number("headwayWidth", 0.05, 1, "m").assumed(), x.headwayWidth);
  v(number("meetingWidth", 0, 1, "m").assumed(), x.meetingWidth);
  v(number("outlook", 0.5, 5, "m").source("Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors"), x.outlook);
  v(number("steeringRadius", 0, 0.5, "m").source("Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors"), x.steeringRadius);
  v(number("repulsion", 0, 20).source("Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors"), x.repulsion);
  v(number("repulsionRange", 0.01, 1, "m").source("Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors"), x.repulsionRange);
  v(seconds("anticipation", 0, 3).source("Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors"), x.anticipation);
  v(seconds("lookAhead", 0, 3).assumed(), x.lookAhead);
  v(number("standsAside", 0, 3, "m").assumed(), x.standsAside);
  v(number("giveWay", 0, 20).assumed(), x.giveWay);
  v(number("laneOutlook", 0, 20, "m").assumed(), x.laneOutlook);
  v(number("laneOffset", 0.1, 5, "m").assumed(), x.laneOffset);
  v(number("laneScale", 0.01, 100).assumed(), x.laneScale);
  v(number("laneTurn", 0, 5).assumed(), x.laneTurn);
  v(number("keepsLeft", -1, 1).source("Moussaïd et al. 2009; value assumed"), x.keepsLeft);
  v(number("crowded", 0, 20, "1/m²").source("van Toll et al. 2021 (a band of density); value assumed"), x.crowded);
  v(number("packed", 0.1, 20, "1/m²").source("van Toll et al. 2021 (a band of density); value assumed"), x.packed);
  v(number("detourDensity", 0, 20, "1/m²").assumed(), x.detourDensity);
  v(number("congestion", 0, 1, "m²").source("assumed: 0–1"), x.congestion);
  v(seconds("gapAhead", 0, 2).source("Jiang, Wu, Zhu 2001; value assumed"), x.gapAhead);
  v(seconds("directionTime", 0.05, 2).assumed(), x.directionTime);
  v(seconds("speedTime", 0.05, 2).assumed(), x.speedTime);
  v(number("lapse", 0, 2, "m/s").source("Tordeux, Schadschneider 2016; value assumed"), x.lapse);
  v(seconds("lapseTime", 0.5, 60).source("Tordeux, Schadschneider 2016"), x.lapseTime);
  v(number("fileMouth", 0, 1, "m").assumed(), x.fileMouth);
  v(number("lapseSpeed", 0.05, 3, "m/s").assumed(), x.lapseSpeed);
  v(number("wallRadius", 0.05, 0.5, "m").assumed(), x.wallRadius);
  v(number("wallBuffer", 0.01, 1, "m").assumed(), x.wallBuffer);
  v(number("squeezeSpeed", 0, 1, "m/s").assumed(), x.squeezeSpeed);
  v(number("armLength", 0, 2, "m").assumed(), x.armLength);
  v(share("drilled").assumed(), x.drilled);
  v(number("stiffness", 1000, 1e6, "N/m").source("Helbing, Farkas, Vicsek 2000 (form); value assumed: soft tissue"), x.stiffness);
  v(number("friction", 0, 2).assumed(), x.friction);
  v(number("frictionForce", 0, 5000, "N").assumed(), x.frictionForce);
  v(share("urgedFriction").assumed(), x.urgedFriction);
  v(number("traction", 0, 2000, "N").assumed(), x.traction);
  v(number("bracedTraction", 0, 3000, "N").source("assumed: friction of 0.5 under 100 kg with kit"), x.bracedTraction);
  v(share("urged").assumed(), x.urged);
  v(share("urgedLength").source("Lukowski, Seyfried (single file with and without motivation); value assumed"), x.urgedLength);
  v(share("pushShare").assumed(), x.pushShare);
  v(number("comfortDistance", 0, 3, "m").assumed(), x.comfortDistance);
}

template <> inline constexpr std::string_view structName<TemperParameters> = "TemperParameters";
template <class V>
constexpr void fields(V& v, TemperParameters& x) {
  v(number("threshold", -1, 1).source("Epstein 2002"), x.threshold);
  v(number("calmThreshold", -1, 1).assumed(), x.calmThreshold);
  v(number("arrestK", 0, 10).source("Epstein 2002"), x.arrestK);
  v(number("arrestExponent", 0, 20).source("Epstein 2002 as published runs round it; value assumed"), x.arrestExponent);
  v(share("turnedAway").assumed(), x.turnedAway);
  v(number("rivalWeight", 0, 10).assumed(), x.rivalWeight);
  v(number("vision", 1, 100, "m").assumed(), x.vision);
  v(seconds("dwell", 0, 600).assumed(), x.dwell);
  v(number("empowerment", 0, 0.5).source("Drury, Reicher 2009 (form); value assumed"), x.empowerment);
  v(number("empowermentGain", 0, 10, "1/s").assumed(), x.empowermentGain);
  v(number("retreatGain", 0, 10, "1/s").assumed(), x.retreatGain);
  v(number("empowermentLoss", 0, 10, "1/s").assumed(), x.empowermentLoss);
  v(seconds("empowermentTime", 1, 86400).assumed(), x.empowermentTime);
  v(seconds("memory", 1, 86400).source("Ives, Lewis 2020 (recent repression counts); value assumed"), x.memory);
  v(seconds("legitimacyTime", 1, 86400).source("Reicher, Stott, Drury (ESIM); value assumed"), x.legitimacyTime);
  v(number("indiscriminateLoss", 0, 10, "1/s").source("Reicher, Stott, Drury (ESIM); value assumed"), x.indiscriminateLoss);
  v(number("targetedLoss", 0, 10, "1/s").source("Reicher, Stott, Drury (ESIM); value assumed"), x.targetedLoss);
  v(number("dialogueGain", 0, 10, "1/s").source("Reicher, Stott, Drury (ESIM); value assumed"), x.dialogueGain);
  v(seconds("identityTime", 1, 86400).source("Reicher, Stott, Drury (ESIM); value assumed"), x.identityTime);
  v(number("identityGain", 0, 10, "1/s").source("Reicher, Stott, Drury (ESIM); value assumed"), x.identityGain);
  v(number("identityPull", 0, 10, "1/s").source("Reicher, Stott, Drury (ESIM); value assumed"), x.identityPull);
  v(number("differentiation", 0, 10, "1/s").assumed(), x.differentiation);
  v(number("contagion", 0, 10, "1/s").source("Bosse et al. (ASCRIBE); value assumed"), x.contagion);
  v(number("contagionRange", 0.1, 50, "m").source("Bosse et al. (ASCRIBE); value assumed"), x.contagionRange);
  v(number("fearAmplification", 0, 1).assumed(), x.fearAmplification);
  v(number("angerAmplification", 0, 1).assumed(), x.angerAmplification);
  v(seconds("angerTime", 1, 86400).assumed(), x.angerTime);
  v(number("angerGain", 0, 10, "1/s").assumed(), x.angerGain);
  v(number("angerCalming", 0, 10, "1/s").assumed(), x.angerCalming);
  v(number("angerWeight", 0, 10).assumed(), x.angerWeight);
  v(number("jetSeverity", 0, 10).assumed(), x.jetSeverity);
  v(number("advanceSeverity", 0, 10).assumed(), x.advanceSeverity);
  v(number("arrestSeverity", 0, 10).assumed(), x.arrestSeverity);
  v(share("appealDialogue").assumed(), x.appealDialogue);
  v(seconds("appealSounds", 0, 600).assumed(), x.appealSounds);
  v(number("passedOn", 0, 1).assumed(), x.passedOn);
  v(number("selfPolicing", 0, 1).assumed(), x.selfPolicing);
  v(number("jetFear", 0, 10, "1/s").assumed(), x.jetFear);
  v(number("advanceFear", 0, 10, "1/s").assumed(), x.advanceFear);
  v(number("fireFear", 0, 10, "1/s").assumed(), x.fireFear);
  v(seconds("fearTime", 1, 86400).assumed(), x.fearTime);
  v(number("fearWeight", 0, 10).assumed(), x.fearWeight);
  v(number("fatigueWeight", 0, 10).assumed(), x.fatigueWeight);
  v(number("socialWeight", 0, 10).source("Granovetter 1978 (form); value assumed"), x.socialWeight);
  v(seconds("fatigueTime", 1, 86400).assumed(), x.fatigueTime);
  v(number("fleeFear", 0, 10).assumed(), x.fleeFear);
  v(number("escalation", 0, 50).assumed(), x.escalation);
  v(number("pressHazard", 0, 10, "1/s").assumed(), x.pressHazard);
  v(number("pushHazard", 0, 10, "1/s").assumed(), x.pushHazard);
  v(number("throwHazard", 0, 10, "1/s").assumed(), x.throwHazard);
  v(number("attackHazard", 0, 10, "1/s").assumed(), x.attackHazard);
  v(seconds("blowEvery", 0.5, 600).assumed(), x.blowEvery);
  v(share("guard").assumed(), x.guard);
  v(number("helpHazard", 0, 10, "1/s").assumed(), x.helpHazard);
  v(share("strangerHelp").assumed(), x.strangerHelp);
  v(share("restraint").assumed(), x.restraint);
  v(share("marshalRestraint").assumed(), x.marshalRestraint);
  v(share("companionFear").assumed(), x.companionFear);
  v(seconds("warmUp", 0, 3600).assumed(), x.warmUp);
  v(number("hardCoreFactor", 0, 100).assumed(), x.hardCoreFactor);
  v(number("imitation", 0, 10).assumed(), x.imitation);
  v(number("complianceHazard", 0, 10, "1/s").assumed(), x.complianceHazard);
  v(number("hangerOnBase", 0, 10).assumed(), x.hangerOnBase);
  v(number("hangerOnImitation", 0, 100).assumed(), x.hangerOnImitation);
  v(number("participantBase", 0, 10).assumed(), x.participantBase);
  v(number("participantImitation", 0, 100).assumed(), x.participantImitation);
  v(number("opponentReach", 0.3, 10, "m").assumed(), x.opponentReach);
  v(number("gateReach", 0.3, 10, "m").assumed(), x.gateReach);
  v(share("daring").assumed(), x.daring);
  v(number("backing", 0, 1000, "persons").assumed(), x.backing);
  v(share("activating").assumed(), x.activating);
  v(seconds("pressTime", 0, 3600).assumed(), x.pressTime);
  v(number("pressTire", 0, 2, "1/s").assumed(), x.pressTire);
  v(seconds("throwTime", 0, 3600).assumed(), x.throwTime);
  v(number("throwTire", 0, 2, "1/s").assumed(), x.throwTire);
  v(share("weary").assumed(), x.weary);
  v(number("complianceBase", 0, 10).assumed(), x.complianceBase);
  v(seconds("fleeTime", 0, 3600).assumed(), x.fleeTime);
  v(share("calmFear").assumed(), x.calmFear);
  v(share("homeAfterFlight").assumed(), x.homeAfterFlight);
  v(share("homeAfterAppeal").assumed(), x.homeAfterAppeal);
  v(number("fleeAversion", 0, 10).assumed(), x.fleeAversion);
  v(number("perceivedRange", 0.5, 200, "m").assumed(), x.perceivedRange);
  v(number("perceivedReach", 0.5, 500, "m").assumed(), x.perceivedReach);
  v(number("struckReach", 0.1, 50, "m").assumed(), x.struckReach);
  v(number("jetDanger", 0.1, 200, "m").assumed(), x.jetDanger);
  v(number("lineDanger", 0.1, 200, "m").assumed(), x.lineDanger);
  v(number("fireDanger", 0.1, 200, "m").assumed(), x.fireDanger);
  v(number("squeezed", 10, 100000, "N").assumed(), x.squeezed);
  v(number("effort", 0, 20).assumed(), x.effort);
  v(seconds("offenceTime", 1, 3600).assumed(), x.offenceTime);
}

template <> inline constexpr std::string_view structName<MeansParameters> = "MeansParameters";
template <class V>
constexpr void fields(V& v, MeansParameters& x) {
  v(number("throwSpeed", 1, 40, "m/s").source("assumed: no measured throws of riots are known"), x.throwSpeed);
  v(number("throwSpeedSd", 0, 20, "m/s").source("assumed: no measured throws of riots are known"), x.throwSpeedSd);
  v(number("throwRange", 1, 100, "m").source("assumed: v²/g less drag"), x.throwRange);
  v(seconds("throwEvery", 0.5, 600).assumed(), x.throwEvery);
  v(number("fireHazard", 0, 1, "1/s").assumed(), x.fireHazard);
  v(number("fireWater", 1, 10000, "l").assumed(), x.fireWater);
  v(number("throwScatter", 0, 1.6, "rad").assumed(), x.throwScatter);
  v(share("injuryHelmet").assumed(), x.injuryHelmet);
  v(share("injuryBare").assumed(), x.injuryBare);
  v(number("waterFlow", 0, 200, "l/s").source("WaWe 10000 (4qua): 1,200 L/min a monitor"), x.waterFlow);
  v(number("waterForce", 0, 5000, "N").source("assumed: ρQv of 20 L/s at 10 bar"), x.waterForce);
  v(number("waterRange", 1, 100, "m").source("CNN Indonesia 2025 (Pindad, Daejicar), 4qua (WaWe 10000)"), x.waterRange);
  v(number("waterLeast", 0, 100, "m").source("UN guidance HR/PUB/20/1 (no direct jet at short range); value assumed"), x.waterLeast);
  v(seconds("arrestTime", 0.5, 600).assumed(), x.arrestTime);
  v(share("arrestSuccess").assumed(), x.arrestSuccess);
  v(seconds("aidTime", 1, 3600).assumed(), x.aidTime);
  v(seconds("fireTime", 1, 7200).assumed(), x.fireTime);
  v(number("voiceReach", 1, 500, "m").assumed(), x.voiceReach);
  v(number("loudspeakerReach", 1, 2000, "m").assumed(), x.loudspeakerReach);
  v(number("talkReach", 1, 100, "m").assumed(), x.talkReach);
  v(number("blowReach", 0.3, 5, "m").assumed(), x.blowReach);
  v(number("blowLost", 0.5, 50, "m").assumed(), x.blowLost);
  v(seconds("fightTime", 1, 3600).assumed(), x.fightTime);
  v(seconds("bandageTime", 1, 3600).assumed(), x.bandageTime);
  v(seconds("helpTime", 1, 7200).assumed(), x.helpTime);
  v(number("jetFallRange", 0, 100, "m").assumed(), x.jetFallRange);
  v(number("jetFallRate", 0, 2, "1/s").assumed(), x.jetFallRate);
  v(share("fireStream").assumed(), x.fireStream);
  v(number("extinguisher", 0, 200, "l/s").assumed(), x.extinguisher);
  v(seconds("quarrelTalk", 0, 7200).assumed(), x.quarrelTalk);
  v(number("hostageReach", 0.5, 100, "m").assumed(), x.hostageReach);
  v(seconds("hostageTalk", 0, 86400).assumed(), x.hostageTalk);
  v(number("arrestSearch", 1, 500, "m").assumed(), x.arrestSearch);
  v(seconds("gateWait", 0, 3600).assumed(), x.gateWait);
}

template <> inline constexpr std::string_view structName<HarmParameters> = "HarmParameters";
template <class V>
constexpr void fields(V& v, HarmParameters& x) {
  v(number("fallRate", 0, 10, "1/s").assumed(), x.fallRate);
  v(number("fallAcceleration", 0.1, 50, "m/s²").assumed(), x.fallAcceleration);
  v(number("fallDensity", 0, 20, "persons/m²").assumed(), x.fallDensity);
  v(seconds("fallTime", 0, 600).assumed(), x.fallTime);
  v(share("fallInjury").assumed(), x.fallInjury);
  v(number("fallenFriction", 0, 2).assumed(), x.fallenFriction);
}

template <> inline constexpr std::string_view structName<UnitParameters> = "UnitParameters";
template <class V>
constexpr void fields(V& v, UnitParameters& x) {
  v(number("walkPace", 0.2, 3, "m/s").source("Permildas"), x.walkPace);
  v(number("pushPace", 0.1, 3, "m/s").source("Permildas"), x.pushPace);
  v(number("backPace", 0.1, 3, "m/s").source("Permildas"), x.backPace);
  v(number("runPace", 0.2, 5, "m/s").source("Permildas"), x.runPace);
  v(number("motorPace", 0.2, 8, "m/s").assumed(), x.motorPace);
  v(number("slotStiffness", 50, 2000, "N/m").assumed(), x.slotStiffness);
  v(number("slotReach", 0.5, 5, "m").assumed(), x.slotReach);
  v(number("linkStiffness", 0, 1000, "N/m").assumed(), x.linkStiffness);
  v(number("linkSlack", 0, 2, "m").assumed(), x.linkSlack);
  v(number("interlocked", 1, 4).assumed(), x.interlocked);
  v(number("movingStance", 0, 1).assumed(), x.movingStance);
  v(number("rearPush", 0, 1).assumed(), x.rearPush);
  v(number("tiredShare", 0, 1).assumed(), x.tiredShare);
  v(seconds("tiring", 1, 3600).assumed(), x.tiring);
  v(seconds("recovery", 1, 7200).assumed(), x.recovery);
  v(seconds("breakTime", 0.5, 600).assumed(), x.breakTime);
  v(number("breakLoad", 0.1, 100).assumed(), x.breakLoad);
  v(number("breakDisplacement", 0.2, 100, "m").assumed(), x.breakDisplacement);
  v(number("breakGap", 0.3, 100, "m").assumed(), x.breakGap);
  v(share("breakCasualties").assumed(), x.breakCasualties);
  v(number("reformDistance", 0, 100, "m").assumed(), x.reformDistance);
  v(seconds("reformTime", 0, 600).assumed(), x.reformTime);
  v(number("rotateReach", 0, 100, "m").assumed(), x.rotateReach);
  v(share("shelterInjury").assumed(), x.shelterInjury);
  v(number("shelterPace", 0.1, 1).assumed(), x.shelterPace);
  v(seconds("barrierTime", 1, 3600).assumed(), x.barrierTime);
  v(seconds("refillTime", 1, 7200).assumed(), x.refillTime);
  v(seconds("clearTime", 1, 7200).assumed(), x.clearTime);
  v(seconds("reportEvery", 1, 3600).assumed(), x.reportEvery);
  v(seconds("reportDelay", 0, 3600).assumed(), x.reportDelay);
  v(number("reportError", 0, 2).assumed(), x.reportError);
  v(number("reportReach", 1, 500, "m").assumed(), x.reportReach);
}

template <> inline constexpr std::string_view structName<IrritantParameters> = "IrritantParameters";
template <class V>
constexpr void fields(V& v, IrritantParameters& x) {
  v(number("mass", 0.1, 1000, "g").assumed(), x.mass);
  v(seconds("burn", 1, 600).assumed(), x.burn);
  v(number("range", 1, 200, "m").assumed(), x.range);
  v(number("height", 1, 20, "m").assumed(), x.height);
  v(number("diffusion", 0, 5, "m²/s").assumed(), x.diffusion);
  v(seconds("ventilation", 10, 7200).assumed(), x.ventilation);
  v(number("halfDose", 0.1, 100, "mg·min/m³").source("ICt50 of CS, 3.6 mg·min/m³ (toxicology handbooks)"), x.halfDose);
  v(seconds("doseRecovery", 10, 7200).assumed(), x.doseRecovery);
  v(share("mask").assumed(), x.mask);
  v(share("slowing").assumed(), x.slowing);
  v(share("leastSpeed").assumed(), x.leastSpeed);
  v(share("blinding").assumed(), x.blinding);
  v(number("fear", 0, 10, "1/s").assumed(), x.fear);
  v(number("severity", 0, 10).assumed(), x.severity);
  v(share("fleeEffect").assumed(), x.fleeEffect);
  v(number("injuryDose", 1, 100000, "mg·min/m³").assumed(), x.injuryDose);
  v(share("injuryRisk").assumed(), x.injuryRisk);
  v(seconds("outlook", 10, 3600).assumed(), x.outlook);
}

template <> inline constexpr std::string_view structName<Parameters> = "Parameters";
template <class V>
constexpr void fields(V& v, Parameters& x) {
  v(object("movement"), x.movement);
  v(object("temper"), x.temper);
  v(object("means"), x.means);
  v(object("harm"), x.harm);
  v(object("units"), x.units);
  v(object("irritant"), x.irritant);
}

}  // namespace sispam
