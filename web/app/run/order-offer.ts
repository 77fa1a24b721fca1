// SPDX-License-Identifier: Apache-2.0
// Which orders a unit can be given now, complete with the targets that a click leaves open (nearest gate, largest crowd …), and why not
// where not. It foresees the refusals of cpp/step/unit_orders.cpp; the core still has the last word.
import type { Frame } from '../../engine/frame.js';
import type { ExerciseView } from '../../engine/source.js';
import type { Kit, Order, OrderKindName, Service, UnitKind, Vec2 } from '../../engine/tables.g.js';
import type { Labels } from '../../text/labels-id.js';
import type { Names } from '../../text/names-id.js';
import { spokenAppeal } from '../../text/spoken.js';
import { distanceToSegment } from './place-name.js';

export interface OrderOffer {
  readonly kind: OrderKindName;
  /** the order as far as it is known without a place on the map */
  readonly order: Order;
  /** null: it can be given */
  readonly refusal: { readonly name: keyof Names['Refusal'] } | { readonly label: keyof Labels } | null;
  /** whom or what it is about */
  readonly about: { readonly id?: string; readonly en?: string } | null;
}

/** metres of one push or one step back, when ordered by button */
export const STRIDE = 5;

const pushing: ReadonlySet<UnitKind> = new Set<UnitKind>(['dalmasAwal', 'dalmasLanjut', 'phhBrimob', 'tni', 'satpolPp', 'raimas']);
const arresting: ReadonlySet<Service> = new Set<Service>(['polri', 'tni', 'satpolPp']);
const ranked: ReadonlySet<UnitKind> = new Set<UnitKind>(['dalmasAwal', 'dalmasLanjut', 'phhBrimob', 'tni', 'satpolPp']);

function middle(points: readonly Vec2[]): Vec2 {
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py] as const, [0, 0] as Vec2);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}

function nearest<T>(things: readonly T[], away: (thing: T) => number): T | undefined {
  return things.map((thing) => ({ thing, away: away(thing) })).sort((a, b) => a.away - b.away)[0]?.thing;
}

/** The group with most people on the ground, supporters before others, and the middle of it. */
export function largestCrowd(exercise: ExerciseView, frame: Frame): { readonly group: number; readonly at: Vec2 } | null {
  const { groups } = exercise.scenario;
  const sums = groups.map(() => ({ count: 0, x: 0, y: 0 }));
  frame.people.presence.forEach((presence, row) => {
    const sum = sums[exercise.people.group[row] ?? 65535];
    if (presence !== 1 || sum === undefined) return;
    sum.count += 1;
    sum.x += frame.people.x[row] ?? 0;
    sum.y += frame.people.y[row] ?? 0;
  });
  const weight = (index: number) => (groups[index]?.kind === 'supporters' ? 1000 : 1) * (sums[index]?.count ?? 0);
  const group = groups.map((_, index) => index).sort((a, b) => weight(b) - weight(a))[0];
  const sum = group === undefined ? undefined : sums[group];
  if (group === undefined || sum === undefined || sum.count === 0) return null;
  return { group, at: [sum.x / sum.count, sum.y / sum.count] };
}

export function orderOffers(exercise: ExerciseView, frame: Frame, index: number): readonly OrderOffer[] {
  const { scenario } = exercise;
  const { site, units } = scenario;
  const unit = units[index];
  const now = frame.units[index];
  if (unit === undefined || now === undefined) return [];
  const has = (kit: Kit) => unit.kit.includes(kit);
  const gone = now.state === 'withdrawn' || now.strength === 0 ? ({ name: 'withdrawn' } as const) : null;
  const crowd = largestCrowd(exercise, frame);
  const exitFrom = (at: Vec2) =>
    nearest(site.exits, (exit) => Math.hypot(middle(exit.polygon)[0] - at[0], middle(exit.polygon)[1] - at[1]));
  const gate = (open: boolean) =>
    nearest(
      site.gates.filter((_, i) => (frame.gates[i] === 1) === open),
      (each) => distanceToSegment([now.x, now.y], each.a, each.b),
    );
  const partner = nearest(
    units
      .map((_, i) => i)
      .filter(
        (i) =>
          i !== index &&
          ranked.has(units[i]?.kind ?? 'patrol') &&
          (frame.units[i]?.strength ?? 0) > 0 &&
          frame.units[i]?.state !== 'withdrawn',
      ),
    (i) => Math.hypot((frame.units[i]?.x ?? 0) - now.x, (frame.units[i]?.y ?? 0) - now.y),
  );
  const offer = (
    kind: OrderKindName,
    more: Partial<Order>,
    refusal: OrderOffer['refusal'],
    about: OrderOffer['about'] = null,
  ): OrderOffer => ({
    kind,
    order: { unit: unit.id, kind, ...more },
    refusal: gone ?? refusal,
    about,
  });
  const water = has('water');
  const empty = now.tank !== null && now.tank <= 0;
  const shut = gate(false);
  const open = gate(true);
  const group = crowd === null ? undefined : scenario.groups[crowd.group];
  const other = partner === undefined ? undefined : units[partner];
  const wayOut = crowd === null ? undefined : exitFrom(crowd.at);
  const home = exitFrom([now.x, now.y]);
  const custody = site.zones.find((zone) => zone.kind === 'custody');
  return [
    offer('move', {}, null),
    offer('form', {}, null),
    offer('hold', {}, null),
    offer('fallBack', { distance: STRIDE }, null),
    offer('advance', { distance: STRIDE }, pushing.has(unit.kind) ? null : { name: 'noAuthority' }),
    offer(
      'rotate',
      other === undefined ? {} : { with: other.id },
      !ranked.has(unit.kind) ? { name: 'noAuthority' } : other === undefined ? { label: 'reasonNoPartner' } : null,
      other?.name ?? null,
    ),
    offer(
      'negotiate',
      group === undefined ? {} : { group: group.id },
      group === undefined ? { label: 'reasonNobody' } : null,
      group?.name ?? null,
    ),
    offer(
      'appeal',
      wayOut === undefined ? { text: spokenAppeal } : { text: spokenAppeal, exit: wayOut.id },
      crowd === null ? { label: 'reasonNobody' } : null,
      wayOut?.name ?? null,
    ),
    offer(
      'arrest',
      custody === undefined ? {} : { zone: custody.id },
      !arresting.has(unit.service) ? { name: 'noAuthority' } : custody === undefined ? { label: 'reasonNoCustody' } : null,
    ),
    offer('water', { duration: 10 }, !water ? { name: 'noKit' } : empty ? { name: 'empty' } : null),
    offer(
      'fightFire',
      {},
      !water && !has('extinguisher') ? { name: 'noKit' } : frame.fires.length === 0 ? { label: 'reasonNoFire' } : null,
    ),
    offer('aid', {}, has('firstAid') ? null : { name: 'noKit' }),
    offer(
      'openGate',
      shut === undefined ? {} : { gate: shut.id },
      shut === undefined ? { label: 'reasonAllOpen' } : null,
      shut?.name ?? null,
    ),
    offer(
      'closeGate',
      open === undefined ? {} : { gate: open.id },
      open === undefined ? { label: 'reasonAllClosed' } : null,
      open?.name ?? null,
    ),
    offer('patrol', {}, null),
    offer('withdraw', home === undefined ? {} : { exit: home.id }, home === undefined ? { name: 'unreachable' } : null, home?.name ?? null),
  ];
}
