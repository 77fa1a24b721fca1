// SPDX-License-Identifier: Apache-2.0
// Police and Linmas for a list of polling stations by the patterns of a doctrine.
import { computed, signal } from '@preact/signals';
import { loadText, readLibrary } from '../../engine/library.js';
import { readStationList, type StationClass, stationSecurity } from '../../engine/station-security.js';
import type { StationPattern, Text } from '../../engine/tables.g.js';

const MAX_BYTES = 4 * 1024 * 1024;

/** 328 stations of Kota Probolinggo 2024 by the classes of Lampung 2024 (94.9, 4.4, 0.5, 0.2 %): assumed. */
const example: readonly StationClass[] = [
  { vulnerability: 'kurangRawan', count: 311 },
  { vulnerability: 'rawan', count: 14 },
  { vulnerability: 'sangatRawan', count: 2 },
  { vulnerability: 'khusus', count: 1 },
];

export interface DoctrinePatterns {
  readonly id: string;
  readonly name: Text;
  readonly patterns: readonly StationPattern[];
}

export const doctrines = signal<readonly DoctrinePatterns[]>([]);
export const chosenDoctrine = signal('id-2006-tricolour');
export const stationList = signal<readonly StationClass[]>(example);
/** of the list; '' for the example */
export const listFile = signal('');
export const listProblem = signal<{
  readonly kind: 'wrong' | 'empty' | 'large';
  readonly name: string;
  readonly line: number;
  readonly found: string;
} | null>(null);

export const patterns = computed(() => doctrines.value.find(({ id }) => id === chosenDoctrine.value)?.patterns ?? []);

export const need = computed(() => {
  const known = new Set(patterns.value.map(({ vulnerability }) => vulnerability));
  if (!stationList.value.every(({ vulnerability }) => known.has(vulnerability))) return null;
  return stationSecurity(stationList.value, patterns.value);
});

/** The doctrines that have patterns. */
export async function readDoctrines(): Promise<void> {
  const { doctrines: listed } = await readLibrary();
  const found: DoctrinePatterns[] = [];
  for (const { id, name } of listed) {
    const { patterns: its = [] } = JSON.parse(await loadText('doctrines', id)) as { readonly patterns?: readonly StationPattern[] };
    if (its.length > 0) found.push({ id, name, patterns: its });
  }
  doctrines.value = found;
}

export async function openStationList(file: File): Promise<void> {
  const { name } = file;
  if (file.size > MAX_BYTES) {
    listProblem.value = { kind: 'large', name, line: 0, found: '' };
    return;
  }
  const known = patterns.value.map(({ vulnerability }) => vulnerability);
  const found = readStationList(await file.text(), known);
  if ('line' in found) {
    listProblem.value = { kind: found.line === 0 ? 'empty' : 'wrong', name, line: found.line, found: found.found };
    return;
  }
  stationList.value = found;
  listFile.value = name;
  listProblem.value = null;
}
