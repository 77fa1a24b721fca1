// SPDX-License-Identifier: Apache-2.0
// The ways this exercise has gone, side by side with what came of each so far. What is seen is one of many futures, and it says so.
import type { JSX } from 'preact';
import { showFan } from '../actions/fan-out.js';
import { takeUp } from '../actions/go-in-time.js';
import { mayBeDone } from '../actions/shortcuts.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { exercise, shown, source } from '../session/run-state.js';
import { type Known, knownNow, ways } from '../session/ways.js';
import { clockAt, figure, labels, put, say } from '../session/words.js';
import { splitLevel } from './situation-light.js';

function Figures({ known }: { readonly known: Known }): JSX.Element {
  const levels = exercise.value?.doctrine.levels ?? [];
  const worst = known.history.levels.reduce(
    (most, span) => ((levels[span.index]?.rank ?? 0) > (levels[most]?.rank ?? 0) ? span.index : most),
    0,
  );
  const density = known.history.density.reduce((most, sample) => Math.max(most, sample.density), 0);
  const counters = known.frame?.counters;
  const rows = [
    [labels.value.clock, clockAt(known.frame?.seconds ?? 0)],
    [labels.value.worstLevel, splitLevel(say(levels[worst]?.name))[0]],
    [labels.value.densityGreatest, `${figure(density, 1)} /m²`],
    [labels.value.injuredBoth, `${figure(counters?.injuredCitizens ?? 0)} / ${figure(counters?.injuredOfficers ?? 0)}`],
    [labels.value.arrested, figure(counters?.arrested ?? 0)],
    [labels.value.findings, figure(known.findings.filter((finding) => !finding.kept).length)],
  ] as const;
  return (
    <dl class="way-figures">
      {rows.map(([name, value]) => (
        <div key={name} class="way-figure">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function WayList(): JSX.Element | null {
  const open = source.value;
  const moment = shown.value; // the present way's figures follow the clock
  if (open === null || moment === null) return null;
  return (
    <Section title={labels.value.waysTitle}>
      <p class="nothing">{labels.value.oneOfMany}</p>
      {mayBeDone(showFan) ? (
        <Button
          icon="fan"
          name={labels.value.fan}
          shortcut={showFan.keys[0]}
          disabled={!showFan.enabled()}
          onPress={() => void showFan.perform()}
        />
      ) : null}
      <ol class="ways">
        {ways.value.map(({ number, parent, t, known }) => {
          const present = number === open.future;
          const name =
            parent === null
              ? labels.value.wayFirst
              : put(labels.value.wayFrom, { number: number + 1, clock: clockAt(t), parent: parent + 1 });
          return (
            <li key={number} class={`way${present ? ' way-present' : ''}`} aria-current={present ? 'true' : undefined}>
              <button
                type="button"
                class="way-name"
                aria-disabled={present || !takeUp.enabled() ? true : undefined}
                title={present ? labels.value.wayNow : labels.value.takeUpWay}
                onClick={() => void takeUp.perform(number)}
              >
                {name}
              </button>
              <Figures known={present ? knownNow() : known} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
