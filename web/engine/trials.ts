// SPDX-License-Identifier: Apache-2.0
// Trials of the verification suite that are no exercises (cpp/engine/trials.h): Epstein's lattice, a queue without walking, bodies in contact. The order
// of the numbers is that of trials.cpp.
import type { Core } from './core-types.js';
import { CoreFailed, describe } from './errors.js';

export interface LatticeRun {
  readonly seed: number;
  readonly ticks: number;
  /** L, and what is taken off it each tick */
  readonly legitimacy: number;
  readonly fall?: number;
  /** taken off L at a tick */
  readonly jump?: number;
  readonly jumpTick?: number;
  /** share of the cells, and how many officers leave each tick */
  readonly officers: number;
  readonly removed?: number;
  /** longest term, ticks */
  readonly jail: number;
}

/** Per tick: how many are active, jailed, and officers. */
export interface LatticeSeries {
  readonly active: Float64Array;
  readonly jailed: Float64Array;
  readonly officers: Float64Array;
}

export interface QueueRun {
  readonly seed: number;
  readonly servers: number;
  /** means of the exponential times of service and between arrivals, s */
  readonly service: number;
  readonly gap: number;
  /** customers that do not count, then those that do */
  readonly warmUp: number;
  readonly customers: number;
}

/** Forces N, lengths m, shares; see cpp/engine/press_trial.h. */
export interface RowAtWall {
  readonly force: number;
  readonly ripple: number;
  readonly overlap: number;
  readonly allowed: number;
  readonly beyond: number;
}

export interface ThrownTogether {
  readonly momentum: number;
  readonly energy: number;
  readonly left: number;
  readonly force: number;
}

export interface Packed {
  readonly beyond: number;
  readonly usual: number;
  readonly wall: number;
  readonly contacts: number;
}

export class Trials {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  lattice(run: LatticeRun): LatticeSeries {
    const { seed, ticks, legitimacy, officers, jail, fall = 0, jump = 0, jumpTick = 0, removed = 0 } = run;
    const series = this.#play('lattice', [seed, ticks, legitimacy, officers, jail, fall, jump, jumpTick, removed]);
    return {
      active: series.subarray(0, ticks),
      jailed: series.subarray(ticks, 2 * ticks),
      officers: series.subarray(2 * ticks),
    };
  }

  /** Mean wait, s. */
  queue({ seed, servers, service, gap, warmUp, customers }: QueueRun): number {
    return this.#play('queue', [seed, servers, service, gap, warmUp, customers])[0] as number;
  }

  row(people: number, traction: number, ticks: number): RowAtWall {
    const [force = 0, ripple = 0, overlap = 0, allowed = 0, beyond = 0] = this.#play('row', [people, traction, ticks]);
    return { force, ripple, overlap, allowed, beyond };
  }

  thrown(people: number, ticks: number, seed: number): ThrownTogether {
    const [momentum = 0, energy = 0, left = 0, force = 0] = this.#play('thrown', [people, ticks, seed]);
    return { momentum, energy, left, force };
  }

  packed(density: number, ticks: number, seed: number): Packed {
    const [beyond = 0, usual = 0, wall = 0, contacts = 0] = this.#play('packed', [density, ticks, seed]);
    return { beyond, usual, wall, contacts };
  }

  #play(name: string, given: readonly number[]): Float64Array {
    try {
      return this.#core.trial(name, new Float64Array(given));
    } catch (error) {
      throw new CoreFailed(describe(error));
    }
  }
}
