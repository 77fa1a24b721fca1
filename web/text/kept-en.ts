// SPDX-License-Identifier: Apache-2.0
// English words of the list of kept exercises; the keys are those of kept-id.ts.
import type { KeptWords } from './kept-id.js';

export const keptEn: KeptWords = {
  intro: 'Every exercise is kept in this browser from its start, second by second. Nothing is sent anywhere.',
  nothing: 'No exercise is kept here yet.',
  storage: 'Room in this browser',
  used: '{used} of {granted} used',
  lasting: 'Lasting storage: the browser does not clear it by itself.',
  notLasting: 'When room runs short the browser may clear it by itself.',
  now: 'The open exercise is kept up to {clock}[ ({place})].',
  files: 'the browser’s private files',
  database: 'the browser’s database',
  nowhere: 'This browser keeps nothing.',
  length: 'length {length}',
  seed: 'seed {seed}',
  way: 'branch {number}',
  stopped: 'stopped',
  over: 'ended',
  openHere: 'open here',
  openElsewhere: 'open in another tab',
  newName: 'A new name for “{name}”',
  useName: 'Use this name',
  reallyRemove: 'Yes, delete “{name}”',
  reallyErase: 'Yes, erase all exercises and settings in this browser',
  keepIt: 'Do not delete',
  eraseHint: 'For shared laptops: all exercises, names, notes and settings are erased from this browser.',
  redact: 'Without names and ratings',
  redactHint: 'Call signs in the decision log and the ratings of objectives are left out of the file.',
  working: { goOn: 'Going on …', export: 'Being run again for the file …', read: 'Being read …' },
};
