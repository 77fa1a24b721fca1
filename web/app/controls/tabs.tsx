// SPDX-License-Identifier: Apache-2.0
// Tabs after the ARIA pattern: arrows move between them, the one chosen is the only one in the tab order.
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useHeldFocus } from './focus-trip.js';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly name: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** before the ids of tabs and panel, where a page has several */
  readonly id?: string;
}

export function Tabs<Id extends string>({ name, tabs, chosen, onChoose, children, id = 'tab', ...props }: TabsProps<Id>): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);
  useHeldFocus(panel, chosen);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLDivElement }) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    event.currentTarget.querySelector<HTMLElement>(`#${id}-${tab.id}`)?.focus();
  };
  return (
    <div class={`tabs ${props.class ?? ''}`}>
      <div class="tab-list" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            class="tab"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
            {tab.count === undefined ? null : <span class="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={panel} class="tab-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
