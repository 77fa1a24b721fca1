// SPDX-License-Identifier: Apache-2.0
// English words for recordings; the keys are those of recordings-id.ts.
import type { recordingProblemsId } from './recordings-id.js';

export const recordingProblemsEn: typeof recordingProblemsId = {
  'recording.damaged': 'The recording is {damage}; first wrong byte: {byte}.',
  'recording.noFilm': 'This recording holds a script alone; its pictures have to be made by running it again.',
  'recording.noScript': 'The script of this recording is lost; it can be watched but not gone on with.',
  'recording.readOnly': 'This is a recording: it takes no orders and no injects. Branch off it to try another way.',
  'recording.otherVersion':
    'The recording was made by results version {found}, this is {ours}. It can be watched, but not gone on with or branched with the same results.',
  'kept.full': 'The browser’s storage is full.',
  'kept.inUse': 'This exercise is open in another tab.',
  'kept.gone': 'This exercise is not here any more.',
  'kept.failed': 'The browser’s storage cannot be used: {reason}',
  'recording.otherHash': 'Running it again does not give the same state at tick {tick}; the exercise is not gone on with.',
};
