// SPDX-License-Identifier: Apache-2.0
// All measures as a table: what a run of each plan comes to, with its interval, and how it stands to the first plan.
import type { JSX } from 'preact';
import type { Comparison } from '../../engine/ensemble/comparison.js';
import { TableRoom } from '../controls/table-room.js';
import type { Shown } from '../session/comparison.js';
import {
  askedMeasure,
  chosenMeasure,
  isSame,
  type MeasureLine,
  measureLine,
  measures,
  type PlanMean,
} from '../session/comparison-findings.js';
import { type MeasureFamily, measureFamilies } from '../session/measure-wishes.js';
import { put } from '../session/words.js';
import { measureName, neat, percent, planName, rangeOf, said } from './compare-words.js';

export function Overview({ shown }: { readonly shown: Shown }): JSX.Element {
  const words = said.value;
  const has = new Set(measures.value);
  const zero: string[] = [];
  const families = measureFamilies.map(({ family, measures: wanted }) => ({
    family: family as MeasureFamily | 'other',
    lines: wanted.filter((each) => has.has(each)).flatMap((each) => lineUnlessZero(shown, each, zero)),
  }));
  const chosen = chosenMeasure.value;
  const listed = measureFamilies.some((each) => (each.measures as readonly string[]).includes(chosen));
  if (!listed && has.has(chosen)) families.push({ family: 'other', lines: [measureLine(shown, chosen)] });
  return (
    <section class="result" aria-label={words.overview}>
      <h3>{words.overview}</h3>
      <p class="small">{words.overviewHint}</p>
      <TableRoom>
        <table class="figures overview">
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              {shown.plans.map(({ id }, at) => (
                <th key={id} scope="col" class={`hue-${at % 6}`}>
                  <span class="hue-swatch" aria-hidden="true" /> {planName(shown, id)}
                </th>
              ))}
            </tr>
          </thead>
          {families
            .filter(({ lines }) => lines.length > 0)
            .map(({ family, lines }) => (
              <tbody key={family}>
                <tr class="family">
                  <th scope="colgroup" colSpan={1 + shown.plans.length}>
                    {words.families[family]}
                  </th>
                </tr>
                {lines.map((line) => (
                  <OverviewLine key={line.measure} line={line} />
                ))}
              </tbody>
            ))}
        </table>
      </TableRoom>
      {zero.length === 0 ? null : <p class="small">{put(words.alwaysZero, { measures: zero.map(measureName).join(', ') })}</p>}
      <label class="field other-measure">
        <span>{words.allMeasures}</span>
        <select
          class="select"
          value={chosen}
          onChange={(event) => {
            askedMeasure.value = event.currentTarget.value;
          }}
        >
          {measures.value.map((each) => (
            <option key={each} value={each}>
              {measureName(each)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

function lineUnlessZero(shown: Shown, measure: string, zero: string[]): readonly MeasureLine[] {
  if (shown.rows.every((row) => (row.values[measure] ?? 0) === 0)) {
    zero.push(measure);
    return [];
  }
  return [measureLine(shown, measure)];
}

function OverviewLine({ line }: { readonly line: MeasureLine }): JSX.Element {
  const isChosen = line.measure === chosenMeasure.value;
  return (
    <tr class={isChosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          type="button"
          class="measure-button"
          aria-pressed={isChosen}
          onClick={() => {
            askedMeasure.value = line.measure;
          }}
        >
          {measureName(line.measure)}
        </button>
      </th>
      {line.plans.map((plan, at) => (
        <td key={at}>{plan === null ? <span class="small">{said.value.noNumber}</span> : <Figure plan={plan} line={line} />}</td>
      ))}
    </tr>
  );
}

function Figure({ plan, line }: { readonly plan: PlanMean; readonly line: MeasureLine }): JSX.Element {
  return (
    <>
      <b>{neat(plan.mean)}</b> <span class="small">{rangeOf(plan)}</span>
      {plan.against === null ? null : <Standing against={plan.against} higher={line.higher} />}
    </>
  );
}

/** How a plan stands to the first one, as a word; the colour only says it again. */
export function Standing({ against, higher }: { readonly against: Comparison; readonly higher: boolean | null }): JSX.Element {
  const { marks, marksTold, wonDraws } = said.value;
  const { verdict, because, wins, mean } = against;
  if (isSame(against))
    return (
      <span class="standing standing-open" title={marksTold.same}>
        {marks.same}
      </span>
    );
  if (verdict === 'open') {
    const told = because === 'draws' ? marksTold.draws : because === 'fewSeeds' ? marksTold.fewSeeds : marksTold.open;
    return (
      <span class="standing standing-open" title={told}>
        {marks.open}
      </span>
    );
  }
  const side = mean < 0 ? marks.lower : marks.higher;
  if (higher === null) return <span class="standing standing-open">{side}</span>;
  const told = wins === null ? undefined : put(wonDraws, { wins: percent(wins.share), of: wins.of });
  const word = wins === null ? side : marks[verdict];
  return (
    <span class={`standing standing-${verdict === 'better' ? 'good' : 'bad'}`} title={told}>
      {word}
    </span>
  );
}
