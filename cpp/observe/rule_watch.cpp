// SPDX-License-Identifier: Apache-2.0
// Which file watches which kind of rule.
#include "observe/rule_watch.h"

namespace sispam {

std::unique_ptr<RuleWatch> watchRule(const World& world, const Rule& rule, const DensityObserver& density, const WallLoad& walls, Incidents incidents) {
  switch (rule.kind) {
    case RuleKind::density: return watchDensity(world, rule, density, incidents);
    case RuleKind::appealsBefore: return watchAppealsBefore(world, rule, incidents);
    case RuleKind::complianceTime: return watchComplianceTime(world, rule, incidents);
    case RuleKind::waterDistance: return watchWaterDistance(world, rule, incidents);
    case RuleKind::waterLevel: return watchWaterLevel(world, rule, incidents);
    case RuleKind::shieldsInCalm: return watchShieldsInCalm(world, rule, incidents);
    case RuleKind::pushDirection: return watchPushDirection(world, rule, incidents);
    case RuleKind::aidDelay: return watchAidDelay(world, rule, incidents);
    case RuleKind::arrestStrength: return watchArrestStrength(world, rule, incidents);
    case RuleKind::declareLag: return watchDeclareLag(world, rule, incidents);
    case RuleKind::negotiationKept: return watchNegotiationKept(world, rule, incidents);
    case RuleKind::rotation: return watchRotation(world, rule, incidents);
    case RuleKind::stationEntry: return watchStationEntry(world, rule, incidents);
    case RuleKind::stationPattern: return watchStationPattern(world, rule, incidents);
    case RuleKind::boxCustody: return watchBoxCustody(world, rule, incidents);
    case RuleKind::objectionForm: return watchObjectionForm(world, rule, incidents);
    case RuleKind::irritantCrowd: return watchIrritantCrowd(world, rule, incidents);
    case RuleKind::irritantEgress: return watchIrritantEgress(world, rule, incidents);
    case RuleKind::wallLoad: return watchWallLoad(world, rule, walls, incidents);
    case RuleKind::stageFits: return watchStageFits(world, rule, incidents);
    case RuleKind::stageStep: return watchStageStep(world, rule, incidents);
    case RuleKind::irritantAimed: return watchIrritantAimed(world, rule, incidents);
    case RuleKind::irritantReach: return watchIrritantReach(world, rule, incidents);
    case RuleKind::irritantEnclosed: return watchIrritantEnclosed(world, rule, incidents);
    case RuleKind::waterVulnerable: return watchWaterVulnerable(world, rule, incidents);
    case RuleKind::formationKept: return watchFormationKept(world, rule, incidents);
    case RuleKind::backTurned: return watchBackTurned(world, rule, incidents);
    case RuleKind::brimobEarly: return watchBrimobEarly(world, rule, incidents);
    case RuleKind::dispersalGround: return watchDispersalGround(world, rule, incidents);
    case RuleKind::peacefulMajority: return watchPeacefulMajority(world, rule, incidents);
    case RuleKind::containment: return watchContainment(world, rule, incidents);
    case RuleKind::evacuationDelay: return watchEvacuationDelay(world, rule, incidents);
    case RuleKind::handOver: return watchHandOver(world, rule, incidents);
    case RuleKind::decisionLog: return watchDecisionLog(world, rule, incidents);
    case RuleKind::documentation: return watchDocumentation(world, rule, incidents);
    case RuleKind::pressHarmed: return watchPressHarmed(world, rule, incidents);
    case RuleKind::laneBlocked: return watchLaneBlocked(world, rule, incidents);
    case RuleKind::reserveKept: return watchReserveKept(world, rule, incidents);
    case RuleKind::lineFatigue: return watchLineFatigue(world, rule, incidents);
    case RuleKind::appealParts: return watchAppealParts(world, rule, incidents);
    case RuleKind::vulnerablePresent: return watchVulnerablePresent(world, rule, incidents);
    case RuleKind::meansPermitted: return watchMeansPermitted(world, rule, incidents);
    case RuleKind::firearmCarried: return watchFirearmCarried(world, rule, incidents);
    case RuleKind::conduct: return watchConduct(world, rule, incidents);
    case RuleKind::notEvaluated: return nullptr;
  }
  return nullptr;
}

}  // namespace sispam
