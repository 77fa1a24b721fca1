// SPDX-License-Identifier: Apache-2.0
// English words for findings; the keys are those of findings-id.ts.
import type { FindingWords } from './findings-id.js';

export const findingsEn: FindingWords = {
  hints: {
    'appeal-first': 'Make an audible appeal before acting.',
    'appeal-thrice': 'Appeal three times, with pauses, before acting.',
    'wait-for-compliance': 'Leave enough time to follow the appeal.',
    'jet-further': 'Use the jet from a greater distance.',
    'jet-later': 'Keep the water jet until the situation allows it.',
    'shields-back': 'Take the shields out of sight of an orderly crowd.',
    'negotiator-back': 'Send the negotiator back to the crowd.',
    'keep-exit-open': 'Push only in a direction that has a way out.',
    'open-another-way': 'Open another way or hold back arrivals before it gets denser.',
    'stop-and-open': 'Stop the exercise at that place and open a way out.',
    'medics-forward': 'Place the medics nearer.',
    'arrest-in-pairs': 'Arrest with at least two officers.',
    'declare-sooner': 'Declare a change of the situation sooner.',
  },
  values: {
    density: 'density (people/m²)', limit: 'limit', seconds: 'duration (s)', duration: 'duration (s)', distance: 'distance (m)', count: 'count', appeals: 'appeals',
    stage: 'stage of force', level: 'level', lag: 'lag (s)', officers: 'officers', wait: 'waited (s)', window: 'window (s)', force: 'force (N)',
    unit: 'unit', row: 'person', reached: 'reached', since: 'since (s)', width: 'width (m)', injury: 'injury', person: 'person',
  },
  severities: { 1: 'V1 safety', 2: 'V2 rights and law', 3: 'V3 procedure', 4: 'V4 quality' },
  injuries: { 0: 'none', 1: 'lightly', 2: 'moderately', 3: 'severely' },
  ratings: { P: 'P: performed without challenges', S: 'S: performed with some challenges', M: 'M: performed with major challenges', U: 'U: unable to be performed' },
  levels: {
    hijau: 'green', kuning: 'yellow', merah: 'red',
    tertib: 'orderly', 'kurang-tertib': 'less orderly', 'tidak-tertib': 'disorderly', rusuh: 'riot', 'rusuh-berat': 'grave riot',
  },
  measures: {
    maxDensity: 'Greatest density (people/m²)', secondsOverDensity: 'Seconds over density', maxCrowdPressure: 'Greatest crowd pressure (1/s²)',
    maxContactForce: 'Greatest contact force (N)', crushDoseMax: 'Greatest crush dose', evacuationTime: 'Evacuation time (s)', lines: 'Counting lines', areas: 'Measuring areas',
  },
};
