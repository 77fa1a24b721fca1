// SPDX-License-Identifier: Apache-2.0
// How likely each rule is to be broken, with Wilson's interval; what never happened shows the rule of three, which is one-sided.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { RuleResult } from '../../engine/ensemble/results.js';
import { IntervalPlot } from '../charts/interval-plot.js';
import { Button } from '../controls/button.js';
import type { Shown } from '../session/comparison.js';
import { ruleNames, unbroken } from '../session/comparison-findings.js';
import { amount, words as dictionary, put, say } from '../session/words.js';
import { percent, planName, said } from './compare-words.js';

const onlyWorst = signal(true);

export function ruleName(rule: string): string {
  const name = say(ruleNames.value.get(rule));
  return name === '' ? rule : `${rule} ${name}`;
}

export function RulesPanel({ shown, rules }: { readonly shown: Shown; readonly rules: readonly RuleResult[] }): JSX.Element {
  const words = said.value;
  const some = rules.filter(({ severity }) => !onlyWorst.value || severity === 1);
  const names = [...new Set(some.map(({ rule }) => rule))];
  const severities: Readonly<Record<number, string>> = dictionary.value.findings.severities;
  return (
    <section class="result" aria-label={words.rules}>
      <h3>{words.rules}</h3>
      <div class="choice-row">
        {[true, false].map((worst) => (
          <Button
            key={String(worst)}
            name={worst ? words.rulesV1Only : words.rulesAll}
            pressed={onlyWorst.value === worst}
            onPress={() => {
              onlyWorst.value = worst;
            }}
          />
        ))}
      </div>
      {some.length > 0 ? (
        <p class="small">{words.rulesTold}</p>
      ) : (
        <p>
          {rules.length === 0 ? words.rulesNone : put(words.rulesNoneV1, { count: amount(new Set(rules.map(({ rule }) => rule)).size) })}
        </p>
      )}
      <Unbroken shown={shown} />
      {names.map((rule) => {
        const lines = some.filter((each) => each.rule === rule);
        const title = `${ruleName(rule)} · ${severities[lines[0]?.severity ?? 4] ?? ''}`;
        return (
          <div class="rule" key={rule}>
            <h4>{title}</h4>
            <IntervalPlot
              name={`${title}. ${lines.map((each) => `${planName(shown, each.plan)}: ${toldOf(each)}`).join('; ')}`}
              shares
              rows={lines.map((each) => ({
                id: each.plan,
                name: planName(shown, each.plan),
                middle: each.never === null ? each.share : null,
                low: each.low,
                high: each.never ?? each.high,
                told: toldOf(each),
                tone: 'open',
              }))}
              format={percent}
            />
          </div>
        );
      })}
    </section>
  );
}

/** What never happened in any plan, with the one-sided bound of each plan's runs. */
function Unbroken({ shown }: { readonly shown: Shown }): JSX.Element | null {
  const words = said.value;
  const kept = unbroken.value.filter(({ severity }) => !onlyWorst.value || severity === 1);
  const runs = shown.plans.flatMap(({ id }) => {
    const of = shown.rows.filter((row) => row.plan === id && row.failed === undefined).length;
    return of === 0 ? [] : [`${planName(shown, id)}: ${put(words.never, { of: amount(of), bound: percent(Math.min(1, 3 / of)) })}`];
  });
  if (kept.length === 0 || runs.length === 0) return null;
  return (
    <details class="rules-kept">
      <summary>{put(onlyWorst.value ? words.rulesKeptV1 : words.rulesKept, { count: amount(kept.length) })}</summary>
      <p class="small">
        {runs.join('; ')}. {words.rulesKeptTold}
      </p>
      <ul class="small">
        {kept.map(({ rule }) => (
          <li key={rule}>{ruleName(rule)}</li>
        ))}
      </ul>
    </details>
  );
}

function toldOf({ hits, of, low, high, never }: RuleResult): string {
  const words = said.value;
  if (never !== null) return put(words.never, { of: amount(of), bound: percent(never) });
  return put(words.often, { hits: amount(hits), of: amount(of), low: percent(low), high: percent(high) });
}
