// SPDX-License-Identifier: Apache-2.0
// Plays an exercise to its end and keeps what a report needs: its course, and a frame every few seconds to draw maps from. For hosts
// without a film (the command line); the page looks back on its film instead.
import type { Frame } from '../frame.js';
import type { Simulation } from '../simulation.js';
import { type Course, type CourseSummary, isTold, MOMENT_SECONDS, type Moment, TICKS_A_SECOND, withFrame } from './course.js';

export interface LookBack {
  readonly course: Course;
  /** the kept frame nearest to this second */
  frameAt(t: number): Frame;
}

/** `deed` is called before each second: what somebody outside did then; true ends the run there. */
export function lookBack(simulation: Simulation, resultsVersion: number, deed: (tick: number) => boolean = () => false): LookBack {
  const frames: Frame[] = [];
  const events: Course['events'][number][] = [];
  const findings: Course['findings'][number][] = [];
  let moments: readonly Moment[] = [];
  const news = () => {
    events.push(...simulation.newEvents().filter(isTold));
    findings.push(...simulation.newFindings());
  };
  for (;;) {
    const stop = deed(simulation.tick);
    const frame = simulation.frame(false);
    moments = withFrame(moments, frame);
    if (frames.length === 0 || frame.seconds - (frames.at(-1)?.seconds ?? 0) >= MOMENT_SECONDS) frames.push(frame);
    news();
    if (stop || simulation.over) break;
    simulation.advance(TICKS_A_SECOND);
  }
  const last = simulation.frame(true);
  frames.push(last);
  const summary = simulation.summary() as CourseSummary;
  news();
  return {
    course: {
      exercise: simulation.exercise,
      seconds: last.seconds,
      over: simulation.over,
      hash: last.hash,
      resultsVersion,
      events,
      findings: summary.findings ?? findings,
      moments,
      summary,
    },
    frameAt: (t) => frames.reduce((best, frame) => (Math.abs(frame.seconds - t) < Math.abs(best.seconds - t) ? frame : best), last),
  };
}
