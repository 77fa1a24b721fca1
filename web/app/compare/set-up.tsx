// SPDX-License-Identifier: Apache-2.0
// What is compared, how often and over which uncertain inputs. While runs are coming in nothing of it can be changed.
import type { JSX } from 'preact';
import { forgetRuns } from '../actions/compare.js';
import { Button } from '../controls/button.js';
import { change, cores, drawCount, isBusy, setup, stoppings } from '../session/comparison.js';
import { measures } from '../session/comparison-findings.js';
import { beginRuns } from '../session/ensemble-run.js';
import { measureFamilies } from '../session/measure-wishes.js';
import { amount, put } from '../session/words.js';
import { ensembleStore } from '../storage/ensemble-store.js';
import { measureName, said } from './compare-words.js';
import { NumberField } from './number-field.js';
import { PlanList } from './plan-list.js';
import { RangeList } from './range-list.js';

const LARGEST_SEED = 4_294_967_295;

export function SetupPanel(): JSX.Element {
  const { candidates, runs, stopping, budget } = setup.value;
  const draws = drawCount(setup.value);
  const words = said.value;
  const busy = isBusy.value;
  const all = candidates.length * runs * draws;
  const total = stopping === 'ocba' ? Math.min(all, budget * draws) : all;
  return (
    <aside class="compare-setup" aria-label={words.setup}>
      <fieldset disabled={busy}>
        <PlanList />
        <HowOften />
        <RangeList />
        <section class="section" aria-label={words.kept}>
          <h2 class="section-title">{words.kept}</h2>
          <p class="small">{words.forgetTold}</p>
          <Button class="wide" name={words.forget} onPress={() => void forgetRuns(ensembleStore)} />
        </section>
      </fieldset>
      <div class="setup-start">
        <p class="small">
          {put(stopping === 'fixed' ? words.total : words.totalMost, { total: amount(total) })}
          {candidates.length === 1 ? ` · ${words.needTwo}` : ''}
        </p>
        <Button
          look="primary"
          icon="play"
          name={words.start}
          disabled={busy || candidates.length === 0}
          hint={candidates.length === 0 ? words.startHint : undefined}
          onPress={() => void beginRuns(ensembleStore)}
        />
      </div>
    </aside>
  );
}

function HowOften(): JSX.Element {
  const { runs, seed, workers, stopping, measure, higher, delta, batch, budget } = setup.value;
  const words = said.value;
  const known = [...new Set([...measureFamilies.flatMap((family) => family.measures as readonly string[]), ...measures.value])];
  return (
    <section class="section" aria-label={words.howOften}>
      <h2 class="section-title">{words.howOften}</h2>
      <NumberField
        name={stopping === 'fixed' ? words.runsEach : words.runsMost}
        value={runs}
        min={stopping === 'fixed' ? 1 : 2}
        max={100_000}
        whole
        onChange={(value) => change({ runs: value })}
      />
      <label class="field field-tall">
        <span>{words.stopping}</span>
        <select
          class="select"
          value={stopping}
          onChange={(event) => change({ stopping: stoppings.find((each) => each === event.currentTarget.value) ?? 'fixed' })}
        >
          {stoppings.map((each) => (
            <option key={each} value={each}>
              {words.stoppings[each]}
            </option>
          ))}
        </select>
      </label>
      {stopping === 'fixed' ? null : (
        <>
          <label class="field field-tall">
            <span>{words.stoppingMeasure}</span>
            <select class="select" value={measure} onChange={(event) => change({ measure: event.currentTarget.value })}>
              {known.map((each) => (
                <option key={each} value={each}>
                  {measureName(each)}
                </option>
              ))}
            </select>
          </label>
          {stopping === 'ocba' ? (
            <NumberField
              name={words.budget}
              value={budget}
              min={2}
              max={10_000_000}
              whole
              onChange={(value) => change({ budget: value })}
            />
          ) : (
            <NumberField
              name={stopping === 'kn' ? words.leastDifference : words.halfWidth}
              value={delta}
              min={1e-9}
              max={1e9}
              onChange={(value) => change({ delta: value })}
            />
          )}
          <NumberField name={words.batch} value={batch} min={2} max={10_000} whole onChange={(value) => change({ batch: value })} />
          {stopping === 'difference' ? null : (
            <label class="check">
              <input type="checkbox" checked={higher} onChange={(event) => change({ higher: event.currentTarget.checked })} />
              <span>{words.higherBetter}</span>
            </label>
          )}
        </>
      )}
      <NumberField
        name={words.seed}
        hint={words.seedHint}
        value={seed}
        min={0}
        max={LARGEST_SEED - 1_000_000}
        whole
        onChange={(value) => change({ seed: value })}
      />
      <NumberField
        name={words.workers}
        hint={words.workersHint}
        value={workers}
        min={1}
        max={Math.max(2, cores)}
        whole
        onChange={(value) => change({ workers: value })}
      />
    </section>
  );
}
