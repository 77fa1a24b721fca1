// SPDX-License-Identifier: Apache-2.0
// The Plan screen.
import type { JSX } from 'preact';
import { ScreenBar } from '../frame/screen-bar.js';
import { labels } from '../session/words.js';

export function PlanScreen(): JSX.Element {
  return (
    <div class="plain-screen plan-screen">
      <ScreenBar>
        <h1 class="screen-title">{labels.value.screenPlan}</h1>
      </ScreenBar>
      <main />
    </div>
  );
}
