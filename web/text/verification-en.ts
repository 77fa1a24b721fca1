// SPDX-License-Identifier: Apache-2.0
// English notes on rows of the science suite: what was done differently from the document, or why a test does not apply here.
import type { VerificationWords } from './verification-id.js';

export const verificationEn: VerificationWords = {
  notes: {
    walkAlone: 'One person alone; time between two lines 40 m apart, every seed.',
    plainStairs:
      'A plane site: stairs are a sloping zone that slows by direction, not a second storey. Expected: 10 m over speed times the factor of the zone.',
    startsGiven: 'Five people with given starting times; the greatest difference between that time and the first 0.1 m.',
    startsSpread: 'Kolmogorov–Smirnov distance between all starting times and the uniform distribution of 10–100 s; 5 % limit.',
    startsOther: 'The format offers the uniform distribution; the gamma, lognormal and Weibull ones of NIST are not there.',
    corner: 'The middle of a body is never outside the corridor, looked at every 0.05 s.',
    ages: "Share of people whose free speed is within Weidmann's table for their group (±0.03 m/s).",
    men: 'Share of people whose free speed is within 0.97–1.62 m/s (table 3.4; ±0.03 m/s).',
    normalMean: 'Mean free speed of everybody.',
    normalDeviation: 'Standard deviation of the free speed of everybody.',
    storey: 'The ground floor alone: a plane site. The document only asks to record; here the time must fall as the speed rises.',
    counterflow: 'Time at which the last person of room 1 enters room 2; everybody has to get there within 600 s.',
    largeRoom:
      'Time to empty with two doors over that with four, same seed; the document expects about double. The room of IMO (30 × 20 m) serves both documents.',
    cabins: 'Share of people who leave by the exit they were given.',
    nearExit: 'Share that uses the near exit; must be more than half, but not everybody.',
    congestion: 'Significant congestion as RiMEA defines it: local density above 4 people/m² for more than 10 % of the egress time.',
    goalDistance:
      'Time to empty room 1 with the goal 0, 2, 5 or 9 m behind the bottleneck. The document only asks to record; the shape must rise until constant (fall by at most 2 %).',
    neckLength: 'Time to empty room 1 through a bottleneck of 0.2 m and of 5 m.',
    twoNecksFlow: 'Flow of the first bottleneck less that of the second; jpscore accepts ≥ −0.05 /s.',
    twoNecksDensity: 'Density of 2 × 2 m before the second bottleneck over that before the first: a jam only at the first.',
    neckWidth: 'Flow through a bottleneck 0.8, 1 and 1.2 m wide.',
    stairsFlow: 'Flow up the stairs over flow on the level: the stairs limit. A plane site: stairs are a sloping zone.',
    stairsDirection: 'Speed on the stairs: down is faster than up. A plane site: stairs are a sloping zone.',
    stairsJam: 'Density before the stairs is greater upwards than on the level.',
    stairsWidth: 'Flow up stairs 1, 1.4 and 1.8 m wide. A plane site: stairs are a sloping zone.',
    singleFile:
      'Single file: speed by density per metre between 10 and 90 % of twelve experiments. A straight lane of 200 m instead of a ring.',
    shortWay: 'Ten people: share that takes the short way. The document only asks to record.',
    crowdedWay: '250 people: share that takes the short way when it is crowded; most must still do.',
    toldWay: 'A plan that names the long way: share that takes it; the choice can be set.',
    bigCorner: 'Time to clear: straight 44 m, corner, straight 75.4 m.',
    corridorSpeed:
      'Mean speed of three areas of 2 × 2 m over 60 s; must fall as the density rises. A corridor of 80 or 140 m instead of 1000 m.',
    corridorFlow: 'Greatest specific flow; spread of the literature 1.2–1.8 /(m s).',
    doorFlow:
      'Flow over the entire period, 100 people, until the last is out. The cap of IMO is set as the capacity of the exit (1.33 persons/s) and must be kept; a door without a capacity passes more, see the free door.',
    fewOfficers:
      'The reference (none of 20 runs, 2.7 ± 0.9 at most) is an older program’s. Of 80 runs here 8 burst, of 80 of a second program written from the same rules 7; the most active of a run are 14.5 and 14.0 on average.',
    freeDoor:
      'The same door without a capacity, from the first crossing to the last: 1.90 /s (Seyfried 2009), 1.71–2.02 (Kretz 2006). As in the experiments people walk on for 3 m behind the door; taken out 1 m behind it they leave an open way to the next, and 2.21 /s pass.',
    ensemble: 'Time not exceeded by 95 % of 50 runs, 50 populations; the two halves of the runs must agree within 10 %.',
    jamMouth: 'Density before the mouth of the corridor is greater than in the middle of the corridor.',
    jamFoot: 'Density at the foot of the stairs is greater than in the middle of the corridor. A plane site: stairs are a sloping zone.',
    party: 'Between the first and the last of the party of five at the door, s.',
    walkingAid: 'Time to empty with the slow and large person is longer than without.',
    equalExits: 'Share that uses exit 2 when both are equally far.',
    familiarExit: 'Share that uses exit 2 when the plan names it.',
    closedExit: 'Share that leaves by exit 2 after the nearer exit 1 has closed.',
    noSmoke: 'Does not apply: there is no smoke in this world yet, so no visibility that slows people.',
    noGas: 'Does not apply: no toxic gas and no FED dose in this world; injuries come from crushing, falls and objects.',
    noLifts: 'Does not apply: a plane site without lifts.',
    noExample: 'Does not apply: an exit is chosen by plan and travel time, not by the example of others.',
  },
};
