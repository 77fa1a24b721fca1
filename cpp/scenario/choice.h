// SPDX-License-Identifier: Apache-2.0
// The names of every closed choice, in the order of its enumerators: the spelling in files, in TypeScript and in C++ is the
// same. A name added to an enum is added here at the same place; a test counts them.
#pragma once

#include <array>
#include <string_view>

#include "scenario/condition.h"
#include "scenario/doctrine.h"
#include "scenario/field.h"
#include "scenario/group.h"
#include "scenario/orders.h"
#include "scenario/script.h"
#include "scenario/site.h"
#include "scenario/station.h"
#include "scenario/unit.h"

namespace sispam {

// The last enumerator is given so that a name forgotten here does not compile.
#define SISPAM_CHOICE(E, lastOne, ...)                                             \
  template <>                                                                      \
  struct Choice<E> {                                                               \
    static constexpr std::string_view name = #E;                                   \
    static constexpr auto names = std::to_array<std::string_view>({__VA_ARGS__});  \
    static_assert(names.size() == static_cast<size_t>(E::lastOne) + 1);            \
    static_assert(names.back() == #lastOne);                                       \
  };

SISPAM_CHOICE(Measure, hostages, "present", "expected", "active", "pressing", "pushing", "throwing", "fleeing", "leaving",
              "left", "injured", "arrested", "served", "queued", "turnedAway", "counted", "delivered", "density", "force", "fires", "strength", "ready",
              "contact", "distance", "heard", "tank", "quarrel", "objection", "stage", "worked", "reported", "load", "broken",
              "dose", "threats", "ordersDone", "ordersRefused", "pressed", "hostages")
SISPAM_CHOICE(ZoneKind, other, "assembly", "stage", "press", "staging", "medical", "custody", "tps", "office", "props",
              "road", "shelter", "queue", "hydrant", "other")
SISPAM_CHOICE(Vulnerability, khusus, "kurangRawan", "rawan", "sangatRawan", "khusus")
SISPAM_CHOICE(GateKind, barrier, "gate", "barrier")
SISPAM_CHOICE(GroupKind, other, "supporters", "voters", "residents", "press", "witnesses", "sellers", "other")
SISPAM_CHOICE(Role, companion, "participant", "bystander", "hangerOn", "hardCore", "marshal", "provocateur", "press", "companion")
SISPAM_CHOICE(ArrivalPattern, poisson, "present", "together", "uniform", "poisson")
SISPAM_CHOICE(Layout, grid, "scattered", "grid")
SISPAM_CHOICE(Profile, wheelchair, "adult", "elder", "child", "walkingAid", "wheelchair")
SISPAM_CHOICE(Service, organiser, "polri", "tni", "satpolPp", "linmas", "medical", "fire", "organiser")
SISPAM_CHOICE(UnitKind, binmas, "dalmasAwal", "dalmasLanjut", "negotiator", "raimas", "phhBrimob", "awc", "raisa", "k9",
              "satlantas", "intelkam", "reskrim", "medic", "damkar", "propam", "documentation", "tni", "satpolPp",
              "linmas", "kpps", "kpu", "bawaslu", "command", "patrol", "penindak", "arrestTeam", "gegana", "wanteror",
              "bodyguard", "vip", "ambulance", "apc", "dishub", "bpbd", "pln", "ppk", "pps", "ptps", "panwascam", "binmas")
SISPAM_CHOICE(Kit, firearm, "rope", "shield", "helmet", "baton", "extinguisher", "water", "loudspeaker", "firstAid",
              "handcuffs", "camera", "dog", "motorcycle", "irritant", "mask", "barrier", "stretcher", "bombSuit", "firearm")
SISPAM_CHOICE(FormationKind, corridor, "line", "column", "box", "loose", "wedge", "echelonLeft", "echelonRight", "cordon",
              "shelter", "arrestTeam", "corridor")
SISPAM_CHOICE(StationKind, desk, "checkIn", "booth", "box", "ink", "gateCheck", "desk")
SISPAM_CHOICE(KppsRole, ink, "chair", "second", "third", "list", "guide", "box", "ink")
SISPAM_CHOICE(ServiceLaw, fixed, "exponential", "lognormal", "fixed")
SISPAM_CHOICE(InjectKind, misconduct, "message", "legitimacy", "quarrel", "objection", "openGate", "closeGate", "fire",
              "breakdown", "repair", "casualty", "wind", "threat", "blockade", "charge", "rumour", "counterMessage", "hostage",
              "misconduct")
SISPAM_CHOICE(Misconduct, warningShot, "throwsObject", "insults", "strikesRestrained", "notNeutral", "impactRound", "warningShot")
SISPAM_CHOICE(Speaker, negotiator, "phone", "loudspeaker", "korlap", "negotiator")
SISPAM_CHOICE(OrderKind, carry, "move", "form", "hold", "advance", "fallBack", "rotate", "negotiate", "appeal",
              "arrest", "water", "fightFire", "aid", "openGate", "closeGate", "work", "patrol", "declareLevel",
              "withdraw", "irritant", "setBarrier", "clearBarrier", "corridor", "escort", "evacuate", "refill", "request",
              "watch", "document", "clearThreat", "seal", "carry")
SISPAM_CHOICE(RuleKind, notEvaluated, "density", "appealsBefore", "complianceTime", "waterDistance", "waterLevel",
              "shieldsInCalm", "pushDirection", "aidDelay", "arrestStrength", "declareLag", "negotiationKept",
              "wallLoad", "rotation", "stationEntry", "stationPattern", "boxCustody", "objectionForm", "irritantCrowd", "irritantEgress",
              "stageFits", "stageStep", "irritantAimed", "irritantReach",
              "irritantEnclosed", "waterVulnerable", "formationKept", "backTurned", "brimobEarly", "dispersalGround", "peacefulMajority",
              "containment", "evacuationDelay", "handOver", "decisionLog", "documentation", "pressHarmed", "laneBlocked", "reserveKept",
              "lineFatigue", "appealParts", "vulnerablePresent", "meansPermitted", "firearmCarried", "conduct",
              "notEvaluated")
SISPAM_CHOICE(AppealPart, deadline, "speaker", "request", "way", "deadline")

#undef SISPAM_CHOICE

/// The spelling of a choice.
template <class E>
constexpr std::string_view nameOf(E value) {
  return Choice<E>::names[static_cast<size_t>(value)];
}

}  // namespace sispam
