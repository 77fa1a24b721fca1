// SPDX-License-Identifier: Apache-2.0
// What people have written beside a run: the decision log, notes and bookmarks, the trainer's ratings, and what shall be done about it.
// It goes into the recording whole, the last one counts. Trainees stand in it by call sign; an export can leave names and ratings out.

export interface Note {
  /** s from the start */
  readonly t: number;
  readonly kind: 'note' | 'bookmark';
  readonly text: string;
  /** call sign */
  readonly by: string;
  /** m from the site's origin, where the note is about a place */
  readonly at?: readonly [number, number];
}

export interface Override {
  readonly objective: string;
  readonly rating: 'P' | 'S' | 'M' | 'U';
  readonly reason: string;
  readonly by: string;
}

export interface Improvement {
  readonly what: string;
  readonly owner: string;
  /** as written; ISO 8601 where a date was picked */
  readonly due: string;
}

/** An entry of the decision log; `cause` is the page's own. */
export interface DecisionRecord {
  readonly number: number;
  readonly t: number;
  readonly cause: unknown;
  readonly state: 'open' | 'written' | 'skipped';
  readonly who: string;
  readonly why: string;
  readonly alternatives: string;
  readonly authority: string;
}

export interface Remarks {
  readonly decisions: readonly DecisionRecord[];
  readonly notes: readonly Note[];
  readonly overrides: readonly Override[];
  readonly improvements: readonly Improvement[];
}

export const noRemarks: Remarks = { decisions: [], notes: [], overrides: [], improvements: [] };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

type Fields = Readonly<Record<string, unknown>>;

/** What of a value read from a file is a remark of ours; anything else is left out. */
export function readRemarks(value: unknown): Remarks {
  const read = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  const list = <T>(name: string, is: (entry: Fields) => boolean): readonly T[] => {
    const entries = read[name];
    if (!Array.isArray(entries)) return [];
    return entries.filter((entry: unknown) => typeof entry === 'object' && entry !== null && is(entry as Fields)) as T[];
  };
  return {
    decisions: list('decisions', ({ number, t, cause, state, who, why, alternatives, authority }) => {
      const told = typeof cause === 'object' && cause !== null && isText((cause as Fields).kind);
      const stands = state === 'open' || state === 'written' || state === 'skipped';
      return isTime(number) && isTime(t) && told && stands && [who, why, alternatives, authority].every(isText);
    }),
    notes: list('notes', ({ t, kind, text, by }) => isTime(t) && (kind === 'note' || kind === 'bookmark') && isText(text) && isText(by)),
    overrides: list('overrides', ({ objective, rating, reason, by }) => {
      return isText(objective) && isText(rating) && 'PSMU'.includes(rating) && rating.length === 1 && isText(reason) && isText(by);
    }),
    improvements: list('improvements', ({ what, owner, due }) => [what, owner, due].every(isText)),
  };
}

/** The same without who it was and how they were rated. */
export function redacted(remarks: Remarks): Remarks {
  return {
    decisions: remarks.decisions.map((entry) => ({ ...entry, who: '' })),
    notes: remarks.notes.map((note) => ({ ...note, by: '' })),
    overrides: [],
    improvements: remarks.improvements.map((each) => ({ ...each, owner: '' })),
  };
}

/** A summary without the ratings of objectives. */
export function withoutRatings(summary: unknown): unknown {
  if (typeof summary !== 'object' || summary === null) return summary;
  const { objectives } = summary as Fields;
  if (!Array.isArray(objectives)) return summary;
  return { ...summary, objectives: objectives.map((each: unknown) => ({ ...(each as object), rating: null })) };
}
