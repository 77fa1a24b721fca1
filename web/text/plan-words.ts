// SPDX-License-Identifier: Apache-2.0
// The words of the Plan screen and of its checks in one language. Not part of `Dictionary`: only the screens that need them load them.
import { checksEn } from './checks-en.js';
import { type CheckWords, checksId } from './checks-id.js';
import type { Language } from './format.js';
import { planEn } from './plan-en.js';
import { type PlanWords, planId } from './plan-id.js';

export type { CheckWords, PlanWords };

export function planWords(language: Language): PlanWords {
  return language === 'id' ? planId : planEn;
}

export function checkWords(language: Language): CheckWords {
  return language === 'id' ? checksId : checksEn;
}
