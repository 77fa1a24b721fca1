// SPDX-License-Identifier: Apache-2.0
// What the page remembers and how it reads its address, its preferences and the machine's languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../web/app/session/address.js';
import { askedBy } from '../../web/app/session/decisions.js';
import { addEvents, addFrame, cut, emptyHistory } from '../../web/app/session/history.js';
import { levelTone } from '../../web/app/session/level-tone.js';
import { defaultPreferences, languageOf } from '../../web/app/session/preferences.js';
import { nextSpeed, speeds } from '../../web/app/session/speeds.js';
import { knownBefore } from '../../web/app/session/ways.js';
import { readPreferences } from '../../web/app/storage/settings.js';
import type { Frame } from '../../web/engine/frame.js';
import { isNotable } from '../../web/engine/notable-event.js';
import type { EventView } from '../../web/engine/source.js';
import { type Doctrine, tables } from '../../web/engine/tables.g.js';

const at = (seconds: number, density = 0, more: Partial<Frame> = {}) =>
  ({ tick: seconds * 20, seconds, phase: 0, situation: 0, declared: 0, counters: { density }, ...more }) as unknown as Frame;
const event = (kind: string, tick: number, a: number, b = 0): EventView => ({ kind, tick, a, b, c: 0, at: [0, 0], value: 0 });

describe('address', () => {
  it('is read as the contract has it', () => {
    expect(readAddress('?scenario=gate-crush&seed=7&speed=50&run=1')).toEqual({
      scenario: 'gate-crush',
      seed: 7,
      speed: 50,
      run: true,
      screen: 'run',
    });
    expect(readAddress('')).toEqual({ scenario: null, seed: null, speed: null, run: false, screen: 'run' });
  });

  it('leaves out what it does not understand', () => {
    expect(readAddress('?seed=-1&speed=900&run=yes')).toEqual({ scenario: null, seed: null, speed: null, run: false, screen: 'run' });
    expect(readAddress('?seed=1.5&speed=&run=0')).toEqual({ scenario: null, seed: null, speed: null, run: false, screen: 'run' });
    expect(readAddress('?seed=4294967296').seed).toBeNull();
  });

  it('opens the same again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.integer({ min: 0, max: 4294967295 }), (scenario, seed) => {
        const again = readAddress(writeAddress(scenario, seed));
        return again.scenario === scenario && again.seed === seed;
      }),
    );
  });
});

