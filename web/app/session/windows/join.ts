// SPDX-License-Identifier: Apache-2.0
// A window that takes part in an exercise which another one runs: finds it, shows the present, and says plainly when that window is gone.
// If it comes back (a reload), this window is back with it.
import { signal } from '@preact/signals';
import { deskElsewhere } from '../deed.js';
import { takeDesk } from '../desk.js';
import { openElsewhere } from '../exercise.js';
import * as run from '../run-state.js';
import { bring } from '../ways.js';
import { ChannelRoom } from './channel-source.js';
import { LOBBY, type LobbyWord, lockName, type Running, roomName } from './channel-words.js';
import { hold, newName, whenGone } from './locks.js';
import { joined, type Seat, seatName } from './seat.js';

/** Exercises that this window could take part in. */
export const offers = signal<ReadonlyMap<string, Running>>(new Map());

/** ms in which a window that runs an exercise has answered */
const ANSWER = 500;

let lobby: BroadcastChannel | null = null;
let room: ChannelRoom | null = null;
let owner: string | null = null;
const me = newName();

/** Whether any window of this browser runs an exercise. */
export async function somebodyRuns(): Promise<boolean> {
  if (typeof BroadcastChannel === 'undefined') return false;
  const channel = new BroadcastChannel(LOBBY);
  const heard = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<LobbyWord>) => {
      if (data.say === 'here') resolve(true);
    };
    setTimeout(() => resolve(false), ANSWER);
  });
  channel.postMessage({ say: 'who' } satisfies LobbyWord);
  const found = await heard;
  channel.close();
  return found;
}

export async function joinOthers(seat: Seat, wanted: string | null): Promise<void> {
  joined.value = { seat, state: 'looking' };
  deskElsewhere.value = (deed) => room?.do(deed);
  if (typeof BroadcastChannel === 'undefined') return;
  await hold(lockName(me)); // before the first word: who waits for a lock that nobody holds yet takes this window for gone
  owner = wanted;
  lobby = new BroadcastChannel(LOBBY);
  lobby.onmessage = ({ data }: MessageEvent<LobbyWord>) => {
    if (data.say === 'here') offered(data);
    else if (data.say === 'bye' && data.from === owner) lost();
    else if (data.say === 'bye') offers.value = new Map([...offers.value].filter(([each]) => each !== data.from));
  };
  addEventListener('pagehide', () => room?.close(true));
  lobby.postMessage({ say: 'who' } satisfies LobbyWord);
  setTimeout(() => {
    const [only] = offers.value.keys();
    if (owner === null && only !== undefined && offers.value.size === 1) follow(only);
  }, ANSWER);
}

function offered({ owner: from, name, seed, seconds }: Running): void {
  offers.value = new Map([...offers.value, [from, { owner: from, name, seed, seconds }]]);
  if (from === owner && joined.value?.state !== 'there') follow(from);
}

/** Takes part in this exercise from now on. */
export function follow(name: string): void {
  const seat = joined.value?.seat;
  if (seat === undefined || lobby === null) return;
  room?.close(owner !== name);
  owner = name;
  const mine = new ChannelRoom(roomName(name, seatName(seat)), me, {
    welcome: ({ known }, source) => {
      openElsewhere(source, known);
      joined.value = { seat, state: 'there' };
    },
    desk: takeDesk,
    known: bring,
    again: () => {
      if (room === mine) follow(name);
    },
  });
  room = mine;
  whenGone(lockName(name), () => {
    if (room === mine) lost();
  });
  lobby.postMessage({ say: 'hello', owner: name, from: me, seat } satisfies LobbyWord);
}

function lost(): void {
  const now = joined.value;
  if (now === null || now.state === 'gone') return;
  offers.value = new Map([...offers.value].filter(([each]) => each !== owner));
  joined.value = { ...now, state: now.state === 'there' ? 'gone' : 'looking' };
  if (run.state.value === 'running') run.state.value = 'paused';
}
