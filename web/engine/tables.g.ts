// SPDX-License-Identifier: Apache-2.0
// Made by tools/generate.mjs from the core; do not edit.

/** Names of the closed choices of a running world, in the order of their numbers, and of the counters beside the map. */
export const tables = {
  modes: [
    'walk',
    'watch',
    'queue',
    'served',
    'chant',
    'press',
    'push',
    'throwing',
    'attack',
    'flee',
    'leave',
    'down',
    'held',
    'duty',
    'help',
  ],
  roles: ['participant', 'bystander', 'hangerOn', 'hardCore', 'marshal', 'provocateur', 'press', 'companion'],
  presences: ['expected', 'present', 'left', 'arrested'],
  unitStates: ['waiting', 'moving', 'formed', 'acting', 'withdrawn', 'reforming'],
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
    'irritant',
    'setBarrier',
    'clearBarrier',
    'corridor',
    'escort',
    'evacuate',
    'refill',
    'request',
    'watch',
    'document',
    'clearThreat',
    'seal',
    'carry',
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
    'objectionFiled',
    'turnedAway',
    'stationOpened',
    'stationClosed',
    'countBegan',
    'counted',
    'boxTaken',
    'boxLeft',
    'boxDelivered',
    'quarrel',
    'quarrelEnded',
    'wayClosed',
    'fell',
    'quarantined',
    'choseGoal',
    'lineBroken',
    'lineReformed',
    'relieved',
    'irritantFired',
    'irritated',
    'egressForeseen',
    'densityForeseen',
    'requested',
    'unitArrived',
    'reported',
    'threatFound',
    'threatCleared',
    'windChanged',
    'refilled',
    'told',
    'struck',
    'logged',
    'notPermitted',
    'hostageTaken',
    'hostageFreed',
    'misconduct',
    'misconductMissed',
    'lost',
  ],
  refusals: [
    'noKit',
    'broken',
    'empty',
    'notAvailable',
    'unreachable',
    'noTarget',
    'unknown',
    'withdrawn',
    'noAuthority',
    'notThere',
    'unsafe',
  ],
  orderWarnings: ['notPermitted'],
  injuryCauses: ['stone', 'fall', 'crush', 'water', 'baton', 'fire', 'irritant', 'other', 'blow'],
  turnedAways: ['closed', 'notListed', 'noBallots', 'longQueue', 'patience'],
  misconducts: ['throwsObject', 'insults', 'strikesRestrained', 'notNeutral', 'impactRound', 'warningShot'],
  ruleKinds: [
    'density',
    'appealsBefore',
    'complianceTime',
    'waterDistance',
    'waterLevel',
    'shieldsInCalm',
    'pushDirection',
    'aidDelay',
    'arrestStrength',
    'declareLag',
    'negotiationKept',
    'wallLoad',
    'rotation',
    'stationEntry',
    'stationPattern',
    'boxCustody',
    'objectionForm',
    'irritantCrowd',
    'irritantEgress',
    'stageFits',
    'stageStep',
    'irritantAimed',
    'irritantReach',
    'irritantEnclosed',
    'waterVulnerable',
    'formationKept',
    'backTurned',
    'brimobEarly',
    'dispersalGround',
    'peacefulMajority',
    'containment',
    'evacuationDelay',
    'handOver',
    'decisionLog',
    'documentation',
    'pressHarmed',
    'laneBlocked',
    'reserveKept',
    'lineFatigue',
    'appealParts',
    'vulnerablePresent',
    'meansPermitted',
    'firearmCarried',
    'conduct',
    'notEvaluated',
  ],
  counters: [
    'tick',
    'phase',
    'situation',
    'declared',
    'total',
    'present',
    'left',
    'arrested',
    'injuredCitizens',
    'injuredOfficers',
    'active',
    'throwing',
    'density',
    'densestX',
    'densestY',
    'force',
    'over',
    'expected',
    'eventCount',
    'findingCount',
  ],
} as const;

