// SPDX-License-Identifier: Apache-2.0
// What a day at the station comes to: the answer in a sentence, waits with their intervals, the queue against the closing, arrivals and
// what gets through.
import type { JSX } from 'preact';
import type { PollingEstimate, Spread } from '../../engine/polling/polling-estimate.js';
import { BandChart, type DayAxis, PairChart } from '../charts/queue-chart.js';
import { TableRoom } from '../controls/table-room.js';
import { counting, estimate, estimateFailed, polling } from '../session/polling.js';
import { put } from '../session/words.js';
import { clock, count, inMinutes, minutes, OPENS, percent, said } from './tps-words.js';

/** Assumed: a station is called enough below the first share of bad days and too little above the second. */
const RARELY = 0.1;
const MOSTLY = 0.5;

export function Answer(): JSX.Element {
  const words = said.value;
  const found = estimate.value;
  if (found === null) {
    return (
      <section class="result tps-answer" aria-label={words.answer}>
        <p role="status">{estimateFailed.value ?? words.counting}</p>
      </section>
    );
  }
  const closing = clock(polling.value.hours * 3600);
  const axis = axisOf(found);
  return (
    <section class="result tps-answer" aria-label={words.answer} aria-busy={counting.value}>
      <h2>{words.answer}</h2>
      <Verdict found={found} closing={closing} />
      <dl class="figures-grid">
        <Figure name={words.waitMean} spread={found.waitMean} told={inMinutes} short={minutes} />
        <Figure name={words.wait90} spread={found.wait90} told={inMinutes} short={minutes} />
        <Figure name={words.waitMost} spread={found.waitMost} told={inMinutes} short={minutes} />
        <Figure name={words.visit} spread={found.visit} told={inMinutes} short={minutes} />
        <Figure name={put(words.atClosing, { closing })} spread={found.atClosing} told={people} short={count} />
        <Figure
          name={words.overtime}
          spread={found.overtime}
          told={(seconds) =>
            seconds < 30
              ? put(words.inTime, { closing })
              : put(words.afterClosing, { clock: clock(polling.value.hours * 3600 + seconds), value: minutes(seconds) })
          }
          short={minutes}
        />
        <Figure name={words.voted} spread={found.voted} told={people} short={count} />
        <Figure name={words.gaveUp} spread={found.gaveUp} told={people} short={count} />
      </dl>
      <p class="small">{put(words.days, { days: found.days })}</p>
      <div class="tps-charts">
        <figure>
          <figcaption>
            <b>{words.queueChart}</b> <span class="small">{words.queueChartTold}</span>
          </figcaption>
          <BandChart name={`${words.queueChart}. ${mostOf(found)}`} points={found.queue} axis={axis} format={count} />
        </figure>
        <figure>
          <figcaption>
            <b>{words.flowChart}</b>{' '}
            <span class="small">
              <span class="hue-swatch day-first" aria-hidden="true" /> {words.came}{' '}
              <span class="hue-swatch day-second" aria-hidden="true" /> {words.finished}
            </span>
          </figcaption>
          <PairChart
            name={words.flowChart}
            bars={found.flow.map(({ from, came, voted }) => ({ from, to: from + 1800, first: came, second: voted }))}
            axis={axis}
            format={count}
          />
        </figure>
      </div>
      <DayTable found={found} />
    </section>
  );
}

function people(value: number): string {
  return put(said.value.people, { value: count(value) });
}

function Verdict({ found, closing }: { readonly found: PollingEstimate; readonly closing: string }): JSX.Element {
  const words = said.value;
  const worst = Math.max(found.overHalfHour.share, lateShare(found));
  const [sentence, look] =
    worst <= RARELY ? [words.verdictGood, 'good'] : worst <= MOSTLY ? [words.verdictTight, 'tight'] : [words.verdictBad, 'bad'];
  const { someAtClosing, overHalfHour } = found;
  const told = (each: typeof someAtClosing, some: string, never: string) =>
    each.never === null
      ? put(some, { closing, share: percent(each.share), low: percent(each.low), high: percent(each.high) })
      : put(never, { closing, of: each.of, bound: percent(each.never) });
  return (
    <div class={`tps-verdict tps-verdict-${look}`}>
      <p class="tps-verdict-word">{put(sentence, { closing })}</p>
      <p>{told(overHalfHour, words.halfHourTold, words.halfHourNever)}</p>
      <p>{told(someAtClosing, words.closingTold, words.closingNever)}</p>
    </div>
  );
}

/** A few people at the closing are nothing; ten minutes of voting after it are. */
function lateShare({ overtime, someAtClosing }: PollingEstimate): number {
  return overtime.mean > 600 ? someAtClosing.share : 0;
}

interface FigureProps {
  readonly name: string;
  readonly spread: Spread;
  readonly told: (value: number) => string;
  /** of the ends of intervals */
  readonly short: (value: number) => string;
}

function Figure({ name, spread, told, short }: FigureProps): JSX.Element {
  const words = said.value;
  const { mean, low, high, p5, p95 } = spread;
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        <b>{told(mean)}</b>{' '}
        {low === null || high === null || Math.max(0, low) === high ? null : (
          <span class="small">{put(words.mean, { low: short(Math.max(0, low)), high: short(high) })}</span>
        )}
        {p5 === p95 ? null : <span class="small figure-days">{put(words.ofDays, { low: short(p5), high: short(p95) })}</span>}
      </dd>
    </div>
  );
}

function axisOf({ queue }: PollingEstimate): DayAxis {
  const words = said.value;
  const closes = polling.value.hours * 3600;
  const last = [...queue].reverse().find(({ high }) => high > 0)?.t ?? closes;
  const [from, to] = [-1200, Math.max(closes + 1800, Math.min(last + 600, closes + 4 * 3600))];
  const hours: { t: number; word: string }[] = [];
  for (let t = 0; t <= to; t += 3600) hours.push({ t, word: clock(t).slice(0, 2) });
  return {
    from,
    to,
    hours,
    marks: [
      { t: 0, word: put(words.opening, { opening: OPENS }) },
      { t: closes, word: put(words.closing, { closing: clock(closes) }) },
    ],
  };
}

function mostOf({ queue }: PollingEstimate): string {
  const most = queue.reduce((worst, each) => (each.middle > worst.middle ? each : worst), queue[0] ?? { t: 0, low: 0, middle: 0, high: 0 });
  return `${clock(most.t)}: ${people(most.middle)} (${count(most.low)}–${count(most.high)})`;
}

function DayTable({ found }: { readonly found: PollingEstimate }): JSX.Element {
  const words = said.value;
  return (
    <details>
      <summary>{words.asTable}</summary>
      <TableRoom>
        <table class="figures">
          <thead>
            <tr>
              {[words.clock, words.queueMiddle, words.queueRange, words.came, words.finished].map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.flow.map(({ from, came, voted }) => {
              const at = found.queue.find(({ t }) => t >= from + 1800);
              return (
                <tr key={from}>
                  <th scope="row">
                    {clock(from)}–{clock(from + 1800)}
                  </th>
                  <td>{count(at?.middle ?? 0)}</td>
                  <td>
                    {count(at?.low ?? 0)}–{count(at?.high ?? 0)}
                  </td>
                  <td>{count(came)}</td>
                  <td>{count(voted)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRoom>
    </details>
  );
}
