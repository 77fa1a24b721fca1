// SPDX-License-Identifier: Apache-2.0
// The lines of the script: what comes by itself, what waits for the instructor's hand, what has been fired.
import type { JSX } from 'preact';
import { delayInject, fireInject, skipInject } from '../actions/fire-inject.js';
import { Button } from '../controls/button.js';
import { delayedInjects, firedInjects, scenario, skippedInjects, state } from '../session/run-state.js';
import { capital, clockAt, labels, nameOf, put, say, words } from '../session/words.js';
import { partyName, WrittenInjects } from './written-injects.js';

const TICKS_A_SECOND = 20;

export function InjectPanel(): JSX.Element {
  const script = scenario.value?.script ?? [];
  return (
    <>
      <WrittenInjects />
      <ol class="injects" aria-label={labels.value.tabInjects}>
        {script.map((inject, index) => {
          const fired = firedInjects.value.get(index);
          const due = delayedInjects.value.get(inject.id);
          const text = say(inject.text);
          const expected = say(inject.expected);
          const status =
            fired !== undefined
              ? put(labels.value.firedAt, { clock: clockAt(fired / TICKS_A_SECOND) })
              : due !== undefined
                ? put(labels.value.delayedTo, { clock: clockAt(due) })
                : skippedInjects.value.has(inject.id)
                  ? labels.value.skipped
                  : inject.when === undefined
                    ? labels.value.byHand
                    : labels.value.automatic;
          const way = [inject.sender, inject.receiver].filter(Boolean).map(partyName).join(' → ');
          return (
            <li key={inject.id} class={`inject${fired === undefined ? '' : ' inject-fired'}`}>
              <p class="inject-text">{text}</p>
              <p class="inject-more">{[capital(nameOf(words.value.names.InjectKind, inject.kind)), way].filter(Boolean).join(' · ')}</p>
              {expected ? (
                <p class="inject-more">
                  {labels.value.expectedAction}: {expected}
                </p>
              ) : null}
              <p class="inject-foot">
                <span
                  class={`inject-status${fired !== undefined ? ' inject-status-fired' : inject.when === undefined ? ' inject-status-hand' : ''}`}
                >
                  {status}
                </span>
                {fired === undefined && state.value !== 'over' ? (
                  <span class="inject-buttons">
                    <Button
                      look="text"
                      quiet
                      icon="timer"
                      name={`${labels.value.delayInject}: ${text}`}
                      onPress={() => void delayInject.perform(inject.id)}
                    />
                    <Button
                      look="text"
                      quiet
                      icon="close"
                      name={`${labels.value.skipInject}: ${text}`}
                      disabled={skippedInjects.value.has(inject.id)}
                      onPress={() => void skipInject.perform(inject.id)}
                    />
                    <Button
                      look="text"
                      icon="injects"
                      name={`${labels.value.fireNow}: ${text}`}
                      disabled={state.value === 'loading'}
                      onPress={() => void fireInject.perform(inject.id)}
                    >
                      {labels.value.fireNow}
                    </Button>
                  </span>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
