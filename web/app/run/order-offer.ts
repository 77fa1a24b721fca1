// SPDX-License-Identifier: Apache-2.0
// Which orders a unit can be given now, complete with the targets that a click leaves open (nearest gate, largest crowd …), and why not
// where not. It foresees the plainest refusals of cpp/step/refuse.cpp, so that the list never jumps; the core's own answers, which know
// reach, authority and safety, are put in by the panel.
import type { Frame } from '../../engine/frame.js';
import type { ExerciseView } from '../../engine/source.js';
import type { Gate, Kit, Order, OrderKindName, Service, Unit, UnitKind, Vec2, Zone } from '../../engine/tables.g.js';
import type { Labels } from '../../text/labels-id.js';
import type { Names } from '../../text/names-id.js';
import { spokenAppeal, spokenParts } from '../../text/spoken.js';
import { orderShapes } from '../session/order-shape.js';
import { distanceToSegment } from './place-name.js';

export interface OrderOffer {
  readonly kind: OrderKindName;
  /** the order as far as it is known without a place on the map */
  readonly order: Order;
  /** null: nothing is known here that speaks against it */
  readonly refusal: { readonly name: keyof Names['Refusal'] } | { readonly label: keyof Labels } | null;
  /** whom or what it is about */
  readonly about: { readonly id?: string; readonly en?: string } | null;
}

/** metres of one push or one step back, when ordered by button */
export const STRIDE = 5;
/** m between the files of a corridor: a stretcher and two who carry it, with room to pass (assumed) */
const LANE = 4;
/** kinds in the order in which a commander would look for them */
const listed: readonly OrderKindName[] = [
  ...(['move', 'form', 'hold', 'advance', 'fallBack', 'rotate', 'corridor', 'seal'] as const),
  ...(['negotiate', 'appeal', 'arrest', 'water', 'irritant'] as const),
  ...(['aid', 'evacuate', 'escort', 'fightFire', 'refill', 'clearThreat'] as const),
  ...(['openGate', 'closeGate', 'setBarrier', 'clearBarrier'] as const),
  ...(['watch', 'document', 'patrol', 'work', 'carry', 'request', 'withdraw'] as const),
];

const kitFor: Readonly<Partial<Record<OrderKindName, readonly Kit[]>>> = {
  water: ['water'],
  refill: ['water'],
  irritant: ['irritant'],
  fightFire: ['water', 'extinguisher'],
  aid: ['firstAid'],
  document: ['camera'],
  clearThreat: ['bombSuit'],
  setBarrier: ['barrier'],
};
const ranked: ReadonlySet<UnitKind> = new Set<UnitKind>(['dalmasAwal', 'dalmasLanjut', 'phhBrimob', 'tni', 'satpolPp']);
const mayUseForce: ReadonlySet<Service> = new Set<Service>(['polri', 'tni', 'satpolPp']);

