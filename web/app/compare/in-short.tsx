// SPDX-License-Identifier: Apache-2.0
// The results in a few sentences that a police chief can repeat. "Better" is said only where the outer draws agree; never one score.
import type { JSX } from 'preact';
import type { Comparison } from '../../engine/ensemble/comparison.js';
import type { RuleResult } from '../../engine/ensemble/results.js';
import type { Shown } from '../session/comparison.js';
import { measureLine, measures } from '../session/comparison-findings.js';
import { amount, put } from '../session/words.js';
import { measureName, neat, percent, planName, rangeOf, said } from './compare-words.js';
import { ruleName } from './rules-panel.js';

const told = ['people.injured', 'injuries.citizens.severe', 'maxDensity', 'brokenRules.1'] as const;
const MOST_RULES = 2;
/** 50–200 outer draws; below this a note stands by the verdict (assumed) */
const ENOUGH_DRAWS = 50;

export function InShort({ shown, rules }: { readonly shown: Shown; readonly rules: readonly RuleResult[] }): JSX.Element {
  const words = said.value;
  const lines = told.filter((measure) => measures.value.includes(measure)).map((measure) => measureLine(shown, measure));
  const compared = lines.flatMap((line) => line.plans.flatMap((plan) => (plan?.against ? [plan.against] : [])));
  const clear = compared.filter(({ verdict }) => verdict !== 'open');
  const conflict = shown.plans.length === 2 && new Set(clear.map(({ verdict }) => verdict)).size > 1;
  return (
    <section class="result in-short" aria-label={words.inShort}>
      <h3>{words.inShort}</h3>
      <ul>
        {compared
          .filter(({ n, low, high }) => n > 1 && !(low === 0 && high === 0))
          .map((each) => (
            <li key={`${each.measure} ${each.plan}`} class={each.verdict === 'open' ? 'short-open' : 'short-clear'}>
              {sentenceOf(shown, each)}
            </li>
          ))}
        {conflict ? <li class="short-note">{words.conflict}</li> : null}
        {shown.plans
          .flatMap(({ id }) => safetyOf(shown, id, rules))
          .map((each) => (
            <li key={each} class="short-rule">
              {each}
            </li>
          ))}
        {shown.plans.length > 1 && shown.draws.length < 2 && clear.length > 0 ? <li class="short-note">{words.fixedAssumptions}</li> : null}
        {shown.draws.length > 1 && shown.draws.length < ENOUGH_DRAWS ? (
          <li class="short-note">{put(words.fewDraws, { draws: amount(shown.draws.length) })}</li>
        ) : null}
        <li class="short-note">{words.noScore}</li>
      </ul>
    </section>
  );
}

function sentenceOf(shown: Shown, { plan, against, measure, mean, low, high, wins, verdict, because }: Comparison): string {
  const words = said.value;
  const range = rangeOf({ low, high });
  const names = { measure: measureName(measure), plan: planName(shown, plan), against: planName(shown, against) };
  if (verdict === 'open') return put(because === 'draws' ? words.openDraws : words.openInterval, { ...names, range });
  const size = { difference: neat(Math.abs(mean)), range: sized(low, high) };
  if (wins === null) return put(mean < 0 ? words.lower : words.higher, { ...names, ...size });
  const swapped = verdict === 'better' ? names : { ...names, plan: names.against, against: names.plan };
  return put(words.better, { ...swapped, ...size });
}

/** The interval of a difference of one sign, without the sign. */
function sized(low: number | null, high: number | null): string {
  if (low === null || high === null) return '–';
  const [a, b] = [Math.abs(low), Math.abs(high)];
  return `${neat(Math.min(a, b))}–${neat(Math.max(a, b))}`;
}

/** The worst V1 rules a plan breaks; or that it breaks none, and how sure that is. */
function safetyOf(shown: Shown, plan: string, rules: readonly RuleResult[]): readonly string[] {
  const words = said.value;
  const of = shown.rows.filter((row) => row.plan === plan && row.failed === undefined).length;
  if (of === 0) return [];
  const name = planName(shown, plan);
  const broken = rules.filter((each) => each.plan === plan && each.severity === 1 && each.hits > 0);
  if (broken.length === 0) return [put(words.neverBroken, { plan: name, of: amount(of), bound: percent(Math.min(1, 3 / of)) })];
  const told = [...broken]
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST_RULES)
    .map(({ rule, hits, of: runs, low, high }) =>
      put(words.brokenRule, { rule: ruleName(rule), hits: amount(hits), of: amount(runs), low: percent(low), high: percent(high) }),
    );
  return [put(words.brokenOften, { plan: name, rules: told.join('; ') })];
}
