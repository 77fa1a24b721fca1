// SPDX-License-Identifier: Apache-2.0
// Rows of the benchmark: the same workloads by every host, or by every host of two revisions.
import { root } from '../command.mjs';
import { buildBase } from './base.mjs';
import { hosts } from './hosts.mjs';
import { faster, inTurn, together } from './rounds.mjs';

const tiny = 'plaza-100-2-A';
const digits = (value, n) => Number(value.toFixed(n));

function figures(name, row, bare) {
  const agents = Number(name.split('-')[1]);
  return {
    msPerStep: digits(row.msPerStep, 3),
    msPerStepMin: digits(row.msPerStepMin, 3),
    msPerStepMax: digits(row.msPerStepMax, 3),
    agentStepsPerSecond: Math.round((agents * 1000) / row.msPerStep),
    peakMB: digits(row.peakMB, 1),
    // A process's peak wanders by a megabyte or so: below 10,000 people that would be all one sees.
    bytesPerPerson: agents < 10_000 ? null : Math.round(((row.peakMB - bare.peakMB) * 2 ** 20) / agents),
  };
}

/** Every workload in WASM (the row's own figures), native and in the reference; `toNative` is WASM's speed as a share of native. */
export function rows(names, rounds) {
  const players = ['wasm', 'native', 'reference'];
  const play = (name) => inTurn(Object.fromEntries(players.map((host) => [host, () => hosts[host](name, root)])), rounds);
  const bare = play(tiny);
  return names.map((name) => {
    console.error(`[bench] ${name}`);
    const played = play(name);
    const [, agents, density] = name.split('-').map(Number);
    const [wasm, native, reference] = players.map((host) => figures(name, together(played[host]), together(bare[host])));
    return { name, agents, density, ...wasm, native, reference, toNative: faster(played.wasm, played.native) };
  });
}

/** Base and head in turn, in WASM and native: how many times faster head is. */
export function base(names, rounds, revision) {
  const folder = buildBase(revision);
  return names.map((name) => {
    console.error(`[bench] ${name}`);
    const of = (host) => {
      const played = inTurn({ base: () => hosts[host](name, folder), head: () => hosts[host](name, root) }, rounds);
      const [before, after] = [together(played.base), together(played.head)];
      return { base: digits(before.msPerStep, 3), head: digits(after.msPerStep, 3), faster: faster(played.head, played.base) };
    };
    return { name, wasm: of('wasm'), native: of('native') };
  });
}
