// SPDX-License-Identifier: Apache-2.0
// What a user can do, as a thing: a stable id, a word, keys, whether it can be done now, and the doing. Buttons, menus, shortcuts and the
// help page all show the same actions, so nothing can be reached in one way only.
import type { Labels } from '../../text/labels-id.js';
import type { ScreenName } from '../session/screen.js';

export interface Action<Input = void> {
  readonly id: string;
  readonly label: keyof Labels;
  /** KeyboardEvent.key of each shortcut; capital letters mean with Shift */
  readonly keys: readonly string[];
  /** the screens on which its keys hold; the Run screen alone if absent */
  readonly on?: readonly ScreenName[];
  enabled(): boolean;
  perform(input: Input): void | Promise<void>;
}
