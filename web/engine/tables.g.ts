// SPDX-License-Identifier: Apache-2.0
// Made by tools/generate.mjs from the core's own tables; do not edit. Enum names stand in the order of their numbers.

export const tables = {
  counters: ['tick','total','present','left','arrested','expected','injuredCitizens','injuredOfficers','active','throwing','density','densestX','densestY','force','phase','situation','declared','over','eventCount','findingCount'],
  modes: ['walk', 'watch', 'queue', 'served', 'chant', 'press', 'push', 'throwing', 'attack', 'flee', 'leave', 'down', 'held', 'duty'],
  roles: ['participant', 'bystander', 'hangerOn', 'hardCore', 'marshal', 'provocateur'],
  presences: ['expected', 'present', 'left', 'arrested'],
  unitStates: ['waiting', 'moving', 'formed', 'acting', 'withdrawn'],
  orderKinds: [
    'move',
    'form',
    'hold',
    'advance',
    'fallBack',
    'rotate',
    'negotiate',
    'appeal',
    'arrest',
    'water',
    'fightFire',
    'aid',
    'openGate',
    'closeGate',
    'work',
    'patrol',
    'declareLevel',
    'withdraw',
  ],
  eventKinds: [
    'phaseBegan',
    'levelChanged',
    'levelDeclared',
    'injectFired',
    'orderGiven',
    'orderRefused',
    'orderDone',
    'cameIn',
    'left',
    'modeChanged',
    'thrown',
    'hit',
    'injured',
    'aidGiven',
    'seized',
    'escaped',
    'handedOver',
    'fireLit',
    'fireOut',
    'waterOn',
    'waterOff',
    'jetHit',
    'appeal',
    'talk',
    'talkEnded',
    'pushed',
    'gateOpened',
    'gateClosed',
    'served',
    'objection',
    'quarrel',
    'quarrelEnded',
    'wayClosed',
    'quarantined',
    'lost',
  ],
  refusals: ['noKit', 'broken', 'empty', 'notAvailable', 'unreachable', 'noTarget', 'unknown', 'withdrawn', 'noAuthority'],
  injuryCauses: ['stone', 'fall', 'crush', 'water', 'baton', 'fire'],
} as const;

export type ModeName = (typeof tables.modes)[number];
export type RoleName = (typeof tables.roles)[number];
export type PresenceName = (typeof tables.presences)[number];
export type UnitStateName = (typeof tables.unitStates)[number];
export type OrderKindName = (typeof tables.orderKinds)[number];
export type EventKindName = (typeof tables.eventKinds)[number];
export type RefusalName = (typeof tables.refusals)[number];
export type InjuryCauseName = (typeof tables.injuryCauses)[number];

export type Measure =
  | 'present'
  | 'expected'
  | 'active'
  | 'pressing'
  | 'pushing'
  | 'throwing'
  | 'fleeing'
  | 'leaving'
  | 'left'
  | 'injured'
  | 'arrested'
  | 'served'
  | 'queued'
  | 'density'
  | 'force'
  | 'fires'
  | 'strength'
  | 'ready'
  | 'contact'
  | 'distance'
  | 'heard'
  | 'tank'
  | 'quarrel'
  | 'objection'
  | 'stage';
export type RuleKind =
  | 'density'
  | 'appealsBefore'
  | 'complianceTime'
  | 'waterDistance'
  | 'waterLevel'
  | 'shieldsInCalm'
  | 'pushDirection'
  | 'aidDelay'
  | 'arrestStrength'
  | 'declareLag'
  | 'negotiationKept';
export type GroupKind = 'supporters' | 'voters' | 'residents' | 'press' | 'witnesses' | 'sellers' | 'other';
export type ArrivalPattern = 'present' | 'together' | 'uniform' | 'poisson';
export type InjectKind = 'message' | 'legitimacy' | 'quarrel' | 'objection' | 'openGate' | 'closeGate' | 'fire' | 'breakdown';
export type ZoneKind =
  | 'assembly'
  | 'stage'
  | 'press'
  | 'staging'
  | 'medical'
  | 'custody'
  | 'tps'
  | 'office'
  | 'props'
  | 'road'
  | 'shelter'
  | 'queue'
  | 'other';
