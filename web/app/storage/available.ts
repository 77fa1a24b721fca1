// SPDX-License-Identifier: Apache-2.0
// Keeps in the browser how many people of each service a planner has.
import { effect } from '@preact/signals';
import { available, services } from '../session/plan/available.js';

const KEY = 'sispamkota.available';

export function keepAvailable(storage: () => Storage): () => void {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
    const sound = entries.filter(([key, value]) => services.some((each) => each === key) && Number.isInteger(value) && value >= 0);
    available.value = Object.fromEntries(sound);
  } catch {
    return () => undefined; // forbidden or not ours: it lasts as long as the page
  }
  return effect(() => {
    const text = JSON.stringify(available.value);
    try {
      storage().setItem(KEY, text);
    } catch {
      // full or forbidden
    }
  });
}
