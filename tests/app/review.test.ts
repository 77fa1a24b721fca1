// SPDX-License-Identifier: Apache-2.0
// Where the view at eye height stands, and that its picture and the map tell the same about a person.
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../web/app/map/crowd-scene.js';
import { markOfRow } from '../../web/app/map/mark-of-row.js';
import { marks, UNMARKED } from '../../web/app/map/marks.js';
import { facing, standpointOf } from '../../web/app/map/standpoints.js';
import type { Frame } from '../../web/engine/frame.js';

const OUTSIDE = 65535;
/** Two units and five citizens: a line at (0, 0), an idle reserve behind it, the crowd 20 m east of the line. */
const cast: Cast = {
  unit: Uint16Array.from([OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE]),
  units: 2,
  markOfMode: Uint8Array.from([3]),
  markOfUnit: Uint8Array.from([8, 8]),
};

function frame(formations: readonly [string, string], presence = 1): Frame {
  const unit = (x: number, formation: string) => ({ x, y: 0, heading: 0, formation, strength: 20, presence: 'there' });
  return {
    people: {
      x: Float32Array.from([19, 20, 20, 20, 21]),
      y: Float32Array.from([0, 1, 0, -1, 0]),
      presence: new Uint8Array(5).fill(presence),
      mode: new Uint8Array(5),
      injury: Uint8Array.from([0, 0, 2, 0, 0]),
    },
    units: [unit(0, formations[0]), unit(12, formations[1])],
  } as unknown as Frame;
}

describe('the view at eye height', () => {
  it('stands behind the line and before it, each side looking at the other', () => {
    const now = frame(['line', 'loose']);
    const officers = standpointOf('officers', cast, now);
    const crowd = standpointOf('crowd', cast, now);
    expect(officers?.x).toBeLessThan(0);
    expect(crowd?.x).toBeGreaterThan(0);
    expect(Math.cos(officers?.heading ?? Math.PI)).toBeCloseTo(1);
    expect(Math.cos(crowd?.heading ?? 0)).toBeCloseTo(-1);
  });

  it('prefers a line to people who stand about nearer, and takes those where there is no line', () => {
    expect(facing(cast, frame(['line', 'loose']))?.line).toEqual([0, 0]);
    expect(facing(cast, frame(['loose', 'loose']))?.line).toEqual([12, 0]);
  });

  it('has nowhere to stand when nobody is there', () => {
    expect(standpointOf('crowd', cast, frame(['line', 'line'], 2))).toBeNull();
  });

  it('marks people as the map does: by mode, hurt before all, nobody who is not there', () => {
    const now = frame(['line', 'line']);
    expect(markOfRow(cast, now, 0)).toBe(3);
    expect(marks[markOfRow(cast, now, 2)]?.name).toBe('hurt');
    expect(markOfRow(cast, frame(['line', 'line'], 2), 2)).toBe(UNMARKED);
  });
});
