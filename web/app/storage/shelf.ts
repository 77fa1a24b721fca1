// SPDX-License-Identifier: Apache-2.0
// The shelf of what is written beside recordings, in localStorage: a few kilobytes that must be there at once when a page is closed. Where
// nothing can be kept it lasts as long as the page, which then asks before it closes.
import { readShelved, shelf, unsaved } from '../session/beside.js';

export const SHELF_PREFIX = 'sispamkota.beside.';

export function keepShelf(storage: () => Storage): () => void {
  const page = shelf.value;
  shelf.value = {
    read(mark) {
      try {
        return readShelved(storage().getItem(SHELF_PREFIX + mark)) ?? page.read(mark);
      } catch {
        return page.read(mark); // forbidden
      }
    },
    write(mark, shelved) {
      try {
        if (shelved === null) storage().removeItem(SHELF_PREFIX + mark);
        else storage().setItem(SHELF_PREFIX + mark, JSON.stringify(shelved));
        page.write(mark, null);
        return true;
      } catch {
        return page.write(mark, shelved); // full or forbidden
      }
    },
  };
  const ask = (event: Event) => {
    if (unsaved.value === 'page') event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => {
    removeEventListener('beforeunload', ask);
    shelf.value = page;
  };
}
