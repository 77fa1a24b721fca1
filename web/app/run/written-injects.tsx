// SPDX-License-Identifier: Apache-2.0
// Injects that the instructor has written during the run: the way to write one more, and what became of those written: sent, waiting, left out.
import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import type { DeskMessage } from '../../engine/film/at-desk.js';
import { delayMessage, sendMessage, skipMessage, writeInject } from '../actions/write-inject.js';
import { Button } from '../controls/button.js';
import { channelName } from '../session/channels.js';
import { messages } from '../session/desk.js';
import { scenario, state } from '../session/run-state.js';
import { callSign, capital, clockAt, labels, nameOf, put, say, words } from '../session/words.js';

const writing = signal(false);
/** Comes with the ranges of the field table when somebody writes; most windows never do. */
const form = signal<ComponentType<{ readonly onDone: () => void }> | undefined>(undefined);

async function write(): Promise<void> {
  writing.value = true;
  try {
    form.value ??= (await import('./inject-form.js')).InjectForm;
  } catch (error) {
    console.warn(error);
    writing.value = false;
  }
}

export function partyName(name: string): string {
  const { units = [], groups = [] } = scenario.value ?? {};
  const party = [...units, ...groups].find((each) => each.id === name);
  return say(party?.name) || callSign(name) || labels.value.everybody;
}

function Written({ message }: { readonly message: DeskMessage }): JSX.Element {
  const { sent, waits, skipped } = {
    sent: put(labels.value.firedAt, { clock: clockAt(message.t) }),
    waits: put(labels.value.waitsUntil, { clock: clockAt(message.t) }),
    skipped: labels.value.skipped,
  };
  const waiting = message.state === 'waiting' && state.value !== 'over';
  const way = message.told
    ? `${channelName(message.channel)} · ${partyName(message.sender)} → ${partyName(message.receiver)}`
    : labels.value.injectUntold;
  return (
    <li class={`inject inject-written${message.state === 'sent' ? ' inject-fired' : ''}`}>
      <p class="inject-text">{message.text}</p>
      <p class="inject-more">
        {message.kind === 'message' ? '' : `${capital(nameOf(words.value.names.InjectKind, message.kind))} · `}
        {way}
      </p>
      {message.expected === '' ? null : (
        <p class="inject-more">
          {labels.value.expectedAction}: {message.expected}
        </p>
      )}
      <p class="inject-foot">
        <span class={`inject-status${message.state === 'sent' ? ' inject-status-fired' : ''}`}>
          {message.state === 'sent' ? sent : message.state === 'waiting' ? waits : skipped}
        </span>
        {waiting ? (
          <span class="inject-buttons">
            <Button
              look="text"
              quiet
              icon="timer"
              name={`${labels.value.delayInject}: ${message.text}`}
              onPress={() => void delayMessage.perform(message)}
            />
            <Button
              look="text"
              quiet
              icon="close"
              name={`${labels.value.skipInject}: ${message.text}`}
              onPress={() => void skipMessage.perform(message.number)}
            />
            <Button
              look="text"
              icon="injects"
              name={`${labels.value.fireNow}: ${message.text}`}
              onPress={() => void sendMessage.perform(message.number)}
            >
              {labels.value.fireNow}
            </Button>
          </span>
        ) : null}
      </p>
    </li>
  );
}

export function WrittenInjects(): JSX.Element {
  const list = [...messages.value].reverse();
  const Form = form.value;
  return (
    <section class="written" aria-label={labels.value.writtenInjects}>
      {writing.value && Form !== undefined ? (
        <Form
          onDone={() => {
            writing.value = false;
          }}
        />
      ) : (
        <Button icon="plus" name={labels.value.writeInject} disabled={!writeInject.enabled()} onPress={() => void write()} />
      )}
      {list.length === 0 ? null : (
        <ol class="injects" aria-label={labels.value.writtenInjects}>
          {list.map((message) => (
            <Written key={message.number} message={message} />
          ))}
        </ol>
      )}
    </section>
  );
}
