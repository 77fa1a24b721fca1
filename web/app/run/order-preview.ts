// SPDX-License-Identifier: Apache-2.0
// Where an order that is being made would work, for the map: the areas of cpp/step/foresee.cpp, and the reach of a voice. The figures in it
// are the core's; the shapes are drawn from the same numbers.
import type { Frame } from '../../engine/frame.js';
import type { ExerciseView, Outlook } from '../../engine/source.js';
import type { Point } from '../map/camera.js';
import type { Preview } from '../map/preview.js';
import type { OrderDraft } from '../session/run-state.js';
import { figure, labels } from '../session/words.js';
import { BAND_LIMITS } from './bands.js';

/** m, as cpp/step/foresee.cpp has them */
const CLOUD = 10;
const FARTHEST = 100;
const PLUME_HALF = 5;
const WIDENING = 0.25;
const JET = 8;
const JET_HALF = 3;
const AHEAD = 15;
const BESIDE = 3;

const DENSE = BAND_LIMITS[1] ?? 3.5;

/** A strip of this length from a place on, with its half width at both ends. */
function strip([x, y]: Point, heading: number, length: number, half: number, halfAtEnd = half): readonly Point[] {
  const [ux, uy] = [Math.cos(heading), Math.sin(heading)];
  const corner = (along: number, across: number): Point => [x + ux * along - uy * across, y + uy * along + ux * across];
  return [corner(0, half), corner(length, halfAtEnd), corner(length, -halfAtEnd), corner(0, -half)];
}

function wordsOf(outlook: Outlook | null): { readonly text: string; readonly severe: boolean } {
  const foreseen = outlook?.foreseen ?? null;
  if (foreseen === null) return { text: '', severe: false };
  const { people, egress, density } = foreseen;
  const out = egress === null ? labels.value.noWayOut : `${labels.value.foreseenOut} ${figure(egress)} s`;
  return {
    text: `${figure(people)} ${labels.value.people} · ${out} · ${figure(density, 1)} /m²`,
    severe: egress === null || density >= DENSE,
  };
}

export function previewOf(exercise: ExerciseView, frame: Frame | null, made: OrderDraft, outlook: Outlook | null): Preview | null {
  const { order } = made;
  const now = frame?.units[made.unit];
  const unit = exercise.scenario.units[made.unit];
  if (frame === null || now === undefined || unit === undefined) return null;
  const { parameters } = exercise.scenario;
  const here: Point = [now.x, now.y];
  const said = wordsOf(outlook);
  if (order.kind === 'irritant' && order.at !== undefined) {
    const [wx, wy] = frame.wind;
    const reach = Math.min(FARTHEST, Math.hypot(wx, wy) * parameters.irritant.outlook);
    const plume = reach < 1 ? [] : [strip(order.at, Math.atan2(wy, wx), reach, PLUME_HALF, PLUME_HALF + WIDENING * reach)];
    return { areas: plume, circles: [{ at: order.at, radius: CLOUD }], at: order.at, ...said };
  }
  if (order.kind === 'water' && order.at !== undefined) {
    const [dx, dy] = [order.at[0] - here[0], order.at[1] - here[1]];
    return {
      areas: [strip(here, Math.atan2(dy, dx), Math.hypot(dx, dy), JET_HALF)],
      circles: [{ at: order.at, radius: JET }],
      at: order.at,
      ...said,
    };
  }
  if (order.kind === 'advance') {
    const ranks = Math.max(1, now.ranks);
    const half = ((Math.ceil(now.strength / ranks) - 1) * unit.formation.spacing) / 2 + BESIDE;
    const reach = (order.distance ?? 0) + AHEAD;
    const area = strip(here, now.heading, reach, half);
    return { areas: [area], circles: [], at: area[2] ?? here, ...said };
  }
  if (order.kind === 'appeal') {
    const loud = unit.kit.includes('loudspeaker');
    const radius = loud ? parameters.means.loudspeakerReach : parameters.means.voiceReach;
    return { areas: [], circles: [{ at: here, radius }], at: here, text: `${labels.value.heardWithin} ${figure(radius)} m`, severe: false };
  }
  return null;
}
