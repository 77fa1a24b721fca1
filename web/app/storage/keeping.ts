// SPDX-License-Identifier: Apache-2.0
// Keeps every exercise as it goes: what the engine tells as fresh goes to the keeping thread, which answers when it is on the disk. What
// could not be written waits and is written with the next; the reader is told that it is not kept. One tab at a time has an exercise.
import { effect } from '@preact/signals';
import type { LiveSource } from '../../engine/live-source.js';
import type { Fresh } from '../../engine/protocol.js';
import { decisions } from '../session/decisions.js';
import { desk, goingOn, type KeptDesk, type KeptRecord, keepState, kept, offered, quota } from '../session/kept.js';
import { source } from '../session/run-state.js';
import { KeptThread } from './kept-thread.js';
import { OWN_PREFIX } from './settings.js';
import type { Stored } from './worker/room.js';

/** ms between two tellings of what is fresh: with the way to the disk less than a second */
const EVERY = 600;
const LOCK = 'sispamkota.exercise.';
const TICKS_A_SECOND = 20;

/** One source that is being kept, whether or not it is the one on the screen. */
interface Session {
  readonly id: string;
  readonly begun: number;
  /** s, the last that is on the disk */
  upTo: number;
  readonly waiting: Map<number, { first: boolean; parts: Uint8Array[] }>;
  /** names given by hand, of ways */
  name: string;
}

const sessions = new WeakMap<object, Session>();
/** ids that this page holds the lock of */
const held = new Map<string, () => void>();

/** Takes the lock of an exercise; null when another tab has it. Browsers without locks have one tab. */
function take(id: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    navigator.locks
      .request(LOCK + id, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(null);
        return new Promise<void>((free) => {
          const release = () => {
            held.delete(id);
            free();
          };
          held.set(id, release);
          resolve(release);
        });
      })
      .catch(() => resolve(() => undefined));
  });
}

async function heldElsewhere(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held: all = [] } = await navigator.locks.query();
  const names = all.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(names.filter((id) => !held.has(id)));
}

const idOf = (session: Session, future: number): string => (future === 0 ? session.id : `${session.id}.${future}`);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export async function keepExercises(): Promise<void> {
  const thread = new KeptThread();
  try {
    await thread.ask({ kind: 'place' });
  } catch {
    keepState.value = { kind: 'nowhere' };
    return;
  }
  const place = (await thread.ask({ kind: 'place' })) as 'files' | 'database';

  const write = async (live: LiveSource, session: Session, fresh: Fresh): Promise<void> => {
    const seconds = fresh.tick / TICKS_A_SECOND;
    const id = idOf(session, fresh.future);
    const before = session.waiting.get(fresh.future);
    const waiting = { first: before?.first === true || fresh.first, parts: [...(before?.parts ?? []), fresh.bytes] };
    session.waiting.set(fresh.future, waiting);
    const { scenario, seed } = live.exercise;
    const record: KeptRecord = {
      id,
      name: session.name,
      scenario: scenario.id,
      title: scenario.name,
      seed,
      way: fresh.future,
      begun: session.begun,
      changed: Date.now(),
      seconds,
      over: fresh.over,
    };
    if (fresh.first) {
      if (source.value === live) offered.value = null;
      await take(id);
      if (fresh.future === 0) void navigator.storage?.persist?.().catch(() => false);
    }
    const state = (next: typeof keepState.value) => {
      if (source.value === live) keepState.value = next;
    };
    try {
      await thread.ask({ kind: 'append', record, bytes: joined(waiting.parts), first: waiting.first });
      waiting.parts.length = 0;
      waiting.first = false;
      session.upTo = seconds;
      state({ kind: 'kept', place, seconds });
    } catch (error) {
      state({ kind: thread.kindOf(error) === 'full' ? 'full' : 'failed', seconds: session.upTo });
      return;
    }
    const old = goingOn.value;
    if (old !== null && source.value === live && seconds >= old.seconds && old.id !== id) {
      goingOn.value = null;
      await thread.ask({ kind: 'remove', id: old.id }).catch(() => undefined);
      held.get(old.id)?.();
    }
  };

  const keep = (live: LiveSource) => {
    if (sessions.has(live)) return;
    const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const session: Session = {
      id: `${Date.now().toString(36)}-${random.toString(36)}`,
      begun: goingOn.value?.begun ?? Date.now(),
      name: goingOn.value?.name ?? '',
      upTo: 0,
      waiting: new Map(),
    };
    sessions.set(live, session);
    let before: Promise<void> = Promise.resolve();
    live.listen({
      fresh: (fresh) => {
        before = before.then(() => write(live, session, fresh));
      },
    });
    live.keep(EVERY).catch((error: unknown) => {
      console.warn(error);
      if (source.value === live) keepState.value = { kind: 'failed', seconds: session.upTo };
    });
  };

  const own: KeptDesk = {
    async refresh() {
      const [stored, elsewhere] = await Promise.all([thread.ask({ kind: 'list' }) as Promise<readonly Stored[]>, heldElsewhere()]);
      const session = source.value === null ? undefined : sessions.get(source.value);
      kept.value = stored
        .map(({ record, bytes }) => {
          const here = session !== undefined && record.id === idOf(session, source.value?.future ?? 0);
          return { ...record, bytes, open: here ? ('here' as const) : elsewhere.has(record.id) ? ('elsewhere' as const) : null };
        })
        .sort((a, b) => b.changed - a.changed);
      const estimate = await navigator.storage?.estimate?.().catch(() => null);
      const persistent = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
      quota.value = estimate ? { used: estimate.usage ?? 0, granted: estimate.quota ?? 0, persistent } : null;
    },
    read: (id) => thread.ask({ kind: 'read', id }) as Promise<Uint8Array>,
    async rename(id, name) {
      const session = source.value === null ? undefined : sessions.get(source.value);
      if (session !== undefined && id.startsWith(session.id)) session.name = name;
      await thread.ask({ kind: 'rename', id, name });
      await own.refresh();
    },
    async remove(id) {
      await thread.ask({ kind: 'remove', id });
      held.get(id)?.();
      await own.refresh();
    },
    async eraseAll() {
      await thread.ask({ kind: 'erase' });
      thread.close();
      try {
        for (const key of Object.keys(localStorage)) if (key.startsWith(OWN_PREFIX)) localStorage.removeItem(key);
      } catch {
        // forbidden: then there is nothing in it
      }
    },
    hold: (id) => take(id),
    async persist() {
      await navigator.storage?.persist?.();
      await own.refresh();
    },
  };
  desk.value = own;

  effect(() => {
    const live = source.value;
    // An exercise that another window runs is kept there.
    if (live?.kind === 'live' && 'keep' in live) keep(live as LiveSource);
    keepState.value = { kind: 'idle' };
  });
  effect(() => {
    const list = decisions.value;
    const live = source.peek();
    if (live !== null && sessions.has(live)) live.remark({ decisions: list }).catch((error: unknown) => console.warn(error));
  });
  await own.refresh();
  if (keepState.value.kind === 'idle') offered.value = kept.value.find((each) => !each.over && each.open === null) ?? null;
}