function lackOf(unit: Unit, now: Frame['units'][number], kind: OrderKindName): OrderOffer['refusal'] {
  const kits = kitFor[kind];
  if (kits !== undefined && !kits.some((kit) => unit.kit.includes(kit))) return { name: 'noKit' };
  if ((kind === 'advance' || kind === 'arrest') && !mayUseForce.has(unit.service)) return { name: 'noAuthority' };
  if (kind === 'water' && now.tank !== null && now.tank <= 0) return { name: 'empty' };
  return kind === 'irritant' && now.munitions === 0 ? { name: 'empty' } : null;
}

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
  const gone = now.state === 'withdrawn' || now.strength === 0 ? ({ name: 'withdrawn' } as const) : null;
  const crowd = largestCrowd(exercise, frame);
  const away = (at: Vec2) => (other: Vec2) => Math.hypot(other[0] - at[0], other[1] - at[1]);
  const here = away([now.x, now.y]);
  const exitFrom = (at: Vec2) => nearest(site.exits, (exit) => away(at)(middle(exit.polygon)));
  const zoneOf = (is: (zone: Zone, index: number) => boolean) => nearest(site.zones.filter(is), (zone) => here(middle(zone.polygon)));
  const gateOf = (kind: Gate['kind'], open: boolean) =>
    nearest(
      site.gates.filter((each, i) => (each.kind ?? 'gate') === kind && (frame.gates[i] === 1) === open),
      (each) => distanceToSegment([now.x, now.y], each.a, each.b),
    );
  const other = (is: (unit: Unit) => boolean) =>
    nearest(
      units.filter((each, i) => i !== index && is(each) && (frame.units[i]?.strength ?? 0) > 0 && frame.units[i]?.state !== 'withdrawn'),
      (each) => {
        const at = frame.units[units.indexOf(each)];
        return at === undefined ? Infinity : here([at.x, at.y]);
      },
    );
  const line = other((each) => ranked.has(each.kind));
  const guest = other((each) => each.kind === 'vip') ?? other((each) => each.kind === 'kpu' || each.kind === 'bawaslu');
  const group = crowd === null ? undefined : scenario.groups[crowd.group];
  const wayOut = crowd === null ? undefined : exitFrom(crowd.at);
  const home = exitFrom([now.x, now.y]);
  const custody = site.zones.find((zone) => zone.kind === 'custody');
  const box = nearest(
    scenario.stations.filter((station) => station.count !== undefined),
    (station) => here(middle(station.queue)),
  );
  const shelf = zoneOf((zone) => zone.kind !== 'road' && zone.kind !== 'tps');

  const about = <T extends { readonly id: string; readonly name: OrderOffer['about'] }>(
    key: 'with' | 'group' | 'gate' | 'zone' | 'exit' | 'station',
    found: T | undefined,
    label: keyof Labels,
  ): Partial<OrderOffer> & { readonly more: Partial<Order> } =>
    found === undefined ? { more: {}, refusal: { label } } : { more: { [key]: found.id }, about: found.name };
  const known: Partial<Record<OrderKindName, Partial<OrderOffer> & { readonly more?: Partial<Order> }>> = {
    advance: { more: { distance: STRIDE } },
    fallBack: { more: { distance: STRIDE } },
    rotate: about('with', line, 'reasonNoPartner'),
    corridor: { more: { distance: LANE } },
    seal: about(
      'zone',
      zoneOf((zone) => zone.kind !== 'road'),
      'reasonNoZone',
    ),
    negotiate: about('group', group, 'reasonNobody'),
    appeal: {
      more: { text: spokenAppeal, says: spokenParts, ...(wayOut === undefined ? {} : { exit: wayOut.id }) },
      ...(crowd === null ? { refusal: { label: 'reasonNobody' } as const } : { about: wayOut?.name ?? null }),
    },
    arrest: about('zone', custody, 'reasonNoCustody'),
    water: { more: { duration: 10 } },
    irritant: { more: { shots: 1 } },
    fightFire: frame.fires.length === 0 ? { refusal: { label: 'reasonNoFire' } } : {},
    evacuate:
      home === undefined
        ? { refusal: { label: 'reasonNoExit' } }
        : (({ more, ...rest }) => ({ ...rest, more: { ...more, exit: home.id } }))(about('with', guest, 'reasonNoGuest')),
    escort: about('with', guest, 'reasonNoGuest'),
    clearThreat: about(
      'zone',
      zoneOf((zone) => zone.kind !== 'road'),
      'reasonNoZone',
    ),
    openGate: about('gate', gateOf('gate', false), 'reasonAllOpen'),
    closeGate: about('gate', gateOf('gate', true), 'reasonAllClosed'),
    setBarrier: about('gate', gateOf('barrier', true), 'reasonNoBarrier'),
    clearBarrier: about('gate', gateOf('barrier', false), 'reasonNoBarrier'),
    work: (({ more, ...rest }) => ({ ...rest, more: { ...more, duration: 60 } }))(
      about(
        'zone',
        zoneOf((zone) => zone.kind !== 'road'),
        'reasonNoZone',
      ),
    ),
    carry:
      shelf === undefined
        ? { refusal: { label: 'reasonNoZone' } }
        : (({ more, ...rest }) => ({ ...rest, more: { ...more, zone: shelf.id } }))(about('station', box, 'reasonNoBox')),
    withdraw: about('exit', home, 'reasonNoExit'),
  };
  return listed
    .filter((kind) => kind !== 'request' || unit.onRequest !== undefined)
    .map((kind) => {
      const { more = {}, refusal = null, about = null } = known[kind] ?? {};
      return {
        kind,
        order: { unit: unit.id, kind, ...more },
        refusal: kind === 'request' ? null : (gone ?? lackOf(unit, now, kind) ?? refusal),
        about,
      };
    });
}

/** The same orders with a place where they lack one, to ask the core about them before anybody has pointed anywhere. */
export function probeOf(offer: OrderOffer, frame: Frame, index: number, crowd: Vec2 | null): Order {
  const now = frame.units[index];
  const [x, y] = [now?.x ?? 0, now?.y ?? 0];
  const { place } = orderShapes[offer.kind];
  const ahead: Vec2 = [x + Math.cos(now?.heading ?? 0), y + Math.sin(now?.heading ?? 0)];
  if (place === 'point') return { ...offer.order, at: orderShapes[offer.kind].confirm ? (crowd ?? ahead) : [x, y] };
  return place === 'line' ? { ...offer.order, a: [x, y], b: ahead } : offer.order;
}
