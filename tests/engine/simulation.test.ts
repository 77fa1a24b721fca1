// SPDX-License-Identifier: Apache-2.0
// The package in this thread: opening, running, ordering, branching, closing, with the real core.
import { describe, expect, it } from 'vitest';
import {
  completeTexts,
  DamagedRecording,
  EngineClosed,
  eventMessage,
  InvalidExercise,
  issueMessage,
  listScenarios,
  load,
  openLive,
  type Simulation,
  UnknownName,
} from '../../web/engine/index.js';
import { scene } from './built.js';

const engine = await load();

async function open(name: string, seed?: number): Promise<Simulation> {
  const { texts } = await completeTexts({ scenario: { text: await scene(name) } });
  return engine.open(texts, seed);
}

function playToEnd(simulation: Simulation): void {
  while (!simulation.over) simulation.advance(20);
}

describe('a run', () => {
  it('of two people ends when both have left, the same way twice', async () => {
    const hashes: string[] = [];
    for (let time = 0; time < 2; time++) {
      const simulation = await open('two-people', 7);
      playToEnd(simulation);
      const { counters, over, hash } = simulation.frame(true);
      expect([counters.left, counters.present, over]).toEqual([2, 0, true]);
      hashes.push(String(hash));
      simulation.dispose();
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('in steps of any size gives the same bits', async () => {
    const [one, many] = [await open('two-people', 3), await open('two-people', 3)];
    one.advance(200);
    for (let tick = 0; tick < 200; tick += 7) many.advance(Math.min(7, 200 - tick));
    expect([one.tick, one.hash]).toEqual([many.tick, many.hash]);
    one.dispose();
    many.dispose();
  });

  it('two exercises in one thread never meet', async () => {
    const alone = await open('two-people', 5);
    alone.advance(100);
    const [a, b] = [await open('two-people', 5), await open('two-people', 6)];
    for (let tick = 0; tick < 100; tick++) {
      a.advance(1);
      b.advance(1);
    }
    expect(a.hash).toBe(alone.hash);
    expect(b.hash).not.toBe(alone.hash);
    for (const each of [alone, a, b]) each.dispose();
  });

  it('gives frames that stay as they were when the run goes on', async () => {
    const simulation = await open('two-people', 1);
    simulation.advance(20);
    const frame = simulation.frame(false);
    const x = [...frame.people.x];
    simulation.advance(100);
    expect([...frame.people.x]).toEqual(x);
    expect([...simulation.frame(false).people.x]).not.toEqual(x);
    expect(frame.hash).toBeNull();
    expect(frame.seconds).toBeCloseTo(1);
    simulation.dispose();
  });

  it('tells each event once, in order, in words of both languages', async () => {
    const simulation = await open('two-people', 1);
    const events = [...simulation.newEvents()];
    while (!simulation.over) {
      simulation.advance(40);
      events.push(...simulation.newEvents());
    }
    expect(simulation.newEvents()).toEqual([]);
    expect(events.filter((event) => event.kind === 'left')).toHaveLength(2);
    expect(events.map((event) => event.tick)).toEqual(events.map((event) => event.tick).sort((a, b) => a - b));
    for (const event of events) {
      for (const language of ['id', 'en'] as const) expect(eventMessage(event, simulation.exercise, language)).not.toContain('?');
    }
    simulation.dispose();
  });

  it('shows the exercise with its defaults filled in', async () => {
    const simulation = await open('two-people');
    const { scenario, doctrine, seed, people } = simulation.exercise;
    expect([scenario.compression, scenario.groups[0]?.walk.profile, scenario.site.gates, scenario.units]).toEqual([1, 'adult', [], []]);
    expect(doctrine.levels[0]?.rank).toBe(0);
    expect([seed, people.count, [...people.group]]).toEqual([scenario.seed, 2, [0, 1]]);
    simulation.dispose();
  });
});

describe('orders and branches', () => {
  it('an order that cannot be given comes back as issues; a good one changes the run and is recorded', async () => {
    const simulation = await open('line-and-crowd', 1);
    simulation.advance(20);
    const wrong = simulation.give({ kind: 'hold', unit: 'nobody' });
    expect(wrong?.[0]?.code).toBe('reference.unknown');
    const unit = simulation.exercise.scenario.units[0]?.id ?? '';
    expect(simulation.give({ kind: 'fallBack', unit, distance: 2 })).toBeNull();
    simulation.advance(60);
    expect(simulation.newEvents().some((event) => event.kind === 'orderGiven')).toBe(true);
    expect(engine.verifyRecording(simulation.recording()).kind).toBe('same');
    simulation.dispose();
  });

  it('an inject nobody knows comes back as an issue', async () => {
    const simulation = await open('two-people');
    expect(simulation.fireInject('nothing')?.[0]?.code).toBe('reference.unknown');
    simulation.dispose();
  });

  it('an inject the instructor writes comes, has its words in the events, and replays from the recording', async () => {
    const simulation = await open('line-and-crowd', 1);
    simulation.advance(20);
    expect(simulation.writeInject({ id: 'w', kind: 'message', channel: 'radio' })?.[0]).toMatchObject({ path: '', code: 'key.missing' });
    const rumour = { id: 'w', kind: 'rumour', group: 'crowd', amount: -0.3, over: 2, text: { id: 'Kecurangan!' } } as const;
    expect(simulation.writeInject(rumour)).toBeNull();
    simulation.advance(100);
    const told = simulation.newEvents().find((event) => event.kind === 'injectFired');
    expect(told?.text).toEqual({ id: 'Kecurangan!', en: '' });
    expect(engine.verifyRecording(simulation.recording())).toMatchObject({ kind: 'same', hash: simulation.hash });
    simulation.dispose();
  });

  it('a snapshot brings the state back; one of another exercise is refused', async () => {
    const simulation = await open('two-people', 2);
    simulation.advance(40);
    const [bytes, hash] = [simulation.snapshot(), simulation.hash];
    simulation.advance(40);
    simulation.restore(bytes);
    expect([simulation.tick, simulation.hash]).toEqual([40, hash]);
    const other = await open('corridor', 2);
    expect(() => other.restore(bytes)).toThrow(DamagedRecording);
    simulation.dispose();
    other.dispose();
  });
});

describe('closing', () => {
  it('twice is fine; using it afterwards is a typed error', async () => {
    const simulation = await open('two-people');
    simulation.dispose();
    simulation.dispose();
    expect(() => simulation.advance(1)).toThrow(EngineClosed);
    expect(() => simulation.frame(true)).toThrow(EngineClosed);
    expect(() => simulation.recording()).toThrow(EngineClosed);
  });

  it('a hundred exercises opened and closed one after another do not fill the memory', async () => {
    for (let time = 0; time < 100; time++) {
      const simulation = await open('room-exit', time);
      simulation.advance(2);
      simulation.dispose();
    }
    const last = await open('room-exit', 1);
    expect(last.tick).toBe(0);
    last.dispose();
  });
});

describe('what is wrong with the files', () => {
  it('is thrown with every issue, located and worded in both languages', async () => {
    const scenario = JSON.stringify({ ...JSON.parse(await scene('two-people')), seed: -4, colour: 'red' });
    const { texts } = await completeTexts({ scenario: { text: scenario } });
    let thrown: unknown;
    try {
      engine.open(texts);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InvalidExercise);
    const { issues } = thrown as InvalidExercise;
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual(
      expect.arrayContaining([
        ['range.low', '/seed'],
        ['key.unknown', '/colour'],
      ]),
    );
    for (const issue of issues) for (const language of ['id', 'en'] as const) expect(issueMessage(issue, language)).not.toMatch(/[?{}]/);
  });

  it('a doctrine that is not in the library is an issue of the scenario', async () => {
    const scenario = `{\n"format": "sispamkota/1",\n"doctrine": "id-2006-tricolor"}`;
    const { issues } = await completeTexts({ scenario: { text: scenario } });
    expect(issues).toMatchObject([{ path: '/doctrine', line: 3, code: 'reference.unknown', values: { nearest: 'id-2006-tricolour' } }]);
    // Opened as the page does: what else is wrong is told in the same breath, and no doctrine is called empty.
    const refused = await openLive({ scenario: { text: scenario }, worker: 'here' }).catch((error: unknown) => error);
    const told = (refused as InvalidExercise).issues.map(({ file, path, line, code }) => [file, path, line, code].join(' '));
    expect(told).toEqual(expect.arrayContaining(['scenario /doctrine 3 reference.unknown', 'scenario  1 key.missing']));
    expect(told.filter((each) => each.startsWith('doctrine'))).toEqual([]);
    await expect(completeTexts({ scenario: 'probolinggo-2025' })).rejects.toBeInstanceOf(UnknownName);
  });

  it('every built-in scenario opens without an error', async () => {
    for (const { id } of await listScenarios()) {
      const { texts, issues } = await completeTexts({ scenario: id });
      expect(issues).toEqual([]);
      const simulation = engine.open(texts);
      expect(simulation.warnings.filter((issue) => issue.severity === 'error')).toEqual([]);
      simulation.dispose();
    }
  });
});
