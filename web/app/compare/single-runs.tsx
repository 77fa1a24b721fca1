// SPDX-License-Identifier: Apache-2.0
// Three runs of each plan by the measure that is looked at: the highest, the one in the middle, the lowest. Each, and any other that is chosen, opens on the Run
// and on the Review screen.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Row } from '../../engine/ensemble/row.js';
import { openRun, reviewOne } from '../actions/compare.js';
import { TableRoom } from '../controls/table-room.js';
import { knownPlans, type Shown } from '../session/comparison.js';
import { chosenMeasure } from '../session/comparison-findings.js';
import { put } from '../session/words.js';
import { measureName, neat, planName, said } from './compare-words.js';

export function SingleRuns({ shown }: { readonly shown: Shown }): JSX.Element {
  const words = said.value;
  const measure = chosenMeasure.value;
  const lines = shown.plans.flatMap(({ id }) => picked(shown, id, measure));
  const unknown = shown.plans.filter(({ id }) => !knownPlans.value.has(id));
  return (
    <section class="result single-runs" aria-label={words.singleRuns}>
      <h3>{words.singleRuns}</h3>
      <p class="small">
        {put(words.whichRuns, { measure: measureName(measure) })}. {words.singleTold}
      </p>
      <TableRoom>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.plan}</th>
              <th scope="col">{words.rank}</th>
              <th scope="col" class="number">
                {measureName(measure)}
              </th>
              {shown.draws.length > 1 ? <th scope="col">{words.draw}</th> : null}
              <th scope="col">{words.ofSeed}</th>
              <th scope="col">{words.hash}</th>
              <th scope="col">{words.open}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, word }) => (
              <tr key={`${row.plan} ${word}`}>
                <th scope="row">{planName(shown, row.plan)}</th>
                <td>{word}</td>
                <td class="number">{neat(row.values[measure] ?? 0)}</td>
                {shown.draws.length > 1 ? <td>{row.draw}</td> : null}
                <td>{row.seed}</td>
                <td>
                  <code>{row.hash}</code>
                </td>
                <td>
                  <Ways shown={shown} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
      <AnyRun shown={shown} />
      {unknown.map(({ id }) => (
        <p class="small" key={id}>
          {put(words.planUnknown, { plan: planName(shown, id) })}
        </p>
      ))}
    </section>
  );
}

/** The two screens a run opens on; a dash where its plan is not at hand. */
function Ways({ shown, row }: { readonly shown: Shown; readonly row: Row }): JSX.Element {
  const words = said.value;
  if (!knownPlans.value.has(row.plan)) return <>–</>;
  const values = { plan: planName(shown, row.plan), seed: row.seed };
  return (
    <span class="run-ways">
      <button
        type="button"
        class="button button-text"
        aria-label={put(words.openRun, values)}
        title={put(words.openRun, values)}
        onClick={() => void openRun(shown, row)}
      >
        {words.open}
      </button>
      <button
        type="button"
        class="button button-text"
        aria-label={put(words.reviewRun, values)}
        title={put(words.reviewRun, values)}
        onClick={() => void reviewOne(shown, row)}
      >
        {words.reviewShort}
      </button>
    </span>
  );
}

const MOST_CHOICES = 2000;

/** Any other run, chosen by plan, draw and seed. */
function AnyRun({ shown }: { readonly shown: Shown }): JSX.Element | null {
  const words = said.value;
  const [chosen, choose] = useState(0);
  const rows = shown.rows.filter((row) => row.failed === undefined && knownPlans.value.has(row.plan)).slice(0, MOST_CHOICES);
  const row = rows[Math.min(chosen, rows.length - 1)];
  if (row === undefined) return null;
  return (
    <p class="choice-row">
      <label>
        <span class="small">{words.anyRun}</span>{' '}
        <select class="input" value={rows.indexOf(row)} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {rows.map((each, index) => (
            <option key={`${each.plan} ${each.draw} ${each.seed}`} value={index}>
              {[
                planName(shown, each.plan),
                ...(shown.draws.length > 1 ? [`${words.draw} ${each.draw}`] : []),
                `${words.ofSeed} ${each.seed}`,
              ].join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <Ways shown={shown} row={row} />
    </p>
  );
}

function picked(shown: Shown, plan: string, measure: string): readonly { readonly row: Row; readonly word: string }[] {
  const { worst, middleRun, least } = said.value;
  const rows = shown.rows
    .filter((row) => row.plan === plan && typeof row.values[measure] === 'number')
    .sort((a, b) => (b.values[measure] ?? 0) - (a.values[measure] ?? 0) || a.draw - b.draw || a.seed - b.seed);
  const [high, middle, low] = [rows[0], rows[Math.floor((rows.length - 1) / 2)], rows.at(-1)];
  if (high === undefined || middle === undefined || low === undefined) return [];
  if (rows.length === 1) return [{ row: high, word: '' }];
  if (rows.length === 2)
    return [
      { row: high, word: worst },
      { row: low, word: least },
    ];
  return [
    { row: high, word: worst },
    { row: middle, word: middleRun },
    { row: low, word: least },
  ];
}
