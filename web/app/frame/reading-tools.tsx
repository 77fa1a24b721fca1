// SPDX-License-Identifier: Apache-2.0
// How the page is read, at the end of every bar: language, theme, help.
import type { JSX } from 'preact';
import { showHelp } from '../actions/show-panels.js';
import { switchLanguage } from '../actions/switch-language.js';
import { switchTheme } from '../actions/switch-theme.js';
import { Button } from '../controls/button.js';
import { language, theme } from '../session/preferences.js';
import { labels } from '../session/words.js';

export function ReadingTools(): JSX.Element {
  const next = theme.value === 'light' ? labels.value.themeDark : labels.value.themeLight;
  return (
    <div class="reading-tools">
      <button
        type="button"
        class="button button-bar language"
        aria-keyshortcuts="l"
        title={`${labels.value.switchLanguage} · [L]`}
        onClick={() => void switchLanguage.perform()}
      >
        <span class="out-of-sight">{`${labels.value.language}: ${labels.value.switchLanguage}`}</span>
        <span aria-hidden="true" class={language.value === 'id' ? 'language-now' : ''}>
          ID
        </span>
        <span aria-hidden="true" class={language.value === 'en' ? 'language-now' : ''}>
          EN
        </span>
      </button>
      <Button
        look="bar"
        quiet
        icon={theme.value === 'light' ? 'moon' : 'sun'}
        name={`${labels.value.theme}: ${next}`}
        shortcut="t"
        onPress={() => void switchTheme.perform()}
      />
      <Button look="bar" quiet icon="help" name={labels.value.help} shortcut="?" onPress={() => void showHelp.perform()} />
    </div>
  );
}
