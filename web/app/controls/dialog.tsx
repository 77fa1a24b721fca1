// SPDX-License-Identifier: Apache-2.0
// A modal dialog of the browser's own kind: it keeps the focus, closes with Escape and with a click beside it, and gives the focus back.
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.js';

export interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ id, title, closeName, onClose, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  // Before the next paint: what is typed right after the key that opens it must land in it.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside it is an extra; Escape and the button are there
    <dialog
      ref={element}
      id={id}
      class="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <Button name={closeName} icon="close" quiet look="text" onPress={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
