// SPDX-License-Identifier: Apache-2.0
// Which names of the map are shown: the important ones first, none over another, none cut off in the middle of a building too small for it.
import type { Site, Text } from '../../engine/tables.g.js';
import { boundsOf, type Camera, type Size, toScreen } from './camera.js';
import { zoneLook } from './site-mesh.js';

export type LabelKind = 'street' | 'building' | 'zone' | 'exit' | 'gate';

export interface MapLabel {
  readonly kind: LabelKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** rad anticlockwise from east */
  readonly angle: number;
  /** room the name must fit in, m; 0 = none needed */
  readonly room: number;
  readonly roomHigh: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Keeps what is taken; `take` says whether the place was free and takes it then. */
export class TakenPlaces {
  private readonly taken: Rectangle[] = [];

  take(place: Rectangle, anyway = false): boolean {
    const hit = this.taken.some(
      (each) => each.left < place.right && place.left < each.right && each.top < place.bottom && place.top < each.bottom,
    );
    if (hit && !anyway) return false;
    this.taken.push(place);
    return true;
  }
}

/** All names of a site in order of importance. */
export function labelsOf(site: Site, name: (text: Text) => string): readonly MapLabel[] {
  const labels: MapLabel[] = [];
  const put = (kind: LabelKind, text: string, points: readonly (readonly [number, number])[], angle = 0, bound = false) => {
    const box = boundsOf(points);
    if (box === null || text === '') return;
    const room = bound ? box.maxX - box.minX : 0;
    const roomHigh = bound ? box.maxY - box.minY : 0;
    labels.push({ kind, text, x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2, angle, room, roomHigh });
  };
  for (const { text, at, angle } of site.labels) put('street', name(text), [at], (angle * Math.PI) / 180);
  for (const each of site.buildings) put('building', name(each.name), each.polygon, 0, true);
  for (const each of site.gates) put('gate', name(each.name), [each.a, each.b]);
  for (const each of site.exits) put('exit', name(each.name), each.polygon);
  for (const each of site.zones) if (zoneLook(each.kind) === 'area') put('zone', name(each.name), each.polygon);
  return labels;
}

/** A name in at most two lines of at most `width` pixels, or null where it does not fit. */
export function wrapName(text: string, width: number, measure: (text: string) => number): readonly string[] | null {
  if (measure(text) <= width) return [text];
  const words = text.split(' ');
  let best: readonly string[] | null = null;
  let least = width;
  for (let cut = 1; cut < words.length; ++cut) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const widest = Math.max(...lines.map(measure));
    if (widest <= least) {
      least = widest;
      best = lines;
    }
  }
  return best;
}

/** Where on the screen a label's middle lies, kept `margin` inside the view for exits, which lie at the site's rim. */
export function placeOf(label: MapLabel, camera: Camera, size: Size, halfWidth: number): readonly [number, number] | null {
  const [x, y] = toScreen(camera, size, [label.x, label.y]);
  if (x < -40 || y < -40 || x > size.width + 40 || y > size.height + 40) return null;
  if (label.kind === 'street' && Math.abs(Math.sin(label.angle)) < 0.1)
    return [Math.min(size.width - halfWidth - 8, Math.max(halfWidth + 8, x)), y];
  if (label.kind === 'gate') return [Math.min(size.width - halfWidth - 4, Math.max(halfWidth + 4, x)), y];
  if (label.kind !== 'exit') return [x, y];
  const margin = halfWidth + 8;
  return [Math.min(size.width - margin, Math.max(margin, x)), Math.min(size.height - 14, Math.max(14, y))];
}

/** What stands over a map, in CSS pixels of it: `before` itself where nothing has moved. */
export function coveredBy(map: string, things: string, before: readonly Rectangle[]): readonly Rectangle[] {
  const ground = document.querySelector(map);
  if (ground === null) return before;
  const origin = ground.getBoundingClientRect();
  const boxes = [...ground.querySelectorAll(things)].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
  });
  return JSON.stringify(boxes) === JSON.stringify(before) ? before : boxes;
}
