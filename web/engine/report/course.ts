// SPDX-License-Identifier: Apache-2.0
// A run as one looks back on it: what stays of it without its frames. A live run, a film and a re-run script all give one, so the
// Review screen and the report of the command line say the same.
import { type AtDesk, deskOf, writtenId } from '../film/at-desk.js';
import { type Film, lengthOf } from '../film/film-file.js';
import type { Frame } from '../frame.js';
import { isNotable } from '../notable-event.js';
import type { EventView, ExerciseView, FindingView, WrittenInject } from '../source.js';
import type { EventKindName, Inject } from '../tables.g.js';

/** The state of one moment in numbers. */
export interface Moment {
  /** s from the start */
  readonly t: number;
  /** persons/m², the greatest since the moment before, and where, m */
  readonly density: number;
  readonly densest: readonly [number, number];
  /** N on one body */
  readonly force: number;
  readonly present: number;
  readonly active: number;
  readonly throwing: number;
  /** up to now */
  readonly injuredCitizens: number;
  readonly injuredOfficers: number;
  readonly arrested: number;
  readonly phase: number;
  readonly situation: number;
  readonly declared: number;
}

export interface Course {
  readonly exercise: ExerciseView;
  /** s, how much of it there is */
  readonly seconds: number;
  readonly over: boolean;
  readonly hash: string | null;
  /** of the core that made it; null where it is not known */
  readonly resultsVersion: number | null;
  /** what a person wants told one by one, oldest first */
  readonly events: readonly EventView[];
  readonly findings: readonly FindingView[];
  readonly moments: readonly Moment[];
  /** the lines of the script, then the injects written during the run, numbered as in events; then those written that have not come */
  readonly injects: readonly CourseInject[];
  /** the document of `sispamkota run --json`, where there is one */
  readonly summary: CourseSummary | null;
}

export interface CourseInject extends Pick<Inject, 'id' | 'text' | 'receiver' | 'objective' | 'expected'> {
  /** what the instructor's hand has made of one that has not come: the second it waits for, or null where it was left out */
  readonly waitsFor?: number | null;
}

/** The parts of the core's summary that a review reads. */
export interface CourseSummary {
  readonly resultsVersion?: number;
  readonly hash?: string;
  readonly findings?: readonly FindingView[];
  readonly objectives?: readonly { readonly id: string; readonly rating: string | null }[];
  readonly cap?: { readonly rating: string | null; readonly rules: readonly string[] };
  readonly notEvaluated?: readonly { readonly rule: string; readonly lacks: { readonly id: string; readonly en: string } }[];
  readonly measures?: Readonly<Record<string, unknown>>;
}

export const TICKS_A_SECOND = 20;
/** s between moments */
export const MOMENT_SECONDS = 5;

/** The course of a film: nothing is run again. */
export function courseOfFilm(film: Film): Course {
  const summary = (film.summary ?? null) as CourseSummary | null;
  const last = film.groups.at(-1)?.last ?? 0;
  return {
    exercise: film.exercise,
    seconds: lengthOf(film),
    over: film.over,
    hash: film.script?.hashes.get(last) ?? summary?.hash ?? null,
    resultsVersion: film.resultsVersion,
    events: film.events.filter(isNotable),
    findings: summary?.findings ?? film.findings,
    moments: film.measures.map(({ tick, densestX, densestY, ...numbers }) => ({
      t: tick / TICKS_A_SECOND,
      densest: [densestX, densestY] as const,
      ...numbers,
    })),
    injects: injectsOf(film),
    summary,
  };
}

function injectsOf({ exercise, deeds }: Film): readonly CourseInject[] {
  const desk = deskOf(deeds);
  return [
    ...exercise.scenario.script.map((inject) => ({ ...inject, ...byHand(desk, inject.id) })),
    ...deeds.flatMap((deed) => (deed.kind === 'writeInject' ? [written(deed.inject)] : [])),
    ...desk.messages.flatMap((message) => (message.state === 'sent' ? [] : [unsent(message)])),
  ];
}

function byHand({ skipped, delayed }: AtDesk, id: string): Pick<CourseInject, 'waitsFor'> {
  const waitsFor = skipped.has(id) ? null : delayed.get(id);
  return waitsFor === undefined ? {} : { waitsFor };
}

function written(inject: unknown): CourseInject {
  return { text: {}, receiver: '', objective: '', expected: {}, ...(inject as WrittenInject) };
}

function unsent({ number, t, text, receiver, objective, expected, state }: AtDesk['messages'][number]): CourseInject {
  const worded = (words: string) => ({ id: words, en: words });
  return {
    id: writtenId(number),
    text: worded(text),
    receiver,
    objective,
    expected: worded(expected),
    waitsFor: state === 'skipped' ? null : t,
  };
}

/** The moments with what this frame says; one every five seconds, the greatest density of each. */
export function withFrame(moments: readonly Moment[], frame: Frame): readonly Moment[] {
  const { counters: c } = frame;
  const t = Math.floor(frame.seconds / MOMENT_SECONDS) * MOMENT_SECONDS;
  const last = moments.at(-1);
  const same = last !== undefined && last.t === t;
  const denser = same && last.density > c.density;
  const moment: Moment = {
    t,
    density: denser ? last.density : c.density,
    densest: denser ? last.densest : c.densest,
    force: same ? Math.max(last.force, c.force) : c.force,
    present: c.present,
    active: c.active,
    throwing: c.throwing,
    injuredCitizens: c.injuredCitizens,
    injuredOfficers: c.injuredOfficers,
    arrested: c.arrested,
    phase: frame.phase,
    situation: frame.situation,
    declared: frame.declared,
  };
  return same ? [...moments.slice(0, -1), moment] : [...moments, moment];
}

export interface Span {
  /** s from the start */
  readonly t: number;
  /** index of phase or level */
  readonly index: number;
  readonly forced: boolean;
}

/** When phases began, which level held from when. */
export function spansOf(course: Course): {
  readonly phases: readonly Span[];
  readonly levels: readonly Span[];
  readonly declared: readonly Span[];
} {
  const first = course.moments[0];
  const spans = (kind: EventKindName, start: number): readonly Span[] => {
    const list: Span[] = [{ t: 0, index: start, forced: false }];
    for (const event of course.events) {
      if (event.kind !== kind || list.at(-1)?.index === event.a) continue;
      const t = event.tick / TICKS_A_SECOND;
      if (t <= 0) list.pop();
      list.push({ t, index: event.a, forced: kind === 'phaseBegan' && event.b === 1 });
    }
    return list;
  };
  return {
    phases: spans('phaseBegan', first?.phase ?? 0),
    levels: spans('levelChanged', first?.situation ?? 0),
    declared: spans('levelDeclared', first?.declared ?? 0),
  };
}
