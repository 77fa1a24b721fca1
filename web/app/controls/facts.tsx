// SPDX-License-Identifier: Apache-2.0
// Names with figures, one under the other, figures on one edge: a definition list.
import type { ComponentChildren, JSX } from 'preact';

export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
  /** where the figure comes from, for the tooltip */
  readonly hint?: string | undefined;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ name, value, hint }) => (
        <div class="fact" key={name} title={hint}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
