// SPDX-License-Identifier: Apache-2.0
// Which exercise: a built-in scenario, a file, and with which seed.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { chooseScenario } from '../actions/choose-scenario.js';
import { showKept } from '../actions/kept.js';
import { openFile } from '../actions/open-file.js';
import { restartWithSeed } from '../actions/restart-with-seed.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { MAX_SEED } from '../session/address.js';
import { dialog, exercise, scenario, scenarios } from '../session/run-state.js';
import { amount, labels, put, say } from '../session/words.js';

const typed = signal('');
const wrong = signal(false);

const close = () => {
  dialog.value = null;
};

function SeedForm(): JSX.Element {
  const submit = (event: Event) => {
    event.preventDefault();
    const seed = Number(typed.value);
    wrong.value = typed.value.trim() === '' || !Number.isInteger(seed) || seed < 0 || seed > MAX_SEED;
    if (wrong.value) return;
    close();
    void restartWithSeed.perform(seed);
  };
  return (
    <form class="seed-form" noValidate onSubmit={submit}>
      <label for="seed">{labels.value.seed}</label>
      <input
        id="seed"
        type="number"
        inputMode="numeric"
        min={0}
        max={MAX_SEED}
        step={1}
        value={typed.value}
        placeholder={String(exercise.value?.seed ?? 1)}
        aria-describedby="seed-hint"
        aria-invalid={wrong.value}
        onInput={(event) => {
          wrong.value = false;
          typed.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="button button-plain">
        {labels.value.useSeed}
      </button>
      <p id="seed-hint" class={wrong.value ? 'small draft-fault' : 'small'} role={wrong.value ? 'alert' : undefined}>
        {wrong.value ? put(labels.value.seedWrong, { max: amount(MAX_SEED) }) : labels.value.seedHint}
      </p>
    </form>
  );
}

export function ExerciseDialog(): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog id="exercise" title={labels.value.chooseExercise} closeName={labels.value.close} onClose={close}>
      <h3>{labels.value.builtIn}</h3>
      <ul class="choices">
        {scenarios.value.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="choice"
              aria-current={scenario.value?.id === each.id ? 'true' : undefined}
              onClick={() => {
                close();
                void chooseScenario.perform(each.id);
              }}
            >
              <b>{say(each.name)}</b>
              <span class="choice-facts">
                {amount(each.people)} {labels.value.people} · {amount(each.personnel)} {labels.value.personnel} · {amount(each.phases)}{' '}
                {labels.value.phases.toLowerCase()}
              </span>
              <span class="choice-notes" title={say(each.notes)}>
                {say(each.notes)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="file-choice">
        <Button icon="file" name={labels.value.openFile} onPress={() => field.current?.click()} />
        <Button
          icon="timer"
          name={labels.value.showKept}
          shortcut={showKept.keys[0]}
          onPress={() => {
            close();
            void showKept.perform();
          }}
        />
        <span class="small">{labels.value.dropHint}</span>
        <input
          ref={field}
          class="out-of-sight"
          type="file"
          accept=".json,.spk,application/json"
          tabIndex={-1}
          aria-label={labels.value.openFile}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file === undefined) return;
            close();
            void openFile.perform(file);
          }}
        />
      </div>
      <SeedForm />
    </Dialog>
  );
}
