// SPDX-License-Identifier: Apache-2.0
// Keeps the reader's preferences in the browser. Storage may be forbidden, full or written by another version: then the defaults hold and
// nothing is said.
import { effect } from '@preact/signals';
import { defaultPreferences, layers, type Preferences, preferences } from '../session/preferences.js';

/** of all keys of this page in localStorage */
export const OWN_PREFIX = 'sispamkota.';
export const PREFERENCES_KEY = 'sispamkota.preferences';

/** What of a stored text is a preference of ours; anything else is left out. */
export function readPreferences(text: string | null): Preferences {
  let stored: Readonly<Record<string, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value as Readonly<Record<string, unknown>>;
  } catch {
    // not ours
  }
  const choice = <T extends string>(name: string, choices: readonly T[]): T | null => choices.find((each) => each === stored[name]) ?? null;
  const flag = (name: 'density' | 'labels' | 'legend' | 'trails' | 'reach' | 'egress' | 'left' | 'right') =>
    typeof stored[name] === 'boolean' ? stored[name] : defaultPreferences[name];
  return {
    language: choice('language', ['id', 'en']),
    theme: choice('theme', ['light', 'dark']),
    density: flag('density'),
    layer: choice('layer', layers) ?? defaultPreferences.layer,
    labels: flag('labels'),
    legend: flag('legend'),
    trails: flag('trails'),
    reach: flag('reach'),
    egress: flag('egress'),
    guide: typeof stored.guide === 'number' && Number.isInteger(stored.guide) ? stored.guide : defaultPreferences.guide,
    left: flag('left'),
    right: flag('right'),
  };
}

export function keepSettings(storage: () => Storage): () => void {
  try {
    preferences.value = readPreferences(storage().getItem(PREFERENCES_KEY));
  } catch {
    return () => undefined;
  }
  return effect(() => {
    const text = JSON.stringify(preferences.value);
    try {
      storage().setItem(PREFERENCES_KEY, text);
    } catch {
      // full or forbidden: they last as long as the page
    }
  });
}
