// SPDX-License-Identifier: Apache-2.0
// The situation: a light with its word and its reason. A change is told once to assistive technology; the colours are the doctrine's alone.
import type { JSX } from 'preact';
import { levelTone } from '../session/level-tone.js';
import { exercise, shown } from '../session/run-state.js';
import { amount, labels, nameOf, put, say, words } from '../session/words.js';
import { reasonsOf } from './reason.js';

/** The word of a level and what stands behind it in brackets: "Kuning (tidak tertib)". */
export function splitLevel(name: string): readonly [string, string] {
  const match = /^(.*?)\s*\((.*)\)\s*$/.exec(name);
  return match === null ? [name, ''] : [match[1] ?? name, match[2] ?? ''];
}

export function SituationLight({ short = false }: { readonly short?: boolean }): JSX.Element | null {
  const now = shown.value;
  const doctrine = exercise.value?.doctrine;
  if (now === null || doctrine === undefined) return <div class="situation situation-none" />;
  const level = doctrine.levels[now.situation];
  const tone = levelTone(doctrine, now.situation);
  const [word, more] = splitLevel(say(level?.name));
  const parts = reasonsOf(doctrine, now.situation, now);
  const names = words.value.names.Measure;
  const held = parts.map(({ measure, value }) => `${nameOf(names, measure)} ${amount(Math.round(value * 10) / 10)}`).join(' · ');
  const reason = held || (tone === 'hijau' ? labels.value.reasonCalm : labels.value.reasonCalming);
  const declared =
    now.declared === now.situation
      ? ''
      : put(labels.value.declaredAs, { level: splitLevel(say(doctrine.levels[now.declared]?.name))[0].toLowerCase() });
  return (
    <section class={`situation situation-${tone}`} aria-label={labels.value.situation}>
      <p class="situation-level" role="status" aria-live="polite">
        <span class="situation-lamps" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <span class="out-of-sight">{labels.value.situation}: </span>
        <b>{word}</b>
        {more && !short ? (
          <span class="situation-more" title={more}>
            {more}
          </span>
        ) : null}
      </p>
      {short ? null : (
        <p class="situation-reason" title={[reason, declared].filter(Boolean).join(' · ')}>
          {declared ? <span class="situation-declared">{declared}</span> : null}
          {reason}
        </p>
      )}
    </section>
  );
}