/** Every column of the state: name and type of its numbers. */
export const columns = {
  'clock.tick': 'u32',
  'clock.seed': 'u32',
  'clock.phase': 'u32',
  'clock.level': 'u32',
  'clock.levelTick': 'u32',
  'clock.declared': 'u32',
  'clock.over': 'u32',
  'clock.leftCount': 'u32',
  'clock.arrestedCount': 'u32',
  'clock.injuredCount': 'u32',
  'clock.heardCount': 'u32',
  'clock.objections': 'u32',
  'clock.objectionsFiled': 'u32',
  'clock.stage': 'u32',
  'clock.stageTick': 'u32',
  'clock.quarantined': 'u32',
  'clock.gateGeneration': 'u32',
  'clock.crowdingGeneration': 'u32',
  'clock.appealTick': 'u32',
  'people.x': 'f32',
  'people.y': 'f32',
  'people.vx': 'f32',
  'people.vy': 'f32',
  'people.ex': 'f32',
  'people.ey': 'f32',
  'people.radius': 'f32',
  'people.mass': 'f32',
  'people.speed': 'f32',
  'people.force': 'f32',
  'people.crushDose': 'f32',
  'people.wishX': 'f32',
  'people.wishY': 'f32',
  'people.wishSpeed': 'f32',
  'people.traction': 'f32',
  'people.lane': 'f32',
  'people.lapse': 'f32',
  'people.desiredX': 'f32',
  'people.desiredY': 'f32',
  'people.leader': 'u32',
  'people.pushX': 'f32',
  'people.pushY': 'f32',
  'people.group': 'u16',
  'people.unit': 'u16',
  'people.slot': 'u16',
  'people.role': 'u8',
  'people.presence': 'u8',
  'people.mode': 'u8',
  'people.leg': 'u16',
  'people.goal': 'u16',
  'people.arriveTick': 'u32',
  'people.legTick': 'u32',
  'people.spotX': 'f32',
  'people.spotY': 'f32',
  'people.refuge': 'u16',
  'people.aimed': 'u8',
  'people.aimX': 'f32',
  'people.aimY': 'f32',
  'people.slowTick': 'u32',
  'people.closedTick': 'u32',
  'people.station': 'u16',
  'people.ticket': 'u32',
  'people.server': 'u16',
  'people.servedUntil': 'u32',
  'people.voter': 'u8',
  'people.patience': 'u32',
  'people.hardship': 'f32',
  'people.riskAversion': 'f32',
  'people.legitimacy': 'f32',
  'people.fear': 'f32',
  'people.fatigue': 'f32',
  'people.drive': 'f32',
  'people.deterrence': 'f32',
  'people.violence': 'f32',
  'people.modeTick': 'u32',
  'people.activeTick': 'u32',
  'people.heardTick': 'u32',
  'people.stones': 'u8',
  'people.threwTick': 'u32',
  'people.injury': 'u8',
  'people.injuredTick': 'u32',
  'people.aided': 'u8',
  'people.holder': 'u32',
  'people.target': 'u32',
  'people.taskTick': 'u32',
  'people.meanVx': 'f32',
  'people.meanVy': 'f32',
  'people.timeGap': 'f32',
  'people.party': 'u32',
  'people.dose': 'f32',
  'people.norm': 'f32',
  'people.expressiveness': 'f32',
  'people.openness': 'f32',
  'people.identity': 'f32',
  'people.anger': 'f32',
  'people.efficacy': 'f32',
  'people.indiscriminate': 'f32',
  'people.targeted': 'f32',
  'people.dialogue': 'f32',
  'grips.other': 'u32',
  'grips.multiplier': 'f32',
  'units.first': 'u16',
  'units.count': 'u16',
  'units.firstRow': 'u32',
  'units.state': 'u8',
  'units.order': 'u8',
  'units.orderTick': 'u32',
  'units.readyTick': 'u32',
  'units.x': 'f32',
  'units.y': 'f32',
  'units.heading': 'f32',
  'units.toX': 'f32',
  'units.toY': 'f32',
  'units.toHeading': 'f32',
  'units.pace': 'f32',
  'units.formation': 'u8',
  'units.ranks': 'u8',
  'units.spacing': 'f32',
  'units.ax': 'f32',
  'units.ay': 'f32',
  'units.bx': 'f32',
  'units.by': 'f32',
  'units.atX': 'f32',
  'units.atY': 'f32',
  'units.group': 'u16',
  'units.gate': 'u16',
  'units.zone': 'u16',
  'units.station': 'u16',
  'units.other': 'u16',
  'units.until': 'u32',
  'units.tank': 'f32',
  'units.broken': 'u8',
  'units.braced': 'u8',
  'units.work': 'f32',
  'units.worksDone': 'u16',
  'units.targetRow': 'u32',
  'units.talking': 'u8',
  'units.arc': 'f32',
  'units.load': 'f32',
  'units.capacity': 'f32',
  'units.strainTick': 'u32',
  'units.strainCause': 'u8',
  'units.brokeTick': 'u32',
  'units.relief': 'u16',
  'units.munitions': 'u16',
  'units.shotsDue': 'u16',
  'units.arrives': 'u32',
  'units.seen': 'f32',
  'units.seenActive': 'f32',
  'units.tellTick': 'u32',
  'units.reported': 'f32',
  'gates.open': 'u8',
  'stations.nextTicket': 'u32',
  'stations.servedCount': 'u32',
  'stations.serving': 'u32',
  'stations.open': 'u8',
  'stations.attendant': 'u32',
  'stations.unlisted': 'u8',
  'stations.turnedAway': 'u32',
  'stations.counting': 'f32',
  'stations.countTick': 'u32',
  'stations.countedTick': 'u32',
  'stations.boxX': 'f32',
  'stations.boxY': 'f32',
  'stations.boxHolder': 'u32',
  'stations.boxTaken': 'u32',
  'stations.boxDelivered': 'u32',
  'stones.fromX': 'f32',
  'stones.fromY': 'f32',
  'stones.toX': 'f32',
  'stones.toY': 'f32',
  'stones.thrown': 'u32',
  'stones.land': 'u32',
  'stones.thrower': 'u32',
  'fires.x': 'f32',
  'fires.y': 'f32',
  'fires.lit': 'u32',
  'fires.out': 'u32',
  'fires.douse': 'f32',
  'jets.on': 'u8',
  'jets.x': 'f32',
  'jets.y': 'f32',
  'gas.value': 'f32',
  'gas.windX': 'f32',
  'gas.windY': 'f32',
  'canisters.x': 'f32',
  'canisters.y': 'f32',
  'canisters.fired': 'u32',
  'zones.threat': 'u8',
  'groups.began': 'u32',
  'groups.legitimacy': 'f32',
  'groups.frontTick': 'u32',
  'groups.quarrelTick': 'u32',
  'course.phaseBegan': 'u32',
  'course.phaseForced': 'u8',
  'course.injectFired': 'u32',
  'course.orderDue': 'u32',
  'course.orderGiven': 'u32',
  'course.orderArmed': 'u8',
  'course.conditionSince': 'u32',
  'course.levelHeld': 'u32',
  'density.value': 'f32',
  'density.crowding': 'u8',
} as const;

export type ModeName = (typeof tables.modes)[number];
export type RoleName = (typeof tables.roles)[number];
export type PresenceName = (typeof tables.presences)[number];
export type UnitStateName = (typeof tables.unitStates)[number];
export type OrderKindName = (typeof tables.orderKinds)[number];
export type EventKindName = (typeof tables.eventKinds)[number];
export type RefusalName = (typeof tables.refusals)[number];
export type OrderWarningName = (typeof tables.orderWarnings)[number];
export type InjuryCauseName = (typeof tables.injuryCauses)[number];
export type TurnedAwayName = (typeof tables.turnedAways)[number];
export type MisconductName = (typeof tables.misconducts)[number];
export type RuleKindName = (typeof tables.ruleKinds)[number];

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
  | 'turnedAway'
  | 'counted'
  | 'delivered'
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
  | 'stage'
  | 'worked'
  | 'reported'
  | 'load'
  | 'broken'
  | 'dose'
  | 'threats'
  | 'ordersDone'
  | 'ordersRefused'
  | 'pressed'
  | 'hostages';
export type OrderKind =
  | 'move'
  | 'form'
  | 'hold'
  | 'advance'
  | 'fallBack'
  | 'rotate'
  | 'negotiate'
  | 'appeal'
  | 'arrest'
  | 'water'
  | 'fightFire'
  | 'aid'
  | 'openGate'
  | 'closeGate'
  | 'work'
  | 'patrol'
  | 'declareLevel'
  | 'withdraw'
  | 'irritant'
  | 'setBarrier'
  | 'clearBarrier'
  | 'corridor'
  | 'escort'
  | 'evacuate'
  | 'refill'
  | 'request'
  | 'watch'
  | 'document'
  | 'clearThreat'
  | 'seal'
  | 'carry';
export type GateKind = 'gate' | 'barrier';
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
  | 'hydrant'
  | 'other';
