// SPDX-License-Identifier: Apache-2.0
// The Review screen.
import type { JSX } from 'preact';
import { ScreenBar } from '../frame/screen-bar.js';
import { labels } from '../session/words.js';

export function ReviewScreen(): JSX.Element {
  return (
    <div class="plain-screen review-screen">
      <ScreenBar>
        <h1 class="screen-title">{labels.value.screenReview}</h1>
      </ScreenBar>
      <main />
    </div>
  );
}
