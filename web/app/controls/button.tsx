// SPDX-License-Identifier: Apache-2.0
// The one button. With `quiet` only its picture is shown and the name is for assistive technology and the tooltip; its shortcut is told too.
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.js';

export interface ButtonProps {
  readonly name: string;
  readonly icon?: IconName;
  /** show only the icon */
  readonly quiet?: boolean;
  readonly look?: 'plain' | 'primary' | 'bar' | 'text';
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** what to press instead, as KeyboardEvent.key */
  readonly shortcut?: string | undefined;
  /** a sentence more for the tooltip */
  readonly hint?: string | undefined;
  readonly class?: string;
  readonly children?: ComponentChildren;
  readonly onPress: () => void;
}

const shortKeys: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  Control: 'Ctrl',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A key as it stands on a keyboard. */
export function keyName(key: string): string {
  const parts = key === '+' ? ['+'] : key.split('+');
  return parts.map((part) => shortKeys[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}

export function Button(props: ButtonProps): JSX.Element {
  const { name, icon, quiet = false, look = 'plain', disabled, pressed, expanded, shortcut, hint, children, onPress } = props;
  const title = [quiet || hint ? name : '', hint, shortcut ? `[${keyName(shortcut)}]` : ''].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      class={`button button-${look}${quiet ? ' button-quiet' : ''} ${props.class ?? ''}`}
      aria-label={quiet || children !== undefined ? name : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut === undefined ? undefined : shortcut === ' ' ? 'Space' : shortcut}
      aria-disabled={disabled ? true : undefined}
      title={title || undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {icon && <Icon name={icon} />}
      {children ?? (quiet ? null : <span>{name}</span>)}
    </button>
  );
}
