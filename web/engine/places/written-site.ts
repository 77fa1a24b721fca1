// SPDX-License-Identifier: Apache-2.0
// A site as it is written to a file: the `site` of a scenario, with what is at its default left out (cpp/scenario/fields_site.h).
import type { Origin, Text, Vec2 } from '../tables.g.js';

export interface WrittenSite {
  schematic?: boolean;
  name?: Text;
  origin?: Origin;
  attribution?: string;
  ground: { id: string; polygon: readonly Vec2[] }[];
  buildings: { id: string; name?: Text; polygon: readonly Vec2[] }[];
  walls: { id: string; points: readonly Vec2[] }[];
  gates: { id: string; name?: Text; a: Vec2; b: Vec2; open?: boolean; kind?: string }[];
  exits: { id: string; name?: Text; polygon: readonly Vec2[]; capacity?: number }[];
  zones: {
    id: string;
    name?: Text;
    kind?: string;
    polygon: readonly Vec2[];
    speedFactor?: number;
    slope?: unknown;
    vulnerability?: string;
  }[];
  labels: { at: Vec2; text: Text; angle?: number }[];
}

export const siteLists = ['ground', 'buildings', 'walls', 'gates', 'exits', 'zones', 'labels'] as const;
export type SiteList = (typeof siteLists)[number];

export function emptySite(): WrittenSite {
  return { ground: [], buildings: [], walls: [], gates: [], exits: [], zones: [], labels: [] };
}

/** A name of the map in both languages, or nothing when it has none. */
export function nameOf(text: string | undefined): { readonly name?: Text } {
  const plain = plainText(text ?? '', 200);
  return plain === '' ? {} : { name: { id: plain, en: plain } };
}

/** Without control characters and halves of surrogate pairs, at most so many characters. */
export function plainText(text: string, most: number): string {
  const whole = [...text].filter((char) => !/[\p{Cc}\p{Cs}]/u.test(char));
  return whole.slice(0, most).join('').trim();
}

/** Ids of one list: of the permitted letters, and each once. */
export class Ids {
  readonly #taken = new Set<string>();
  next(wanted: string): string {
    const plain =
      wanted
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 56) || 'x';
    let id = plain;
    for (let n = 2; this.#taken.has(id); n++) id = `${plain}-${n}`;
    this.#taken.add(id);
    return id;
  }
}
