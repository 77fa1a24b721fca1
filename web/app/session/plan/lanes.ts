// SPDX-License-Identifier: Apache-2.0
// The script as six lanes of tasks: in whose lane an inject stands, when it is likely to come, and what moving it along the time would change. A time
// that hangs on what people do cannot be known; it is estimated from the phases and injects its condition names, and marked so.
import { at, type Edit } from '../../../engine/json-edit.js';
import type { UnitKind } from '../../../engine/tables.g.js';
import { kindOf, secondsOf } from './condition-words.js';
import { isRecord, itemsOf, numberOf, type WrittenScenario, wordOf } from './written.js';

export const lanes = ['script', 'preemtif', 'preventif', 'kamseltibcarlantas', 'gakkum', 'humas', 'banOps'] as const;
export type Lane = (typeof lanes)[number];

/** The six task forces of an operation; which unit belongs to which is assumed. */
const laneOfUnit: Readonly<Partial<Record<UnitKind, Lane>>> = {
  negotiator: 'preemtif',
  intelkam: 'preemtif',
  binmas: 'preemtif',
  dalmasAwal: 'preventif',
  dalmasLanjut: 'preventif',
  raimas: 'preventif',
  phhBrimob: 'preventif',
  awc: 'preventif',
  k9: 'preventif',
  tni: 'preventif',
  satpolPp: 'preventif',
  linmas: 'preventif',
  patrol: 'preventif',
  bodyguard: 'preventif',
  vip: 'preventif',
  gegana: 'preventif',
  wanteror: 'preventif',
  apc: 'preventif',
  satlantas: 'kamseltibcarlantas',
  dishub: 'kamseltibcarlantas',
  reskrim: 'gakkum',
  arrestTeam: 'gakkum',
  penindak: 'gakkum',
  propam: 'gakkum',
  raisa: 'humas',
  documentation: 'humas',
  medic: 'banOps',
  ambulance: 'banOps',
  damkar: 'banOps',
  bpbd: 'banOps',
  pln: 'banOps',
  command: 'banOps',
};

/** What a receiver is called who is no unit of the plan. */
const laneOfWord: readonly (readonly [RegExp, Lane])[] = [
  [/lantas/i, 'kamseltibcarlantas'],
  [/humas|masyarakat/i, 'humas'],
  [/reskrim|gakkumdu|tangkap/i, 'gakkum'],
  [/binmas|negosiator|intel/i, 'preemtif'],
  [/medis|keslap|ambulan|damkar/i, 'banOps'],
  [/kabag|semua unit|all units|dalmas|kapolres/i, 'preventif'],
];

export function laneOf(draft: unknown, inject: Readonly<Record<string, unknown>>): Lane {
  const units = itemsOf(at(draft, '/units'));
  for (const key of ['receiver', 'unit', 'sender']) {
    const word = wordOf(inject[key]);
    if (word === '') continue;
    const unit = units.find(({ item }) => item.id === word);
    if (unit !== undefined) {
      const lane = laneOfUnit[wordOf(unit.item.kind) as UnitKind];
      if (lane !== undefined) return lane;
      continue;
    }
    if (key !== 'receiver') continue;
    const named = laneOfWord.find(([pattern]) => pattern.test(word));
    if (named !== undefined) return named[1];
  }
  return 'script';
}

export interface Moment {
  /** s from the start; null: only by hand */
  readonly seconds: number | null;
  /** it will come exactly then */
  readonly sure: boolean;
  /** JSON Pointer of the number that moving it changes; null: its condition decides */
  readonly moves: string | null;
  /** what that number is counted from, s */
  readonly from: number;
}

export interface LaneItem extends Moment {
  readonly path: string;
  readonly lane: Lane;
  readonly item: Readonly<Record<string, unknown>>;
}

export interface LanePhase extends Moment {
  readonly path: string;
  readonly item: Readonly<Record<string, unknown>>;
}

export interface Course {
  readonly phases: readonly LanePhase[];
  readonly items: readonly LaneItem[];
  /** s */
  readonly length: number;
}

const NOMINAL_PHASE = 180; // s of a phase whose end nobody can know (assumed)
const NOMINAL_GAP = 40; // s after the line before it (assumed)

type Estimate = Omit<Moment, 'seconds'> & { readonly seconds: number };

