// SPDX-License-Identifier: Apache-2.0
// The equations of models.md C1 and C7 as pure functions: grievance, perceived risk, the pull of the others, the drive, how emotions even
// out. The lattice of engine/lattice.h and the crowds of the world share them.
#pragma once

#include "math/elementary.h"

namespace sispam::temper {

inline float clamp01(float v) { return v < 0.0f ? 0.0f : (v > 1.0f ? 1.0f : v); }

/// G = H (1 − L), all in [0, 1].
inline float grievance(float hardship, float legitimacy) { return hardship * (1.0f - legitimacy); }

/// Epstein's P = 1 − exp(−k ⌊C / A⌋): `officers` in vision, `actives` in vision counting oneself (>= 1). The floor is what makes it burst.
inline float arrestProbability(double k, unsigned officers, unsigned actives) {
  const unsigned ratio = officers / (actives == 0 ? 1u : actives);
  return static_cast<float>(1.0 - elementary::exp(-k * static_cast<double>(ratio)));
}

/// P = 1 − exp(−k xⁿ) of C7 item 5; x >= 0. With n = 8 as steep as the floor, with n = 1 nothing ever bursts (table of C1).
inline float perceivedRisk(double k, double n, float x) {
  if (!(x > 0)) return 0.0f;
  return static_cast<float>(1.0 - elementary::exp(-k * elementary::pow(static_cast<double>(x), n)));
}

/// N = R · P.
inline float netRisk(float riskAversion, float probability) { return riskAversion * probability; }

/// w_s · S · (Ā − θ) of C7 item 6, after Granovetter 1978: `share` of the citizens in sight who are active, above one's own threshold.
inline float socialPull(double weight, float identity, float share, float norm) {
  return static_cast<float>(weight) * identity * (share - norm);
}

/// Active if the drive is above the threshold T.
inline bool activates(float drive, double threshold) { return drive > static_cast<float>(threshold); }

/// One step of ASCRIBE's absorption with a little amplification, dE/dt = γ ((q* − E) + a (q* + E − 2 q* E)): implicit in the first part, so
/// that no density and no step can make it swing. `ties` is γ·dt.
inline float absorb(float emotion, float others, float ties, float amplification) {
  const float share = ties / (1.0f + ties);
  const float fed = amplification * ties * (others + emotion - 2.0f * others * emotion);
  return clamp01(emotion + share * (others - emotion) + fed);
}

/// Chance that something of hazard λ0·exp(β U)·factor, 1/s, happens within dt seconds.
inline float hazardChance(double lambda0, double beta, float drive, float factor, float dt) {
  const double rate = lambda0 * elementary::exp(beta * static_cast<double>(drive)) * static_cast<double>(factor);
  return static_cast<float>(1.0 - elementary::exp(-rate * static_cast<double>(dt)));
}

}  // namespace sispam::temper
