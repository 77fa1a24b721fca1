// SPDX-License-Identifier: Apache-2.0
// What is under review: a film, either of the exercise that is open (a copy up to now) or of a file. It has a clock of its own; the run goes
// on untouched. What the trainer writes goes into the film's remarks and, for the open exercise, into its recording; of a file onto the shelf of beside.ts.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { SispamError } from '../../engine/errors.js';
import type { Damage } from '../../engine/film/chunks.js';
import type { RecordingSource } from '../../engine/film/recording-source.js';
import { type Improvement, type Note, noRemarks, type Override, type Remarks } from '../../engine/film/remarks.js';
import type { Frame } from '../../engine/frame.js';
import type { Course } from '../../engine/report/course.js';
import { cameBack, isSame, markOf, shelf, shelve, unsaved, type Written, writtenIn } from './beside.js';
import { decisions } from './decisions.js';
import { filmOfRun, filmOfScript, type PlayedRun, stopFilming } from './filming.js';
import { frame as runFrame, state as runState, source } from './run-state.js';
import { slowest } from './speeds.js';

export type ReviewState = 'empty' | 'loading' | 'open' | 'error';

export interface ReviewProblem {
  readonly name: string;
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
}

export const reviewState = signal<ReviewState>('empty');
export const reviewProblem = signal<ReviewProblem | null>(null);
export const film = signal<RecordingSource | null>(null);
export const course = signal<Course | null>(null);
/** the name of the file, or null: the exercise that is open in the page */
export const reviewedFile = signal<string | null>(null);
/** what is wrong with the file under review; what is whole of it is shown */
export const reviewDamage = signal<Damage | null>(null);
export const reviewFrame = signal<Frame | null>(null);
export const reviewPlaying = signal(false);
export const reviewSpeed = signal(4);
export const notes = signal<readonly Note[]>([]);
export const overrides = signal<readonly Override[]>([]);
export const improvements = signal<readonly Improvement[]>([]);
/** A finding that is looked at: its index in the course; a new object each time, so that its place flashes again. */
export const lookedAt = signal<{ readonly finding: number } | null>(null);

export const reviewTime = computed(() => reviewFrame.value?.seconds ?? 0);

/** A recording that was under review until another one was asked for, with what was written beside it. It waits while that is in no file. */
interface Aside {
  readonly recording: RecordingSource;
  readonly course: Course | null;
  /** of its file; null is the open exercise */
  readonly name: string | null;
  readonly damage: Damage | null;
  readonly remarks: Written;
  /** what of it the file holds */
  readonly inFile: Written;
  readonly cameBack: number | null;
}
export const reviewAside = signal<Aside | null>(null);

let opening = 0;
let reviewed: typeof source.value = null;
/** what is written in the file of the film under review */
let inFile: Written = noRemarks;
/** which way of it */
let reviewedWay = 0;
let leave: () => void = () => undefined;

/** Gives up the film that is being made; nothing is under review then. */
export function cancelFilming(): void {
  opening += 1;
  closeReview();
}

interface Opened {
  readonly recording: RecordingSource;
  /** of the file itself: a film that was made by running its script has none */
  readonly damage: Damage | null;
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  const { openRecording } = await import('../../engine/film/recording-source.js');
  try {
    const recording = await openRecording(bytes);
    return { recording, damage: recording.damage };
  } catch (error) {
    if (!(error instanceof SispamError) || error.code !== 'recording.noFilm') throw error;
    const recording = await openRecording(await filmOfScript(bytes));
    const { walk } = await import('../../engine/film/chunks.js');
    return { recording, damage: walk(bytes).damage };
  }
}

async function adopt(asked: number, load: () => Promise<Uint8Array>, name: string | null): Promise<void> {
  setFilmAside();
  closeReview();
  reviewState.value = 'loading';
  try {
    const bytes = await load();
    const { courseOfFilm } = await import('../../engine/report/course.js');
    const { recording, damage } = await opened(bytes);
    if (asked !== opening) return recording.dispose();
    const known = { course: courseOfFilm(recording.film), name, damage, inFile: writtenIn(recording.remarks) };
    const back = name === null ? null : shelf.value.read(markOf(recording.film));
    if (back === null || isSame(back.written, known.inFile)) show(recording, { ...known, remarks: known.inFile, cameBack: null });
    else show(recording, { ...known, remarks: back.written, cameBack: back.when });
    dropAside((aside) => isSame(aside.remarks, aside.inFile) || markOf(aside.recording.film) === markOf(recording.film));
  } catch (error) {
    if (asked !== opening) return;
    console.warn(error);
    const typed =
      error instanceof SispamError ? error : new SispamError('unexpected', error instanceof Error ? error.message : String(error));
    batch(() => {
      reviewProblem.value = { name: name ?? '', code: typed.code, values: typed.values };
      reviewState.value = 'error';
    });
  }
}

