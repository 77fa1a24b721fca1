// SPDX-License-Identifier: Apache-2.0
// What the results rest on: what was varied, what was fixed, how the runs were chosen, and what the scenarios say of themselves.
import type { JSX } from 'preact';
import { manualAddress } from '../actions/open-manual.js';
import type { Shown } from '../session/comparison.js';
import { scenarioNotes } from '../session/comparison-findings.js';
import { assumedFields } from '../session/uncertain-inputs.js';
import { amount, put, say } from '../session/words.js';
import { neat, planName, said } from './compare-words.js';
import { rangeName } from './range-list.js';

export function Assumptions({ shown }: { readonly shown: Shown }): JSX.Element {
  const words = said.value;
  const { document, design } = shown;
  const notes = scenarioNotes.value;
  const ranges = design?.ranges ?? [];
  const squeezed = [...new Set(notes.map(({ compression }) => compression))].filter((each) => each !== 1);
  const told = notes.filter(({ notes: each }, at) => say(each) !== '' && notes.findIndex((other) => say(other.notes) === say(each)) === at);
  return (
    <section class="result assumptions" aria-label={words.assumptions}>
      <h3>{words.assumptions}</h3>
      <ul>
        <li>{words.onlyModel}</li>
        <li>
          {ranges.length === 0 ? words.variedNone : words.varied}{' '}
          {ranges.map(({ path, min, max }) => `${rangeName(path)} ${neat(min)}–${neat(max)}`).join('; ')}
        </li>
        <li>
          {put(words.assumedCount, { count: amount(assumedFields.length) })}{' '}
          <a href={manualAddress().replace('index.html', 'models.html')} target="_blank" rel="noopener">
            {words.openManual}
          </a>
        </li>
        {squeezed.map((times) => (
          <li key={times}>{put(words.compressionTold, { times: amount(times) })}</li>
        ))}
        <li>{words.harmModel}</li>
        {document === null ? null : (
          <li>
            {put(words.resultsVersion, {
              version: document.resultsVersion,
              first: document.seeds.first,
              last: document.seeds.first + document.seeds.runs - 1,
              id: document.id.slice(0, 12),
            })}
            {document.policy === null
              ? ''
              : ` · ${put(words.stoppedBy, { policy: JSON.stringify({ ...document.policy, ...document.verdict }) })}`}
          </li>
        )}
      </ul>
      {told.map(({ id, notes: each }) => (
        <details key={id}>
          <summary>{planName(shown, id)}</summary>
          <p>{say(each)}</p>
        </details>
      ))}
    </section>
  );
}
