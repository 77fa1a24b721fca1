// SPDX-License-Identifier: Apache-2.0
/// <reference lib="esnext.disposable" preserve="true" />
// The public face of the package `sispamkota`: load the core, open an exercise, run it here or in a worker, play plans × seeds, word what it says.
export type { Allotment, Policy } from './ensemble/allotment.js';
export type { Estimate } from './ensemble/bootstrap.js';
export { type Comparison, compared, drawsToWin, type Wish } from './ensemble/comparison.js';
export { type Design, drawsOf, readDesign } from './ensemble/design.js';
export { type Distribution, distributionOf, type Step, steps } from './ensemble/distribution.js';
export { type EnsembleOptions, ensemble, type Progress, type Store } from './ensemble/ensemble.js';
export { type EnsembleDocument, ensembleText, merged, type Shard } from './ensemble/ensemble-file.js';
export { ensembleHand, handHere } from './ensemble/hands.js';
export { type Harm, type HarmCell, type HarmMap, type HarmMapOptions, harmMap } from './ensemble/harm.js';
export { type Interval, meanInterval, pairedDifference, type Share, shareOf } from './ensemble/intervals.js';
export type { MorrisEffect } from './ensemble/morris.js';
export { byDraw, bySeed, paired } from './ensemble/observations.js';
export { type EnsemblePlan, type PlanInput, type PlanOptions, readPlan } from './ensemble/plan.js';
export { bestByKn, bestByOcba, type Choice, type Look, untilHalfWidth } from './ensemble/policies.js';
export type { Draw, Range } from './ensemble/ranges.js';
export { type RankedPlan, type Ranking, ranking } from './ensemble/ranking.js';
export { type DifferenceResult, type MeasureResult, measureNames, type Results, type RuleResult } from './ensemble/results.js';
export type { Outcome, Row } from './ensemble/row.js';
export type { Task } from './ensemble/run-one.js';
export type { SobolIndex } from './ensemble/saltelli.js';
export { type InputEffect, type Sensitivity, sensitivityOf } from './ensemble/sensitivity.js';
export { type Column, ensembleCsv, ensembleParquet, ensembleTable } from './ensemble/table.js';
export {
  CoreFailed,
  CoreUnavailable,
  DamagedRecording,
  EngineClosed,
  type ErrorValues,
  FileProblem,
  InvalidExercise,
  SispamError,
  UnknownName,
} from './errors.js';
export { eventMessage } from './event-message.js';
export { type AtDesk, type DeskDeed, type DeskMessage, deskOf } from './film/at-desk.js';
export type { Damage } from './film/chunks.js';
export { type Film, readFilm } from './film/film-file.js';
export type { Past } from './film/past.js';
export { openRecording, type RecordingSource } from './film/recording-source.js';
export { type DecisionRecord, type Improvement, type Note, noRemarks, type Override, type Remarks } from './film/remarks.js';
export {
  type FrameRate,
  frameRates,
  type RunToFollow,
  runOfRecording,
  type TrajectoryWish,
  trajectoriesOfRun,
} from './film/run-trajectories.js';
export type { Deed, Measure } from './film/tape.js';
export type { Counters, Frame, PeopleFrame, UnitFrame } from './frame.js';
export { errorMessage, issueMessage, type WordedIssue, worded } from './issues.js';
export {
  completeTexts,
  type ExerciseInput,
  type InjectEntry,
  type LibraryEntry,
  type LibraryIndex,
  type LibraryOptions,
  type LibraryRoom,
  listScenarios,
  loadText,
  type NameOrText,
  readLibrary,
  type ScenarioEntry,
} from './library.js';
export { LiveSource } from './live-source.js';
export { type Engine, type FileKind, type LoadOptions, load, type ReplayResult } from './load.js';
export { type LiveOptions, openLive } from './open-live.js';
export { type Conflict, type Merge, mergeOf } from './plan-merge.js';
export { withPlan } from './planned.js';
export type { Hand } from './pool.js';
export type { ExerciseTexts } from './protocol.js';
export { Simulation } from './simulation.js';
export type { EventView, ExerciseView, FindingView, Issue, Source, SourceListener, WrittenInject } from './source.js';
export {
  type ClassSecurity,
  readStationList,
  type StationClass,
  type StationListProblem,
  type StationSecurity,
  stationSecurity,
  type Vulnerability,
} from './station-security.js';
export * from './tables.g.js';
export { workerHand } from './worker-hand.js';
