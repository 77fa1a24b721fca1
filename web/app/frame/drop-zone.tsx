// SPDX-License-Identifier: Apache-2.0
// The whole page takes dropped files, on every screen: it says so while one is dragged, and names a file that it does not know.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { dropFiles } from '../actions/drop-files.js';
import { Button } from '../controls/button.js';
import { unknownFile } from '../session/arrivals.js';
import { labels, put } from '../session/words.js';

const dragging = signal(false);

function listenToDrops(): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dragging.value = true;
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) dragging.value = false;
  };
  const drop = (event: DragEvent) => {
    dragging.value = false;
    if (!hasFile(event)) return;
    event.preventDefault();
    void dropFiles.perform([...(event.dataTransfer?.files ?? [])]);
  };
  addEventListener('dragover', over, options);
  addEventListener('dragleave', leave, options);
  addEventListener('drop', drop, options);
  return () => stop.abort();
}

export function DropZone(): JSX.Element {
  useEffect(listenToDrops, []);
  const name = unknownFile.value;
  return (
    <>
      {dragging.value ? (
        <div class="drop-here" aria-hidden="true">
          {labels.value.dropHere}
        </div>
      ) : null}
      <div class="drop-unknown" role="status" aria-live="polite">
        {name === null ? null : (
          <div class="notice notice-refused">
            <p>{put(labels.value.dropUnknown, { name })}</p>
            <Button
              look="text"
              name={labels.value.close}
              onPress={() => {
                unknownFile.value = null;
              }}
            />
          </div>
        )}
      </div>
    </>
  );
}