export type StationKind = 'checkIn' | 'booth' | 'box' | 'ink' | 'gateCheck' | 'desk';
export type ServiceLaw = 'exponential' | 'lognormal' | 'fixed';
export type Service = 'polri' | 'tni' | 'satpolPp' | 'linmas' | 'medical' | 'fire' | 'organiser';
export type UnitKind =
  | 'dalmasAwal'
  | 'dalmasLanjut'
  | 'negotiator'
  | 'raimas'
  | 'phhBrimob'
  | 'awc'
  | 'raisa'
  | 'k9'
  | 'satlantas'
  | 'intelkam'
  | 'reskrim'
  | 'medic'
  | 'damkar'
  | 'propam'
  | 'documentation'
  | 'tni'
  | 'satpolPp'
  | 'linmas'
  | 'kpps'
  | 'kpu'
  | 'bawaslu'
  | 'command'
  | 'patrol';
export type Kit =
  | 'rope'
  | 'shield'
  | 'helmet'
  | 'baton'
  | 'extinguisher'
  | 'water'
  | 'loudspeaker'
  | 'firstAid'
  | 'handcuffs'
  | 'camera'
  | 'dog'
  | 'motorcycle';
export type FormationKind = 'line' | 'column' | 'box' | 'loose';

/** m from the site's origin: x east, y north */
export type Vec2 = readonly [number, number];
export type Polygon = readonly Vec2[];

/** A name or sentence in the two languages; an empty one falls back to the other. */
export interface Text {
  readonly id?: string;
  readonly en?: string;
}

export interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly none?: readonly Condition[];
  readonly time?: number | string;
  readonly phase?: string;
  readonly inject?: string;
  readonly level?: string;
  readonly below?: string;
  readonly measure?: Measure;
  readonly of?: string;
  readonly in?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly held?: number;
}

export interface Origin {
  readonly lng: number;
  readonly lat: number;
}
export interface Ground {
  readonly id: string;
  readonly polygon: Polygon;
}
export interface Building {
  readonly id: string;
  readonly name: Text;
  readonly polygon: Polygon;
}
export interface Wall {
  readonly id: string;
  readonly points: readonly Vec2[];
}
export interface Gate {
  readonly id: string;
  readonly name: Text;
  readonly a: Vec2;
  readonly b: Vec2;
  readonly open: boolean;
}
export interface Exit {
  readonly id: string;
  readonly name: Text;
  readonly polygon: Polygon;
}
export interface Zone {
  readonly id: string;
  readonly name: Text;
  readonly kind: ZoneKind;
  readonly polygon: Polygon;
  readonly speedFactor: number;
}
/** angle: degrees anticlockwise from east, as in the file */
export interface Label {
  readonly at: Vec2;
  readonly text: Text;
  readonly angle: number;
}
export interface Site {
  readonly schematic: boolean;
  readonly name: Text;
  readonly origin?: Origin;
  readonly attribution: string;
  readonly ground: readonly Ground[];
  readonly buildings: readonly Building[];
  readonly walls: readonly Wall[];
  readonly gates: readonly Gate[];
  readonly exits: readonly Exit[];
  readonly zones: readonly Zone[];
  readonly labels: readonly Label[];
}

export interface RoleMix {
  readonly participant: number;
  readonly bystander: number;
  readonly hangerOn: number;
  readonly hardCore: number;
  readonly marshal: number;
  readonly provocateur: number;
}
export interface Arrivals {
  readonly pattern: ArrivalPattern;
  readonly from: string;
  readonly when?: Condition;
  readonly over: number;
}
export interface Leg {
  readonly goal: string;
  readonly until?: Condition;
  readonly stay?: number;
}
export interface Spread {
  readonly mean: number;
  readonly sd: number;
}
export interface Temper {
  readonly hardship?: Spread;
  readonly riskAversion?: Spread;
  readonly legitimacy: number;
}
export interface Walk {
  readonly speed: number;
  readonly speedSd: number;
  readonly radius: number;
  readonly mass: number;
}
export interface Group {
  readonly id: string;
  readonly name: Text;
  readonly kind: GroupKind;
  readonly count: number;
  readonly arrivals: Arrivals;
  readonly plan: readonly Leg[];
  readonly roles: RoleMix;
  readonly temper: Temper;
  readonly walk: Walk;
  readonly stones: number;
  readonly motivation: number;
}

