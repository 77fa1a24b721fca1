// SPDX-License-Identifier: Apache-2.0
// How to use the page, and every shortcut, from the table of actions.
import type { JSX } from 'preact';
import type { Action } from '../actions/action.js';
import { manualAddress } from '../actions/open-manual.js';
import { actions } from '../actions/table.js';
import { keyName } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { dialog } from '../session/run-state.js';
import { type ScreenName, screen, screens } from '../session/screen.js';
import { labels } from '../session/words.js';
import { Install } from './install.js';

type Group = ScreenName | 'all';

/** The actions with a key by the screen they are for; those of the screen one is on come first, those of every screen next. */
function groups(): readonly (readonly [Group, readonly Action[]])[] {
  const found = new Map<Group, Action[]>([
    [screen.value, []],
    ['all', []],
  ]);
  for (const action of actions) {
    const on = action.on ?? ['run'];
    const group = on.length === screens.length ? 'all' : on.includes(screen.value) ? screen.value : (on[0] ?? 'all');
    found.set(group, [...(found.get(group) ?? []), action]);
  }
  return [...found].filter(([, list]) => list.length > 0);
}

function titleOf(group: Group): string {
  const { screenRun, screenReview, screenPlan, screenCompare, screenTps, everyScreen } = labels.value;
  return { run: screenRun, review: screenReview, plan: screenPlan, compare: screenCompare, tps: screenTps, all: everyScreen }[group];
}

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
      {groups().map(([group, list]) => (
        <section key={group} aria-labelledby={`shortcuts-${group}`}>
          <h4 id={`shortcuts-${group}`} class="section-title">
            {titleOf(group)}
          </h4>
          <dl class="shortcuts">
            {list.map((action) => (
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
        </section>
      ))}
      <p>{labels.value.helpMap}</p>
      <Install />
      <p class="small">{labels.value.fictional}</p>
    </Dialog>
  );
}
