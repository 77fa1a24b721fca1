// SPDX-License-Identifier: Apache-2.0
// The checks of a plan give figures one can work out by hand, and follow what is changed in the plan.
import { describe, expect, it } from 'vitest';
import { planChecks } from '../../web/engine/checks/plan-checks.js';
import { fillDefaults } from '../../web/engine/defaults.js';
import { choices, fields } from '../../web/engine/fields.g.js';
import type { Scenario } from '../../web/engine/tables.g.js';
import { holesOf, languages } from '../../web/text/index.js';
import { checkWords, planWords } from '../../web/text/plan-words.js';

type Plain = Readonly<Record<string, unknown>>;

const table = {
  file: 'scenario',
  format: 'sispamkota/1',
  root: 'Scenario',
  structs: Object.entries(fields).map(([name, list]) => ({ name, fields: list })),
  choices: Object.entries(choices).map(([name, names]) => ({ name, names })),
};

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** A yard of 60 m × 40 m with a 6 m exit in the west; 600 people in the middle of it, a line of officers east of them. */
function yard(site: Plain = {}, rest: Plain = {}): Scenario {
  const scenario = {
    format: 'sispamkota/1',
    id: 'yard',
    name: { id: 'Halaman', en: 'Yard' },
    site: {
      ground: [{ id: 'tanah', polygon: box(0, 0, 60, 40) }],
      exits: [{ id: 'barat', polygon: box(0, 17, 2, 23) }],
      zones: [
        { id: 'massa', kind: 'assembly', polygon: box(20, 10, 40, 30) },
        { id: 'medis', kind: 'medical', polygon: box(2, 2, 8, 8) },
      ],
      ...site,
    },
    groups: [{ id: 'a', count: 600, arrivals: { from: 'massa' }, plan: [{ goal: 'massa' }] }],
    units: [
      { id: 'garis', service: 'polri', kind: 'dalmasAwal', strength: 30, at: [50, 20], heading: 180 },
      { id: 'keslap', service: 'medical', kind: 'medic', strength: 4, at: [5, 5], kit: ['stretcher'] },
    ],
    ...rest,
  };
  return fillDefaults(table, scenario) as Scenario;
}

const verdicts = (scenario: Scenario) => Object.fromEntries(planChecks(scenario).map(({ code, verdict }) => [code, verdict]));
const valuesOf = (scenario: Scenario, code: string) => planChecks(scenario).find((check) => check.code === code)?.values;

describe('checks of a plan', () => {
  it('give the time to leave by the mouth of the exit: 600 people, 6 m, 60 people a metre and minute', () => {
    const { width, minutes } = valuesOf(yard(), 'egress') as { width: number; minutes: number };
    expect(width).toBeCloseTo(6, 0);
    expect(minutes).toBeCloseTo(600 / (6 * 60), 0);
    expect(verdicts(yard()).oneWayOut).toBe('warning');
  });

  it('take no more than the capacity of the exit: two people a second want no more than 2 m', () => {
    const turnstiles = yard({ exits: [{ id: 'barat', polygon: box(0, 17, 2, 23), capacity: 2 }] });
    const { width, minutes } = valuesOf(turnstiles, 'egress') as { width: number; minutes: number };
    expect([width, minutes]).toEqual([2, 5]);
  });

  it('take the narrowest place on the way where it is narrower than the mouth', () => {
    const narrow = yard({
      walls: [
        {
          id: 'a',
          points: [
            [12, 0],
            [12, 18.5],
          ],
        },
        {
          id: 'b',
          points: [
            [12, 21.5],
            [12, 40],
          ],
        },
      ],
    });
    expect(valuesOf(narrow, 'egress')?.width).toBeCloseTo(3, 0);
  });

  it('say when a crowd can get nowhere, and that the closed gate is why', () => {
    const walls = [
      {
        id: 'a',
        points: [
          [12, 0],
          [12, 17],
        ],
      },
      {
        id: 'b',
        points: [
          [12, 23],
          [12, 40],
        ],
      },
    ];
    const gate = { id: 'pintu', a: [12, 17], b: [12, 23], open: false };
    const shut = verdicts(yard({ walls, gates: [gate] }));
    expect([shut.noWayOut, shut.gateCutsAlone]).toEqual(['bad', 'bad']);
    const open = verdicts(yard({ walls, gates: [{ ...gate, open: true }] }));
    expect([open.egress, open.gateAlone]).toEqual(['good', 'warning']);
  });

  it('find the dead end behind a crowd that is pushed away from its only way out', () => {
    const pushedOut = verdicts(yard());
    expect(pushedOut.wayBehind).toBe('good');
    const line = { id: 'garis', service: 'polri', kind: 'dalmasAwal', strength: 30, at: [12, 20], heading: 0 };
    expect(verdicts(yard({}, { units: [line] })).deadEnd).toBe('bad');
  });

  it('judge density by the bands, 600 people on 400 m² and on 100 m²', () => {
    expect(valuesOf(yard(), 'packing')?.density).toBeCloseTo(1.5, 1);
    expect(verdicts(yard()).packing).toBe('good');
    const small = yard({ zones: [{ id: 'massa', kind: 'assembly', polygon: box(20, 10, 30, 20) }] });
    expect(verdicts(small).packing).toBe('bad');
  });

  it('miss the loudspeaker, the second medical team and the reserve, and are content when they are there', () => {
    const { noLoudspeaker, medics, reserve, lane } = verdicts(yard());
    expect({ noLoudspeaker, medics, reserve, lane }).toEqual({ noLoudspeaker: 'bad', medics: 'warning', reserve: 'bad', lane: 'good' });
    const { units } = yard();
    const more = [
      ...units,
      { id: 'raisa', service: 'polri', kind: 'raisa', strength: 4, at: [45, 20], kit: ['loudspeaker'] },
      { id: 'ambulans', service: 'medical', kind: 'ambulance', strength: 3, at: [6, 6] },
      { id: 'cadangan', service: 'polri', kind: 'dalmasLanjut', strength: 12, at: [55, 5], onRequest: { latency: 60 } },
    ];
    const after = verdicts(yard({}, { units: more }));
    expect([after.loudspeaker, after.medics, after.reserve]).toEqual(['good', 'good', 'good']);
  });

  it('have a sentence in both languages that asks for no value they do not give', () => {
    const scenarios = [yard(), yard({ exits: [] }), yard({ zones: [] }), yard({}, { units: [] })];
    for (const language of languages) {
      const sentences: Readonly<Record<string, string>> = checkWords(language).sentences;
      for (const { code, values } of scenarios.flatMap(planChecks)) {
        expect(sentences[code], code).toBeDefined();
        for (const hole of holesOf(sentences[code] ?? '')) expect(Object.keys(values), code).toContain(hole);
      }
    }
    expect(Object.keys(checkWords('en').sentences)).toEqual(Object.keys(checkWords('id').sentences));
  });

  it('and all words of the screen put the same values into the same sentence in both languages', () => {
    const flat = (words: object, way = ''): readonly (readonly [string, string])[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [[`${way}${key}`, value] as const] : flat(value as object, `${way}${key}.`),
      );
    for (const of of [planWords, checkWords]) {
      const english = new Map(flat(of('en')));
      for (const [key, sentence] of flat(of('id'))) {
        expect([...new Set(holesOf(english.get(key) ?? ''))].sort(), key).toEqual([...new Set(holesOf(sentence))].sort());
        expect(sentence, key).not.toBe('');
      }
    }
  });
});
