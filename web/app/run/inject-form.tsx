// SPDX-License-Identifier: Apache-2.0
// The instructor writes an inject that the script does not have, and what became of those written: sent, waiting, left out. Sender and
// receiver are of the exercise or words of one's own.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { delayMessage, sendMessage, skipMessage, writeInject } from '../actions/write-inject.js';
import { Button } from '../controls/button.js';
import type { Message } from '../session/deed.js';
import { messages } from '../session/desk.js';
import { scenario, state } from '../session/run-state.js';
import { clockAt, labels, put, say } from '../session/words.js';

const writing = signal(false);
const MOST_MINUTES = 240;

/** Channels as scripts spell them, with their words. */
function channels(): readonly (readonly [string, string])[] {
  const { channelRadio, channelPhone, channelPa, channelVisual } = labels.value;
  return [
    ['radio', channelRadio],
    ['phone', channelPhone],
    ['pa', channelPa],
    ['visual', channelVisual],
  ];
}

export function partyName(name: string): string {
  const unit = scenario.value?.units.find((each) => each.id === name);
  return say(unit?.name) || name || labels.value.everybody;
}

function Form(): JSX.Element {
  const units = scenario.value?.units ?? [];
  const senders = [...new Set((scenario.value?.script ?? []).map((inject) => inject.sender))];
  return (
    <form
      class="draft"
      aria-label={labels.value.writeInject}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const of = (key: string) => String(given.get(key) ?? '').trim();
        if (of('text') === '') return;
        const [sender, receiver, channel, text, objective, expected] = [
          of('sender'),
          of('receiver'),
          of('channel'),
          of('text'),
          of('objective'),
          of('expected'),
        ];
        void writeInject.perform({ sender, receiver, channel, text, objective, expected, minutes: Number(of('minutes')) || 0 });
        writing.value = false;
      }}
    >
      <p class="draft-title">{labels.value.writeInject}</p>
      <label class="draft-field">
        <span>{labels.value.injectSender}</span>
        <input class="input" name="sender" list="senders" maxLength={80} required />
      </label>
      <datalist id="senders">
        {[...senders, ...units.map((unit) => say(unit.name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label class="draft-field">
        <span>{labels.value.injectReceiver}</span>
        <select class="select" name="receiver">
          <option value="">{labels.value.everybody}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {say(unit.name)}
            </option>
          ))}
        </select>
      </label>
      <label class="draft-field">
        <span>{labels.value.injectChannel}</span>
        <select class="select" name="channel">
          {channels().map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <label class="draft-field draft-field-text">
        <span>{labels.value.injectText}</span>
        <textarea class="input" name="text" rows={3} maxLength={1000} required />
      </label>
      <label class="draft-field">
        <span>{labels.value.injectMinutes}</span>
        <input class="input" name="minutes" type="number" min={0} max={MOST_MINUTES} step="any" defaultValue="0" inputMode="decimal" />
      </label>
      <label class="draft-field">
        <span>{labels.value.injectObjective}</span>
        <select class="select" name="objective">
          <option value="">{labels.value.none}</option>
          {(scenario.value?.objectives ?? []).map((objective) => (
            <option key={objective.id} value={objective.id}>
              {say(objective.name)}
            </option>
          ))}
        </select>
      </label>
      <label class="draft-field draft-field-text">
        <span>{labels.value.expectedAction}</span>
        <textarea class="input" name="expected" rows={2} maxLength={1000} />
      </label>
      <p class="draft-parts-note">{labels.value.injectNote}</p>
      <div class="draft-buttons">
        <button type="submit" class="button button-primary">
          {labels.value.writeInjectDone}
        </button>
        <Button
          look="text"
          name={labels.value.cancel}
          onPress={() => {
            writing.value = false;
          }}
        />
      </div>
    </form>
  );
}

function Written({ message }: { readonly message: Message }): JSX.Element {
  const { sent, waits, skipped } = {
    sent: put(labels.value.firedAt, { clock: clockAt(message.t) }),
    waits: put(labels.value.waitsUntil, { clock: clockAt(message.t) }),
    skipped: labels.value.skipped,
  };
  const waiting = message.state === 'waiting' && state.value !== 'over';
  const channel = channels().find(([id]) => id === message.channel)?.[1] ?? message.channel;
  return (
    <li class={`inject inject-written${message.state === 'sent' ? ' inject-fired' : ''}`}>
      <p class="inject-text">{message.text}</p>
      <p class="inject-more">
        {channel} · {partyName(message.sender)} → {partyName(message.receiver)}
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
  return (
    <section class="written" aria-label={labels.value.writtenInjects}>
      {writing.value ? (
        <Form />
      ) : (
        <Button
          icon="plus"
          name={labels.value.writeInject}
          disabled={!writeInject.enabled()}
          onPress={() => {
            writing.value = true;
          }}
        />
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
