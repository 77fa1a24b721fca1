// SPDX-License-Identifier: Apache-2.0
// Faster is slower, where real people show it: a narrow door clogs when people push, so the times between two passages get a heavier tail.
// The tail exponent α of p(Δt) ~ Δt^−α (maximum likelihood, over the longest fifth) does not depend on the mean flow. And the crowd before the door is denser.
import { byVariant, rounded } from './judging.js';
import { areaOf, lineOf } from './measures.js';
import { mean, quantile } from './statistics.js';
import type { Row, Run, Study, Variant } from './study.js';

const motivations = { calm: 0, motivated: 1 } as const;
const tailShare = 0.2;
/** the jam has to grow first, and the last ones do not push */
const firstLeftOut = 20;
const lastLeftOut = 30;

function variantOf(name: keyof typeof motivations): Variant {
  return { name, patch: [{ op: 'add', path: '/groups/0/motivation', value: motivations[name] }] };
}

export const doorHeadways: Study = {
  name: 'door-headways',
  section: 'B4',
  source: 'Garcimartín et al. 2014, Transportation Research Procedia 2, 760; Adrian, Seyfried, Sieben 2020, Interface 17, 20190871',
  scene: 'door-headways',
  variants: [variantOf('calm'), variantOf('motivated')],
  // The longest 1 % and fifth of the times decide: with 10 seeds they scattered by more than the two crowds differ.
  seeds: 30,
  short: ['motivated'],
  judge: (runs) => {
    const groups = byVariant(runs);
    const [calmRuns, motivatedRuns] = [groups.get('calm'), groups.get('motivated')];
    if (calmRuns === undefined || motivatedRuns === undefined) return [];
    const [calm, motivated] = [calmRuns.flatMap(headways), motivatedRuns.flatMap(headways)];
    const before = (own: readonly Run[]) => mean(own.map((run) => areaOf(run.measures, 'before').density ?? Number.NaN));
    return [
      heavier('tail exponent α', tailExponent(motivated), tailExponent(calm), '<', { calm, motivated }),
      heavier('Δt at 99 % / median', quantile(motivated, 0.99) / quantile(motivated, 0.5), quantile(calm, 0.99) / quantile(calm, 0.5), '>'),
      heavier('ρ before the door /m²', before(motivatedRuns), before(calmRuns), '>'),
    ];
  },
};

function heavier(name: string, measured: number, calm: number, sign: '<' | '>', values: Row['values'] = {}): Row {
  const pass = sign === '<' ? measured < calm : measured > calm;
  return { name: `motivated: ${name}`, expected: `${sign} ${rounded(calm)}`, measured: rounded(measured), tolerance: '', pass, values };
}

/** s between passages in the jam */
function headways(run: Run): readonly number[] {
  const { times } = lineOf(run.measures, 'door');
  return times.slice(firstLeftOut, -lastLeftOut).map((t, k) => t - (times[firstLeftOut + k - 1] ?? Number.NaN));
}

/** Clauset, Shalizi, Newman 2009, eq. 3.1; from the quantile 1 − tailShare on. */
function tailExponent(samples: readonly number[]): number {
  const least = quantile(samples, 1 - tailShare);
  const tail = samples.filter((each) => each >= least);
  return 1 + tail.length / tail.reduce((sum, each) => sum + Math.log(each / least), 0);
}
