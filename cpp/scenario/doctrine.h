// SPDX-License-Identifier: Apache-2.0
// A rule pack as data (`sispamkota-doctrine/1`): levels with their conditions, rules with thresholds and citations.
// The core evaluates, the pack decides: a training owner changes thresholds here without touching code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/misconduct.h"
#include "scenario/orders.h"
#include "scenario/site.h"

namespace sispam {

/// Rank 0 is calm. A level is entered as soon as its condition holds, the highest rank first; it is left downwards one
/// rank at a time when neither it nor a higher one has held for `calm` seconds (divided by the scenario's compression).
struct Level {
  std::string id;
  Text name;
  int rank = 0;                      ///< 0–4, unique
  std::optional<Condition> when;     ///< absent only at rank 0
  double calm = 120;                 ///< s
};

/// How a rule is evaluated. The evaluators are in observe/; thresholds come from the pack.
enum class RuleKind : uint8_t {
  density,           ///< R25: any cell above `limit` p/m² for longer than `duration` s
  appealsBefore,     ///< R03: fewer than `count` appeals heard within `window` s before an action of stage >= `stage`
  complianceTime,    ///< R04: less than `duration` s between the last appeal and the action
  waterDistance,     ///< R09: a jet hits people nearer than `limit` m
  waterLevel,        ///< R10: the jet is used while the situation is under `level` or nothing is thrown
  shieldsInCalm,     ///< R17: unit with shields within `limit` m of the crowd while the situation is rank 0 for `duration` s
  pushDirection,     ///< R24: advance while no free egress of `limit` m lies within `window` m behind the crowd
  aidDelay,          ///< R26: an injured person waits longer than `duration` s for first aid
  arrestStrength,    ///< R27: arrest by fewer than `count` officers
  declareLag,        ///< computed and declared level differ for longer than `duration` s
  negotiationKept,   ///< R20: negotiator contact stopped for `duration` s while the situation is under `level` and a crowd is there
  wallLoad,          ///< a wall or closed gate bears more than `limit` N/m for longer than `duration` s
  rotation,          ///< R18: a line is changed with a gap of more than `limit` m, for longer than `duration` s, or pressed by more than `count` N/m without a screen
  stationEntry,      ///< R31: armed services inside a polling station for longer than `duration` s while people vote, uncalled by KPPS within `window` s
  stationPattern,    ///< R32: fewer police or Linmas within `limit` m of the polling stations than the pack's patterns ask for
  boxCustody,        ///< R33: a ballot box is moved unsealed, without witness or supervisor, or not by `count` officers within `limit` m, or left alone for longer than `duration` s
  objectionForm,     ///< R34: a witness's objection is not on the form within `duration` s
  irritantCrowd,     ///< R06: irritant is used where the foreseen or present density in its cloud is `limit` p/m² or more
  irritantEgress,    ///< R05, C1: irritant is used although getting out of its cloud takes longer than `duration` s
  stageFits,         ///< R01: force of a stage >= `stage` where nobody within `limit` m has behaved so in the last `window` s
  stageStep,         ///< R02: force rises by more than `count` stages within `window` s without an attack that explains it
  irritantAimed,     ///< R07: a munition comes down within `limit` m of somebody
  irritantReach,     ///< R08: `limit` mg/m³ reach a zone that must stay free of it (tps, medical, shelter) or own people without masks
  irritantEnclosed,  ///< R05: walls within `window` m stand round more than the share `limit` of the place where a munition comes down
  waterVulnerable,   ///< R09: a jet hits people who lie, are held, or are children, elders or disabled
  formationKept,     ///< R14: members of a Dalmas or PHH unit are further than `limit` m from the rest of it for longer than `duration` s
  backTurned,        ///< R15: a unit in touch (`limit` m) with people who press or throw goes away facing more than `count`° from them for `duration` s
  brimobEarly,       ///< R19: PHH Brimob comes within `limit` m of the crowd while the situation is under `level`, computed and declared
  dispersalGround,   ///< R21: force of a stage >= `stage` begins under `level`, with notice given and before `limit` o'clock
  peacefulMajority,  ///< R22: jet or irritant on a crowd of which less than the share `limit` is violent, with people who can arrest within `window` m
  containment,       ///< R23: police shut in a crowd for longer than `duration` s, or with `limit` p/m² in it
  evacuationDelay,   ///< R26: somebody who cannot walk is not in the medical zone after `duration` s
  handOver,          ///< R27: somebody arrested is not handed over and written down within `duration` s
  decisionLog,       ///< R28: no reason is logged within `window` s of a declared level or of an order of a stage >= `stage`
  documentation,     ///< R29: nobody films within `limit` m when force of a stage >= `stage` is used
  pressHarmed,       ///< R30: press is hit by a jet, by irritant or by a baton, or is taken away
  laneBlocked,       ///< R36: no lane of `limit` m leads from a medical zone to an exit for longer than `duration` s, `count` p/m² being in the way
  reserveKept,       ///< R37: the reserve is less than the share `limit` of the lines in touch, for longer than `duration` s
  lineFatigue,       ///< R37: a line is in touch for longer than `duration` s without a relief
  appealParts,       ///< R38: an appeal to go says fewer than `count` of who speaks, what is asked, where to go, by when
  vulnerablePresent, ///< R39: force of a stage >= `stage` within `limit` m of children, elders or disabled people who are not on their way out
  meansPermitted,    ///< R01, R10: an order whose means the pack's `permits` do not allow at the level of the situation
  firearmCarried,    ///< R12: a Dalmas unit that is sent anywhere carries firearms
  conduct,           ///< R11, R13, R16, R35: one of `acts` is done, and no order answers it within `duration` s (0 = none could); `limit` m beside the unit
  notEvaluated       ///< nothing in the model can break it; the summary of every run says so, with what is lacking (`lacks`)
};

struct Rule {
  std::string id;                    ///< "R25"
  Text name;
  RuleKind kind = RuleKind::density;
  int severity = 4;                  ///< 1 critical safety, 2 rights/legal, 3 procedure, 4 quality
  std::string citation;              ///< where the rule stands
  bool assumed = false;              ///< the threshold is ours
  std::string hint;                  ///< counterfactual hint code, worded in web/text
  std::optional<double> limit, duration, window, count;
  std::optional<int> stage;
  std::string level;
  std::vector<Misconduct> acts = {}; ///< of conduct: which it watches for
  Text lacks = {};                   ///< of a rule that is not evaluated: what the model lacks
  int levelIndex = -1;
};

/// Orders of this kind are refused (noAuthority) until the commander has declared this level or a higher one.
struct Authority {
  OrderKind order = OrderKind::irritant;
  std::string level;
  Text by;                           ///< who decides
  std::string citation;
  int levelIndex = -1;
};

/// What may be used from this level of the situation on (permits.h). A row adds to those of the levels under it.
struct Permit {
  std::string level;
  int stage = 1;                     ///< highest stage of force
  std::vector<OrderKind> orders = {};  ///< these are permitted from here on, whatever their stage, and not under it
  std::string citation;
  bool assumed = false;
  int levelIndex = -1;
};

/// How many guard the polling stations of a class: `police` officers guard `stations` stations together with `linmas` Linmas.
struct StationPattern {
  Vulnerability vulnerability = Vulnerability::kurangRawan;
  int police = 2, stations = 8, linmas = 16;
  std::string citation;
  bool assumed = false;
};

struct Doctrine {
  std::string format;  ///< "sispamkota-doctrine/1"
  std::string id;
  Text name, notes;
  std::vector<Level> levels;  ///< ascending rank
  std::vector<Authority> authorities = {};
  std::vector<Permit> permits = {};
  std::vector<StationPattern> patterns = {};
  std::vector<Rule> rules;
};

}  // namespace sispam
