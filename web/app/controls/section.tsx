// SPDX-License-Identifier: Apache-2.0
// A part of a panel with its small heading.
import type { ComponentChildren, JSX } from 'preact';

export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" aria-label={title}>
      <h2 class="section-title">
        {title}
        {aside === undefined ? null : <span class="section-aside">{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
