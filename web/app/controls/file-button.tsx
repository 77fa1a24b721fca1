// SPDX-License-Identifier: Apache-2.0
// A button that asks for one file. The same file can be chosen again after it has been changed on disk.
import type { JSX } from 'preact';

export interface FileButtonProps {
  readonly name: string;
  /** endings and media types, as in HTML's `accept` */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ name, accept, onFile }: FileButtonProps): JSX.Element {
  return (
    <label class="button button-plain">
      {name}
      <input
        type="file"
        class="out-of-sight"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
