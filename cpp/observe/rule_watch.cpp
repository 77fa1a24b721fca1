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
  }
  return nullptr;
}

}  // namespace sispam
