// SPDX-License-Identifier: Apache-2.0
// The result of an ensemble in lines for people: the measures that have a name in web/text, differences to the first plan, rules.
import { formatNumber } from '../../text/index.js';
import type { EnsembleDocument } from '../ensemble/ensemble-file.js';
import type { Interval } from '../ensemble/intervals.js';
import type { Sensitivity } from '../ensemble/sensitivity.js';
import { table } from './table.js';
import type { Voice } from './voice.js';

export function ensembleLines({ rows, shard, results, verdict }: EnsembleDocument, voice: Voice): readonly string[] {
  const { ensembleHead: head, ensembleRuns } = voice.words.commandLine;
  const top = voice.fill(ensembleRuns, { count: rows.length });
  if (results === null) return [`${top} (${shard?.number ?? 1}/${shard?.of ?? 1})`];
  const words: Readonly<Record<string, string>> = voice.words.findings.measures;
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, voice.language, 3));
  const range = ({ low, high }: { low: number | null; high: number | null }) => (low === null ? '' : `${number(low)} – ${number(high)}`);
  const line = (name: string, plan: string, each: Interval) => [
    name,
    plan,
    String(each.n),
    number(each.mean),
    number(each.sd),
    range(each),
  ];
  const titles = [head.measure, head.plan, head.n, head.mean, head.sd, head.interval];
  const known = ({ measure }: { readonly measure: string }) => Object.hasOwn(words, measure);
  const never = voice.words.commandLine.neverIn;
  return [
    top,
    ...(verdict === null ? [] : [`${voice.words.commandLine.verdict}: ${JSON.stringify(verdict)}`]),
    '',
    ...table([titles, ...results.measures.filter(known).map((each) => line(words[each.measure] ?? '', each.plan, each))], [2, 3, 4]),
    ...(results.differences.length === 0 ? [] : ['', `${head.differences}:`]),
    ...table(
      results.differences.filter(known).map((each) => line(words[each.measure] ?? '', `${each.plan} − ${each.against}`, each)),
      [2, 3, 4],
    ),
    ...(results.rules.length === 0 ? [] : ['', `${head.rules}:`]),
    ...table(
      results.rules.map((each) => [
        each.rule,
        each.plan,
        `${each.hits}/${each.of}`,
        each.never === null ? range(each) : voice.fill(never, { of: each.of, bound: number(each.never) }),
      ]),
      [2],
    ),
    ...sensitivityLines(results.sensitivity ?? [], voice),
  ];
}

/** A line a measure and input, the inputs that matter most first. */
function sensitivityLines(found: readonly Sensitivity[], voice: Voice): readonly string[] {
  const { ensembleHead: head } = voice.words.commandLine;
  const words: Readonly<Record<string, string>> = voice.words.findings.measures;
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, voice.language, 3));
  const rows = found
    .filter(({ measure }) => Object.hasOwn(words, measure))
    .flatMap(({ plan, measure, inputs }) =>
      inputs
        .flatMap(({ path, morris, sobol }) => {
          const estimate = morris?.muStar ?? sobol?.total;
          return estimate === undefined ? [] : [{ path, ...estimate }];
        })
        .sort((a, b) => b.value - a.value)
        .map(({ path, value, low, high }) => [words[measure] ?? '', plan, path, number(value), `${number(low)} – ${number(high)}`]),
    );
  if (rows.length === 0) return [];
  return ['', `${found[0]?.inputs[0]?.morris === null ? head.sobol : head.morris}:`, ...table(rows, [3])];
}
