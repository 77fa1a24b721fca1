// SPDX-License-Identifier: Apache-2.0
// The two panels beside the map; each folds to a narrow rail that opens it again.
import type { JSX } from 'preact';
import { toggleLeft, toggleRight } from '../actions/show-panels.js';
import { Button } from '../controls/button.js';
import { preferences } from '../session/preferences.js';
import { labels } from '../session/words.js';
import { WorkTabs } from './left-panel.js';
import { SafetyPanel } from './safety-panel.js';

export function LeftPanel(): JSX.Element {
  const open = preferences.value.left;
  const fold = (
    <Button
      class="fold"
      look="text"
      quiet
      icon={open ? 'left' : 'units'}
      name={`${open ? labels.value.hidePanel : labels.value.showPanel}: ${labels.value.panelLeft}`}
      expanded={open}
      shortcut={toggleLeft.keys[0]}
      onPress={() => void toggleLeft.perform()}
    />
  );
  return (
    <aside class={`panel panel-left${open ? '' : ' panel-folded'}`} aria-label={labels.value.panelLeft}>
      {open ? <WorkTabs /> : null}
      {fold}
    </aside>
  );
}

export function RightPanel(): JSX.Element {
  const open = preferences.value.right;
  return (
    <aside class={`panel panel-right${open ? '' : ' panel-folded'}`} aria-label={labels.value.panelRight}>
      <Button
        class="fold"
        look="text"
        quiet
        icon={open ? 'right' : 'shield'}
        name={`${open ? labels.value.hidePanel : labels.value.showPanel}: ${labels.value.panelRight}`}
        expanded={open}
        shortcut={toggleRight.keys[0]}
        onPress={() => void toggleRight.perform()}
      />
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="panel-scroll" tabIndex={0}>
          <SafetyPanel />
        </section>
      ) : null}
    </aside>
  );
}
