// SPDX-License-Identifier: Apache-2.0
// The product's name and, under it, the ways to the other screens.
import type { JSX } from 'preact';
import { showScreen } from '../actions/show-screen.js';
import { keyName } from '../controls/button.js';
import { Icon } from '../controls/icon.js';
import { Menu } from '../controls/menu.js';
import { type ScreenName, screen, screens } from '../session/screen.js';
import { labels } from '../session/words.js';
import { Mark } from './mark.js';

const told = {
  run: 'screenRunTold',
  review: 'screenReviewTold',
  plan: 'screenPlanTold',
  compare: 'screenCompareTold',
  tps: 'screenTpsTold',
} as const;

export function ScreenMenu(): JSX.Element {
  const now = labels.value[showScreen[screen.value].label];
  return (
    <Menu
      id="screens"
      class="screen-menu"
      name={`${labels.value.app} · ${labels.value.screenMenu}: ${now}`}
      chosen={screen.value}
      choices={screens.map((name) => {
        const [key] = showScreen[name].keys;
        return {
          id: name,
          name: labels.value[showScreen[name].label],
          told: labels.value[told[name]],
          shortcut: key === undefined ? undefined : keyName(key),
        };
      })}
      onChoose={(id) => void showScreen[id as ScreenName].perform()}
    >
      <span class="brand">
        <Mark />
        <span>{now}</span>
      </span>
      <Icon name="down" />
    </Menu>
  );
}
