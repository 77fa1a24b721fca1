// SPDX-License-Identifier: Apache-2.0
// Items as they are when they are put into a scenario by hand: what the field table requires, and nothing of its defaults. And an empty scenario.

import { at, type Edit } from '../../../engine/json-edit.js';
import type { Vec2 } from '../../../engine/tables.g.js';
import { isRecord, itemsOf, type PlanList, planLists, type WrittenScenario } from './written.js';

/** Ids begin with a plain word that stays in a file, whatever the language. */
const words: Readonly<Record<PlanList, string>> = {
  units: 'satuan',
  groups: 'kelompok',
  stations: 'meja',
  phases: 'tahap',
  script: 'inject',
  objectives: 'sasaran',
  ground: 'tanah',
  buildings: 'bangunan',
  walls: 'dinding',
  gates: 'gerbang',
  exits: 'keluar',
  zones: 'zona',
  labels: 'nama',
  lines: 'garis',
  areas: 'bidang',
};

/** An id that none of the list has: the word with a number, or what is asked for with one. */
export function freeId(draft: WrittenScenario, list: PlanList, wanted: string = words[list]): string {
  const taken = new Set(itemsOf(at(draft, planLists[list].path)).map(({ item }) => item.id));
  const stem = wanted.replace(/-\d+$/, '').slice(0, 56);
  if (wanted !== words[list] && !taken.has(wanted)) return wanted;
  for (let n = 1; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The edits that put an item at the end of its list, and where it then stands. */
export function adding(draft: WrittenScenario, list: PlanList, item: unknown): { readonly edits: readonly Edit[]; readonly path: string } {
  const { path } = planLists[list];
  const there = at(draft, path);
  if (Array.isArray(there)) return { edits: [{ op: 'add', path: `${path}/-`, value: item }], path: `${path}/${there.length}` };
  const [, first = '', second] = path.split('/');
  const whole = second !== undefined && !isRecord(at(draft, `/${first}`));
  const edit: Edit = whole ? { op: 'add', path: `/${first}`, value: { [second]: [item] } } : { op: 'add', path, value: [item] };
  return { edits: [edit], path: `${path}/0` };
}

/** A polygon, line or pair of ends as its list takes it. */
export function drawnItem(draft: WrittenScenario, list: PlanList, points: readonly Vec2[]): unknown {
  const id = freeId(draft, list);
  const [a, b] = points;
  switch (list) {
    case 'walls':
      return { id, points };
    case 'gates':
    case 'lines':
      return { id, a, b };
    case 'areas':
      return { id, polygon: points, window: [0, limitOf(draft)] };
    default:
      return { id, polygon: points };
  }
}

function limitOf(draft: WrittenScenario): number {
  return typeof draft.limit === 'number' ? draft.limit : 7200;
}

export function unitItem(draft: WrittenScenario, kind: UnitTemplate, place: Vec2, heading: number): unknown {
  const { id, ...rest } = kind;
  return { id: freeId(draft, 'units', id), ...rest, at: place, ...(heading === 0 ? {} : { heading }) };
}

export function stationItem(draft: WrittenScenario, [x, y]: Vec2): unknown {
  return {
    id: freeId(draft, 'stations'),
    servers: [[x, y]],
    queue: [
      [x, y - 1],
      [x, y - 5],
    ],
  };
}

export function labelItem(place: Vec2): unknown {
  return { at: place, text: { id: 'Nama', en: 'Name' } };
}

export function groupItem(draft: WrittenScenario, from: string, goal: string): unknown {
  return { id: freeId(draft, 'groups'), kind: 'supporters', count: 50, arrivals: { pattern: 'present', from }, plan: [{ goal }] };
}

export function listItem(draft: WrittenScenario, list: PlanList): unknown {
  const id = freeId(draft, list);
  if (list === 'script') return { id, kind: 'message' };
  return { id };
}

/** A unit of the order of battle that can be taken onto the map (facts.md 1.5: usual strength and kit). */
export interface UnitTemplate {
  readonly id: string;
  readonly service: string;
  readonly kind: string;
  readonly strength: number;
  readonly kit?: readonly string[];
  readonly formation?: { readonly kind?: string; readonly ranks?: number };
  readonly tank?: number;
}

/** The default order of battle of a drill with some 300 people (facts.md 1.5, assumed there). */
export const unitTemplates: readonly UnitTemplate[] = [
  { id: 'dalmas-awal', service: 'polri', kind: 'dalmasAwal', strength: 38, kit: ['rope'] },
  { id: 'dalmas-lanjut', service: 'polri', kind: 'dalmasLanjut', strength: 38, kit: ['shield', 'helmet', 'baton', 'extinguisher'] },
  { id: 'negosiator', service: 'polri', kind: 'negotiator', strength: 6, formation: { kind: 'loose' } },
  { id: 'raimas', service: 'polri', kind: 'raimas', strength: 12, kit: ['motorcycle', 'helmet'], formation: { kind: 'column' } },
  { id: 'awc', service: 'polri', kind: 'awc', strength: 5, kit: ['water'], formation: { kind: 'loose' }, tank: 6500 },
  { id: 'raisa', service: 'polri', kind: 'raisa', strength: 4, kit: ['loudspeaker'], formation: { kind: 'loose' } },
  { id: 'k9', service: 'polri', kind: 'k9', strength: 8, kit: ['dog'], formation: { ranks: 1 } },
  { id: 'satlantas', service: 'polri', kind: 'satlantas', strength: 20, formation: { kind: 'loose' } },
  { id: 'intelkam', service: 'polri', kind: 'intelkam', strength: 10, formation: { kind: 'loose' } },
  { id: 'reskrim', service: 'polri', kind: 'reskrim', strength: 12, kit: ['handcuffs'], formation: { kind: 'loose' } },
  { id: 'tim-tangkap', service: 'polri', kind: 'arrestTeam', strength: 8, kit: ['handcuffs'], formation: { kind: 'arrestTeam' } },
  { id: 'propam', service: 'polri', kind: 'propam', strength: 4, formation: { kind: 'loose' } },
  { id: 'humas', service: 'polri', kind: 'documentation', strength: 6, kit: ['camera'], formation: { kind: 'loose' } },
  { id: 'keslap', service: 'medical', kind: 'medic', strength: 8, kit: ['firstAid', 'stretcher'], formation: { kind: 'loose' } },
  { id: 'ambulans', service: 'medical', kind: 'ambulance', strength: 3, kit: ['firstAid', 'stretcher'], formation: { kind: 'loose' } },
  { id: 'damkar', service: 'fire', kind: 'damkar', strength: 6, kit: ['water', 'extinguisher'], formation: { kind: 'loose' }, tank: 4000 },
  { id: 'phh-brimob', service: 'polri', kind: 'phhBrimob', strength: 30, kit: ['shield', 'helmet', 'baton', 'mask', 'irritant'] },
  { id: 'tni', service: 'tni', kind: 'tni', strength: 40 },
  { id: 'satpol-pp', service: 'satpolPp', kind: 'satpolPp', strength: 20 },
  { id: 'linmas', service: 'linmas', kind: 'linmas', strength: 12, formation: { kind: 'loose' } },
  { id: 'kpps', service: 'organiser', kind: 'kpps', strength: 7, formation: { kind: 'loose' } },
  { id: 'bawaslu', service: 'organiser', kind: 'bawaslu', strength: 4, formation: { kind: 'loose' } },
];

/** A square of ground with two ways out, to begin on. */
export function emptyScenario(): unknown {
  return {
    format: 'sispamkota/1',
    id: 'rencana-baru',
    name: { id: 'Rencana baru', en: 'New plan' },
    limit: 1800,
    site: {
      schematic: true,
      ground: [
        {
          id: 'tanah',
          polygon: [
            [0, 0],
            [160, 0],
            [160, 100],
            [0, 100],
          ],
        },
      ],
      exits: [
        {
          id: 'keluar-barat',
          name: { id: 'Jalan ke barat', en: 'Road west' },
          polygon: [
            [0, 42],
            [3, 42],
            [3, 58],
            [0, 58],
          ],
        },
        {
          id: 'keluar-timur',
          name: { id: 'Jalan ke timur', en: 'Road east' },
          polygon: [
            [157, 42],
            [160, 42],
            [160, 58],
            [157, 58],
          ],
        },
      ],
    },
    phases: [{ id: '1-awal', name: { id: 'Awal', en: 'Beginning' } }],
  };
}
