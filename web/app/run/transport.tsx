// SPDX-License-Identifier: Apache-2.0
// Start and pause, restart, the seed and another one, the speed.
import type { JSX } from 'preact';
import { anotherSeed } from '../actions/another-seed.js';
import { noDuff } from '../actions/no-duff.js';
import { pause } from '../actions/pause.js';
import { restart } from '../actions/restart.js';
import { setSpeed } from '../actions/set-speed.js';
import { start } from '../actions/start.js';
import { step } from '../actions/step.js';
import { Button } from '../controls/button.js';
import { exercise, speed, state } from '../session/run-state.js';
import { speeds } from '../session/speeds.js';
import { amount, labels } from '../session/words.js';

export function StartButton(): JSX.Element {
  if (state.value === 'running')
    return <Button class="start" look="primary" icon="pause" name={labels.value.pause} shortcut=" " onPress={() => void pause.perform()} />;
  const name = state.value === 'paused' ? labels.value.resume : state.value === 'over' ? labels.value.over : labels.value.start;
  return (
    <Button
      class="start"
      look="primary"
      icon={state.value === 'over' ? 'check' : 'play'}
      name={name}
      disabled={!start.enabled()}
      shortcut=" "
      onPress={() => void start.perform()}
    />
  );
}

export function RestartButton(): JSX.Element {
  return (
    <Button
      look="bar"
      quiet
      icon="restart"
      name={labels.value.restart}
      shortcut="r"
      disabled={!restart.enabled()}
      onPress={() => void restart.perform()}
    />
  );
}

export function SpeedChoice(): JSX.Element {
  const choices = speeds.some((each) => each === speed.value) ? speeds : [...speeds, speed.value].sort((a, b) => a - b);
  return (
    <label class="speed" title={`${labels.value.speed} · [ ↓  ] ↑`}>
      <span class="out-of-sight">{labels.value.speed}</span>
      <select class="select-bar" value={String(speed.value)} onChange={(event) => void setSpeed.perform(Number(event.currentTarget.value))}>
        {choices.map((each) => (
          <option key={each} value={String(each)}>{`${amount(each)}×`}</option>
        ))}
      </select>
    </label>
  );
}

export function SeedTools(): JSX.Element {
  return (
    <div class="seed">
      <span class="seed-value" title={labels.value.seedHint}>
        {labels.value.seed} <b>{exercise.value?.seed ?? '–'}</b>
      </span>
      <Button
        look="bar"
        quiet
        icon="dice"
        name={labels.value.restartOtherSeed}
        shortcut="n"
        disabled={!anotherSeed.enabled()}
        onPress={() => void anotherSeed.perform()}
      />
    </div>
  );
}

export function Transport(): JSX.Element {
  return (
    <fieldset class="transport" aria-label={labels.value.transport}>
      <RestartButton />
      <StartButton />
      <Button
        look="bar"
        quiet
        icon="step"
        name={labels.value.step}
        shortcut="."
        disabled={!step.enabled()}
        onPress={() => void step.perform()}
      />
      <SpeedChoice />
      <Button
        class="no-duff-button"
        look="bar"
        quiet
        icon="warning"
        name={labels.value.noDuff}
        hint={labels.value.noDuffHint}
        shortcut="!"
        disabled={!noDuff.enabled()}
        onPress={() => void noDuff.perform()}
      />
      <SeedTools />
    </fieldset>
  );
}
