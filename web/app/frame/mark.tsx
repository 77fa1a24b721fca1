// SPDX-License-Identifier: Apache-2.0
// The product's mark: a ring of officers with a way out, round the people it keeps safe. The same drawing as public/icons/mark.svg.
import type { JSX } from 'preact';

export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-ring" d="M11.2 26.4A11.5 11.5 0 1 1 20.8 26.4" />
      <circle class="mark-people" cx="16" cy="12.6" r="2.7" />
      <circle class="mark-people" cx="11.6" cy="18" r="2.7" />
      <circle class="mark-people" cx="20.4" cy="18" r="2.7" />
    </svg>
  );
}
