// SPDX-License-Identifier: Apache-2.0
// The English words for every name of a closed choice; the keys are those of names-id.ts.
import type { Names } from './names-id.js';

export const namesEn: Names = {
  Mode: {
    walk: 'walking', watch: 'watching', queue: 'queueing', served: 'being served', chant: 'chanting', press: 'pressing', push: 'pushing',
    throwing: 'throwing', attack: 'destroying', flee: 'fleeing', leave: 'leaving', down: 'down', held: 'held', duty: 'on duty',
  },
  Role: {
    participant: 'participant', bystander: 'bystander', hangerOn: 'hanger-on', hardCore: 'hard core', marshal: 'field coordinator', provocateur: 'provocateur',
  },
  Presence: { expected: 'not yet come', present: 'present', left: 'left', arrested: 'arrested' },
  UnitState: { waiting: 'standing by', moving: 'moving', formed: 'formed', acting: 'acting', withdrawn: 'withdrawn' },
  OrderKind: {
    move: 'move to', form: 'form up', hold: 'hold', advance: 'push forward', fallBack: 'fall back', rotate: 'change lines',
    negotiate: 'negotiate', appeal: 'appeal', arrest: 'arrest offender', water: 'water jet', fightFire: 'fight fire', aid: 'first aid',
    openGate: 'open gate', closeGate: 'close gate', work: 'work', patrol: 'patrol', declareLevel: 'declare situation', withdraw: 'withdraw',
  },
  Refusal: {
    noKit: 'kit missing', broken: 'kit broken', empty: 'tank empty', notAvailable: 'unit not available', unreachable: 'place out of reach',
    noTarget: 'no target', unknown: 'order unknown', withdrawn: 'unit withdrawn', noAuthority: 'no authority',
  },
  InjuryCause: { stone: 'thrown stone', fall: 'fall', crush: 'crush', water: 'water jet', baton: 'baton', fire: 'fire' },
  Service: { polri: 'Police', tni: 'Army', satpolPp: 'Municipal police', linmas: 'Community protection', medical: 'Medical', fire: 'Fire brigade', organiser: 'Organiser' },
  UnitKind: {
    dalmasAwal: 'Light crowd control', dalmasLanjut: 'Equipped crowd control', negotiator: 'Negotiators', raimas: 'Motor dispersal team', phhBrimob: 'Brimob riot control',
    awc: 'Water cannon', raisa: 'Loudspeaker vehicle', k9: 'Dog unit', satlantas: 'Traffic police', intelkam: 'Police intelligence', reskrim: 'Detectives', medic: 'Field medics',
    damkar: 'Fire engine', propam: 'Internal discipline', documentation: 'Documentation team', tni: 'Army district command', satpolPp: 'Municipal police',
    linmas: 'Community protection', kpps: 'Polling staff', kpu: 'Election commission', bawaslu: 'Election supervisors', command: 'Command post', patrol: 'Patrol',
  },
  Kit: {
    rope: 'crowd rope', shield: 'shield', helmet: 'helmet', baton: 'baton', extinguisher: 'extinguisher', water: 'pressurised water', loudspeaker: 'loudspeaker',
    firstAid: 'first aid', handcuffs: 'handcuffs', camera: 'camera', dog: 'dog', motorcycle: 'motorcycle',
  },
  FormationKind: { line: 'line', column: 'column', box: 'box', loose: 'loose' },
  GroupKind: {
    supporters: 'supporters', voters: 'voters', residents: 'residents', press: 'press', witnesses: 'witnesses', sellers: 'sellers', other: 'other',
  },
  ArrivalPattern: { present: 'already there', together: 'all at once', uniform: 'evenly', poisson: 'at random (Poisson)' },
  ZoneKind: {
    assembly: 'assembly point', stage: 'stage', press: 'press area', staging: 'staging area', medical: 'medical post', custody: 'custody', tps: 'polling station',
    office: 'office', props: 'campaign props', road: 'road', shelter: 'shelter', queue: 'queue', other: 'other',
  },
  StationKind: { checkIn: 'check-in', booth: 'voting booth', box: 'ballot box', ink: 'ink desk', gateCheck: 'gate check', desk: 'desk' },
  ServiceLaw: { exponential: 'exponential', lognormal: 'lognormal', fixed: 'fixed' },
  InjectKind: {
    message: 'message', legitimacy: 'change of legitimacy', quarrel: 'quarrel', objection: 'witness objection', openGate: 'gate opened', closeGate: 'gate closed',
    fire: 'arson', breakdown: 'equipment failure',
  },
  RuleKind: {
    density: 'density', appealsBefore: 'appeals before action', complianceTime: 'time to comply', waterDistance: 'distance of the water jet',
    waterLevel: 'situation for the water jet', shieldsInCalm: 'shields while calm', pushDirection: 'direction of the push', aidDelay: 'delay of first aid',
    arrestStrength: 'strength of an arrest', declareLag: 'lag of the declared situation', negotiationKept: 'negotiation kept up',
  },
  Measure: {
    present: 'present', expected: 'not yet come', active: 'active', pressing: 'pressing', pushing: 'pushing', throwing: 'throwing', fleeing: 'fleeing',
    leaving: 'leaving', left: 'left', injured: 'injured', arrested: 'arrested', served: 'served', queued: 'queueing', density: 'density',
    force: 'contact force', fires: 'fires', strength: 'strength of the unit', ready: 'unit formed', contact: 'officers touching the crowd',
    distance: 'distance to active people', heard: 'heard the appeal', tank: 'tank', quarrel: 'quarrels', objection: 'objections not on the form', stage: 'stage of force',
  },
  PatchVerb: { add: 'add', remove: 'remove', replace: 'replace', move: 'move', copy: 'copy', test: 'test' },
  CommandKind: { order: 'order', declare: 'declaration', inject: 'inject', skip: 'inject skipped', log: 'decision log', stop: 'stop the exercise' },
  CommandSource: { trainee: 'trainee', instructor: 'instructor', commander: 'commander', script: 'script' },
};
