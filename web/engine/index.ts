// SPDX-License-Identifier: Apache-2.0
/// <reference lib="esnext.disposable" preserve="true" />
// The public face of the package `sispamkota`: load the core, open an exercise, run it here or in a worker, word what it says.
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
export { withPlan } from './planned.js';
export type { ExerciseTexts } from './protocol.js';
export { Simulation } from './simulation.js';
export type { EventView, ExerciseView, FindingView, Issue, Source, SourceListener } from './source.js';
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
