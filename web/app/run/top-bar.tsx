// SPDX-License-Identifier: Apache-2.0
// The bar over everything: what is played, the time controls, the clock, the situation, and how the page is read.
import type { JSX } from 'preact';
import { formatElapsed } from '../../text/index.js';
import { showExercise } from '../actions/show-panels.js';
import { Icon } from '../controls/icon.js';
import { Mark } from '../frame/mark.js';
import { ReadingTools } from '../frame/reading-tools.js';
import { ScreenMenu } from '../frame/screen-menu.js';
import { narrow } from '../session/preferences.js';
import { dialog, problem, scenario, shown, state } from '../session/run-state.js';
import { joined, type Seat } from '../session/windows/seat.js';
import { clockAt, labels, say } from '../session/words.js';
import { SituationLight } from './situation-light.js';
import { NoDuffButton, RestartButton, SpeedChoice, StartButton, Transport } from './transport.js';
import { roleWord } from './windows-dialog.js';

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

/** In a window of another one's exercise: whose it is, and of which exercise. */
function SeatName({ seat }: { readonly seat: Seat }): JSX.Element {
  return (
    <span class="seat-name">
      <Mark />
      <b>{roleWord(seat)}</b>
      <span>{say(scenario.value?.name)}</span>
    </span>
  );
}

/** `title` is for those who do not see: the heading of the page. */
export function TopBar({ title }: { readonly title: string }): JSX.Element {
  const seat = joined.value?.seat;
  if (seat !== undefined && (seat.role !== 'instructor' || !narrow.value)) {
    return (
      <header class="top-bar">
        <h1 class="out-of-sight">{title}</h1>
        <SeatName seat={seat} />
        <div class="top-middle">
          {seat.role === 'instructor' ? <Transport /> : null}
          <Clock />
          {seat.role === 'trainee' ? <NoDuffButton /> : null}
        </div>
        <SituationLight short={narrow.value || seat.role === 'trainee'} />
        {seat.role === 'wall' ? null : <ReadingTools />}
      </header>
    );
  }
  if (narrow.value) {
    return (
      <header class="top-bar top-bar-narrow">
        <h1 class="out-of-sight">{title}</h1>
        <ScreenMenu />
        <ScenarioButton />
        <SituationLight short />
        <ReadingTools />
      </header>
    );
  }
  return (
    <header class="top-bar">
      <h1 class="out-of-sight">{title}</h1>
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
