// SPDX-License-Identifier: Apache-2.0
// The exercises kept in this browser: go on, review, save as a file, rename, delete; how much room there is; erase everything.
import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { problemSentence } from '../../text/index.js';
import { keptWords } from '../../text/kept.js';
import { eraseKept, exportKept, goOnKept, persistKept, removeKept, renameKept, reviewKept } from '../actions/kept.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { desk, type KeptExercise, keepState, kept, keptBusy, keptProblem, quota } from '../session/kept.js';
import { language } from '../session/preferences.js';
import { dialog } from '../session/run-state.js';
import { clockAt, figure, labels, put } from '../session/words.js';
import { dateOf, lengthOf, nameOfKept } from './kept-notice.js';
import './kept.css';

const told = computed(() => keptWords(language.value));
const renamed = signal<{ readonly id: string; readonly name: string } | null>(null);
const doomed = signal<string | null>(null);
const redact = signal(false);
const ALL = 'all';

function size(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes >= 1000) return `${figure(megabytes / 1000, 1)} GB`;
  return megabytes >= 1 ? `${figure(megabytes, 1)} MB` : `${figure(bytes / 1e3)} kB`;
}

function stateOf({ open, over }: KeptExercise): string {
  if (open === 'here') return told.value.openHere;
  if (open === 'elsewhere') return told.value.openElsewhere;
  return over ? told.value.over : told.value.stopped;
}

function Rename({ each }: { readonly each: KeptExercise }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const now = renamed.value;
    renamed.value = null;
    if (now !== null) void renameKept.perform(now);
  };
  return (
    <form class="kept-rename" onSubmit={submit}>
      <input
        aria-label={put(told.value.newName, { name: nameOfKept(each) })}
        value={renamed.value?.name ?? ''}
        maxLength={120}
        ref={field}
        onInput={(event) => {
          renamed.value = { id: each.id, name: event.currentTarget.value };
        }}
      />
      <button type="submit" class="button button-plain">
        {told.value.useName}
      </button>
    </form>
  );
}

function Doings({ each }: { readonly each: KeptExercise }): JSX.Element {
  const name = nameOfKept(each);
  if (doomed.value === each.id)
    return (
      <div class="kept-doings">
        <Button
          look="primary"
          name={put(told.value.reallyRemove, { name })}
          onPress={() => {
            doomed.value = null;
            void removeKept.perform(each.id);
          }}
        />
        <Button
          name={told.value.keepIt}
          onPress={() => {
            doomed.value = null;
          }}
        />
      </div>
    );
  const busy = keptBusy.value;
  if (busy?.id === each.id) return <p class="small">{told.value.working[busy.what]}</p>;
  return (
    <div class="kept-doings">
      {each.open === null && !each.over ? (
        <Button look="primary" icon="play" name={labels.value.keptGoOn} onPress={() => void goOnKept.perform(each)} />
      ) : null}
      <Button icon="report" name={labels.value.keptReview} onPress={() => void reviewKept.perform(each)} />
      <Button icon="download" name={labels.value.keptExport} onPress={() => void exportKept.perform({ each, redact: redact.value })} />
      <Button
        look="text"
        name={labels.value.keptRename}
        onPress={() => {
          renamed.value = { id: each.id, name };
        }}
      />
      {each.open === null ? (
        <Button
          look="text"
          name={labels.value.keptRemove}
          onPress={() => {
            doomed.value = each.id;
          }}
        />
      ) : null}
    </div>
  );
}

function Row({ each }: { readonly each: KeptExercise }): JSX.Element {
  const facts = [
    dateOf(each.changed),
    put(told.value.length, { length: lengthOf(each.seconds) }),
    size(each.bytes),
    put(told.value.seed, { seed: String(each.seed) }),
    ...(each.way > 0 ? [put(told.value.way, { number: String(each.way) })] : []),
  ];
  return (
    <li class="kept-row" data-kept={each.id}>
      {renamed.value?.id === each.id ? <Rename each={each} /> : <b class="kept-name">{nameOfKept(each)}</b>}
      <span class={`kept-state ${each.open === null && !each.over ? 'kept-stopped' : ''}`}>{stateOf(each)}</span>
      <span class="small kept-facts">{facts.join(' · ')}</span>
      <Doings each={each} />
    </li>
  );
}

function Room(): JSX.Element | null {
  const room = quota.value;
  if (room === null) return null;
  const { used, granted, persistent } = room;
  return (
    <section class="kept-room">
      <h3>{told.value.storage}</h3>
      <meter min={0} max={Math.max(1, granted)} high={granted * 0.8} value={used} aria-label={told.value.storage} />
      <p class="small">
        {put(told.value.used, { used: size(used), granted: size(granted) })}. {persistent ? told.value.lasting : told.value.notLasting}
      </p>
      {persistent ? null : <Button icon="shield" name={labels.value.keptPersist} onPress={() => void persistKept.perform()} />}
    </section>
  );
}

export function KeptDialog(): JSX.Element {
  const keeping = keepState.value;
  const problem = keptProblem.value;
  return (
    <Dialog
      id="kept"
      title={labels.value.showKept}
      closeName={labels.value.close}
      onClose={() => {
        dialog.value = null;
        renamed.value = null;
        doomed.value = null;
      }}
    >
      <p>{desk.value === null ? told.value.nowhere : told.value.intro}</p>
      {keeping.kind === 'kept' ? (
        <p class="small">✓ {put(told.value.now, { clock: clockAt(keeping.seconds), place: told.value[keeping.place] })}</p>
      ) : null}
      {problem === null ? null : (
        <p class="kept-problem" role="alert">
          {problemSentence(problem.code, problem.values, language.value)}
        </p>
      )}
      {kept.value.length === 0 ? (
        <p class="kept-nothing">{told.value.nothing}</p>
      ) : (
        <ul class="kept-list">
          {kept.value.map((each) => (
            <Row key={each.id} each={each} />
          ))}
        </ul>
      )}
      {kept.value.length === 0 ? null : (
        <label class="kept-redact">
          <input
            type="checkbox"
            checked={redact.value}
            aria-describedby="kept-redact-hint"
            onChange={(event) => {
              redact.value = event.currentTarget.checked;
            }}
          />
          <span>{told.value.redact}</span>
          <span id="kept-redact-hint" class="small">
            {told.value.redactHint}
          </span>
        </label>
      )}
      <Room />
      <section class="kept-erase">
        {doomed.value === ALL ? (
          <div class="kept-doings">
            <Button look="primary" name={told.value.reallyErase} onPress={() => void eraseKept.perform()} />
            <Button
              name={told.value.keepIt}
              onPress={() => {
                doomed.value = null;
              }}
            />
          </div>
        ) : (
          <Button
            icon="warning"
            name={labels.value.keptErase}
            disabled={!eraseKept.enabled()}
            onPress={() => {
              doomed.value = ALL;
            }}
          />
        )}
        <p class="small">{told.value.eraseHint}</p>
      </section>
    </Dialog>
  );
}
