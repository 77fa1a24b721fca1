// SPDX-License-Identifier: Apache-2.0
// The Compare screen.
import type { JSX } from 'preact';
import { ScreenBar } from '../frame/screen-bar.js';
import { labels } from '../session/words.js';

export function CompareScreen(): JSX.Element {
  return (
    <div class="plain-screen compare-screen">
      <ScreenBar>
        <h1 class="screen-title">{labels.value.screenCompare}</h1>
      </ScreenBar>
      <main />
    </div>
  );
}
