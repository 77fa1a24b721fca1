// SPDX-License-Identifier: Apache-2.0
// The decision log: what asks for an entry now, what was written, what was skipped; and the levels the commander can declare.
import type { JSX } from 'preact';
import { declareLevel, saveDecisions, skipDecision, writeDecision } from '../actions/decide.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { type Cause, type Decision, type DecisionWords, decisions } from '../session/decisions.js';
import { exercise, shown, state } from '../session/run-state.js';
import { capital, clockAt, labels, nameOf, put, say, words } from '../session/words.js';
import { splitLevel } from './situation-light.js';

const asked = ['who', 'why', 'alternatives', 'authority'] as const satisfies readonly (keyof DecisionWords)[];

function levelName(index: number): string {
  return splitLevel(say(exercise.value?.doctrine.levels[index]?.name))[0];
}

export function causeInWords(cause: Cause): string {
  switch (cause.kind) {
    case 'level':
      return put(labels.value.causeLevel, { level: levelName(cause.level), before: levelName(cause.before) });
    case 'declared':
      return put(labels.value.causeDeclared, { level: levelName(cause.level) });
    case 'force':
      return put(labels.value.causeForce, {
        unit: say(exercise.value?.scenario.units[cause.unit]?.name),
        order: nameOf(words.value.names.OrderKind, cause.order),
        stage: cause.stage,
      });
    case 'noDuff':
      return labels.value.noDuff;
  }
}

function Open({ entry }: { readonly entry: Decision }): JSX.Element {
  const names = {
    who: labels.value.decisionWho,
    why: labels.value.decisionWhy,
    alternatives: labels.value.decisionElse,
    authority: labels.value.decisionAuthority,
  };
  return (
    <form
      class="decision decision-open"
      aria-label={`${clockAt(entry.t)} ${causeInWords(entry.cause)}`}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const of = (key: string) => String(given.get(key) ?? '').trim();
        void writeDecision.perform({
          number: entry.number,
          words: { who: of('who'), why: of('why'), alternatives: of('alternatives'), authority: of('authority') },
        });
      }}
    >
      <p class="decision-cause">
        <time>{clockAt(entry.t)}</time> {capital(causeInWords(entry.cause))}
      </p>
      {asked.map((key) => (
        <label key={key} class="draft-field">
          <span>{names[key]}</span>
          <input class="input" name={key} maxLength={1000} defaultValue={entry[key]} required={key === 'who' || key === 'why'} />
        </label>
      ))}
      <div class="draft-buttons">
        <button type="submit" class="button button-primary">
          {labels.value.writeDecision}
        </button>
        <Button look="text" name={labels.value.skipDecision} onPress={() => void skipDecision.perform(entry.number)} />
      </div>
    </form>
  );
}

function Closed({ entry }: { readonly entry: Decision }): JSX.Element {
  const text = [entry.who, entry.why, entry.alternatives, entry.authority].filter(Boolean).join(' · ');
  return (
    <li class={`decision decision-${entry.state}`}>
      <p class="decision-cause">
        <time>{clockAt(entry.t)}</time> {capital(causeInWords(entry.cause))}
      </p>
      <p class="decision-words">{entry.state === 'skipped' ? labels.value.decisionSkipped : text}</p>
    </li>
  );
}

function Declare(): JSX.Element | null {
  const levels = exercise.value?.doctrine.levels ?? [];
  const now = shown.value?.declared;
  if (levels.length === 0 || now === undefined) return null;
  return (
    <fieldset class="declare" aria-label={labels.value.declare}>
      <span>{labels.value.declare}</span>
      {levels.map((level, index) => (
        <Button
          key={level.id}
          name={splitLevel(say(level.name))[0]}
          pressed={index === now}
          disabled={state.value === 'over'}
          onPress={() => {
            if (index !== now) void declareLevel.perform(level.id);
          }}
        />
      ))}
    </fieldset>
  );
}

export function DecisionPanel(): JSX.Element {
  const open = decisions.value.filter((entry) => entry.state === 'open');
  const closed = decisions.value.filter((entry) => entry.state !== 'open').reverse();
  const first = open[0];
  return (
    <Section title={labels.value.decisions} aside={open.length > 0 ? <span class="count">{open.length}</span> : undefined}>
      <Declare />
      {first === undefined ? null : <Open key={first.number} entry={first} />}
      {decisions.value.length === 0 ? <p class="nothing">{labels.value.noDecisions}</p> : null}
      <ol class="decisions">
        {closed.map((entry) => (
          <Closed key={entry.number} entry={entry} />
        ))}
      </ol>
      {decisions.value.length === 0 ? null : (
        <Button look="text" icon="download" name={labels.value.saveDecisions} onPress={() => void saveDecisions.perform()} />
      )}
    </Section>
  );
}
