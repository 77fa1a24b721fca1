// SPDX-License-Identifier: Apache-2.0
// Every user action, once. The help dialog lists them, the shortcuts come from them, and a test goes through them.
import type { Action } from './action.js';
import { anotherSeed } from './another-seed.js';
import { lasso } from './choose-units.js';
import { cancelAim } from './draft-order.js';
import { duplicateItem, redoEdit, removeItem, undoEdit } from './edit-plan.js';
import { showFan } from './fan-out.js';
import { beginGuide } from './guide.js';
import { showKept } from './kept.js';
import {
  followUnit,
  measure,
  showAll,
  toggleDensity,
  toggleEgress,
  toggleLabels,
  toggleLegend,
  toggleReach,
  toggleTrails,
} from './look-at-map.js';
import { noDuff } from './no-duff.js';
import { openManual } from './open-manual.js';
import { pause } from './pause.js';
import { restart } from './restart.js';
import { addBookmark, reviewNow, saveReviewed, showReviewReport } from './review-files.js';
import {
  nextFinding,
  previousFinding,
  reviewBack,
  reviewBackMore,
  reviewEnd,
  reviewFaster,
  reviewForward,
  reviewForwardMore,
  reviewPlay,
  reviewSlower,
  reviewStart,
} from './review-time.js';
import { runPlan } from './run-plan.js';
import { saveScenario } from './save-plan.js';
import { saveRecording } from './save-recording.js';
import { nextUnit, previousUnit } from './select-unit.js';
import { faster, slower } from './set-speed.js';
import {
  showExercise,
  showHelp,
  showInjects,
  showPalette,
  showReport,
  showUnits,
  showWindows,
  toggleLeft,
  toggleRight,
} from './show-panels.js';
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
  showKept,
  showUnits,
  showInjects,
  showReport,
  nextUnit,
  previousUnit,
  lasso,
  cancelAim,
  showAll,
  toggleDensity,
  toggleLabels,
  toggleLegend,
  toggleTrails,
  toggleReach,
  toggleEgress,
  followUnit,
  measure,
  toggleLeft,
  toggleRight,
  switchLanguage,
  switchTheme,
  showFan,
  showWindows,
  beginGuide,
  showPalette,
  showHelp,
  openManual,
  undoEdit,
  redoEdit,
  duplicateItem,
  removeItem,
  saveScenario,
  runPlan,
  ...Object.values(showScreen),
  reviewPlay,
  reviewBack,
  reviewForward,
  reviewBackMore,
  reviewForwardMore,
  reviewStart,
  reviewEnd,
  nextFinding,
  previousFinding,
  reviewSlower,
  reviewFaster,
  addBookmark,
  reviewNow,
  showReviewReport,
  saveReviewed,
];