/** Gives up what waits aside, if it is of that kind. */
export function dropAside(which: (aside: Aside) => boolean = () => true): void {
  const aside = reviewAside.value;
  if (aside === null || !which(aside)) return;
  aside.recording.dispose();
  reviewAside.value = null;
}

function show(recording: RecordingSource, known: Omit<Aside, 'recording'>): void {
  const { name, remarks } = known;
  inFile = known.inFile;
  recording.setSpeed(reviewSpeed.value);
  leave = recording.listen({
    frame: (frame) =>
      batch(() => {
        reviewFrame.value = frame;
        reviewPlaying.value = recording.playing;
      }),
    ended: () => {
      reviewPlaying.value = false;
    },
  });
  batch(() => {
    film.value = recording;
    course.value = known.course;
    reviewDamage.value = known.damage;
    reviewedFile.value = name;
    cameBack.value = known.cameBack;
    reviewFrame.value = recording.frame;
    notes.value = remarks.notes;
    overrides.value = remarks.overrides;
    improvements.value = remarks.improvements;
    reviewState.value = 'open';
  });
}

/** Keeps the recording of a file, which exists nowhere else with what was written beside it; the open exercise can be copied again. */
function setFilmAside(): void {
  const recording = film.value;
  const name = reviewedFile.value;
  if (recording === null || name === null) return;
  leave();
  leave = () => undefined;
  recording.pause().catch((error: unknown) => console.warn(error));
  const remarks = { notes: notes.value, overrides: overrides.value, improvements: improvements.value };
  dropAside();
  const { value: damage } = reviewDamage;
  reviewAside.value = { recording, course: course.value, name, damage, remarks, inFile, cameBack: cameBack.value };
  film.value = null; // so that closeReview() leaves it alive
}

/** Shows the recording again that was under review before; what is under review now waits aside, if its notes are in no file. */
export function backToAside(): void {
  const aside = reviewAside.value;
  if (aside === null) return;
  opening += 1;
  reviewed = null;
  reviewAside.value = null;
  setFilmAside();
  closeReview();
  show(aside.recording, aside);
  dropAside((now) => isSame(now.remarks, now.inFile));
}

/** What is written beside the film is in a file now. */
export function wroteFile(remarks: Written): void {
  inFile = writtenIn(remarks);
  cameBack.value = null;
  const open = film.value;
  if (open !== null) shelve(markOf(open.film), remarksNow(), inFile);
}

/** Takes what the file holds instead of what came back from the shelf. */
export function takeFileRemarks(): void {
  batch(() => {
    notes.value = inFile.notes;
    overrides.value = inFile.overrides;
    improvements.value = inFile.improvements;
    cameBack.value = null;
  });
}

/** What could not be opened has been read about. */
export function forgetReviewProblem(): void {
  if (reviewState.value === 'error') closeReview();
}

/** There is an exercise in the page that has begun. */
export const presentToReview = computed(
  () => source.value !== null && (runState.value === 'running' || runState.value === 'paused' || runState.value === 'over'),
);

/** The review is of the exercise that is open in the page, and that one is still the same. */
export const isOfPresent = computed(() => film.value !== null && reviewedFile.value === null && source.value === reviewed);

/** s by which a run may have gone on before its copy is old */
const SLACK = 0.6;

/** A file is being read, or what is wrong with it is being told: nothing else may come in its place by itself. */
function fileAsked(): boolean {
  return reviewed === null && (reviewState.value === 'loading' || reviewState.value === 'error');
}

/** What to do when the screen is shown: nothing, or copy the open exercise, anew or with what was looked at. */
export function wish(): 'nothing' | 'copy' | 'renew' {
  if (fileAsked()) return 'nothing';
  if (!presentToReview.value || (film.value !== null && reviewedFile.value !== null)) return 'nothing';
  if (!isOfPresent.value || source.value?.future !== reviewedWay) return 'copy';
  const behind = (runFrame.value?.seconds ?? 0) > (course.value?.seconds ?? 0) + SLACK;
  return behind && runState.value !== 'running' ? 'renew' : 'nothing';
}

