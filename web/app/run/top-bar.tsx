// SPDX-License-Identifier: Apache-2.0
// The bar over everything: what is played, the time controls, the clock, the situation, and how the page is read.
import type { JSX } from 'preact';
import { formatElapsed } from '../../text/index.js';
import { showExercise } from '../actions/show-panels.js';
import { Icon } from '../controls/icon.js';
import { ReadingTools } from '../frame/reading-tools.js';
import { ScreenMenu } from '../frame/screen-menu.js';
import { narrow } from '../session/preferences.js';
import { dialog, problem, scenario, shown, state } from '../session/run-state.js';
import { clockAt, labels, say } from '../session/words.js';
import { SituationLight } from './situation-light.js';
import { RestartButton, SpeedChoice, StartButton, Transport } from './transport.js';

export function Clock(): JSX.Element {
  const seconds = shown.value?.seconds ?? 0;
  return (
    <div class="clock" role="timer" aria-label={labels.value.clock}>
      <span class="clock-time">{clockAt(seconds)}</span>
      <span class="clock-elapsed" title={labels.value.elapsed}>
        T+{formatElapsed(seconds)}
      </span>
    </div>
  );
}

export function ScenarioButton(): JSX.Element {
  const name = say(scenario.value?.name) || (state.value === 'loading' ? labels.value.loading : labels.value.chooseExercise);
  return (
    <button
      type="button"
      class="button button-bar scenario-button"
      aria-label={`${labels.value.chooseExercise}: ${name}`}
      aria-haspopup="dialog"
      aria-expanded={dialog.value === 'exercise'}
      title={name}
      onClick={() => void showExercise.perform()}
    >
      <span class="scenario-name">{name}</span>
      <Icon name="down" />
    </button>
  );
}

export function TopBar(): JSX.Element {
  if (narrow.value) {
    return (
      <header class="top-bar top-bar-narrow">
        <ScreenMenu />
        <ScenarioButton />
        <SituationLight short />
        <ReadingTools />
      </header>
    );
  }
  return (
    <header class="top-bar">
      <ScreenMenu />
      <ScenarioButton />
      <div class="top-middle">
        {problem.value === null ? (
          <>
            <Transport />
            <Clock />
          </>
        ) : null}
      </div>
      <SituationLight />
      <ReadingTools />
    </header>
  );
}

/** On a phone the time controls float over the map. */
export function FloatingTransport(): JSX.Element {
  return (
    <section class="floating-transport" aria-label={labels.value.transport}>
      <RestartButton />
      <StartButton />
      <Clock />
      <SpeedChoice />
    </section>
  );
}