export function courseOf(draft: WrittenScenario | null): Course {
  const phases = itemsOf(draft?.phases);
  const script = itemsOf(draft?.script);
  const known = new Map<string, Estimate | null>();
  const underway = new Set<string>();

  const once = (key: string, work: () => Estimate | null): Estimate | null => {
    if (known.has(key)) return known.get(key) ?? null;
    if (underway.has(key)) return null; // a circle; the core says so
    underway.add(key);
    const found = work();
    underway.delete(key);
    known.set(key, found);
    return found;
  };
  const phaseAt = (order: number): Estimate | null =>
    once(`phase ${order}`, () => {
      const each = phases[order];
      if (each === undefined) return null;
      if (order === 0) return { seconds: 0, sure: true, moves: null, from: 0 };
      const before = phaseAt(order - 1)?.seconds ?? 0;
      const own = resolve(each.item.begins, `/phases/${each.index}/begins`);
      if (own !== null && own.seconds >= before) return own;
      const timeout = each.item.timeout;
      const wait = typeof timeout === 'number' ? Math.min(timeout, 2 * NOMINAL_PHASE) : NOMINAL_PHASE;
      return { seconds: before + wait, sure: false, moves: null, from: before };
    });
  const injectAt = (order: number): Estimate | null =>
    once(`inject ${order}`, () => {
      const each = script[order];
      return each === undefined ? null : resolve(each.item.when, `/script/${each.index}/when`);
    });
  const named = (list: typeof phases, id: unknown) => list.findIndex(({ item }) => item.id === id);

  function resolve(condition: unknown, path: string): Estimate | null {
    if (!isRecord(condition)) return null;
    const held = numberOf(condition.held, 0);
    const after = (begun: Estimate | null): Estimate | null =>
      begun === null ? null : { seconds: begun.seconds + held, sure: begun.sure, moves: `${path}/held`, from: begun.seconds };
    switch (kindOf(condition)) {
      case 'time': {
        const seconds = secondsOf(condition.time);
        return seconds === null ? null : { seconds, sure: true, moves: `${path}/time`, from: 0 };
      }
      case 'phase':
        return after(phaseAt(named(phases, condition.phase)));
      case 'inject':
        return after(injectAt(named(script, condition.inject)));
      case 'all':
      case 'any': {
        const kind = condition.all === undefined ? 'any' : 'all';
        const parts = Array.isArray(condition[kind]) ? (condition[kind] as readonly unknown[]) : [];
        const found = parts.map((each, index) => resolve(each, `${path}/${kind}/${index}`));
        const there = found.filter((each) => each !== null);
        const first = there[0];
        if (first === undefined) return null;
        const best = there.reduce((a, b) => ((kind === 'all' ? b.seconds > a.seconds : b.seconds < a.seconds) ? b : a), first);
        return { ...best, seconds: best.seconds + held, sure: best.sure && there.length === parts.length && held === 0 };
      }
      default:
        return null;
    }
  }

  let last = 0;
  const items = script.map(({ item, index }, order): LaneItem => {
    const path = `/script/${index}`;
    const shared = { path, item, lane: laneOf(draft, item) };
    if (!isRecord(item.when)) return { ...shared, seconds: null, sure: true, moves: `${path}/when/time`, from: 0 };
    const own = injectAt(order);
    const moment = own ?? { seconds: last + NOMINAL_GAP, sure: false, moves: null, from: 0 };
    last = moment.seconds;
    return { ...shared, ...moment };
  });
  const bands = phases.map(({ item, index }, order): LanePhase => {
    const own = phaseAt(order) ?? { seconds: 0, sure: false, moves: null, from: 0 };
    return { ...own, path: `/phases/${index}`, item };
  });
  const latest = Math.max(0, ...items.map(({ seconds }) => seconds ?? 0), ...bands.map(({ seconds }) => (seconds ?? 0) + NOMINAL_PHASE));
  const limit = numberOf(draft?.limit, 7200);
  return { phases: bands, items, length: Math.min(Math.max(latest * 1.06, 60), Math.max(limit, latest)) };
}

/** The edits that let something come at another second; none where its condition decides. */
export function movedTo({ moves, from, path, item }: LaneItem | LanePhase, seconds: number): readonly Edit[] {
  if (moves === null) return [];
  const value = Math.max(0, Math.round(seconds - from));
  if (path.startsWith('/script/') && !isRecord(item.when)) return [{ op: 'add', path: `${path}/when`, value: { time: value } }];
  return [{ op: 'add', path: moves, value }]; // of an object, "add" also replaces
}
