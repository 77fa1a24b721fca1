// SPDX-License-Identifier: Apache-2.0
// Every number of the models that a user may change, with its default. Ranges, units and sources stand in the field
// table (fields_parameters.h); "assumed" there means ours. Nothing in step/ holds a model constant of its own.
#pragma once

namespace sispam {

/// Movement and contact; models.md A3, A4, A9 (prototype values, tuned in issue 2 of 5).
struct MovementParameters {
  double timeGap = 0.9581;           ///< T, s
  double steeringLength = 0.3732;    ///< ℓ, m
  double headwayWidth = 0.2533;      ///< lateral offset within which somebody ahead sets the headway, m
  double meetingWidth = 0.06;        ///< the same for somebody who comes towards one, is bound for elsewhere and lets one through: two who meet turn their shoulders, m (assumed)
  double outlook = 1.6;              ///< beyond this neither direction nor speed cares about others, m (A9)
  double steeringRadius = 0.1073;    ///< half of the gap at which others turn one aside most, m (A9)
  double repulsion = 0.9294;         ///< k of the direction term
  double repulsionRange = 0.1316;    ///< D, m
  double anticipation = 0.1751;      ///< t_a, s
  double lookAhead = 0.2;            ///< the same for people who come towards one or stand, s (assumed)
  double standsAside = 0.6;          ///< whoever will pass by further than this is no obstacle, m (assumed)
  double giveWay = 3.0;              ///< how much more one turns for them than for those who go along (assumed)
  double laneOutlook = 9.5;          ///< how far ahead one looks for what slows one down, m (assumed)
  double laneOffset = 0.6;           ///< how far to the side to overtake; twice that among people who come towards one, m (assumed)
  double laneScale = 0.5;            ///< burden that is not worth turning for, persons · m/s / m (assumed)
  double laneTurn = 1.0;             ///< greatest turn for a better lane, of the wish; 0 = nobody looks (assumed)
  double keepsLeft = 0.5;            ///< how much less a lane on the left weighs among people who come towards one, and more one on the right; < 0 = keeps right (Moussaïd et al. 2009; Indonesia's traffic keeps left; value assumed)
  double crowded = 4.9992, packed = 5.42;  ///< density at which people begin to be unable to turn aside, and cannot at all, 1/m² (assumed, within the 3.2–6.8 of A9)
  double detourDensity = 2.2;        ///< mean density of the 7 m round a place from which on a way through it seems longer, 1/m² (assumed)
  double congestion = 0.3;           ///< how much longer it seems, per person/m²: fields reckon 1 + congestion · ρ (A9: 0–1; value assumed)
  double gapAhead = 0.1444;          ///< for how long ahead one reckons with a gap that grows, because whom one follows is faster, s; not in a file of people (form: Jiang, Wu, Zhu 2001; value assumed)
  double directionTime = 0.2234;     ///< τ_dir, s
  double speedTime = 0.2367;         ///< τ of speed relaxation, s
  double lapse = 0.2175;             ///< σ of how far short of the pace one falls who follows slowly in a file of people, m/s; 0 = nobody does (form: Tordeux, Schadschneider 2016; value assumed)
  double lapseTime = 4.4;            ///< β, how long it lasts, s (the same)
  double fileMouth = 0.5;            ///< so far before a place where people pass one at a time one goes straight for it, m (assumed)
  double lapseSpeed = 0.45;          ///< whoever gets on faster does not fall short at all, m/s (assumed)
  double wallRadius = 0.1136;        ///< m
  double wallBuffer = 0.077;         ///< free distance in which one turns along a wall, m (assumed)
  double squeezeSpeed = 0.3;         ///< at which one makes one's way through people who let one through, m/s (assumed)
  double armLength = 0.8;            ///< nearer than this one has to do with somebody, m (assumed)
  double drilled = 0.5;              ///< share of the time gap that members of one unit keep among themselves (assumed)
  double stiffness = 50000;          ///< contact k, N/m
  double friction = 0.3;             ///< between pressed bodies
  double frictionForce = 600;        ///< bodies pressed less than this slide freely, and rub by what is beyond it, N (A9: μ ≈ 0 while walking; assumed)
  double urgedFriction = 0.25;       ///< share of it that is gone where one of the two is motivated wholly, or presses on: who is calm turns a shoulder and lets the other go (assumed)
  double traction = 400;             ///< greatest sustained push of a person, N
  double bracedTraction = 490;       ///< of a braced officer, N (models.md D)
  double urged = 0.1;                ///< share of the time gap that motivation 1 takes away (assumed)
  double urgedLength = 0.5;          ///< share of the length ℓ that motivation 1 takes away: so much nearer the motivated come to a stand (models.md B3: two thirds in single file; value assumed)
  double pushShare = 0.45;           ///< share of the traction that only motivation 1 puts into walking on (assumed)
  double comfortDistance = 0.7;      ///< between the middles of people who stand and watch, where there is room, m (assumed)
};

/// Temper; models.md C1 and C7. Epstein's model I is the setting angerWeight = socialWeight = fearWeight = fatigueWeight = 0 and
/// arrestExponent = empowerment = 0; Granovetter's is hardship = legitimacy = 0, socialWeight = 1 in a group of identity 1.
struct TemperParameters {
  double threshold = 0.1;            ///< T: active iff G − N > T (Epstein 2002)
  double calmThreshold = 0.02;       ///< calm again under this (C7 item 6)
  double arrestK = 2.3;              ///< k (P ≈ 0.9 at C = A = 1)
  double arrestExponent = 8;         ///< n of P = 1 − exp(−k xⁿ), x = officers / (1 + active others); 0 = Epstein's floored ratio of bare numbers
  double turnedAway = 0.5;           ///< weight of an officer who looks the other way, in x (assumed)
  double rivalWeight = 1;            ///< how much rivals in sight deter, as officers against one's own group in sight (assumed)
  double vision = 10;                ///< R_s, m: how far people see one another, and the range over which officers deter less and less
  double dwell = 10;                 ///< least time between changes of active state, s
  double empowerment = 0.3;          ///< e_K: share of P that full efficacy takes away (at most 0.5)
  double empowermentGain = 0.01;     ///< growth of efficacy per identity and active share in sight, 1/s (assumed)
  double retreatGain = 0.02;         ///< growth of efficacy in sight of officers who fall back or lie hurt, 1/s (assumed)
  double empowermentLoss = 0.05;     ///< loss of efficacy per fear and squeeze, 1/s (assumed)
  double empowermentTime = 600;      ///< τ_K, s (assumed)
  double memory = 240;               ///< half-life of perceived treatment, s
  double legitimacyTime = 3600;      ///< τ_L, s
  double indiscriminateLoss = 0.05;  ///< a_i, 1/s per unit of perceived indiscriminate force
  double targetedLoss = 0.01;        ///< a_t
  double dialogueGain = 0.006;       ///< a_d, 1/s
  double identityTime = 1200;        ///< τ_S, s
  double identityGain = 0.05;        ///< b_i: growth of shared identity by indiscriminate force, 1/s
  double identityPull = 0.01;        ///< b_n: towards the mean of one's own group near by, 1/s
  double differentiation = 0.02;     ///< b_f: loss of identity by visible differentiation (action against offenders alone, calm marshals), 1/s (assumed)
  double contagion = 0.1;            ///< κ, 1/s for each fully expressive neighbour at no distance
  double contagionRange = 3;         ///< m, exp(−d / range)
  double fearAmplification = 0.004;  ///< how much fear feeds on fear, beside evening out (assumed)
  double angerAmplification = 0;     ///< the same of anger (assumed)
  double angerTime = 600;            ///< τ_E of anger, s
  double angerGain = 0.05;           ///< anger at indiscriminate force in sight, 1/s (assumed)
  double angerCalming = 0.003;       ///< anger that dialogue takes away, 1/s (assumed)
  double angerWeight = 0.2;          ///< w_a
  double jetSeverity = 1.0;          ///< perceived severity of a water jet at the place it hits (assumed)
  double advanceSeverity = 0.35;     ///< of a line that pushes a crowd (assumed)
  double arrestSeverity = 0.5;       ///< of an arrest (assumed)
  double appealDialogue = 0.3;       ///< dialogue exposure by an appeal that one has heard, while it sounds (assumed)
  double appealSounds = 20;          ///< s that an appeal sounds (assumed)
  double passedOn = 0.4;             ///< dialogue exposure of the group's people out of earshot, through the korlap (assumed)
  double selfPolicing = 0.3;         ///< dialogue exposure by a calm marshal within 5 m (assumed)
  double jetFear = 0.12;             ///< 1/s at the place a jet hits (assumed)
  double advanceFear = 0.05;         ///< 1/s right before an advancing line (assumed)
  double fireFear = 0.01;            ///< 1/s beside a fire (assumed)
  double fearTime = 120;             ///< τ_E of fear, s
  double fearWeight = 0.4;           ///< w_f
  double fatigueWeight = 0.3;        ///< w_F
  double socialWeight = 0.2;         ///< w_s of identity times the share of active people in sight above one's own threshold
  double fatigueTime = 1200;         ///< s of being active until F = 0.63
  double fleeFear = 0.6;             ///< flee if fear exceeds this + 0.2 R
  double escalation = 5;             ///< β of the hazard λ0·exp(β U)
  double pressHazard = 0.003;        ///< λ0 of chant → press, 1/s
  double pushHazard = 0.004;         ///< λ0 of press → push, 1/s
  double throwHazard = 0.0012;       ///< λ0 of a throw, 1/s
  double attackHazard = 0.0005;      ///< λ0 of an attack on an opponent within arm's reach, 1/s (assumed)
  double blowEvery = 3;              ///< mean time between blows of one attacker, s (assumed)
  double guard = 0.5;                ///< share of blows that somebody who fights back parries (assumed)
  double helpHazard = 0.02;          ///< rate at which somebody of identity 1 goes to help one of the own group who lies near, 1/s (assumed)
  double strangerHelp = 0.3;         ///< the same for somebody of another group, share of it (assumed)
  double restraint = 0.5;            ///< share of pressing and pushing that identity 1 with legitimacy 1 leaves out: self-policing (assumed)
  double marshalRestraint = 0.5;     ///< share of every hazard that a calm marshal of one's own within 5 m takes away (assumed)
  double companionFear = 0.25;       ///< fear at which children and elders in company, and their party, leave (assumed)
  double warmUp = 45;                ///< s one must have been active before one throws (assumed)
  double hardCoreFactor = 8;         ///< hazard factor of hard core and provocateurs
  double imitation = 0.5;            ///< how much the share of violent neighbours raises the hazard of others
  double complianceHazard = 0.01;    ///< rate at which a calm person who heard an appeal to go home leaves, 1/s
  double hangerOnBase = 0.5;         ///< hazard factor of hangers-on who see nobody violent (assumed)
  double hangerOnImitation = 8;      ///< how much it rises with the violence that they see (assumed)
  double participantBase = 0.05;     ///< the same of participants (assumed)
  double participantImitation = 3;   ///< (assumed)
  double opponentReach = 1.5;        ///< arm's reach of an officer or rival whom one pushes or strikes, m (assumed)
  double gateReach = 1.2;            ///< so near to a shut gate one pushes it, m (assumed)
  double daring = 0.5;               ///< share of one's own among those near from which one strikes at rivals (assumed)
  double backing = 20;               ///< so many of one's own in sight make one half as ready to strike at a rival as a great crowd does (form after Jager et al. 2001; assumed)
  double activating = 0.5;           ///< share of `dwell` that a calm person stays calm at least (assumed)
  double pressTime = 20;             ///< s of pressing or pushing after which one may tire of it (assumed)
  double pressTire = 0.04;           ///< rate of that where nobody else is violent, 1/s (assumed)
  double throwTime = 30;             ///< s of throwing after which one may stop (assumed)
  double throwTire = 0.06;           ///< rate of that, 1/s (assumed)
  double weary = 0.5;                ///< fatigue from which one goes home of oneself (assumed)
  double complianceBase = 0.5;       ///< part of the rate of compliance that needs neither legitimacy nor fear (assumed)
  double fleeTime = 8;               ///< least time of a flight, s (assumed)
  double calmFear = 0.35;            ///< fear under which a flight ends (assumed)
  double homeAfterFlight = 0.5;      ///< share of those who fled who go home; the others stop and look (assumed)
  double homeAfterAppeal = 0.8;      ///< the same of those who have heard an appeal to go home (assumed)
  double fleeAversion = 0.2;         ///< how much risk aversion R adds to `fleeFear` (C7)
  double perceivedRange = 10;        ///< range over which what the police do is minded less and less, m: exp(−d / range) (C7 item 1)
  double perceivedReach = 30;        ///< beyond it nobody minds, m (assumed)
  double struckReach = 2.5;          ///< around a jet's aim or before a line: whom it strikes, m (assumed)
  double jetDanger = 12;             ///< no fear of a jet beyond, m (assumed)
  double lineDanger = 6;             ///< no fear of an advancing line or an arrest beyond, m (assumed)
  double fireDanger = 8;             ///< no fear of a fire beyond, m (assumed)
  double squeezed = 1000;            ///< force that counts as a whole unit of helplessness, N (assumed)
  double effort = 2;                 ///< how much faster pushing and throwing tire than chanting (assumed)
  double offenceTime = 60;           ///< s for which one who has thrown is an offender (assumed)
};

/// Means; models.md D and facts.md 5.
struct MeansParameters {
  double throwSpeed = 17, throwSpeedSd = 3;   ///< m/s
  double throwRange = 25;            ///< farthest attempted throw, m
  double throwEvery = 7;             ///< mean time between throws of one person, s (assumed)
  double fireHazard = 0.001;         ///< rate at which one of the hard core who is throwing or pushing lights a fire, 1/s (assumed)
  double fireWater = 150;            ///< litres, or extinguisher-seconds times 5, that put a burning tyre out (assumed)
  double throwScatter = 0.09;        ///< rad
  double injuryHelmet = 0.05, injuryBare = 0.3;  ///< chance of injury per hit
  double waterFlow = 20;             ///< l/s
  double waterForce = 894;           ///< N at the nozzle
  double waterRange = 50;            ///< m
  double waterLeast = 20;            ///< m: nearer people the crew does not aim at by itself (facts.md 5.1, assumed)
  double arrestTime = 8;             ///< s two officers need
  double arrestSuccess = 0.75;
  double aidTime = 45;               ///< s of treatment
  double fireTime = 240;             ///< s a tyre burns if nobody acts
  double voiceReach = 30, loudspeakerReach = 120;  ///< m
  double talkReach = 8;              ///< m, negotiator
  double blowReach = 1.2;            ///< m (assumed)
  double blowLost = 3;               ///< who is further away has got away, m (assumed)
  double fightTime = 20;             ///< longest time of one fight, s (assumed)
  double bandageTime = 60;           ///< s in which people near by bandage a light wound (assumed)
  double helpTime = 180;             ///< s after which somebody who helps goes back (assumed)
  double jetFallRange = 15;          ///< nearer than this a jet may throw people down, m (assumed)
  double jetFallRate = 0.04;         ///< rate of that, 1/s (assumed)
  double fireStream = 0.25;          ///< share of the full stream with which a fire is fought (assumed)
  double extinguisher = 5;           ///< what an extinguisher does, as water, l/s (assumed)
  double quarrelTalk = 60;           ///< s of talk that settle a quarrel, divided by the compression (assumed)
  double hostageReach = 10;          ///< who is so near to a captor is taken, m (assumed)
  double hostageTalk = 900;          ///< s of talk after which captors let go, divided by the compression (assumed)
  double arrestSearch = 40;          ///< an arrest team looks so far for whom to take, m (assumed)
  double gateWait = 20;              ///< s that a unit waits for people in the way of a gate before it gives up (assumed)
};

/// What a crush does to people; models.md E. A first form of falls: thresholds from there, rates ours.
struct HarmParameters {
  double fallRate = 0.2;             ///< hazard of falling at twice the acceleration and 2 persons/m² above the density, 1/s (assumed); 0 = nobody falls
  double fallAcceleration = 2;       ///< m/s²: thrown about less than this nobody falls
  double fallDensity = 5;            ///< persons/m²: in less of a crowd one catches oneself, or gets up
  double fallTime = 5;               ///< s on the ground at least (assumed)
  double fallInjury = 0.2;           ///< chance of a light injury in a fall (assumed)
  double fallenFriction = 0.5;       ///< between a fallen body and who touches it (assumed)
};

/// Units: how fast they go, how a line holds and breaks, how long things take; models.md D and facts.md 5.4.
struct UnitParameters {
  double walkPace = 1.12, pushPace = 0.70, backPace = 0.47, runPace = 2.20;  ///< m/s, drill steps of Permildas
  double motorPace = 4.0;            ///< of a unit on motorcycles, m/s (assumed)
  double slotStiffness = 800;        ///< k_s, N/m; damped critically
  double slotReach = 1.5;            ///< further from its slot a member walks there instead of being held to it, m (assumed)
  double linkStiffness = 400;        ///< of the link to either neighbour, N/m
  double linkSlack = 0.15;           ///< m
  double interlocked = 3;            ///< how much stiffer a line that holds (arms linked, rope, shields locked) makes its links
  double movingStance = 0.5;         ///< share of the braced traction that a moving line has
  double rearPush = 0.6;             ///< share of its own traction that a rear rank puts behind the front
  double tiredShare = 0.5;           ///< of the traction that is left to the wholly tired
  double tiring = 60, recovery = 180;  ///< s
  double breakTime = 1.5;            ///< a line breaks when one of the next has held for so long, s
  double breakLoad = 1;              ///< load over what the line can give
  double breakDisplacement = 0.8;    ///< m, of a fifth of the front rank (assumed)
  double breakGap = 1.0;             ///< free between neighbours of the front rank, m
  double breakCasualties = 0.2;      ///< share of the unit that is down
  double reformDistance = 6;         ///< how far a broken line falls back, m (assumed)
  double reformTime = 20;            ///< s it needs at least to form again
  double rotateReach = 10;           ///< a relief that stands formed so near behind a line takes it over man by man, m (assumed)
  double shelterInjury = 0.25;       ///< share of the injuries by thrown things that is left under the shields (assumed)
  double shelterPace = 0.5;          ///< share of the pace
  double barrierTime = 45;           ///< s to put up or take away a portable barrier (assumed)
  double refillTime = 1200;          ///< s for an empty tank; divided by compression
  double clearTime = 600;            ///< s to make a suspicious object safe; divided by compression (assumed)
  double reportEvery = 60;           ///< s between two reports (assumed)
  double reportDelay = 30;           ///< s from seeing to telling; divided by compression (assumed)
  double reportError = 0.25;         ///< standard deviation of a number told, of the number seen (assumed)
  double reportReach = 60;           ///< m
};

/// Irritant (CS) as a cloud over the ground; models.md D and facts.md 5.2.
struct IrritantParameters {
  double mass = 25;                  ///< g that one munition gives off (assumed)
  double burn = 25;                  ///< s (facts.md 9.1, assumed)
  double range = 80;                 ///< m (assumed)
  double height = 3;                 ///< mixing height, m
  double diffusion = 1;              ///< K_h, m²/s
  double ventilation = 200;          ///< s in which a still cloud falls to 1/e
  double halfDose = 3.6;             ///< mg·min/m³ of half the full effect
  double doseRecovery = 600;         ///< s in which a dose falls to 1/e
  double mask = 0.02;                ///< share of the dose that comes through a mask (assumed)
  double slowing = 0.6;              ///< share of the speed that the full effect takes
  double leastSpeed = 0.3;           ///< share that is left in any case
  double blinding = 0.9;             ///< share of the sight
  double fear = 0.15;                ///< 1/s at full effect (assumed)
  double severity = 1.5;             ///< perceived, beside a jet's 1 (assumed)
  double fleeEffect = 0.3;           ///< from this effect on people run out of the cloud
  double injuryDose = 60;            ///< mg·min/m³ that may hurt (assumed)
  double injuryRisk = 0.1;           ///< chance of it (assumed)
  double outlook = 300;              ///< s that the foreseen cloud reaches ahead (facts.md 7.3 C1)
};

struct Parameters {
  MovementParameters movement;
  TemperParameters temper;
  MeansParameters means;
  HarmParameters harm;
  UnitParameters units;
  IrritantParameters irritant;
};

}  // namespace sispam