describe('the decision log', () => {
  const order = (tick: number, kind: (typeof tables.orderKinds)[number], unit = 0) =>
    event('orderGiven', tick, unit, tables.orderKinds.indexOf(kind));

  it('asks at each change of level and each force of stage 4 and more, and at nothing else', () => {
    const asked = askedBy(
      [],
      [order(20, 'appeal'), event('levelChanged', 40, 1), event('levelDeclared', 60, 1), order(80, 'water'), order(90, 'move')],
    );
    expect(asked.map(({ t, cause, state }) => [t, cause.kind, state])).toEqual([
      [2, 'level', 'open'],
      [3, 'declared', 'open'],
      [4, 'force', 'open'],
    ]);
    expect(asked[2]?.cause).toEqual({ kind: 'force', order: 'water', unit: 0, stage: 5 });
  });

  it('takes the same order to the same unit within a minute as one decision', () => {
    const asked = askedBy([], [order(0, 'advance'), order(600, 'advance'), order(600, 'advance', 1), order(1300, 'advance')]);
    expect(asked.map(({ t }) => t)).toEqual([0, 30, 65]);
    expect(asked.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('takes the reason that came with an order as the entry, and asks where none came', () => {
    const reasoned = { ...order(20, 'water'), value: 1 };
    const asked = askedBy([], [reasoned, order(40, 'irritant', 1)], () => 'stones on the line');
    expect(asked.map(({ why, state }) => [why, state])).toEqual([
      ['stones on the line', 'written'],
      ['', 'open'],
    ]);
  });
});

describe('a way that branches', () => {
  it('knows what was known before it, and nothing of what came after', () => {
    const history = addEvents(addFrame(emptyHistory, at(0)), [event('phaseBegan', 400, 1), event('phaseBegan', 900, 2)]);
    const known = {
      frame: null,
      events: [event('fireLit', 399, 0), event('fireLit', 401, 0)],
      findings: [],
      history,
      firedInjects: new Map([
        [0, 100],
        [1, 500],
      ]),
      ratings: new Map([['a', 'P']]),
      decisions: askedBy([], [event('levelChanged', 300, 1), event('levelChanged', 500, 0)]),
    };
    const before = knownBefore(known, 20);
    expect(before.events.map(({ tick }) => tick)).toEqual([399]);
    expect([...before.firedInjects.keys()]).toEqual([0]);
    expect(before.decisions.length).toBe(1);
    expect(before.ratings.size).toBe(0);
    expect(cut(history, 21).phases.map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('history', () => {
  it('knows when phases began and which a time-out forced', () => {
    const history = addEvents(addFrame(emptyHistory, at(0)), [event('phaseBegan', 400, 1), event('phaseBegan', 900, 2, 1)]);
    expect(history.phases).toEqual([
      { t: 0, index: 0, forced: false },
      { t: 20, index: 1, forced: false },
      { t: 45, index: 2, forced: true },
    ]);
  });

  it('takes the greatest density of every five seconds', () => {
    let history = emptyHistory;
    for (const [t, density] of [
      [0, 1],
      [2, 3],
      [4.9, 2],
      [5, 1],
    ] as const)
      history = addFrame(history, at(t, density));
    expect(history.density).toEqual([
      { t: 0, density: 3 },
      { t: 5, density: 1 },
    ]);
  });

  it('is the same thing when nothing is new, so that nothing is drawn again', () => {
    const history = addFrame(emptyHistory, at(0, 1));
    expect(addFrame(history, at(1, 0.5))).toBe(history);
    expect(addEvents(history, [event('thrown', 5, 1)])).toBe(history);
  });

  it('joins a run in the middle', () => {
    expect(addFrame(emptyHistory, at(600, 1, { phase: 4, situation: 1 })).phases).toEqual([{ t: 600, index: 4, forced: false }]);
  });
});

describe('languages', () => {
  it('are Indonesian for Indonesian browsers and for those that ask for nothing', () => {
    expect(languageOf(['id-ID', 'en'])).toBe('id');
    expect(languageOf(['ms-MY'])).toBe('id');
    expect(languageOf([])).toBe('id');
  });

  it('are English for the others', () => {
    expect(languageOf(['en-GB'])).toBe('en');
    expect(languageOf(['de-DE', 'fr'])).toBe('en');
    expect(languageOf(['de-DE', 'id'])).toBe('id');
  });
});

describe('preferences', () => {
  it('survive anything that storage holds', () => {
    for (const text of [null, '', '{', '[]', 'null', '7', '{"language":"klingon","density":"yes"}'])
      expect(readPreferences(text)).toEqual(defaultPreferences);
    fc.assert(fc.property(fc.string(), (text) => typeof readPreferences(text).density === 'boolean'));
  });

  it('come back as they were kept', () => {
    const kept = { ...defaultPreferences, language: 'en', theme: 'dark', left: false } as const;
    expect(readPreferences(JSON.stringify(kept))).toEqual(kept);
  });
});

describe('speeds', () => {
  it('go up and down in steps and stop at the ends', () => {
    expect(nextSpeed(1, 1)).toBe(2);
    expect(nextSpeed(3, -1)).toBe(2);
    expect(nextSpeed(50, 1)).toBe(50);
    expect(nextSpeed(0.25, -1)).toBe(0.25);
    expect(speeds.at(0)).toBe(0.25);
    expect(speeds.at(-1)).toBe(50);
  });
});

describe('situation colours', () => {
  const doctrine = (ranks: readonly number[]) => ({ levels: ranks.map((rank) => ({ rank })) }) as unknown as Doctrine;

  it('fit three levels and five', () => {
    const three = doctrine([0, 1, 2]);
    expect([0, 1, 2].map((index) => levelTone(three, index))).toEqual(['hijau', 'kuning', 'merah']);
    const five = doctrine([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((index) => levelTone(five, index))).toEqual(['hijau', 'kuning', 'kuning', 'merah', 'merah']);
  });
});

describe('events', () => {
  it('of the crowd are counted, not told one by one', () => {
    expect(isNotable(event('modeChanged', 1, 1))).toBe(false);
    expect(isNotable(event('fireLit', 1, 1))).toBe(true);
  });
});
