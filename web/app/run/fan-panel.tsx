// SPDX-License-Identifier: Apache-2.0
// What may come of the present, on request: how many runs and how long, how far they are, and three fans (density, active people,
// injuries) that say plainly that they are some of many futures.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { FanSample } from '../../engine/fan/fan.js';
import { cancelFan, fanOut, putFanAway } from '../actions/fan-out.js';
import { FanChart } from '../charts/fan-chart.js';
import { Button } from '../controls/button.js';
import { type Fan, fanned } from '../session/fan.js';
import { history, shown } from '../session/run-state.js';
import { clockAt, figure, labels, put } from '../session/words.js';

const counts = [4, 8, 16] as const;
const lengths = [2, 5, 10, 20] as const;
const wanted = signal({ runs: 8, minutes: 5 });
/** s of the past that is shown before the fan */
const PAST = 180;

function Choice({ of, name, values }: { readonly of: 'runs' | 'minutes'; readonly name: string; readonly values: readonly number[] }) {
  return (
    <label class="fan-choice">
      <span>{name}</span>
      <select
        class="select"
        value={String(wanted.value[of])}
        onChange={(event) => {
          wanted.value = { ...wanted.value, [of]: Number(event.currentTarget.value) };
        }}
      >
        {values.map((value) => (
          <option key={value} value={String(value)}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}

function Progress({ fan }: { readonly fan: Fan }): JSX.Element {
  const done = fan.runs.length;
  const left = fan.progress?.left ?? null;
  return (
    <p class="fan-progress" role="status">
      <progress max={fan.all} value={done} aria-label={labels.value.fanProgress} />
      <span>
        {put(labels.value.fanDone, { done, all: fan.all })}
        {left === null ? '' : ` · ${put(labels.value.fanLeft, { seconds: figure(Math.max(1, left)) })}`}
      </span>
      <Button look="text" name={labels.value.cancel} onPress={() => void cancelFan.perform()} />
    </p>
  );
}

function Charts({ fan }: { readonly fan: Fan }): JSX.Element {
  const from = Math.max(0, fan.t - PAST);
  const to = fan.t + fan.minutes * 60;
  const density = history.value.density.filter((sample) => sample.t >= from && sample.t <= fan.t);
  const measures = [
    {
      key: 'density',
      name: labels.value.fanDensity,
      least: 2,
      digits: 1,
      past: density.map(({ t, density: value }) => [t, value] as const),
    },
    { key: 'active', name: labels.value.fanActive, least: 10, digits: 0, past: [] },
    { key: 'injured', name: labels.value.fanInjured, least: 4, digits: 0, past: [] },
  ] as const;
  return (
    <div class="fan-charts">
      {measures.map(({ key, name, least, digits, past }) => {
        const worst = fan.runs.map((run) => Math.max(...run.samples.map((sample: FanSample) => sample[key]))).sort((a, b) => a - b);
        const words = put(labels.value.fanRange, {
          low: figure(worst[0] ?? 0, digits),
          high: figure(worst.at(-1) ?? 0, digits),
          middle: figure(worst[Math.floor(worst.length / 2)] ?? 0, digits),
        });
        return (
          <FanChart
            key={key}
            name={name}
            summary={words}
            past={past}
            runs={fan.runs.map((run) => run.samples.map((sample) => [sample.t, sample[key]] as const))}
            from={from}
            now={fan.t}
            to={to}
            clock={(seconds) => clockAt(seconds, false)}
            least={least}
            figure={(value) => figure(value, digits)}
          />
        );
      })}
    </div>
  );
}

export function FanPanel(): JSX.Element {
  const fan = fanned.value;
  const running = fan?.state === 'running';
  return (
    <section class="fan" aria-label={labels.value.fan}>
      <header class="fan-head">
        <h2>{labels.value.fan}</h2>
        {running ? null : (
          <form
            class="fan-form"
            onSubmit={(event) => {
              event.preventDefault();
              void fanOut.perform(wanted.value);
            }}
          >
            <Choice of="runs" name={labels.value.fanRuns} values={counts} />
            <Choice of="minutes" name={labels.value.fanMinutes} values={lengths} />
            <button type="submit" class="button button-primary">
              {put(labels.value.fanFrom, { clock: clockAt(shown.value?.seconds ?? 0) })}
            </button>
          </form>
        )}
        {running ? <Progress fan={fan} /> : null}
        <Button
          look="text"
          quiet
          icon="close"
          name={`${labels.value.close}: ${labels.value.fan}`}
          onPress={() => void putFanAway.perform()}
        />
      </header>
      <p class="fan-note">
        {fan === null
          ? labels.value.fanTold
          : fan.state === 'failed'
            ? labels.value.fanFailed
            : put(labels.value.fanSaid, { all: fan.all, clock: clockAt(fan.t), minutes: fan.minutes })}
      </p>
      {fan !== null && fan.runs.length > 0 ? <Charts fan={fan} /> : null}
    </section>
  );
}
