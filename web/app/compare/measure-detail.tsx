// SPDX-License-Identifier: Apache-2.0
// One measure spread out: the runs as dots, every pair of plans as a difference with its interval, the order and how sure it is.
import type { JSX } from 'preact';
import type { Comparison } from '../../engine/ensemble/comparison.js';
import type { Ranking } from '../../engine/ensemble/ranking.js';
import { DotStrip } from '../charts/dot-strip.js';
import { IntervalPlot } from '../charts/interval-plot.js';
import { TableRoom } from '../controls/table-room.js';
import type { Shown } from '../session/comparison.js';
import { chosenMeasure, type Detail, detail, isSame } from '../session/comparison-findings.js';
import { amount, put } from '../session/words.js';
import { chance, measureName, neat, planName, rangeOf, said } from './compare-words.js';
import { Standing } from './overview.js';

export function MeasureDetail({ shown }: { readonly shown: Shown }): JSX.Element | null {
  const found = detail.value;
  if (found === null || found.distributions.every((each) => each === null)) return null;
  const words = said.value;
  const name = measureName(chosenMeasure.value);
  const title = put(words.detail, { measure: name });
  return (
    <section class="result" aria-label={title}>
      <h3>{title}</h3>
      <p class="small">{words.stripTold}</p>
      <DotStrip
        name={`${title}. ${found.distributions.map((each) => (each === null ? '' : `${planName(shown, each.plan)}: ${words.median} ${neat(each.median)}, ${words.p5p95} ${neat(each.p5)}–${neat(each.p95)}`)).join('; ')}`}
        rows={found.distributions.flatMap((each) => (each === null ? [] : [{ ...each, id: each.plan, name: planName(shown, each.plan) }]))}
        format={neat}
      />
      <SpreadTable shown={shown} found={found} />
      {found.pairs.length === 0 ? null : <Pairs shown={shown} pairs={found.pairs} higher={found.line.higher} />}
      {shown.plans.length < 2 ? null : found.ranking === null ? (
        <p class="small">{words.rankingNone}</p>
      ) : found.pairs.every(isSame) ? (
        <>
          <h4>{words.ranking}</h4>
          <p>{words.rankingEqual}</p>
        </>
      ) : (
        <RankingTable shown={shown} ranking={found.ranking} />
      )}
    </section>
  );
}

function SpreadTable({ shown, found }: { readonly shown: Shown; readonly found: Detail }): JSX.Element {
  const words = said.value;
  return (
    <TableRoom>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.plan}</th>
            {[words.runs, words.mean, words.range, words.median, words.p5p95, words.leastMost].map((each) => (
              <th key={each} scope="col" class="number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.distributions.map((each, at) => {
            const mean = found.line.plans[at];
            if (each === null || mean == null) return null;
            return (
              <tr key={each.plan}>
                <th scope="row">{planName(shown, each.plan)}</th>
                <td class="number">
                  {amount(each.n)}
                  {each.missing === 0 ? '' : ` (+${amount(each.missing)} ${words.missing})`}
                </td>
                <td class="number">{neat(mean.mean)}</td>
                <td class="number">{rangeOf(mean)}</td>
                <td class="number">{neat(each.median)}</td>
                <td class="number">
                  {neat(each.p5)} … {neat(each.p95)}
                </td>
                <td class="number">
                  {neat(each.least)} … {neat(each.most)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRoom>
  );
}

interface PairsProps {
  readonly shown: Shown;
  readonly pairs: readonly Comparison[];
  readonly higher: boolean | null;
}

function Pairs({ shown, pairs, higher }: PairsProps): JSX.Element {
  const words = said.value;
  const names = (each: Comparison) => `${planName(shown, each.plan)} − ${planName(shown, each.against)}`;
  const sure = pairs.filter(({ low }) => low !== null);
  const tone = ({ verdict }: Comparison) =>
    higher === null || verdict === 'open' ? ('open' as const) : verdict === 'better' ? ('good' as const) : ('bad' as const);
  return (
    <>
      <h4>{words.differences}</h4>
      <p class="small">{words.differencesTold}</p>
      {sure.length === 0 ? null : (
        <IntervalPlot
          name={`${words.differences}. ${sure.map((each) => `${names(each)}: ${neat(each.mean)} (${rangeOf(each)})`).join('; ')}`}
          rows={sure.map((each) => ({
            id: `${each.plan} ${each.against}`,
            name: names(each),
            middle: each.mean,
            low: each.low ?? each.mean,
            high: each.high ?? each.mean,
            told: `${neat(each.mean)} (${rangeOf(each)})`,
            tone: tone(each),
          }))}
          format={neat}
          ends={[words.fewer, words.more]}
        />
      )}
      <ul class="pair-notes">
        {pairs.map((each) => (
          <li key={`${each.plan} ${each.against}`}>
            {names(each)} <Standing against={each} higher={higher} />
            <span class="small">
              {each.wins === null ? '' : ` · ${put(words.wonDraws, { wins: amount(each.wins.hits), of: amount(each.wins.of) })}`}
              {each.correlation === null ? '' : ` · ${put(words.gained, { value: neat(each.correlation) })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function RankingTable({ shown, ranking }: { readonly shown: Shown; readonly ranking: Ranking }): JSX.Element | null {
  const words = said.value;
  const [first] = ranking.plans;
  if (first === undefined) return null;
  const values = { plan: planName(shown, first.plan), sure: chance(ranking.sure) };
  const sentence = ranking.best === null ? words.bestOpen : shown.draws.length < 2 ? words.bestFixed : words.bestSure;
  return (
    <>
      <h4>{words.ranking}</h4>
      <p>{put(sentence, values)}</p>
      <p class="small">{words.rankingTold}</p>
      <TableRoom>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.rank}</th>
              <th scope="col">{words.plan}</th>
              {[words.mean, words.chanceBest, words.chanceRank, words.rankRange].map((each) => (
                <th key={each} scope="col" class="number">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranking.plans.map((each, at) => (
              <tr key={each.plan}>
                <td>{at + 1}</td>
                <th scope="row">{planName(shown, each.plan)}</th>
                <td class="number">{neat(each.mean)}</td>
                <td class="number">{each.chanceBest === null ? '–' : chance(each.chanceBest)}</td>
                <td class="number">{each.chanceRank === null ? '–' : chance(each.chanceRank)}</td>
                <td class="number">
                  {each.ranks === null ? '–' : each.ranks[0] === each.ranks[1] ? each.ranks[0] : `${each.ranks[0]}–${each.ranks[1]}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
    </>
  );
}
