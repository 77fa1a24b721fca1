// SPDX-License-Identifier: Apache-2.0
// What two states of a plan differ in: numbered lines beside a small site with the same numbers, so that one sees where it lies.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type SiteMark, SiteMarks } from '../charts/site-marks.js';
import type { ListedChange } from '../session/plan/compare.js';
import { chosen } from '../session/plan/document.js';
import { siteOf } from '../session/plan/shapes.js';
import { planText } from '../session/plan/words.js';
import { isPoint, isRecord, planLists, textOf, type WrittenScenario } from '../session/plan/written.js';
import { amount, put, say, words } from '../session/words.js';
import { nameOfItem } from './item-name.js';
import { dialog } from './plan-state.js';

const MOST_LINES = 300;

export interface DifferenceListProps {
  readonly changes: readonly ListedChange[];
  /** the document whose site is drawn */
  readonly to: unknown;
  /** `to` is the open plan, so that its things can be gone to */
  readonly isOpen: boolean;
}

export function DifferenceList({ changes, to, isOpen }: DifferenceListProps): JSX.Element {
  const plan = planText.value;
  const [looked, look] = useState<number | null>(null);
  if (changes.length === 0) return <p class="nothing">{plan.noDifferences}</p>;
  const shown = changes.slice(0, MOST_LINES);
  return (
    <>
      <DifferencePlaces lines={shown.map((change) => ({ ...change, isOpenConflict: false }))} to={to} looked={looked} />
      <ol class="plan-changes">
        {shown.map((change, index) => (
          <li
            key={index}
            class={`plan-change plan-change-${change.kind}`}
            onMouseEnter={() => look(index + 1)}
            onMouseLeave={() => look(null)}
          >
            <span class="plan-change-number">{index + 1}</span>
            <span>
              <span class="tag">{plan[change.kind]}</span> <Subject of={change} isOpen={isOpen} onLook={() => look(index + 1)} />{' '}
              <span class="small">
                {change.kind === 'changed' ? put(plan.fromTo, { from: valueWords(change.from), to: valueWords(change.to) }) : ''}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {changes.length > MOST_LINES ? (
        <p class="small">{put(plan.moreDifferences, { count: amount(changes.length - MOST_LINES) })}</p>
      ) : null}
    </>
  );
}

type Placed = Pick<ListedChange, 'list' | 'item' | 'key' | 'language' | 'place'> & { readonly isOpenConflict: boolean };

/** The small site of a list; nothing where none of its lines has a place. */
export function DifferencePlaces(props: {
  readonly lines: readonly Placed[];
  readonly to: unknown;
  readonly looked: number | null;
}): JSX.Element | null {
  const marks = props.lines.flatMap((line, index): readonly SiteMark[] =>
    line.place === null
      ? []
      : [{ number: index + 1, at: line.place, told: `${index + 1}. ${subjectOf(line)}`, tone: line.isOpenConflict ? 'alarm' : 'plain' }],
  );
  if (marks.length === 0) return null;
  const site = siteOf(isRecord(props.to) ? (props.to as WrittenScenario) : null);
  return <SiteMarks name={planText.value.differencePlaces} site={site} marks={marks} looked={props.looked} />;
}

/** What a line is about; a button to it where it is there. */
export function Subject(props: {
  readonly of: Pick<ListedChange, 'list' | 'item' | 'key' | 'language' | 'owner'>;
  readonly isOpen: boolean;
  readonly onLook: () => void;
}): JSX.Element {
  const { owner } = props.of;
  const label = subjectOf(props.of);
  if (!props.isOpen || owner === null) return <>{label}</>;
  return (
    <button
      type="button"
      class="plan-link"
      onFocus={props.onLook}
      onClick={() => {
        chosen.value = owner;
        dialog.value = null;
      }}
    >
      {label}
    </button>
  );
}

/** "Units: Dalmas 1 · Strength" */
export function subjectOf({ list, item, key, language }: Pick<ListedChange, 'list' | 'item' | 'key' | 'language'>): string {
  const plan = planText.value;
  const name = key === '' ? '' : (words.value.fields[list === null ? 'Scenario' : planLists[list].struct]?.[key]?.[0] ?? key);
  const field = language === null ? name : `${name} (${language === 'id' ? plan.indonesian : plan.english})`;
  return [list === null ? '' : `${plan.list[list]}: ${nameOfItem(item)}`, field].filter((each) => each !== '').join(' · ');
}

const LONGEST = 60;

/** A value of a file as a line can show it. */
export function valueWords(value: unknown): string {
  const plan = planText.value;
  if (value === undefined) return plan.notSet;
  if (typeof value === 'boolean') return value ? plan.yes : plan.no;
  if (typeof value === 'number') return amount(value);
  const isText = isRecord(value) && Object.keys(value).every((key) => key === 'id' || key === 'en');
  const text =
    typeof value === 'string'
      ? value
      : isPoint(value)
        ? `${amount(value[0])} | ${amount(value[1])} m`
        : isText && say(textOf(value)) !== ''
          ? say(textOf(value))
          : isRecord(value) && value.id !== undefined
            ? nameOfItem(value)
            : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