export type Vulnerability = 'kurangRawan' | 'rawan' | 'sangatRawan' | 'khusus';
export type GroupKind = 'supporters' | 'voters' | 'residents' | 'press' | 'witnesses' | 'sellers' | 'other';
export type ArrivalPattern = 'present' | 'together' | 'uniform' | 'poisson';
export type Layout = 'scattered' | 'grid';
export type Profile = 'adult' | 'elder' | 'child' | 'walkingAid' | 'wheelchair';
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
  | 'patrol'
  | 'penindak'
  | 'arrestTeam'
  | 'gegana'
  | 'wanteror'
  | 'bodyguard'
  | 'vip'
  | 'ambulance'
  | 'apc'
  | 'dishub'
  | 'bpbd'
  | 'pln'
  | 'ppk'
  | 'pps'
  | 'ptps'
  | 'panwascam'
  | 'binmas';
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
  | 'motorcycle'
  | 'irritant'
  | 'mask'
  | 'barrier'
  | 'stretcher'
  | 'bombSuit'
  | 'firearm';
export type FormationKind =
  | 'line'
  | 'column'
  | 'box'
  | 'loose'
  | 'wedge'
  | 'echelonLeft'
  | 'echelonRight'
  | 'cordon'
  | 'shelter'
  | 'arrestTeam'
  | 'corridor';
export type StationKind = 'checkIn' | 'booth' | 'box' | 'ink' | 'gateCheck' | 'desk';
export type ServiceLaw = 'exponential' | 'lognormal' | 'fixed';
export type KppsRole = 'chair' | 'second' | 'third' | 'list' | 'guide' | 'box' | 'ink';
export type InjectKind =
  | 'message'
  | 'legitimacy'
  | 'quarrel'
  | 'objection'
  | 'openGate'
  | 'closeGate'
  | 'fire'
  | 'breakdown'
  | 'repair'
  | 'casualty'
  | 'wind'
  | 'threat'
  | 'blockade'
  | 'charge'
  | 'rumour'
  | 'counterMessage'
  | 'hostage'
  | 'misconduct';
export type Speaker = 'phone' | 'loudspeaker' | 'korlap' | 'negotiator';
export type Misconduct = 'throwsObject' | 'insults' | 'strikesRestrained' | 'notNeutral' | 'impactRound' | 'warningShot';
export type AppealPart = 'speaker' | 'request' | 'way' | 'deadline';
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
  | 'negotiationKept'
  | 'wallLoad'
  | 'rotation'
  | 'stationEntry'
  | 'stationPattern'
  | 'boxCustody'
  | 'objectionForm'
  | 'irritantCrowd'
  | 'irritantEgress'
  | 'stageFits'
  | 'stageStep'
  | 'irritantAimed'
  | 'irritantReach'
  | 'irritantEnclosed'
  | 'waterVulnerable'
  | 'formationKept'
  | 'backTurned'
  | 'brimobEarly'
  | 'dispersalGround'
  | 'peacefulMajority'
  | 'containment'
  | 'evacuationDelay'
  | 'handOver'
  | 'decisionLog'
  | 'documentation'
  | 'pressHarmed'
  | 'laneBlocked'
  | 'reserveKept'
  | 'lineFatigue'
  | 'appealParts'
  | 'vulnerablePresent'
  | 'meansPermitted'
  | 'firearmCarried'
  | 'conduct'
  | 'notEvaluated';
export type PatchVerb = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

/** m from the site's origin: x east, y north */
export type Vec2 = readonly [number, number];
export type Polygon = readonly Vec2[];
/** seconds from the start, or "HH:MM" of the drill's day */
export type Time = number | string;
/** A name or sentence in the two languages; an empty one falls back to the other. */
export interface Text {
  readonly id?: string;
  readonly en?: string;
}

export interface Scenario {
  readonly format: string;
  readonly id: string;
  readonly name: Text;
  readonly notes: Text;
  readonly date: string;
  readonly start: string;
  /** 0 to 4294967295 */
  readonly seed: number;
  readonly doctrine: string;
  readonly commander: string;
  /** 1 to 20; source: assumed */
  readonly compression: number;
  /** source: assumed */
  readonly notified: boolean;
  readonly end?: Condition;
  /** 1 to 86400 s; source: assumed */
  readonly limit: number;
  readonly wind: Wind;
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

export interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly none?: readonly Condition[];
  /** 0 to 172800 s */
  readonly time?: Time;
  /** names a phase */
  readonly phase?: string;
  /** names a inject */
  readonly inject?: string;
  /** names a level */
  readonly level?: string;
  /** names a level */
  readonly below?: string;
  /** names a gate */
  readonly open?: string;
  /** names a gate */
  readonly shut?: string;
  /** names a objective */
  readonly objective?: string;
  readonly measure?: Measure;
  /** names a party */
  readonly of?: string;
  /** names a zone */
  readonly in?: string;
  readonly order?: OrderKind;
  /** 0 to 1000000 */
  readonly atLeast?: number;
  /** 0 to 1000000 */
  readonly atMost?: number;
  /** 0 to 86400 s */
  readonly held?: number;
}

