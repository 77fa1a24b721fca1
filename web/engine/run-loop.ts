// SPDX-License-Identifier: Apache-2.0
// Turns wall time into ticks. One beat advances as many ticks as the speed asks for, but works no longer than a budget, so that
// messages are answered between beats; ticks that could not be had in time are dropped, not owed. The clock never enters the state.
import { toPlain } from './errors.js';
import type { Frame } from './frame.js';
import type { NoticeKind, Notices } from './protocol.js';
import type { Simulation } from './simulation.js';
import type { EventView, FindingView } from './source.js';

/** ticks a simulated second (cpp/scenario/scenario.h) */
const ticksPerSecond = 20;
/** ms between beats while there is time to spare */
const beatTime = 16;
/** ms a beat may work */
const budget = 24;
/** ms between frames: at most 30 a second */
const frameTime = 33;
/** s; a beat that comes later than this (a sleeping laptop) is not made up for */
const longestGap = 0.25;

export const slowest = 0.25;
export const fastest = 50;

/** What the loop asks of those who know more of the run than its simulation. */
export interface Chronicle {
  /** ticks to run at most before advanced() is called again */
  readonly stride: number;
  /** called after each tick, or after `stride` of them from a multiple of it on */
  advanced(): void;
  /** all that happened, once */
  happened(events: readonly EventView[], findings: readonly FindingView[]): void;
  /** time has gone on */
  passed(): void;
  /** the summary of the whole run */
  summary(stopped: () => boolean): Promise<unknown>;
}

export type Tell = <K extends NoticeKind>(notice: K, value: Notices[K]) => void;

export class RunLoop {
  readonly #simulation: Simulation;
  readonly #tell: Tell;
  readonly #chronicle: Chronicle;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #speed = 1;
  #last = 0;
  #owed = 0;
  #sent = Number.NEGATIVE_INFINITY;
  #ended = false;

  constructor(simulation: Simulation, chronicle: Chronicle, tell: Tell) {
    this.#simulation = simulation;
    this.#chronicle = chronicle;
    this.#tell = tell;
  }

  get playing(): boolean {
    return this.#timer !== null;
  }

  get speed(): number {
    return this.#speed;
  }

  setSpeed(speed: number): void {
    this.#speed = Math.min(fastest, Math.max(slowest, speed));
  }

  play(): void {
    if (this.playing || this.#simulation.over) return;
    this.#last = performance.now();
    this.#owed = 0;
    this.#next(0);
  }

  /** Stops, and gives the frame of now with its hash. */
  pause(): Frame {
    this.stop();
    return this.flush();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Runs ticks while paused; in pieces, so that a long way can be interrupted by pause or a signal. */
  async stepBy(ticks: number, stopped: () => boolean): Promise<Frame> {
    this.stop();
    let left = Math.max(0, Math.round(ticks));
    let since = performance.now();
    while (left > 0 && !this.#simulation.over && !stopped()) {
      const { stride } = this.#chronicle;
      const piece = Math.min(left, 4, stride - (this.#simulation.tick % stride));
      this.#simulation.advance(piece);
      this.#chronicle.advanced();
      this.#chronicle.passed();
      left -= piece;
      if (performance.now() - since < budget) continue;
      this.#news();
      await new Promise((resume) => setTimeout(resume, 0));
      since = performance.now();
    }
    return this.flush();
  }

  /** Tells all that is new. */
  news(): void {
    this.#news();
  }

  /** Tells all that is new and the frame of now, which has a hash because nothing is running. */
  flush(): Frame {
    this.#news();
    const frame = this.#simulation.frame(!this.playing || this.#simulation.over);
    this.#end();
    return frame;
  }

  #next(delay: number): void {
    this.#timer = setTimeout(() => {
      try {
        this.#beat();
      } catch (error) {
        this.stop();
        this.#tell('failed', toPlain(error));
      }
    }, delay);
  }

  #beat(): void {
    const now = performance.now();
    this.#owed += Math.min(longestGap, (now - this.#last) / 1000) * this.#speed * ticksPerSecond;
    this.#last = now;
    while (this.#owed >= 1 && !this.#simulation.over && performance.now() - now < budget) {
      this.#simulation.advance(1);
      this.#chronicle.advanced();
      this.#owed -= 1;
    }
    if (this.#owed >= 1) this.#owed %= 1;
    this.#chronicle.passed();
    if (this.#simulation.over) {
      this.#timer = null;
      this.#news();
      this.#tell('frame', this.#simulation.frame(true));
      this.#end();
      return;
    }
    if (performance.now() - this.#sent >= frameTime) {
      this.#sent = performance.now();
      this.#news();
      this.#tell('frame', this.#simulation.frame(false));
    }
    const spare = beatTime - (performance.now() - now);
    this.#next(Math.max(0, spare));
  }

  #news(): void {
    const events = this.#simulation.newEvents();
    if (events.length > 0) this.#tell('events', events);
    const findings = this.#simulation.newFindings();
    if (events.length + findings.length > 0) this.#chronicle.happened(events, findings);
    if (findings.length > 0) this.#tell('findings', findings);
  }

  /** Time stands elsewhere now: what has ended there is told again when it ends. */
  moved(): void {
    this.#ended = false;
    this.#owed = 0;
  }

  #end(): void {
    if (this.#ended || !this.#simulation.over) return;
    this.#ended = true;
    this.#chronicle
      .summary(() => !this.#ended)
      .then((summary) => {
        if (!this.#ended) return;
        this.#news(); // findings that are closed at the end
        this.#tell('ended', summary);
      })
      .catch((error: unknown) => this.#tell('failed', toPlain(error)));
  }
}
