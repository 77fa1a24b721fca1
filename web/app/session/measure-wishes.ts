// SPDX-License-Identifier: Apache-2.0
// Which measures the Compare screen shows first, and which of them are better when lower. What is in no list has no better side: a longer
// exercise is neither good nor bad.

export const measureFamilies = [
  {
    family: 'harm',
    measures: [
      'people.injured',
      'injuries.citizens.moderate',
      'injuries.citizens.severe',
      'injuries.officers.moderate',
      'injuries.officers.severe',
      'crushDoseMax',
      'falls',
    ],
  },
  { family: 'crowd', measures: ['maxDensity', 'secondsOverDensity.5.5', 'secondsTurbulent', 'stuck.count'] },
  { family: 'rules', measures: ['brokenRules.1', 'brokenRules.2', 'brokenRules.3'] },
  { family: 'force', measures: ['forceActions', 'irritant.munitions', 'people.arrested', 'thrown', 'fires', 'secondsAtLevel.merah'] },
  { family: 'calm', measures: ['leftAfterAppeal', 'talkMinutes', 'appealsHeard', 'evacuationTime', 'seconds'] },
] as const;

export type MeasureFamily = (typeof measureFamilies)[number]['family'];

const higherIsBetter = new Set(['leftAfterAppeal']);
/** More or less of these is a matter of the plan, not of its worth. */
const neither = new Set(['talkMinutes', 'appealsHeard', 'evacuationTime', 'seconds', 'people.arrested']);
const known = new Set<string>(measureFamilies.flatMap(({ measures }) => measures));

/** null: neither side is better, or we do not know. */
export function isLowerBetter(measure: string): boolean | null {
  if (higherIsBetter.has(measure)) return false;
  if (neither.has(measure)) return null;
  if (known.has(measure)) return true;
  if (/^(injuries|secondsOverDensity|shareOverDensity|mostOverDensity|brokenRules|stuck)\./.test(measure)) return true;
  if (/^stations\..+\.(wait|longestQueue|priorityWait)/.test(measure)) return true;
  return /^(maxCrowdPressure|maxContactForce|maxStress|maxWallLoad|hits)$/.test(measure) ? true : null;
}