export interface Wind {
  /** 0 to 20 m/s; source: assumed */
  readonly speed: number;
  /** -360 to 360 degrees; source: assumed */
  readonly direction: number;
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

export interface Origin {
  /** -180 to 180 degrees */
  readonly lng: number;
  /** -85 to 85 degrees */
  readonly lat: number;
}

export interface Ground {
  readonly id: string;
  /** -5000 to 5000 m */
  readonly polygon: Polygon;
}

export interface Building {
  readonly id: string;
  readonly name: Text;
  /** -5000 to 5000 m */
  readonly polygon: Polygon;
}

export interface Wall {
  readonly id: string;
  /** -5000 to 5000 m */
  readonly points: readonly Vec2[];
}

export interface Gate {
  readonly id: string;
  readonly name: Text;
  /** -5000 to 5000 m */
  readonly a: Vec2;
  /** -5000 to 5000 m */
  readonly b: Vec2;
  readonly open: boolean;
  readonly kind: GateKind;
}

export interface Exit {
  readonly id: string;
  readonly name: Text;
  /** -5000 to 5000 m */
  readonly polygon: Polygon;
  /** 0.01 to 100 */
  readonly capacity?: number;
}

export interface Zone {
  readonly id: string;
  readonly name: Text;
  readonly kind: ZoneKind;
  /** -5000 to 5000 m */
  readonly polygon: Polygon;
  /** 0.1 to 1.5; source: assumed */
  readonly speedFactor: number;
  readonly slope?: Slope;
  readonly vulnerability?: Vulnerability;
}

export interface Slope {
  /** -360 to 360 degrees */
  readonly direction: number;
  /** 0.1 to 1.5 */
  readonly up: number;
  /** 0.1 to 1.5 */
  readonly down: number;
}

export interface Label {
  /** -5000 to 5000 m */
  readonly at: Vec2;
  readonly text: Text;
  /** -360 to 360 degrees */
  readonly angle: number;
}

export interface Group {
  readonly id: string;
  readonly name: Text;
  readonly kind: GroupKind;
  /** 1 to 100000 persons */
  readonly count?: number;
  /** 0.01 to 10 persons/m² */
  readonly density?: number;
  readonly arrivals: Arrivals;
  readonly plan: readonly Leg[];
  readonly roles: RoleMix;
  readonly temper: Temper;
  /** names a group */
  readonly rival?: string;
  readonly walk: Walk;
  /** 0 to 20 objects; source: assumed */
  readonly stones: number;
  /** 1 to 8 persons; source: assumed */
  readonly party: number;
  readonly voting: Voting;
  /** 0 to 1; source: assumed */
  readonly motivation: number;
}

export interface Arrivals {
  readonly pattern: ArrivalPattern;
  /** names a entrance */
  readonly from: string;
  readonly when?: Condition;
  /** 1 to 86400 s; source: assumed */
  readonly over: number;
  readonly layout: Layout;
  readonly delay?: Delay;
}

export interface Delay {
  /** 0 to 7200 s */
  readonly min: number;
  /** 0 to 7200 s */
  readonly max: number;
}

export interface Leg {
  /** names a goal */
  readonly goal: string;
  /** names a goal */
  readonly choices: readonly string[];
  readonly until?: Condition;
  /** 0 to 86400 s */
  readonly stay?: number;
}

export interface RoleMix {
  /** 0 to 1 */
  readonly participant: number;
  /** 0 to 1 */
  readonly bystander: number;
  /** 0 to 1 */
  readonly hangerOn: number;
  /** 0 to 1 */
  readonly hardCore: number;
  /** 0 to 1 */
  readonly marshal: number;
  /** 0 to 1 */
  readonly provocateur: number;
  /** 0 to 1 */
  readonly press: number;
  /** 0 to 1 */
  readonly companion: number;
}

export interface Temper {
  /** source: Epstein 2002: uniform on [0, 1) if absent */
  readonly hardship?: Spread;
  /** source: Epstein 2002: uniform on [0, 1) if absent */
  readonly riskAversion?: Spread;
  /** source: Granovetter 1978 (form); assumed: mean 0.5, sd 0.2 if absent */
  readonly norm?: Spread;
  /** 0 to 1; source: Epstein 2002, run 2 */
  readonly legitimacy: number;
  /** 0 to 1; source: assumed */
  readonly identity: number;
  /** 0 to 1; source: assumed */
  readonly anger: number;
  /** source: Bosse et al. (ASCRIBE); assumed: uniform on [0.2, 0.8) if absent */
  readonly expressiveness?: Spread;
  /** source: Bosse et al. (ASCRIBE); assumed: uniform on [0.2, 0.8) if absent */
  readonly openness?: Spread;
}

export interface Spread {
  /** 0 to 1; source: assumed */
  readonly mean: number;
  /** 0 to 1; source: assumed */
  readonly sd: number;
}

export interface Walk {
  readonly profile: Profile;
  /** 0.05 to 3 m/s; source: profile; adult: Weidmann 1993 */
  readonly speed?: number;
  /** 0 to 1 m/s; source: profile; adult: Weidmann 1993 */
  readonly speedSd?: number;
  /** 0.05 to 3 m/s; source: profile; adult: assumed */
  readonly speedMin?: number;
  /** 0.05 to 3 m/s; source: profile; adult: assumed */
  readonly speedMax?: number;
  /** source: Weidmann 1993 by RiMEA 4.1.1 test 7 */
  readonly age?: Ages;
  /** 0.2 to 5 s; source: profile; elder: single-file runs with elderly people (T = 1.7 s) */
  readonly timeGap?: number;
  /** 0.08 to 0.4 m; source: profile, assumed */
  readonly radius?: number;
  /** 0 to 0.1 m; source: profile, assumed */
  readonly radiusSd?: number;
  /** 0.08 to 0.4 m; source: profile, assumed */
  readonly radiusMin?: number;
  /** 0.08 to 0.4 m; source: profile, assumed */
  readonly radiusMax?: number;
  /** 15 to 200 kg; source: profile, assumed */
  readonly mass?: number;
  /** 0 to 50 kg; source: profile, assumed */
  readonly massSd?: number;
}

export interface Ages {
  /** 3 to 100 years; source: assumed */
  readonly min: number;
  /** 3 to 100 years; source: assumed */
  readonly max: number;
}

export interface Voting {
  readonly listed: boolean;
  /** 0 to 1; source: assumed */
  readonly priority: number;
  /** 0 to 1; source: assumed: 5–10 % */
  readonly assisted: number;
  /** source: assumed: 30–60 min */
  readonly patience?: Delay;
  /** 0 to 10000 persons; source: assumed */
  readonly balk?: number;
}

export interface Unit {
  readonly id: string;
  readonly name: Text;
  readonly service: Service;
  readonly kind: UnitKind;
  /** 1 to 2000 persons */
  readonly strength: number;
  readonly kit: readonly Kit[];
  readonly formation: Formation;
  /** -5000 to 5000 m */
  readonly at: Vec2;
  /** -360 to 360 degrees */
  readonly heading: number;
  readonly available?: Condition;
  readonly onRequest?: OnRequest;
  /** 0 to 20000 l */
  readonly tank?: number;
  /** 0 to 1000; source: assumed */
  readonly munitions: number;
}

export interface Formation {
  readonly kind: FormationKind;
  /** 1 to 6; source: assumed */
  readonly ranks: number;
  /** 0.5 to 5 m; source: assumed: 0.6–0.8 m */
  readonly spacing: number;
}

export interface OnRequest {
  /** 0 to 86400 s; source: Perkap 16/2006 (who may order); value assumed */
  readonly latency: number;
  /** names a level */
  readonly level: string;
  readonly authority: Text;
}

export interface Station {
  readonly id: string;
  readonly name: Text;
  readonly kind: StationKind;
  /** -5000 to 5000 m */
  readonly servers: readonly Vec2[];
  /** -5000 to 5000 m */
  readonly queue: readonly Vec2[];
  readonly service: ServiceTime;
  /** names a station */
  readonly next: string;
  /** names a unit */
  readonly unit: string;
  readonly staff: readonly KppsRole[];
  /** 0 to 100000 */
  readonly ballots?: number;
  readonly unlisted?: Condition;
  readonly count?: Counting;
  readonly opens?: Condition;
  readonly closes?: Condition;
}

export interface ServiceTime {
  /** source: assumed */
  readonly law: ServiceLaw;
  /** 0.5 to 3600 s; source: assumed */
  readonly mean: number;
  /** 0 to 3; source: assumed */
  readonly cv: number;
  /** 1 to 5; source: assumed: 1.5–2 */
  readonly assisted: number;
}

export interface Counting {
  /** 0.5 to 600 s; source: assumed */
  readonly perVoter: number;
  /** 1 to 20 persons; source: assumed */
  readonly least: number;
}

export interface Phase {
  readonly id: string;
  readonly name: Text;
  readonly begins?: Condition;
  /** 1 to 86400 s */
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
  /** names a group */
  readonly group: string;
  /** names a unit */
  readonly unit: string;
  /** names a gate */
  readonly gate: string;
  /** names a zone */
  readonly zone: string;
  /** -1000 to 1000 */
  readonly amount: number;
  readonly speaker: Speaker;
  /** 0.1 to 2000 m; source: assumed */
  readonly reach?: number;
  /** 0 to 1; source: assumed */
  readonly trust: number;
  /** -1 to 1; source: assumed */
  readonly anger: number;
  /** 0 to 7200 s; source: assumed */
  readonly over: number;
  /** -360 to 360 degrees */
  readonly direction: number;
  readonly act?: Misconduct;
  /** names a objective */
  readonly objective: string;
  readonly expected: Text;
  /** 1 to 86400 s */
  readonly every?: number;
  /** 2 to 1000 */
  readonly times?: number;
}

export interface Objective {
  readonly id: string;
  readonly name: Text;
  readonly starts?: Condition;
  readonly done?: Condition;
  /** 1 to 86400 s */
  readonly within?: number;
  /** names a rule */
  readonly rules: readonly string[];
}

export interface Observe {
  readonly lines: readonly CountingLine[];
  readonly areas: readonly MeasuringArea[];
}

export interface CountingLine {
  readonly id: string;
  /** -5000 to 5000 m */
  readonly a: Vec2;
  /** -5000 to 5000 m */
  readonly b: Vec2;
}

export interface MeasuringArea {
  readonly id: string;
  /** -5000 to 5000 m */
  readonly polygon: Polygon;
  /** 0 to 172800 s */
  readonly window: readonly [Time, Time];
}

export interface Parameters {
  readonly movement: MovementParameters;
  readonly temper: TemperParameters;
  readonly means: MeansParameters;
  readonly harm: HarmParameters;
  readonly units: UnitParameters;
  readonly irritant: IrritantParameters;
}

export interface MovementParameters {
  /** 0.2 to 5 s; source: Tordeux, Chraibi, Seyfried 2016; value fitted to the HERMES corridors and Caserne 2010 */
  readonly timeGap: number;
  /** 0.1 to 1 m; source: Tordeux, Chraibi, Seyfried 2016; value fitted to the HERMES corridors and Caserne 2010 */
  readonly steeringLength: number;
  /** 0.05 to 1 m; source: assumed */
  readonly headwayWidth: number;
  /** 0 to 1 m; source: assumed */
  readonly meetingWidth: number;
  /** 0.5 to 5 m; source: Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors */
  readonly outlook: number;
  /** 0 to 0.5 m; source: Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors */
  readonly steeringRadius: number;
  /** 0 to 20; source: Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors */
  readonly repulsion: number;
  /** 0.01 to 1 m; source: Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors */
  readonly repulsionRange: number;
  /** 0 to 3 s; source: Xu, Chraibi, Seyfried 2021; value fitted to the HERMES corridors */
  readonly anticipation: number;
  /** 0 to 3 s; source: assumed */
  readonly lookAhead: number;
  /** 0 to 3 m; source: assumed */
  readonly standsAside: number;
  /** 0 to 20; source: assumed */
  readonly giveWay: number;
  /** 0 to 20 m; source: assumed */
  readonly laneOutlook: number;
  /** 0.1 to 5 m; source: assumed */
  readonly laneOffset: number;
  /** 0.01 to 100; source: assumed */
  readonly laneScale: number;
  /** 0 to 5; source: assumed */
  readonly laneTurn: number;
  /** -1 to 1; source: Moussaïd et al. 2009; value assumed */
  readonly keepsLeft: number;
  /** 0 to 20 1/m²; source: van Toll et al. 2021 (a band of density); value assumed */
  readonly crowded: number;
  /** 0.1 to 20 1/m²; source: van Toll et al. 2021 (a band of density); value assumed */
  readonly packed: number;
  /** 0 to 20 1/m²; source: assumed */
  readonly detourDensity: number;
  /** 0 to 1 m²; source: assumed: 0–1 */
  readonly congestion: number;
  /** 0 to 2 s; source: Jiang, Wu, Zhu 2001; value assumed */
  readonly gapAhead: number;
  /** 0.05 to 2 s; source: assumed */
  readonly directionTime: number;
  /** 0.05 to 2 s; source: assumed */
  readonly speedTime: number;
  /** 0 to 2 m/s; source: Tordeux, Schadschneider 2016; value assumed */
  readonly lapse: number;
  /** 0.5 to 60 s; source: Tordeux, Schadschneider 2016 */
  readonly lapseTime: number;
  /** 0 to 1 m; source: assumed */
  readonly fileMouth: number;
  /** 0.05 to 3 m/s; source: assumed */
  readonly lapseSpeed: number;
  /** 0.05 to 0.5 m; source: assumed */
  readonly wallRadius: number;
  /** 0.01 to 1 m; source: assumed */
  readonly wallBuffer: number;
  /** 0 to 1 m/s; source: assumed */
  readonly squeezeSpeed: number;
  /** 0 to 2 m; source: assumed */
  readonly armLength: number;
  /** 0 to 1; source: assumed */
  readonly drilled: number;
  /** 1000 to 1000000 N/m; source: Helbing, Farkas, Vicsek 2000 (form); value assumed: soft tissue */
  readonly stiffness: number;
  /** 0 to 2; source: assumed */
  readonly friction: number;
  /** 0 to 5000 N; source: assumed */
  readonly frictionForce: number;
  /** 0 to 1; source: assumed */
  readonly urgedFriction: number;
  /** 0 to 2000 N; source: assumed */
  readonly traction: number;
  /** 0 to 3000 N; source: assumed: friction of 0.5 under 100 kg with kit */
  readonly bracedTraction: number;
  /** 0 to 1; source: assumed */
  readonly urged: number;
  /** 0 to 1; source: Lukowski, Seyfried (single file with and without motivation); value assumed */
  readonly urgedLength: number;
  /** 0 to 1; source: assumed */
  readonly pushShare: number;
  /** 0 to 3 m; source: assumed */
  readonly comfortDistance: number;
}

export interface TemperParameters {
  /** -1 to 1; source: Epstein 2002 */
  readonly threshold: number;
  /** -1 to 1; source: assumed */
  readonly calmThreshold: number;
  /** 0 to 10; source: Epstein 2002 */
  readonly arrestK: number;
  /** 0 to 20; source: Epstein 2002 as published runs round it; value assumed */
  readonly arrestExponent: number;
  /** 0 to 1; source: assumed */
  readonly turnedAway: number;
  /** 0 to 10; source: assumed */
  readonly rivalWeight: number;
  /** 1 to 100 m; source: assumed */
  readonly vision: number;
  /** 0 to 600 s; source: assumed */
  readonly dwell: number;
  /** 0 to 0.5; source: Drury, Reicher 2009 (form); value assumed */
  readonly empowerment: number;
  /** 0 to 10 1/s; source: assumed */
  readonly empowermentGain: number;
  /** 0 to 10 1/s; source: assumed */
  readonly retreatGain: number;
  /** 0 to 10 1/s; source: assumed */
  readonly empowermentLoss: number;
  /** 1 to 86400 s; source: assumed */
  readonly empowermentTime: number;
  /** 1 to 86400 s; source: Ives, Lewis 2020 (recent repression counts); value assumed */
  readonly memory: number;
  /** 1 to 86400 s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly legitimacyTime: number;
  /** 0 to 10 1/s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly indiscriminateLoss: number;
  /** 0 to 10 1/s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly targetedLoss: number;
  /** 0 to 10 1/s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly dialogueGain: number;
  /** 1 to 86400 s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly identityTime: number;
  /** 0 to 10 1/s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly identityGain: number;
  /** 0 to 10 1/s; source: Reicher, Stott, Drury (ESIM); value assumed */
  readonly identityPull: number;
  /** 0 to 10 1/s; source: assumed */
  readonly differentiation: number;
  /** 0 to 10 1/s; source: Bosse et al. (ASCRIBE); value assumed */
  readonly contagion: number;
  /** 0.1 to 50 m; source: Bosse et al. (ASCRIBE); value assumed */
  readonly contagionRange: number;
  /** 0 to 1; source: assumed */
  readonly fearAmplification: number;
  /** 0 to 1; source: assumed */
  readonly angerAmplification: number;
  /** 1 to 86400 s; source: assumed */
  readonly angerTime: number;
  /** 0 to 10 1/s; source: assumed */
  readonly angerGain: number;
  /** 0 to 10 1/s; source: assumed */
  readonly angerCalming: number;
  /** 0 to 10; source: assumed */
  readonly angerWeight: number;
  /** 0 to 10; source: assumed */
  readonly jetSeverity: number;
  /** 0 to 10; source: assumed */
  readonly advanceSeverity: number;
  /** 0 to 10; source: assumed */
  readonly arrestSeverity: number;
  /** 0 to 1; source: assumed */
  readonly appealDialogue: number;
  /** 0 to 600 s; source: assumed */
  readonly appealSounds: number;
  /** 0 to 1; source: assumed */
  readonly passedOn: number;
  /** 0 to 1; source: assumed */
  readonly selfPolicing: number;
  /** 0 to 10 1/s; source: assumed */
  readonly jetFear: number;
  /** 0 to 10 1/s; source: assumed */
  readonly advanceFear: number;
  /** 0 to 10 1/s; source: assumed */
  readonly fireFear: number;
  /** 1 to 86400 s; source: assumed */
  readonly fearTime: number;
  /** 0 to 10; source: assumed */
  readonly fearWeight: number;
  /** 0 to 10; source: assumed */
  readonly fatigueWeight: number;
  /** 0 to 10; source: Granovetter 1978 (form); value assumed */
  readonly socialWeight: number;
  /** 1 to 86400 s; source: assumed */
  readonly fatigueTime: number;
  /** 0 to 10; source: assumed */
  readonly fleeFear: number;
  /** 0 to 50; source: assumed */
  readonly escalation: number;
  /** 0 to 10 1/s; source: assumed */
  readonly pressHazard: number;
  /** 0 to 10 1/s; source: assumed */
  readonly pushHazard: number;
  /** 0 to 10 1/s; source: assumed */
  readonly throwHazard: number;
  /** 0 to 10 1/s; source: assumed */
  readonly attackHazard: number;
  /** 0.5 to 600 s; source: assumed */
  readonly blowEvery: number;
  /** 0 to 1; source: assumed */
  readonly guard: number;
  /** 0 to 10 1/s; source: assumed */
  readonly helpHazard: number;
  /** 0 to 1; source: assumed */
  readonly strangerHelp: number;
  /** 0 to 1; source: assumed */
  readonly restraint: number;
  /** 0 to 1; source: assumed */
  readonly marshalRestraint: number;
  /** 0 to 1; source: assumed */
  readonly companionFear: number;
  /** 0 to 3600 s; source: assumed */
  readonly warmUp: number;
  /** 0 to 100; source: assumed */
  readonly hardCoreFactor: number;
  /** 0 to 10; source: assumed */
  readonly imitation: number;
  /** 0 to 10 1/s; source: assumed */
  readonly complianceHazard: number;
  /** 0 to 10; source: assumed */
  readonly hangerOnBase: number;
  /** 0 to 100; source: assumed */
  readonly hangerOnImitation: number;
  /** 0 to 10; source: assumed */
  readonly participantBase: number;
  /** 0 to 100; source: assumed */
  readonly participantImitation: number;
  /** 0.3 to 10 m; source: assumed */
  readonly opponentReach: number;
  /** 0.3 to 10 m; source: assumed */
  readonly gateReach: number;
  /** 0 to 1; source: assumed */
  readonly daring: number;
  /** 0 to 1000 persons; source: assumed */
  readonly backing: number;
  /** 0 to 1; source: assumed */
  readonly activating: number;
  /** 0 to 3600 s; source: assumed */
  readonly pressTime: number;
  /** 0 to 2 1/s; source: assumed */
  readonly pressTire: number;
  /** 0 to 3600 s; source: assumed */
  readonly throwTime: number;
  /** 0 to 2 1/s; source: assumed */
  readonly throwTire: number;
  /** 0 to 1; source: assumed */
  readonly weary: number;
  /** 0 to 10; source: assumed */
  readonly complianceBase: number;
  /** 0 to 3600 s; source: assumed */
  readonly fleeTime: number;
  /** 0 to 1; source: assumed */
  readonly calmFear: number;
  /** 0 to 1; source: assumed */
  readonly homeAfterFlight: number;
  /** 0 to 1; source: assumed */
  readonly homeAfterAppeal: number;
  /** 0 to 10; source: assumed */
  readonly fleeAversion: number;
  /** 0.5 to 200 m; source: assumed */
  readonly perceivedRange: number;
  /** 0.5 to 500 m; source: assumed */
  readonly perceivedReach: number;
  /** 0.1 to 50 m; source: assumed */
  readonly struckReach: number;
  /** 0.1 to 200 m; source: assumed */
  readonly jetDanger: number;
  /** 0.1 to 200 m; source: assumed */
  readonly lineDanger: number;
  /** 0.1 to 200 m; source: assumed */
  readonly fireDanger: number;
  /** 10 to 100000 N; source: assumed */
  readonly squeezed: number;
  /** 0 to 20; source: assumed */
  readonly effort: number;
  /** 1 to 3600 s; source: assumed */
  readonly offenceTime: number;
}

export interface MeansParameters {
  /** 1 to 40 m/s; source: assumed: no measured throws of riots are known */
  readonly throwSpeed: number;
  /** 0 to 20 m/s; source: assumed: no measured throws of riots are known */
  readonly throwSpeedSd: number;
  /** 1 to 100 m; source: assumed: v²/g less drag */
  readonly throwRange: number;
  /** 0.5 to 600 s; source: assumed */
  readonly throwEvery: number;
  /** 0 to 1 1/s; source: assumed */
  readonly fireHazard: number;
  /** 1 to 10000 l; source: assumed */
  readonly fireWater: number;
  /** 0 to 1.6 rad; source: assumed */
  readonly throwScatter: number;
  /** 0 to 1; source: assumed */
  readonly injuryHelmet: number;
  /** 0 to 1; source: assumed */
  readonly injuryBare: number;
  /** 0 to 200 l/s; source: WaWe 10000 (4qua): 1,200 L/min a monitor */
  readonly waterFlow: number;
  /** 0 to 5000 N; source: assumed: ρQv of 20 L/s at 10 bar */
  readonly waterForce: number;
  /** 1 to 100 m; source: CNN Indonesia 2025 (Pindad, Daejicar), 4qua (WaWe 10000) */
  readonly waterRange: number;
  /** 0 to 100 m; source: UN guidance HR/PUB/20/1 (no direct jet at short range); value assumed */
  readonly waterLeast: number;
  /** 0.5 to 600 s; source: assumed */
  readonly arrestTime: number;
  /** 0 to 1; source: assumed */
  readonly arrestSuccess: number;
  /** 1 to 3600 s; source: assumed */
  readonly aidTime: number;
  /** 1 to 7200 s; source: assumed */
  readonly fireTime: number;
  /** 1 to 500 m; source: assumed */
  readonly voiceReach: number;
  /** 1 to 2000 m; source: assumed */
  readonly loudspeakerReach: number;
  /** 1 to 100 m; source: assumed */
  readonly talkReach: number;
  /** 0.3 to 5 m; source: assumed */
  readonly blowReach: number;
  /** 0.5 to 50 m; source: assumed */
  readonly blowLost: number;
  /** 1 to 3600 s; source: assumed */
  readonly fightTime: number;
  /** 1 to 3600 s; source: assumed */
  readonly bandageTime: number;
  /** 1 to 7200 s; source: assumed */
  readonly helpTime: number;
  /** 0 to 100 m; source: assumed */
  readonly jetFallRange: number;
  /** 0 to 2 1/s; source: assumed */
  readonly jetFallRate: number;
  /** 0 to 1; source: assumed */
  readonly fireStream: number;
  /** 0 to 200 l/s; source: assumed */
  readonly extinguisher: number;
  /** 0 to 7200 s; source: assumed */
  readonly quarrelTalk: number;
  /** 0.5 to 100 m; source: assumed */
  readonly hostageReach: number;
  /** 0 to 86400 s; source: assumed */
  readonly hostageTalk: number;
  /** 1 to 500 m; source: assumed */
  readonly arrestSearch: number;
  /** 0 to 3600 s; source: assumed */
  readonly gateWait: number;
}

export interface HarmParameters {
  /** 0 to 10 1/s; source: assumed */
  readonly fallRate: number;
  /** 0.1 to 50 m/s²; source: assumed */
  readonly fallAcceleration: number;
  /** 0 to 20 persons/m²; source: assumed */
  readonly fallDensity: number;
  /** 0 to 600 s; source: assumed */
  readonly fallTime: number;
  /** 0 to 1; source: assumed */
  readonly fallInjury: number;
  /** 0 to 2; source: assumed */
  readonly fallenFriction: number;
}

export interface UnitParameters {
  /** 0.2 to 3 m/s; source: Permildas */
  readonly walkPace: number;
  /** 0.1 to 3 m/s; source: Permildas */
  readonly pushPace: number;
  /** 0.1 to 3 m/s; source: Permildas */
  readonly backPace: number;
  /** 0.2 to 5 m/s; source: Permildas */
  readonly runPace: number;
  /** 0.2 to 8 m/s; source: assumed */
  readonly motorPace: number;
  /** 50 to 2000 N/m; source: assumed */
  readonly slotStiffness: number;
  /** 0.5 to 5 m; source: assumed */
  readonly slotReach: number;
  /** 0 to 1000 N/m; source: assumed */
  readonly linkStiffness: number;
  /** 0 to 2 m; source: assumed */
  readonly linkSlack: number;
  /** 1 to 4; source: assumed */
  readonly interlocked: number;
  /** 0 to 1; source: assumed */
  readonly movingStance: number;
  /** 0 to 1; source: assumed */
  readonly rearPush: number;
  /** 0 to 1; source: assumed */
  readonly tiredShare: number;
  /** 1 to 3600 s; source: assumed */
  readonly tiring: number;
  /** 1 to 7200 s; source: assumed */
  readonly recovery: number;
  /** 0.5 to 600 s; source: assumed */
  readonly breakTime: number;
  /** 0.1 to 100; source: assumed */
  readonly breakLoad: number;
  /** 0.2 to 100 m; source: assumed */
  readonly breakDisplacement: number;
  /** 0.3 to 100 m; source: assumed */
  readonly breakGap: number;
  /** 0 to 1; source: assumed */
  readonly breakCasualties: number;
  /** 0 to 100 m; source: assumed */
  readonly reformDistance: number;
  /** 0 to 600 s; source: assumed */
  readonly reformTime: number;
  /** 0 to 100 m; source: assumed */
  readonly rotateReach: number;
  /** 0 to 1; source: assumed */
  readonly shelterInjury: number;
  /** 0.1 to 1; source: assumed */
  readonly shelterPace: number;
  /** 1 to 3600 s; source: assumed */
  readonly barrierTime: number;
  /** 1 to 7200 s; source: assumed */
  readonly refillTime: number;
  /** 1 to 7200 s; source: assumed */
  readonly clearTime: number;
  /** 1 to 3600 s; source: assumed */
  readonly reportEvery: number;
  /** 0 to 3600 s; source: assumed */
  readonly reportDelay: number;
  /** 0 to 2; source: assumed */
  readonly reportError: number;
  /** 1 to 500 m; source: assumed */
  readonly reportReach: number;
}

export interface IrritantParameters {
  /** 0.1 to 1000 g; source: assumed */
  readonly mass: number;
  /** 1 to 600 s; source: assumed */
  readonly burn: number;
  /** 1 to 200 m; source: assumed */
  readonly range: number;
  /** 1 to 20 m; source: assumed */
  readonly height: number;
  /** 0 to 5 m²/s; source: assumed */
  readonly diffusion: number;
  /** 10 to 7200 s; source: assumed */
  readonly ventilation: number;
  /** 0.1 to 100 mg·min/m³; source: ICt50 of CS, 3.6 mg·min/m³ (toxicology handbooks) */
  readonly halfDose: number;
  /** 10 to 7200 s; source: assumed */
  readonly doseRecovery: number;
  /** 0 to 1; source: assumed */
  readonly mask: number;
  /** 0 to 1; source: assumed */
  readonly slowing: number;
  /** 0 to 1; source: assumed */
  readonly leastSpeed: number;
  /** 0 to 1; source: assumed */
  readonly blinding: number;
  /** 0 to 10 1/s; source: assumed */
  readonly fear: number;
  /** 0 to 10; source: assumed */
  readonly severity: number;
  /** 0 to 1; source: assumed */
  readonly fleeEffect: number;
  /** 1 to 100000 mg·min/m³; source: assumed */
  readonly injuryDose: number;
  /** 0 to 1; source: assumed */
  readonly injuryRisk: number;
  /** 10 to 3600 s; source: assumed */
  readonly outlook: number;
}

export interface Orders {
  readonly format: string;
  readonly id?: string;
  readonly name?: Text;
  readonly notes?: Text;
  readonly orders: readonly Order[];
}

export interface Order {
  readonly id?: string;
  /** 0 to 172800 s */
  readonly t?: Time;
  readonly when?: Condition;
  /** 0 to 86400 s */
  readonly after?: number;
  readonly again?: boolean;
  /** names a unit */
  readonly unit?: string;
  readonly kind: OrderKind;
  /** -5000 to 5000 m */
  readonly at?: Vec2;
  /** -5000 to 5000 m */
  readonly a?: Vec2;
  /** -5000 to 5000 m */
  readonly b?: Vec2;
  /** -360 to 360 degrees */
  readonly heading?: number;
  /** 1 to 6 */
  readonly ranks?: number;
  readonly formation?: FormationKind;
  /** -360 to 360 degrees */
  readonly arc?: number;
  /** 1 to 20 */
  readonly shots?: number;
  /** 0 to 1000 m */
  readonly distance?: number;
  /** 0 to 86400 s */
  readonly duration?: number;
  /** names a unit */
  readonly with?: string;
  /** names a group */
  readonly group?: string;
  /** names a gate */
  readonly gate?: string;
  /** names a zone */
  readonly zone?: string;
  /** names a exit */
  readonly exit?: string;
  /** names a level */
  readonly level?: string;
  /** names a station */
  readonly station?: string;
  readonly text?: Text;
  readonly says?: readonly AppealPart[];
  readonly why?: Text;
}

export interface Doctrine {
  readonly format: string;
  readonly id: string;
  readonly name: Text;
  readonly notes: Text;
  readonly levels: readonly Level[];
  readonly authorities: readonly Authority[];
  readonly permits: readonly Permit[];
  readonly patterns: readonly StationPattern[];
  readonly rules: readonly Rule[];
}

export interface Level {
  readonly id: string;
  readonly name: Text;
  /** 0 to 4 */
  readonly rank: number;
  readonly when?: Condition;
  /** 0 to 7200 s; source: assumed */
  readonly calm: number;
}

export interface Authority {
  readonly order: OrderKind;
  /** names a level */
  readonly level: string;
  readonly by: Text;
  readonly citation: string;
}

export interface Permit {
  /** names a level */
  readonly level: string;
  /** 1 to 6 */
  readonly stage: number;
  readonly orders: readonly OrderKind[];
  readonly citation: string;
  readonly assumed: boolean;
}

export interface StationPattern {
  readonly vulnerability: Vulnerability;
  /** 0 to 1000 persons */
  readonly police: number;
  /** 1 to 1000 */
  readonly stations: number;
  /** 0 to 10000 persons */
  readonly linmas: number;
  readonly citation: string;
  readonly assumed: boolean;
}

export interface Rule {
  readonly id: string;
  readonly name: Text;
  readonly kind: RuleKind;
  /** 1 to 4 */
  readonly severity: number;
  readonly citation: string;
  readonly assumed: boolean;
  readonly hint: string;
  /** 0 to 100000 */
  readonly limit?: number;
  /** 0 to 86400 s */
  readonly duration?: number;
  /** 0 to 86400 */
  readonly window?: number;
  /** 0 to 1000 */
  readonly count?: number;
  /** 1 to 6 */
  readonly stage?: number;
  /** names a level */
  readonly level: string;
  readonly acts: readonly Misconduct[];
  readonly lacks: Text;
}

export interface Plan {
  readonly format: string;
  readonly base: string;
  readonly name: Text;
  readonly patch?: readonly PatchOperation[];
  readonly orders?: readonly Order[];
}

export interface PatchOperation {
  readonly op: PatchVerb;
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}
