// SPDX-License-Identifier: Apache-2.0
// The list of what was dropped and assumed on the way from a map to a site. Equal notes are counted, not repeated; the first example stays.

export type NoteKind = 'dropped' | 'assumed' | 'warning';

export interface Note {
  readonly kind: NoteKind;
  /** key of `places.notes` in web/text */
  readonly code: string;
  readonly count: number;
  /** of the first one; sums under the names that were summed */
  readonly values: Readonly<Record<string, number | string>>;
}

export class Account {
  #total = 0;
  readonly #notes = new Map<string, { kind: NoteKind; code: string; count: number; values: Record<string, number | string> }>();

  dropped(code: string, values: Note['values'] = {}, count = 1): void {
    this.#add('dropped', code, values, count);
  }

  assumed(code: string, values: Note['values'] = {}, count = 1): void {
    this.#add('assumed', code, values, count);
  }

  warning(code: string, values: Note['values'] = {}, count = 1): void {
    this.#add('warning', code, values, count);
  }

  /** how many things have been noted so far */
  get total(): number {
    return this.#total;
  }

  /** Warnings first, then what was dropped, then what was assumed; each by its code. */
  get notes(): readonly Note[] {
    const order: readonly NoteKind[] = ['warning', 'dropped', 'assumed'];
    return [...this.#notes.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
  }

  #add(kind: NoteKind, code: string, values: Note['values'], count: number): void {
    if (count === 0) return;
    this.#total += count;
    // `class` tells apart notes of one code, such as the widths of two classes of streets
    const key = `${code} ${values.class ?? ''}`;
    const known = this.#notes.get(key);
    if (known === undefined) this.#notes.set(key, { kind, code, count, values: { ...values } });
    else {
      known.count += count;
      if (typeof values.area === 'number') known.values.area = Math.round((Number(known.values.area ?? 0) + values.area) * 10) / 10;
    }
  }
}