/** A copy of the open exercise up to now; with `stay` the second that was looked at is kept. */
export async function reviewPresent(stay = false): Promise<void> {
  const from = source.value;
  if (from === null) return;
  const asked = ++opening;
  const kept = { t: reviewTime.value, notes: notes.value, overrides: overrides.value, improvements: improvements.value };
  reviewed = from;
  reviewedWay = from.future;
  await adopt(asked, () => from.recording(), null);
  if (!stay || film.value === null || asked !== opening) return;
  notes.value = kept.notes;
  overrides.value = kept.overrides;
  improvements.value = kept.improvements;
  await film.value.seek(kept.t);
}

export async function reviewBytes(load: () => Promise<Uint8Array>, name: string): Promise<void> {
  reviewed = null;
  await adopt(++opening, load, name);
}

/** Plays a run of a comparison again and reviews it. */
export async function reviewRun(run: PlayedRun, name: string): Promise<void> {
  reviewed = null;
  await adopt(++opening, () => filmOfRun(run), name);
}

export function closeReview(): void {
  leave();
  leave = () => undefined;
  stopFilming();
  film.value?.dispose();
  batch(() => {
    film.value = null;
    course.value = null;
    reviewDamage.value = null;
    reviewFrame.value = null;
    reviewPlaying.value = false;
    reviewProblem.value = null;
    reviewedFile.value = null;
    notes.value = [];
    overrides.value = [];
    improvements.value = [];
    lookedAt.value = null;
    cameBack.value = null;
    unsaved.value = null;
    branchProblem.value = null;
    reviewState.value = 'empty';
  });
}

let sought: number | null = null;
let seeking = false;

/** Goes to a second; while one is being read only the newest wish counts. */
export async function seekTo(seconds: number): Promise<void> {
  const open = film.value;
  if (open === null) return;
  sought = Math.min(open.seconds, Math.max(0, seconds));
  if (seeking) return;
  seeking = true;
  try {
    while (sought !== null) {
      const to: number = sought;
      sought = null;
      await open.seek(to);
    }
  } finally {
    seeking = false;
  }
}

export function playReview(): void {
  const open = film.value;
  if (open === null) return;
  if (open.frame.seconds >= open.seconds) void open.seek(0).then(() => open.play());
  else open.play();
  reviewPlaying.value = true;
}

export async function pauseReview(): Promise<void> {
  reviewPlaying.value = false;
  await film.value?.pause();
}

export function setReviewSpeed(speed: number): void {
  reviewSpeed.value = Math.max(slowest, speed);
  film.value?.setSpeed(reviewSpeed.value);
}

/** A frame of another second, without leaving the one that is shown. */
export async function frameOf(seconds: number): Promise<Frame | null> {
  const open = film.value;
  if (open === null) return null;
  const { filmSource } = await import('../../engine/film/recording-source.js');
  const other = await filmSource(open.film);
  try {
    return await other.seek(seconds);
  } finally {
    other.dispose();
  }
}

/** Why another way cannot be begun from this recording; null while nothing is known against it. */
export const branchProblem = signal<ReviewProblem | null>(null);

/** Opens a live run that stands where the film stands, with all that had been done up to there. True when it is there. */
export async function goOnFromFilm(): Promise<boolean> {
  const from = film.value;
  if (from === null) return false;
  branchProblem.value = null;
  try {
    const past = from.past(Math.round(reviewTime.value));
    const { open } = await import('./exercise.js');
    return await open({ scenario: { text: past.texts.scenario }, name: from.exercise.scenario.id, seed: past.seed, past });
  } catch (error) {
    const typed = error instanceof SispamError ? error : new SispamError('unexpected', String(error));
    branchProblem.value = { name: '', code: typed.code, values: typed.values };
    return false;
  }
}

/** What is written beside the run, as it stands now. */
export function remarksNow(): Remarks {
  const own = { notes: notes.value, overrides: overrides.value, improvements: improvements.value };
  const past = film.value?.remarks.decisions ?? [];
  return { ...own, decisions: isOfPresent.value ? decisions.value : past };
}

effect(() => {
  const open = film.value;
  const remarks = remarksNow();
  if (open === null) return;
  open.remarks = remarks;
  if (isOfPresent.peek()) reviewed?.remark(remarks).catch((error: unknown) => console.warn(error));
  else untracked(() => shelve(markOf(open.film), remarks, inFile));
});
