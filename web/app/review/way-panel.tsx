// SPDX-License-Identifier: Apache-2.0
// Two ways of the open exercise against each other on one time axis, with their figures and the differences. It says plainly that this is one
// of many futures and that one way against one way proves nothing.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { problemSentence } from '../../text/index.js';
import { branchFromReview } from '../actions/review-files.js';
import { TwoWays, type WayCourse } from '../charts/two-ways.js';
import { Button } from '../controls/button.js';
import { levelTone } from '../session/level-tone.js';
import { language } from '../session/preferences.js';
import { branchProblem, course, isOfPresent, reviewTime } from '../session/reviewing.js';
import { source } from '../session/run-state.js';
import { type Known, knownNow, ways } from '../session/ways.js';
import { put } from '../session/words.js';
import { review, told } from './words.js';

const chosen = signal<readonly [number | null, number | null]>([null, null]);

export function WayPanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const problem = branchProblem.value;
  return (
    <div class="review-list">
      <p class="small">{say.waysIntro}</p>
      <Button
        icon="undo"
        name={put(say.branch, { clock: words.clock(reviewTime.value) })}
        hint={isOfPresent.value ? say.branchHint : say.branchHintFilm}
        disabled={!branchFromReview.enabled()}
        onPress={() => void branchFromReview.perform()}
      />
      {problem === null ? null : (
        <p class="review-wanting" role="alert">
          {problemSentence(problem.code, problem.values, language.value)}
        </p>
      )}
      {!isOfPresent.value ? (
        <p class="nothing">{say.waysOnlyPresent}</p>
      ) : ways.value.length < 2 ? (
        <p class="nothing">{say.noWays}</p>
      ) : (
        <Against />
      )}
    </div>
  );
}

function Against(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const list = ways.value;
  const now = source.value?.future;
  const nameOf = ({ number, parent, t }: (typeof list)[number]) =>
    parent === null ? put(say.wayName, { number: number + 1 }) : put(say.wayNameFrom, { number: number + 1, clock: words.clock(t) });
  const way = (which: 0 | 1, otherwise: number) => list.find(({ number }) => number === chosen.value[which]) ?? list.at(otherwise);
  const [first, second] = [way(0, -2), way(1, -1)];
  if (first === undefined || second === undefined) return null;
  const known = (each: (typeof list)[number]) => (each.number === now ? knownNow() : each.known);
  const pair = [first, second] as const;
  const courses = pair.map((each) => courseOf(nameOf(each), known(each))) as unknown as readonly [WayCourse, WayCourse];
  const choice = (which: 0 | 1, name: string) => (
    <label>
      <span class="review-key">{name}</span>
      <select
        class="input"
        value={String(pair[which].number)}
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          chosen.value = which === 0 ? [number, second.number] : [first.number, number];
        }}
      >
        {list.map((each) => (
          <option key={each.number} value={String(each.number)}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
  const [a, b] = pair.map((each) => figuresOf(known(each))) as unknown as readonly [Figures, Figures];
  const rows = (Object.keys(say.rows) as (keyof Figures)[]).map((key) => {
    const [one, other] = [a[key], b[key]];
    const text = (value: number) =>
      key === 'worst' ? words.level(value) : key === 'length' ? words.elapsed(value) : words.number(value, 1);
    const sign = other > one ? '+' : '−';
    const gap = Math.abs(other - one);
    const difference =
      key === 'worst' ? '' : one === other ? '0' : `${sign}${key === 'length' ? words.elapsed(gap) : words.number(gap, 1)}`;
    return [say.rows[key], text(one), text(other), difference] as const;
  });
  return (
    <>
      <div class="way-choices">
        {choice(0, say.firstWay)}
        {choice(1, say.secondWay)}
      </div>
      <TwoWays name={say.waysFigure} ways={courses} parts={Math.max(first.t, second.t)} clock={words.clock} unit={say.densityUnit} />
      <table class="way-table">
        <thead>
          <tr>
            <td />
            <th scope="col" class="two-way-0">
              {nameOf(first)}
            </th>
            <th scope="col" class="two-way-1">
              {nameOf(second)}
            </th>
            <th scope="col">{say.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, one, other, difference]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{other}</td>
              <td>{difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{say.waysNote}</p>
    </>
  );
}

function courseOf(name: string, known: Known): WayCourse {
  const doctrine = course.value?.exercise.doctrine;
  const words = told.value;
  const levels = known.history.levels.map(({ t, index }) => ({
    t,
    name: words?.level(index) ?? '',
    short: '',
    ...(doctrine === undefined ? {} : { tone: levelTone(doctrine, index) }),
  }));
  const density = known.history.density.map((sample) => [sample.t, sample.density] as const);
  return { name, levels, density, end: known.frame?.seconds ?? density.at(-1)?.[0] ?? 0 };
}

type Figures = Record<'worst' | 'density' | 'hurt' | 'arrested' | 'broken' | 'brokenGrave' | 'length', number>;

function figuresOf({ history, frame, findings }: Known): Figures {
  const rank = (index: number) => course.value?.exercise.doctrine.levels[index]?.rank ?? 0;
  const broken = findings.filter(({ kept }) => !kept);
  return {
    worst: history.levels.reduce((most, { index }) => (rank(index) > rank(most) ? index : most), history.levels[0]?.index ?? 0),
    density: history.density.reduce((most, sample) => Math.max(most, sample.density), 0),
    hurt: (frame?.counters.injuredCitizens ?? 0) + (frame?.counters.injuredOfficers ?? 0),
    arrested: frame?.counters.arrested ?? 0,
    broken: broken.length,
    brokenGrave: broken.filter(({ severity }) => severity <= 2).length,
    length: frame?.seconds ?? 0,
  };
}
