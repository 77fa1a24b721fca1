// SPDX-License-Identifier: Apache-2.0
// An id in a form. It is taken when the field is left, and everything that refers to it follows.
import type { JSX } from 'preact';
import { change, scenarioDraft, setAt } from '../session/plan/document.js';
import { renaming } from '../session/plan/references.js';
import { ownerOf } from '../session/plan/written.js';
import type { ControlProps } from './form-field.js';
import { textFieldValue } from './typed.js';

export function IdentifierField({ pointer, value, id, field }: ControlProps): JSX.Element {
  return (
    <input
      id={id}
      class="input input-code"
      type="text"
      spellcheck={false}
      autocomplete="off"
      aria-describedby={`${id}-hint`}
      placeholder={field.default === undefined ? '' : String(field.default)}
      value={textFieldValue(value)}
      onChange={(event) => {
        const next = event.currentTarget.value.trim();
        const owner = ownerOf(pointer);
        const draft = scenarioDraft.value;
        if (owner !== null && draft !== null && pointer === `${owner.path}/id`) change(renaming(draft, owner.list, owner.path, next));
        else setAt(pointer, next || undefined, null);
      }}
    />
  );
}
