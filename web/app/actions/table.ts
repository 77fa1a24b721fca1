// SPDX-License-Identifier: Apache-2.0
// Every user action, once. The help dialog lists them, the shortcuts come from them, and a test goes through them.
import type { Action } from './action.js';
import { anotherSeed } from './another-seed.js';
import { cancelAim } from './draft-order.js';
import { showAll, toggleDensity, toggleLabels, toggleLegend } from './look-at-map.js';
import { noDuff } from './no-duff.js';
import { openManual } from './open-manual.js';
import { pause } from './pause.js';
import { restart } from './restart.js';
import { saveRecording } from './save-recording.js';
import { nextUnit, previousUnit } from './select-unit.js';
import { faster, slower } from './set-speed.js';
import { showExercise, showHelp, showInjects, showReport, showUnits, toggleLeft, toggleRight } from './show-panels.js';
import { showScreen } from './show-screen.js';
import { start } from './start.js';
import { step } from './step.js';
import { switchLanguage } from './switch-language.js';
import { switchTheme } from './switch-theme.js';
import { undoRestart } from './take-back.js';

/** The actions that have a shortcut, in the order of the help dialog. */
export const actions: readonly Action[] = [
  start,
  pause,
  step,
  faster,
  slower,
  noDuff,
  restart,
  anotherSeed,
  undoRestart,
  showExercise,
  saveRecording,
  showUnits,
  showInjects,
  showReport,
  nextUnit,
  previousUnit,
  cancelAim,
  showAll,
  toggleDensity,
  toggleLabels,
  toggleLegend,
  toggleLeft,
  toggleRight,
  switchLanguage,
  switchTheme,
  showHelp,
  openManual,
  ...Object.values(showScreen),
];
