// SPDX-License-Identifier: Apache-2.0
// The core of Epstein 2002 (PNAS 99 suppl 3:7243, model I) as pure functions: grievance, estimated probability of
// arrest, net risk, and the threshold. The ratio C/A is floored: without it nothing ever bursts (models.md C1).
#pragma once

#include "math/elementary.h"

namespace sispam::temper {

/// G = H (1 − L), all in [0, 1].
inline float grievance(float hardship, float legitimacy) { return hardship * (1.0f - legitimacy); }

/// P = 1 − exp(−k ⌊C / A⌋): `officers` in vision, `actives` in vision counting oneself (>= 1).
inline float arrestProbability(double k, unsigned officers, unsigned actives) {
  const unsigned ratio = officers / (actives == 0 ? 1u : actives);
  return static_cast<float>(1.0 - elementary::exp(-k * static_cast<double>(ratio)));
}

/// N = R · P.
inline float netRisk(float riskAversion, float probability) { return riskAversion * probability; }

/// w_s · S · (Ā − θ) of models.md C7 item 6, after Granovetter 1978: `share` of the citizens in sight who are active, above one's own
/// threshold. Shared identity S is no state yet and counts as 1.
inline float socialPull(double weight, float share, float norm) { return static_cast<float>(weight) * (share - norm); }

/// Active if the drive G − N (less fear and fatigue, where the caller has them) is above the threshold T.
inline bool activates(float drive, double threshold) { return drive > static_cast<float>(threshold); }

/// Chance that something of hazard λ0·exp(β U)·factor, 1/s, happens within dt seconds.
inline float hazardChance(double lambda0, double beta, float drive, float factor, float dt) {
  const double rate = lambda0 * elementary::exp(beta * static_cast<double>(drive)) * static_cast<double>(factor);
  return static_cast<float>(1.0 - elementary::exp(-rate * static_cast<double>(dt)));
}

}  // namespace sispam::temper
