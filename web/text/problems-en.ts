// SPDX-License-Identifier: Apache-2.0
// English sentences for what fails outside the core's issues; the keys are those of problems-id.ts.
import { placeProblemsEn } from './places-en.js';
import type { Problems } from './problems-id.js';
import { queueProblemsEn } from './queue-en.js';
import { recordingProblemsEn } from './recordings-en.js';

export const problemsEn: Problems = {
  sentences: {
    'core.unavailable': 'The simulation core could not be loaded: {reason}',
    'core.failed': 'The simulation core failed: {reason}',
    'engine.closed': 'This exercise has been closed ({reason}).',
    'engine.failed': 'The request failed.',
    'exercise.invalid': 'This scenario has {count} errors.',
    ...recordingProblemsEn,
    'snapshot.refused': 'This stored state is not of this exercise.',
    'library.unknown': 'There is no {kind} named "{name}" in the library.[ Perhaps "{nearest}" is meant.]',
    'library.unreadable': 'The library cannot be read ({name}): {reason}',
    'file.missing': 'There is no file "{name}", and nothing of that name in the library.[ Perhaps "{nearest}" is meant.]',
    'file.absent': 'There is no file "{name}".',
    'file.directory': '"{name}" is a directory; a file is needed.',
    'file.unreadable': 'The file "{name}" cannot be read: {reason}',
    'file.unwritable': 'The file "{name}" cannot be written: {reason}',
    ...placeProblemsEn,
    ...queueProblemsEn,
    'stations.patterns': 'The doctrine "{name}" has no patterns for polling stations.',
    'stations.list':
      'The list "{name}" is wrong in entry {line}: "{found}". Needed: a JSON array or CSV with a column `vulnerability` ({choices}) and perhaps `count`.',
    'file.tooLarge': 'The file "{name}" is too large: {found} bytes, at most {max} bytes.',
    'ensemble.stopped': 'Stopped.[ What has ended is in "{name}"; the same command goes on from there.]',
    'ensemble.measure': 'No run has the measure "{measure}".[ Perhaps "{nearest}" is meant.]',
    'design.wrong': 'The design "{name}" is wrong[ at {path}]; needed: {expected}.',
    'ensemble.newer': 'The file "{name}" has the form {found}, which this version does not know yet.',
    'ensemble.wrong': 'The results file "{name}" is wrong at {path}.',
    'plans.otherBase': 'The plan "{name}" lies over "{base}", not over "{expected}".',
    'plans.choices': 'The file "{name}" holds no JSON object of first and second.',
    'merge.nothing': 'There is nothing to merge.',
    'merge.foreign': 'The file "{name}" is no document of an ensemble (sispamkota-ensemble/1).',
    'merge.other': 'These parts are of different ensembles.',
    'merge.missing': 'Part {number}/{of} is missing.',
    'merge.twice': 'Part {number}/{of} is there more than once.',
  },
  damage: {
    empty: 'empty',
    foreign: 'not a Sispamkota recording',
    newer: 'made by a newer version',
    cut: 'cut short',
    checksum: 'damaged (checksum does not match)',
    malformed: 'damaged (its content is not allowed)',
    tooLarge: 'too large',
  },
  replay: {
    same: 'Replayed: {ticks} ticks, hash {hash}, the same.',
    differs: 'The run differs from tick {tick} on[, column {column}][, row {row}].',
    damaged: 'The recording is {damage}; first wrong byte: {byte}.',
    otherVersion: 'The recording was made by another results version; it cannot be re-run bit for bit.',
    badScenario: 'The scenario in the recording cannot be read.',
  },
};
