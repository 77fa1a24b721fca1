// SPDX-License-Identifier: Apache-2.0
// The right side of a trainee's window: what his units see and what he is told, not what is; and the decision log.
import type { JSX } from 'preact';
import { type Fact, Facts } from '../controls/facts.js';
import { Section } from '../controls/section.js';
import { messages } from '../session/desk.js';
import { shown } from '../session/run-state.js';
import { clockAt, figure, labels } from '../session/words.js';
import { DecisionPanel } from './decision-panel.js';
import { bandWord } from './safety-panel.js';
import { partyName } from './written-injects.js';

function Seen(): JSX.Element | null {
  const counters = shown.value?.counters;
  if (counters === undefined) return null;
  const dense = counters.density > 0 ? `${figure(counters.density, 1)} /m² · ${bandWord(counters.density)}` : labels.value.notInSight;
  const facts: Fact[] = [
    { name: labels.value.seenPeople, value: figure(counters.present) },
    { name: labels.value.activeThrowing, value: `${figure(counters.active)} / ${figure(counters.throwing)}` },
    { name: labels.value.injuredBoth, value: `${figure(counters.injuredCitizens)} / ${figure(counters.injuredOfficers)}` },
    { name: labels.value.densityGreatest, value: dense },
  ];
  return (
    <Section title={labels.value.seenTitle}>
      <Facts facts={facts} />
      <p class="nothing">{labels.value.seenTold}</p>
    </Section>
  );
}

/** Messages of the instructor, newest first. */
export function MessageList(): JSX.Element | null {
  const sent = messages.value.filter((each) => each.told && each.state === 'sent').reverse();
  if (sent.length === 0) return null;
  return (
    <Section title={labels.value.messages}>
      <ol class="messages" aria-live="polite" aria-relevant="additions">
        {sent.map(({ number, t, sender, receiver, text }) => (
          <li key={number} class="message">
            <p class="message-way">
              <time>{clockAt(t)}</time> {partyName(sender)} → {partyName(receiver)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function TraineePanel(): JSX.Element {
  return (
    <>
      <MessageList />
      <Seen />
      <DecisionPanel />
    </>
  );
}