export interface Formation {
  readonly kind: FormationKind;
  readonly ranks: number;
  readonly spacing: number;
}
/** heading: degrees anticlockwise from east, as in the file */
export interface Unit {
  readonly id: string;
  readonly name: Text;
  readonly service: Service;
  readonly kind: UnitKind;
  readonly strength: number;
  readonly kit: readonly Kit[];
  readonly formation: Formation;
  readonly at: Vec2;
  readonly heading: number;
  readonly available?: Condition;
  readonly tank?: number;
}

export interface ServiceTime {
  readonly law: ServiceLaw;
  readonly mean: number;
  readonly cv: number;
}
export interface Station {
  readonly id: string;
  readonly name: Text;
  readonly kind: StationKind;
  readonly servers: readonly Vec2[];
  readonly queue: readonly Vec2[];
  readonly service: ServiceTime;
  readonly next: string;
  readonly unit: string;
  readonly opens?: Condition;
  readonly closes?: Condition;
}

export interface Phase {
  readonly id: string;
  readonly name: Text;
  readonly begins?: Condition;
  readonly timeout?: number;
}
export interface Inject {
  readonly id: string;
  readonly kind: InjectKind;
  readonly when?: Condition;
  readonly text: Text;
  readonly sender: string;
  readonly receiver: string;
  readonly channel: string;
  readonly group: string;
  readonly unit: string;
  readonly gate: string;
  readonly zone: string;
  readonly amount: number;
  readonly objective: string;
  readonly expected: Text;
}
export interface Objective {
  readonly id: string;
  readonly name: Text;
  readonly starts?: Condition;
  readonly done?: Condition;
  readonly within?: number;
  readonly rules: readonly string[];
}
export interface CountingLine {
  readonly id: string;
  readonly a: Vec2;
  readonly b: Vec2;
}
export interface MeasuringArea {
  readonly id: string;
  readonly polygon: Polygon;
  readonly window: readonly [number, number];
}
export interface Observe {
  readonly lines: readonly CountingLine[];
  readonly areas: readonly MeasuringArea[];
}

export interface Parameters {
  readonly movement: Readonly<Record<string, number>>;
  readonly temper: Readonly<Record<string, number>>;
  readonly means: Readonly<Record<string, number>>;
}

/** A scenario with its defaults filled in. */
export interface Scenario {
  readonly format: string;
  readonly id: string;
  readonly name: Text;
  readonly notes: Text;
  readonly date: string;
  readonly start: string;
  readonly seed: number;
  readonly doctrine: string;
  readonly commander: string;
  readonly compression: number;
  readonly end?: Condition;
  readonly limit: number;
  readonly site: Site;
  readonly groups: readonly Group[];
  readonly units: readonly Unit[];
  readonly stations: readonly Station[];
  readonly phases: readonly Phase[];
  readonly script: readonly Inject[];
  readonly objectives: readonly Objective[];
  readonly observe: Observe;
  readonly parameters: Parameters;
}

export interface Level {
  readonly id: string;
  readonly name: Text;
  readonly rank: number;
  readonly when?: Condition;
  readonly calm: number;
}
export interface Rule {
  readonly id: string;
  readonly name: Text;
  readonly kind: RuleKind;
  readonly severity: number;
  readonly citation: string;
  readonly assumed: boolean;
  readonly hint: string;
  readonly limit?: number;
  readonly duration?: number;
  readonly window?: number;
  readonly count?: number;
  readonly stage?: number;
  readonly level: string;
}
export interface Doctrine {
  readonly format: string;
  readonly id: string;
  readonly name: Text;
  readonly notes: Text;
  readonly levels: readonly Level[];
  readonly rules: readonly Rule[];
}

/** An order as written in a file; exactly one of t and when there. Given by hand, both are left out. */
export interface Order {
  readonly id?: string;
  readonly t?: number | string;
  readonly when?: Condition;
  readonly after?: number;
  readonly again?: boolean;
  readonly unit?: string;
  readonly kind: OrderKindName;
  readonly at?: Vec2;
  readonly a?: Vec2;
  readonly b?: Vec2;
  readonly heading?: number;
  readonly ranks?: number;
  readonly distance?: number;
  readonly duration?: number;
  readonly with?: string;
  readonly group?: string;
  readonly gate?: string;
  readonly zone?: string;
  readonly exit?: string;
  readonly level?: string;
  readonly text?: Text;
  readonly why?: Text;
}
export interface Orders {
  readonly format: string;
  readonly id?: string;
  readonly name?: Text;
  readonly notes?: Text;
  readonly orders: readonly Order[];
}
