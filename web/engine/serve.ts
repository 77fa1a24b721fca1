// SPDX-License-Identifier: Apache-2.0
// The answering side of the protocol: one exercise behind one port. It owns the simulation and the run loop, and answers every
// question in the order of asking; what throws becomes an error reply, never silence.
import { EngineClosed, toPlain } from './errors.js';
import type { Act } from './film/perform.js';
import { FilmedRun } from './filmed-run.js';
import type { Frame } from './frame.js';
import { load } from './load.js';
import { transferOf } from './pack-frame.js';
import type { EnginePort } from './ports.js';
import type { Fresh, Input, NoticeKind, Notices, Opened, Output, Placed, Reply, RequestKind } from './protocol.js';
import { RunLoop } from './run-loop.js';
import type { Simulation } from './simulation.js';
import type { EventView, FindingView, Issue } from './source.js';

type Answers = { [K in RequestKind]: (input: Input<K>, stopped: () => boolean) => Output<K> | Promise<Output<K>> };

/** Serves until the port closes; the returned function frees the simulation. */
export function serve(port: EnginePort): () => void {
  const cancelled = new Set<number>();
  let simulation: Simulation | null = null;
  let loop: RunLoop | null = null;
  let run: FilmedRun | null = null;
  /** settles when the simulation stands where it was asked to: on its way through another future nobody may speak to it */
  let underway: Promise<unknown> = Promise.resolve();

  const tell = <K extends NoticeKind>(notice: K, value: Notices[K]) => {
    const transfer = notice === 'frame' ? transferOf(value as Frame) : transferable((value as Fresh | null)?.bytes);
    port.post({ notice, value } as Reply, transfer);
  };
  const opened = () => {
    if (simulation === null || loop === null || run === null) throw new EngineClosed('nothing is open');
    return { simulation, loop, run };
  };
  const placed = async (move: (run: FilmedRun) => Promise<void>): Promise<Placed> => {
    const { simulation, loop, run } = opened();
    loop.pause(); // what has happened up to here is told first
    loop.moved();
    await move(run);
    return { future: run.now, frame: simulation.frame(true) };
  };
  /** ms between two tellings of what is fresh; null when nobody keeps it */
  let keeping: number | null = null;
  let keeper: ReturnType<typeof setTimeout> | undefined;
  const keepFresh = async () => {
    clearTimeout(keeper);
    if (keeping === null || run === null) return;
    try {
      await underway; // between two ways there is nothing to write down
      loop?.news();
      const fresh = await run.fresh(loop?.speed ?? 1);
      if (fresh !== null && keeping !== null) tell('fresh', fresh);
    } catch (error) {
      tell('failed', toPlain(error));
    }
    if (keeping !== null) keeper = setTimeout(keepFresh, keeping);
  };
  const act = (deed: Act) => opened().run.act(deed) as readonly Issue[] | null;

  const answers: Answers = {
    open: async ({ scenario, doctrine, orders, seed, wasmUrl, past }, stopped): Promise<Opened> => {
      close();
      const engine = await load(wasmUrl === null ? {} : { wasmUrl });
      const afresh = () => engine.open({ scenario, doctrine, orders }, seed ?? undefined);
      simulation = afresh();
      run = new FilmedRun(simulation, afresh, { scenario, doctrine, orders }, engine.resultsVersion);
      const happened: { events: EventView[]; findings: FindingView[] } = { events: [], findings: [] };
      const kept = past === null ? null : await run.resume(past, stopped, (done) => tell('progress', { done, of: past.tick }));
      if (kept !== null) {
        happened.events.push(...kept.events);
        happened.findings.push(...kept.findings);
      } else if (past !== null) {
        const silent = new RunLoop(simulation, run, (notice, value) => {
          if (notice === 'events') happened.events.push(...(value as readonly EventView[]));
          if (notice === 'findings') happened.findings.push(...(value as readonly FindingView[]));
        });
        await run.relive(past, silent, stopped, (done) => tell('progress', { done, of: past.tick }));
      }
      loop = new RunLoop(simulation, run, tell);
      return { exercise: simulation.exercise, frame: simulation.frame(true), warnings: simulation.warnings, happened };
    },
    play: ({ speed }) => {
      const { loop } = opened();
      loop.setSpeed(speed);
      loop.play();
      return null;
    },
    setSpeed: ({ speed }) => {
      opened().loop.setSpeed(speed);
      return null;
    },
    pause: () => opened().loop.pause(),
    stepBy: ({ ticks }, stopped) => opened().loop.stepBy(ticks, stopped),
    give: (order) => act({ kind: 'give', order }),
    outlook: (order) => opened().simulation.outlook(order),
    fireInject: ({ id }) => act({ kind: 'fireInject', id }),
    skipInject: ({ id }) => act({ kind: 'skipInject', id }),
    writeInject: (inject) => act({ kind: 'writeInject', inject }),
    checkInject: (inject) => opened().simulation.checkInject(inject),
    log: ({ number }) => opened().run.act({ kind: 'log', number }) === true,
    atDesk: (deed) => opened().run.act({ kind: 'desk', deed }) === true,
    deeds: () => [...opened().run.tape.deeds],
    remark: (remarks) => {
      opened().run.remark(remarks);
      return null;
    },
    keep: ({ every }) => {
      opened();
      keeping = Math.max(50, every);
      void keepFresh();
      return null;
    },
    branch: ({ tick }, stopped) => placed((run) => run.branch(tick, stopped)),
    takeUp: ({ future }, stopped) => placed((run) => run.takeUp(future, stopped)),
    summary: (_, stopped) => opened().run.summary(stopped),
    recording: ({ redact }) => {
      const { loop, run } = opened();
      loop.news();
      return run.recording(redact);
    },
    snapshot: () => opened().simulation.snapshot(),
    restore: (bytes) => {
      const { simulation, loop, run } = opened();
      loop.stop();
      loop.moved();
      simulation.restore(bytes);
      run.forget();
      return simulation.frame(true);
    },
  };

  const close = () => {
    loop?.stop();
    keeping = null;
    clearTimeout(keeper);
    simulation?.dispose();
    loop = null;
    simulation = null;
    run = null;
  };

  port.receive((question) => {
    if ('cancel' in question) {
      cancelled.add(question.cancel);
      return;
    }
    const { id, kind, input } = question;
    const answer = answers[kind] as (input: unknown, stopped: () => boolean) => unknown;
    const before = underway;
    const answered = (async () => {
      try {
        await before;
        const output = (await answer(input, () => cancelled.has(id))) as Output<RequestKind>;
        port.post({ id, output }, transferable(output));
      } catch (error) {
        port.post({ id, error: toPlain(error) }, []);
      } finally {
        cancelled.delete(id);
      }
    })();
    if (kind === 'branch' || kind === 'takeUp') underway = answered;
  });
  return close;
}

function transferable(output: unknown): readonly ArrayBuffer[] {
  if (output instanceof Uint8Array && output.buffer instanceof ArrayBuffer) return [output.buffer];
  if (isFrame(output)) return transferOf(output);
  return [];
}

function isFrame(output: unknown): output is Frame {
  return typeof output === 'object' && output !== null && 'people' in output && 'tick' in output;
}
