// SPDX-License-Identifier: Apache-2.0
// What the core foresees of an order, in words: whether it would be refused, how long people need to get out, how densely they will stand.
import type { JSX } from 'preact';
import type { Outlook } from '../../engine/source.js';
import { exercise } from '../session/run-state.js';
import { capital, figure, labels, nameOf, put, say, words } from '../session/words.js';
import { BAND_LIMITS } from './bands.js';
import { IssueList } from './issue-list.js';

/** persons/m² from which a foreseen density is a danger, and seconds from which people cannot comply in time (R04, R06) */
const DENSE = BAND_LIMITS[1] ?? 3.5;
const LONG = 60;

const levelName = (id: string) => say(exercise.value?.doctrine.levels.find((level) => level.id === id)?.name) || id;

/** `confirm`: it is an order that has such an area, so that nobody in it is news as well. */
export function Foreseen({ outlook, confirm }: { readonly outlook: Outlook; readonly confirm: boolean }): JSX.Element | null {
  const { issues, refusal, foreseen, warnings } = outlook;
  if (issues.length > 0) return <IssueList issues={issues} />;
  const refused = refusal === null ? '' : capital(nameOf(words.value.names.Refusal, refusal));
  const warned = warnings.map(({ code, from }) => (
    <p key={code} class="foreseen-refused">
      {capital(put(words.value.names.OrderWarning[code], from === null ? {} : { from: levelName(from) }))}.
    </p>
  ));
  if (foreseen === null) {
    if (refused !== '') return <p class="foreseen foreseen-refused">{put(labels.value.wouldBeRefused, { refused })}</p>;
    if (warned.length === 0) return confirm ? <p class="foreseen foreseen-note">{labels.value.foreseenNobody}</p> : null;
    return (
      <div class="foreseen">
        {warned}
        {confirm ? <p class="foreseen-note">{labels.value.foreseenNobody}</p> : null}
      </div>
    );
  }
  const { people, egress, density } = foreseen;
  const out = egress === null ? labels.value.noWayOut : `${figure(egress)} s`;
  return (
    <section class="foreseen" aria-label={labels.value.foreseenTitle}>
      <p class="foreseen-title">{labels.value.foreseenTitle}</p>
      <dl>
        <div>
          <dt>{labels.value.foreseenPeople}</dt>
          <dd>{figure(people)}</dd>
        </div>
        <div class={egress === null || egress > LONG ? 'foreseen-bad' : ''}>
          <dt>{labels.value.foreseenEgress}</dt>
          <dd>{out}</dd>
        </div>
        <div class={density >= DENSE ? 'foreseen-bad' : ''}>
          <dt>{labels.value.foreseenDensity}</dt>
          <dd>
            {figure(density, 1)} {labels.value.densityUnit}
          </dd>
        </div>
      </dl>
      {warned}
      {refused === '' ? null : <p class="foreseen-refused">{put(labels.value.wouldBeRefused, { refused })}</p>}
      <p class="foreseen-note">{labels.value.foreseenNote}</p>
    </section>
  );
}
