// SPDX-License-Identifier: Apache-2.0
// The guided first drill: six things in two minutes, each done on the exercise that is open. A step is over when it has been done,
// however one did it; where one stands is kept, so that it can be gone on with another day.
import { effect } from '@preact/signals';
import { prefer, preferences } from './preferences.js';
import * as run from './run-state.js';
import { timeMark, ways } from './ways.js';
import { joined } from './windows/seat.js';

export const guideSteps = ['start', 'unit', 'order', 'inject', 'rewind', 'report'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** In preferences.guide: not asked yet, put away, or the number of a step from 1 on. */
export const NOT_ASKED = 0;
export const PUT_AWAY = -1;

export function stepNow(): GuideStep | null {
  return guideSteps[preferences.value.guide - 1] ?? null;
}

function isDone(step: GuideStep): boolean {
  switch (step) {
    case 'start':
      return run.state.value === 'running';
    case 'unit':
      return run.selectedUnit.value !== null;
    case 'order':
      return run.notice.value?.kind === 'given' || run.notice.value?.kind === 'queued';
    case 'inject':
      return run.notice.value?.kind === 'fired' || run.notice.value?.kind === 'skipped';
    case 'rewind':
      return timeMark.value !== null || ways.value.length > 0;
    case 'report':
      return run.leftTab.value === 'report';
  }
}

export function nextStep(): void {
  const at = preferences.value.guide;
  prefer({ guide: at >= guideSteps.length ? PUT_AWAY : at + 1 });
}

/** Goes on by itself when a step has been done. */
export function keepGuide(): () => void {
  return effect(() => {
    const step = stepNow();
    if (step !== null && joined.value === null && isDone(step)) queueMicrotask(() => stepNow() === step && nextStep());
  });
}
