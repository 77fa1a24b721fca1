// SPDX-License-Identifier: Apache-2.0
// How to use the page, and every shortcut, from the table of actions.
import type { JSX } from 'preact';
import { manualAddress } from '../actions/open-manual.js';
import { actions } from '../actions/table.js';
import { keyName } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { dialog } from '../session/run-state.js';
import { labels } from '../session/words.js';
import { Install } from './install.js';

export function HelpDialog(): JSX.Element {
  return (
    <Dialog
      id="help"
      title={labels.value.help}
      closeName={labels.value.close}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <p>{labels.value.helpIntro}</p>
      <p>
        <a href={manualAddress()} target="_blank" rel="noopener">
          {labels.value.manual}
        </a>
      </p>
      <h3>{labels.value.shortcutsTitle}</h3>
      <dl class="shortcuts">
        {actions.map((action) => (
          <div key={action.id}>
            <dt>
              {action.keys.map((key) => (
                <kbd key={key}>{key === ' ' ? labels.value.keySpace : keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{labels.value[action.label]}</dd>
          </div>
        ))}
      </dl>
      <p>{labels.value.helpMap}</p>
      <Install />
      <p class="small">{labels.value.fictional}</p>
    </Dialog>
  );
}
