// SPDX-License-Identifier: Apache-2.0
// The Tps screen.
import type { JSX } from 'preact';
import { ScreenBar } from '../frame/screen-bar.js';
import { labels } from '../session/words.js';

export function TpsScreen(): JSX.Element {
  return (
    <div class="plain-screen tps-screen">
      <ScreenBar>
        <h1 class="screen-title">{labels.value.screenTps}</h1>
      </ScreenBar>
      <main />
    </div>
  );
}
