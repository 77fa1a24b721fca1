// SPDX-License-Identifier: Apache-2.0
// What must be told about keeping on any screen: an exercise that can be gone on with, how far a run is caught up, and that the open one
// is not being kept.
import type { JSX } from 'preact';
import { problemSentence } from '../../text/index.js';
import { cancelKept, dismissOffer, goOnKept, reviewKept, showKept } from '../actions/kept.js';
import { saveRecording } from '../actions/save-recording.js';
import { Button } from '../controls/button.js';
import { type KeptExercise, keepState, keptBusy, keptProblem, offered } from '../session/kept.js';
import { language } from '../session/preferences.js';
import { reviewState } from '../session/reviewing.js';
import { catchingUp, dialog, inProgress, state } from '../session/run-state.js';
import { screen } from '../session/screen.js';
import { clockAt, labels, put, say } from '../session/words.js';

let since = { at: 0, done: 0 };

/** m:ss of a length. */
export function lengthOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return `${minutes}:${String(rest).padStart(2, '0')}`;
}

export function dateOf(time: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function nameOfKept(each: KeptExercise): string {
  return each.name || say(each.title) || each.scenario;
}

function CatchingUp(): JSX.Element | null {
  const now = catchingUp.value;
  if (now === null) return null;
  if (now.done < since.done || since.at === 0) since = { at: performance.now(), done: now.done };
  const spent = (performance.now() - since.at) / 1000;
  const left = now.done > since.done && spent > 1 ? ((now.of - now.done) * spent) / (now.done - since.done) : null;
  const values = { done: lengthOf(now.done), of: lengthOf(now.of), left: left === null ? undefined : lengthOf(left) };
  return (
    <div class="notice kept-progress">
      <p>{put(labels.value.keptCatchingUp, values)}</p>
      <progress max={Math.max(1, now.of)} value={now.done} aria-label={labels.value.loading} />
      <Button name={labels.value.keptCancel} onPress={() => void cancelKept.perform()} />
    </div>
  );
}

/** Where an exercise can be gone on with or looked at; elsewhere the offer would only cover what is being done. */
function offersHere(): boolean {
  return screen.value === 'run' || (screen.value === 'review' && reviewState.value === 'empty');
}

export function KeptNotice(): JSX.Element {
  const each = offered.value;
  const keeping = keepState.value;
  const unkept =
    keeping.kind === 'full'
      ? put(labels.value.keptFull, { clock: clockAt(keeping.seconds) })
      : keeping.kind === 'failed'
        ? put(labels.value.keptFailed, { clock: clockAt(keeping.seconds) })
        : keeping.kind === 'nowhere'
          ? labels.value.keptNowhere
          : null;
  const isOffered = each !== null && offersHere() && state.value !== 'running' && keptBusy.value === null && dialog.value === null;
  return (
    <div class="kept-notices" role="status" aria-live="polite">
      <CatchingUp />
      {isOffered ? (
        <div class="notice">
          <p>{put(labels.value.keptOffer, { name: nameOfKept(each), clock: lengthOf(each.seconds), when: dateOf(each.changed) })}</p>
          <Button look="primary" name={labels.value.keptGoOn} onPress={() => void goOnKept.perform(each)} />
          <Button name={labels.value.keptReview} onPress={() => void reviewKept.perform(each)} />
          <Button look="text" name={labels.value.keptLater} onPress={() => void dismissOffer.perform()} />
        </div>
      ) : null}
      {unkept !== null && (inProgress.value || state.value === 'over') ? (
        <div class="notice notice-refused">
          <p>{unkept}</p>
          <Button icon="download" name={labels.value.saveRecording} onPress={() => void saveRecording.perform()} />
          {keeping.kind === 'full' ? <Button name={labels.value.showKept} onPress={() => void showKept.perform()} /> : null}
        </div>
      ) : null}
      {keptProblem.value !== null && dialog.value !== 'kept' ? <KeptProblem {...keptProblem.value} /> : null}
    </div>
  );
}

/** What could not be done with a kept exercise: the list, when it is opened, begins afresh and does not tell it any more. */
function KeptProblem({ code, values }: NonNullable<typeof keptProblem.value>): JSX.Element {
  return (
    <div class="notice notice-refused">
      <p>{problemSentence(code, values, language.value)}</p>
      <Button name={labels.value.showKept} onPress={() => void showKept.perform()} />
    </div>
  );
}
