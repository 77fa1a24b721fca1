// SPDX-License-Identifier: Apache-2.0
// How far the ensemble is and how long the rest will take; pause, go on, cancel. And what an earlier visit has left unfinished.
import type { JSX } from 'preact';
import { formatElapsed } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { isBusy, progress, setup, stage, unfinished } from '../session/comparison.js';
import { beginRuns, cancelRuns, pauseRuns, resumeRuns } from '../session/ensemble-run.js';
import { amount, put } from '../session/words.js';
import { ensembleStore } from '../storage/ensemble-store.js';
import { said } from './compare-words.js';

export function RunProgress(): JSX.Element | null {
  if (!isBusy.value) return null;
  const now = stage.value;
  const { done, of, remaining } = progress.value;
  const words = said.value;
  const count = put(words.running, { done: amount(done), of: amount(of) });
  const rest = remaining === null || now !== 'running' ? '' : ` · ${put(words.remaining, { time: formatElapsed(remaining) })}`;
  const state =
    now === 'preparing' ? words.preparing : now === 'pausing' ? words.pausing : now === 'paused' ? words.paused : `${count}${rest}`;
  return (
    <div class="run-progress">
      <div class="run-progress-line">
        <p role="status">
          {now === 'preparing' || now === 'running' ? state : `${count} · ${state}`}
          {now === 'running' ? <span class="small"> · {put(words.workersAtWork, { count: setup.value.workers })}</span> : null}
        </p>
        {now === 'running' ? <Button icon="pause" name={words.pause} onPress={pauseRuns} /> : null}
        {now === 'pausing' || now === 'paused' ? <Button icon="play" name={words.resume} onPress={resumeRuns} /> : null}
        <Button icon="close" name={words.cancel} onPress={cancelRuns} />
      </div>
      <progress max={Math.max(1, of)} value={done} aria-label={count} />
    </div>
  );
}

export function Unfinished(): JSX.Element | null {
  const kept = unfinished.value;
  if (kept === null || isBusy.value) return null;
  return (
    <div class="unfinished">
      <p>{put(said.value.unfinished, { done: amount(kept.done), of: amount(kept.of) })}</p>
      <Button
        look="primary"
        icon="play"
        name={said.value.takeUp}
        onPress={() => {
          setup.value = kept.setup;
          void beginRuns(ensembleStore);
        }}
      />
      <Button
        name={said.value.leaveIt}
        onPress={() => {
          unfinished.value = null;
        }}
      />
    </div>
  );
}
