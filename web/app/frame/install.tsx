// SPDX-License-Identifier: Apache-2.0
// The offer to install the page as an app, where the browser makes one, and the word that it works without a network.
import type { JSX } from 'preact';
import { install } from '../actions/install.js';
import { Button } from '../controls/button.js';
import { offlineReady } from '../session/installation.js';
import { labels } from '../session/words.js';

export function Install(): JSX.Element {
  return (
    <div class="install">
      {offlineReady.value ? <p class="small">✓ {labels.value.offlineReady}</p> : null}
      {install.enabled() ? <Button icon="install" name={labels.value.install} onPress={() => void install.perform()} /> : null}
    </div>
  );
}
