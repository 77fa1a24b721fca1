// SPDX-License-Identifier: Apache-2.0
// A button that opens a short list of choices, of which one holds. Arrow keys go through it, Escape and a click beside it close it, and
// the button gets the focus back.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuChoice {
  readonly id: string;
  readonly name: string;
  /** a sentence under the name */
  readonly told?: string;
  /** KeyboardEvent.key that does the same */
  readonly shortcut?: string | undefined;
}

export interface MenuProps {
  readonly id: string;
  readonly name: string;
  readonly class?: string;
  readonly choices: readonly MenuChoice[];
  readonly chosen: string;
  /** what the button shows */
  readonly children: ComponentChildren;
  readonly onChoose: (id: string) => void;
}

export function Menu({ id, name, choices, chosen, children, onChoose, class: look }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(whole.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    (items().find((item) => item.getAttribute('aria-checked') === 'true') ?? items()[0])?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', away);
    addEventListener('focusin', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('focusin', away);
    };
  }, [open]);
  const move = (event: KeyboardEvent) => {
    const all = items();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close(true);
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the items inside
    <div ref={whole} class={`menu ${look ?? ''}`} onKeyDown={open ? move : undefined}>
      <button
        ref={button}
        type="button"
        class="button button-bar menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <div id={id} role="menu" aria-label={name} class="menu-list">
          {choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              role="menuitemradio"
              class="menu-item"
              aria-checked={choice.id === chosen}
              tabIndex={-1}
              onClick={() => {
                close(true);
                onChoose(choice.id);
              }}
            >
              <b>{choice.name}</b>
              {choice.shortcut === undefined ? null : <kbd>{choice.shortcut}</kbd>}
              {choice.told === undefined ? null : <span>{choice.told}</span>}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
