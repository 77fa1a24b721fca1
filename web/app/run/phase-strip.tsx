// SPDX-License-Identifier: Apache-2.0
// The stages of the exercise in a row: done, running, to come; one that a time-out forced is marked by a word and a dotted edge.
import type { JSX } from 'preact';
import { Icon } from '../controls/icon.js';
import { narrow } from '../session/preferences.js';
import { history, scenario, shown } from '../session/run-state.js';
import { clockAt, labels, put, say } from '../session/words.js';

/** The name up to a colon: the strip has little room, the tooltip has all. */
export function shortPhase(name: string): string {
  return name.split(':')[0]?.trim() || name;
}

export function PhaseStrip(): JSX.Element | null {
  const phases = scenario.value?.phases;
  const now = shown.value?.phase ?? 0;
  const begun = new Map(history.value.phases.map((span) => [span.index, span]));
  if (phases === undefined) return <nav class="phases" aria-label={labels.value.phases} />;
  const only = narrow.value ? phases[now] : undefined;
  if (only !== undefined) {
    return (
      <section class="phase-chip" aria-label={labels.value.phases}>
        <span class="phase-number">{put(labels.value.phaseOf, { number: now + 1, all: phases.length })}</span>
        <b>{say(only.name)}</b>
      </section>
    );
  }
  return (
    <nav class="phases" aria-label={labels.value.phases}>
      <ol class="phase-strip">
        {phases.map((phase, index) => {
          const span = begun.get(index);
          const state = index === now ? 'now' : index < now ? 'done' : 'later';
          const word = { now: labels.value.phaseNow, done: labels.value.phaseDone, later: labels.value.phaseLater }[state];
          const name = say(phase.name);
          const title = [name, word, span === undefined ? '' : clockAt(span.t), span?.forced ? labels.value.phaseForced : '']
            .filter(Boolean)
            .join(' · ');
          return (
            <li
              key={phase.id}
              class={`phase phase-${state}${span?.forced ? ' phase-forced' : ''}`}
              aria-current={index === now ? 'step' : undefined}
              title={title}
            >
              <span class="phase-number">{index + 1}</span>
              <span class="phase-name">{shortPhase(name)}</span>
              {span?.forced ? (
                <span class="phase-mark">
                  <Icon name="timer" />
                </span>
              ) : null}
              <span class="out-of-sight">{[word, span?.forced ? labels.value.phaseForced : ''].filter(Boolean).join(', ')}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
