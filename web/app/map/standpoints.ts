// SPDX-License-Identifier: Apache-2.0
// Where to stand to see what a side sees: behind the line that is nearest to the crowd, or in the crowd before that line, each looking at
// the other. Pure; of one frame.
import type { Frame } from '../../engine/frame.js';
import type { Vec2 } from '../../engine/tables.g.js';
import type { Cast } from './crowd-scene.js';
import type { Standpoint } from './ground-scene.js';

export type Side = 'officers' | 'crowd';

/** m behind the line, and before it */
const BEHIND = 6;
const BEFORE = 14;
/** a line has at least so many people, and a crowd is what stands within so many metres of it */
const LEAST = 8;
const NEAR = 60;

/** Formations that face somebody; who stands or walks about in others watches, waits or is on the way. */
const lines: ReadonlySet<string> = new Set(['line', 'box', 'wedge', 'echelonLeft', 'echelonRight', 'cordon', 'shelter']);

interface Facing {
  readonly line: Vec2;
  readonly crowd: Vec2;
}

/** The line with most citizens near it, and the middle of those; null where there is no line or nobody near any. */
export function facing(cast: Cast, frame: Frame): Facing | null {
  return facingOf(cast, frame, (formation) => lines.has(formation)) ?? facingOf(cast, frame, () => true);
}

function facingOf(cast: Cast, frame: Frame, fits: (formation: string) => boolean): Facing | null {
  let best: (Facing & { readonly weight: number }) | null = null;
  for (const unit of frame.units) {
    if (unit.strength < LEAST || unit.presence !== 'there' || !fits(unit.formation)) continue;
    let [sumX, sumY, weight] = [0, 0, 0];
    for (let row = 0; row < frame.people.x.length; ++row) {
      if (frame.people.presence[row] !== 1 || (cast.unit[row] ?? 65535) < cast.units) continue;
      const [x, y] = [frame.people.x[row] ?? 0, frame.people.y[row] ?? 0];
      const away = Math.hypot(x - unit.x, y - unit.y);
      if (away > NEAR) continue;
      const share = 1 - away / NEAR;
      sumX += x * share;
      sumY += y * share;
      weight += share;
    }
    if (weight > (best?.weight ?? 0)) best = { line: [unit.x, unit.y], crowd: [sumX / weight, sumY / weight], weight };
  }
  return best;
}

export function standpointOf(side: Side, cast: Cast, frame: Frame): Standpoint | null {
  const found = facing(cast, frame);
  if (found === null) return null;
  const { line, crowd } = found;
  const heading = Math.atan2(crowd[1] - line[1], crowd[0] - line[0]);
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
  if (side === 'officers') return { x: line[0] - BEHIND * cos, y: line[1] - BEHIND * sin, heading };
  return { x: line[0] + BEFORE * cos, y: line[1] + BEFORE * sin, heading: heading + Math.PI };
}
