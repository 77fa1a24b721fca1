// SPDX-License-Identifier: Apache-2.0
// What a planner's page asks of its worker: the core's word on a scenario, who stands where at the beginning, a plan over its base, and a
// site made of a map. One type maps each question to [input, output]; whoever wants a question to end early ends the worker.
import { type PlanCheck, planChecks } from './checks/plan-checks.js';
import { InvalidExercise, type PlainError, toPlain } from './errors.js';
import { joinIssues } from './exercise-issues.js';
import { type FileKind, load } from './load.js';
import type { Box, ImportedPlace, MapOutline } from './places/index.js';
import type { ExerciseTexts } from './protocol.js';
import type { Issue } from './source.js';
import { type Scenario, tables } from './tables.g.js';

/** The members of units and groups that are there at the beginning. */
export interface Standing {
  /** of `units` or `groups` of the scenario */
  readonly units: readonly (readonly [x: number, y: number][])[];
  readonly groups: readonly (readonly [x: number, y: number][])[];
  /** names of the doctrine's levels, in their order */
  readonly levels: readonly string[];
}

export interface DeskRequests {
  /** `unresolved`: what completeTexts() has found missing */
  check: [
    input: { readonly texts: ExerciseTexts; readonly unresolved: readonly Issue[] },
    output: { readonly issues: readonly Issue[]; readonly standing: Standing | null },
  ];
  /** the core's word on one file by itself; bytes where they are no text */
  look: [input: { readonly kind: FileKind; readonly text: string | Uint8Array }, output: readonly Issue[]];
  /** the checks of the plan that was checked last; none while it has errors */
  judge: [input: null, output: readonly PlanCheck[]];
  outline: [input: { readonly bytes: Uint8Array }, output: MapOutline];
  importPlace: [input: { readonly bytes: Uint8Array; readonly box: Box | null }, output: ImportedPlace];
}

export type DeskQuestion = {
  [K in keyof DeskRequests]: { readonly id: number; readonly kind: K; readonly input: DeskRequests[K][0] };
}[keyof DeskRequests];
export type DeskReply =
  | { readonly id: number; readonly output: DeskRequests[keyof DeskRequests][1] }
  | { readonly id: number; readonly error: PlainError }
  /** the step of a long piece of work that has begun; a key of `plan.importSteps` in web/text */
  | { readonly id: number; readonly step: string };

export interface DeskEnd {
  post(reply: DeskReply): void;
  receive(listener: (question: DeskQuestion) => void): void;
}

let sound: Scenario | null = null;

/** Everything the core has to say of a scenario with its doctrine and its commander. */
async function check({ texts, unresolved }: DeskRequests['check'][0]): Promise<DeskRequests['check'][1]> {
  sound = null;
  const engine = await load();
  try {
    using simulation = engine.open(texts);
    const { scenario, doctrine, people } = simulation.exercise;
    const { people: now } = simulation.frame(false);
    const of = (count: number, owner: Uint16Array) => {
      const lists = Array.from({ length: count }, (): [number, number][] => []);
      for (let row = 0; row < people.count; row++) {
        if (now.presence[row] !== PRESENT) continue;
        lists[owner[row] as number]?.push([now.x[row] as number, now.y[row] as number]);
      }
      return lists;
    };
    sound = scenario;
    const standing = {
      units: of(scenario.units.length, people.unit),
      groups: of(scenario.groups.length, people.group),
      levels: doctrine.levels.map((level) => level.id),
    };
    return { issues: joinIssues(unresolved, simulation.warnings), standing };
  } catch (error) {
    if (error instanceof InvalidExercise) return { issues: joinIssues(unresolved, error.issues), standing: null };
    throw error;
  }
}

const PRESENT = tables.presences.indexOf('present');

export function serveDesk(end: DeskEnd): void {
  end.receive((question) => {
    const { id } = question;
    const step = (name: string) => end.post({ id, step: name });
    answer(question, step).then(
      (output) => end.post({ id, output }),
      (error: unknown) => end.post({ id, error: toPlain(error) }),
    );
  });
}

async function answer(question: DeskQuestion, step: (name: string) => void): Promise<DeskRequests[keyof DeskRequests][1]> {
  if (question.kind === 'check') return check(question.input);
  if (question.kind === 'look') return (await load()).check(question.input.kind, question.input.text);
  if (question.kind === 'judge') return sound === null ? [] : planChecks(sound);
  const places = await import('./places/index.js');
  if (question.kind === 'outline') return places.outlineOf(question.input.bytes);
  const { bytes, box } = question.input;
  return places.importPlace(bytes, { ...(box === null ? {} : { box }), step });
}
