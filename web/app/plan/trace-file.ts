// SPDX-License-Identifier: Apache-2.0
// Takes a picture, chosen or dropped, to be traced: it lies in the middle of the map, 100 m wide until its scale is said.
import { planText } from '../session/plan/words.js';
import { put } from '../session/words.js';
import { board, picture, tell, tracing } from './plan-state.js';

export async function traceFile(file: File): Promise<void> {
  try {
    const image = await createImageBitmap(file);
    const [x, y] = board.value?.middle ?? [0, 0];
    const metres = 100 / image.width;
    const { width, height } = image;
    picture.value = { image, width, height, at: [x - 50, y - (height * metres) / 2], metres, opacity: 0.5 };
    tracing.value = true;
  } catch {
    tell(put(planText.value.pictureUnreadable, { name: file.name }));
  }
}
