// SPDX-License-Identifier: Apache-2.0
// The results from the answer down to its grounds: in short, all measures, one measure spread out, rules, places of harm, single runs,
// assumptions.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Shown } from '../session/comparison.js';
import { rules } from '../session/comparison-findings.js';
import { narrow } from '../session/preferences.js';
import { amount, put } from '../session/words.js';
import { Assumptions } from './assumptions.js';
import { planName, said } from './compare-words.js';
import { HarmPanel } from './harm-panel.js';
import { InShort } from './in-short.js';
import { MeasureDetail } from './measure-detail.js';
import { Overview } from './overview.js';
import { RulesPanel } from './rules-panel.js';
import { SensitivityPanel } from './sensitivity-panel.js';
import { SingleRuns } from './single-runs.js';

export function Results({ shown }: { readonly shown: Shown }): JSX.Element | null {
  const { rows, plans, document, file } = shown;
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // on a phone the results stand below the whole set-up: those of a file come forward by themselves
    if (narrow.value && file !== '') article.current?.scrollIntoView({ block: 'start' });
  }, [file, document]);
  const words = said.value;
  const failed = rows.filter((row) => row.failed !== undefined);
  if (rows.length === 0) return null;
  const state =
    document === null ? words.partial : file === '' ? put(words.finished, { count: amount(rows.length) }) : put(words.fromFile, { file });
  return (
    <article ref={article} class="results">
      <header class="results-head">
        <h2>{plans.map(({ id }) => planName(shown, id)).join(' · ')}</h2>
        <p class="small">{state}</p>
        {failed.length === 0 ? null : (
          <p class="results-failed">{put(words.failedRuns, { count: amount(failed.length), reason: failed[0]?.failed ?? '' })}</p>
        )}
      </header>
      <InShort shown={shown} rules={rules.value} />
      <Overview shown={shown} />
      <MeasureDetail shown={shown} />
      <SensitivityPanel shown={shown} />
      <RulesPanel shown={shown} rules={rules.value} />
      <HarmPanel shown={shown} />
      <SingleRuns shown={shown} />
      <Assumptions shown={shown} />
    </article>
  );
}
