// SPDX-License-Identifier: Apache-2.0
// Opens result files (`sispamkota-ensemble/1`) that somebody else has written: every value that is read later is looked at first, what the
// rows say is computed afresh, several files are joined as shards of one ensemble.
import { FileProblem } from '../errors.js';
import { type Design, pointCount, readDesign } from './design.js';
import { documentOf, type EnsembleDocument, type EnsembleParts, ensembleFormat, merged, type Shard } from './ensemble-file.js';
import type { Draw } from './ranges.js';
import type { Row } from './row.js';

type Json = Readonly<Record<string, unknown>>;

/** One document from one file or from all shards of one ensemble; FileProblem or SispamError says what is wrong. */
export function readEnsemble(files: readonly { readonly name: string; readonly text: string }[]): EnsembleDocument {
  const found = files.map(({ name, text }) => documentIn(text, name));
  const [only] = found;
  return found.length === 1 && only !== undefined && only.shard === null ? only : merged(found);
}

/** Whether a text says of itself that it is such a file. */
export function isEnsembleText(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"sispamkota-ensemble\//.test(text);
}

function documentIn(text: string, name: string): EnsembleDocument {
  let top: unknown;
  try {
    top = JSON.parse(text);
  } catch {
    throw new FileProblem('merge.foreign', { name });
  }
  if (!isObject(top) || typeof top.format !== 'string') throw new FileProblem('merge.foreign', { name });
  if (top.format !== ensembleFormat) {
    throw new FileProblem(top.format.startsWith('sispamkota-ensemble/') ? 'ensemble.newer' : 'merge.foreign', { name, found: top.format });
  }
  const wrong = (path: string) => new FileProblem('ensemble.wrong', { name, path });
  const { id, resultsVersion, seeds, plans, rows } = top;
  if (typeof id !== 'string') throw wrong('/id');
  if (!isWhole(resultsVersion)) throw wrong('/resultsVersion');
  if (!isObject(seeds) || !isWhole(seeds.first) || !isWhole(seeds.runs)) throw wrong('/seeds');
  if (!Array.isArray(plans) || plans.length === 0 || plans.length > 1000) throw wrong('/plans');
  const ids = new Set<string>();
  const known = (plans as readonly unknown[]).map((plan, at) => {
    if (!isObject(plan) || typeof plan.id !== 'string' || typeof plan.base !== 'string') throw wrong(`/plans/${at}`);
    const named: Json = isObject(plan.name) ? plan.name : {};
    if (ids.has(plan.id) || Object.values(named).some((each) => typeof each !== 'string')) throw wrong(`/plans/${at}`);
    ids.add(plan.id);
    return { id: plan.id, name: named as EnsembleParts['plans'][number]['name'], base: plan.base };
  });
  const draws = drawsIn(top.draws, wrong);
  if (!Array.isArray(rows)) throw wrong('/rows');
  const parts: EnsembleParts = {
    id,
    resultsVersion,
    seeds: { first: seeds.first, runs: seeds.runs },
    plans: known,
    design: designIn(top.design, draws.length, name, wrong),
    draws,
    policy: isObject(top.policy) ? top.policy : null,
    verdict: isObject(top.verdict) ? top.verdict : null,
    shard: shardIn(top.shard, wrong),
    rows: (rows as readonly unknown[]).map((row, at) => rowIn(row, ids, draws.length, () => wrong(`/rows/${at}`))),
  };
  return documentOf(parts);
}

type Wrong = (path: string) => FileProblem;

function drawsIn(found: unknown, wrong: Wrong): readonly Draw[] {
  if (!Array.isArray(found) || found.length === 0) throw wrong('/draws');
  for (const [at, draw] of (found as readonly unknown[]).entries()) {
    if (!isObject(draw) || !Object.values(draw).every((each) => typeof each === 'number')) throw wrong(`/draws/${at}`);
  }
  return found as readonly Draw[];
}

/** A design that makes as many draws as there are; what is read from it later has then been looked at. */
function designIn(found: unknown, draws: number, name: string, wrong: Wrong): Design | null {
  if (found === null || found === undefined) return null;
  const design = readDesign(JSON.stringify(found), name);
  if (pointCount(design) !== draws) throw wrong('/design/draws');
  return design;
}

function shardIn(found: unknown, wrong: Wrong): Shard | null {
  if (found === null || found === undefined) return null;
  if (!isObject(found) || !isWhole(found.number) || !isWhole(found.of)) throw wrong('/shard');
  if (found.number < 1 || found.number > found.of || found.of > 99_999) throw wrong('/shard');
  return { number: found.number, of: found.of };
}

function rowIn(row: unknown, plans: ReadonlySet<string>, draws: number, wrong: () => FileProblem): Row {
  if (!isObject(row)) throw wrong();
  const { plan, draw, seed, hash, values, broken, ratings, harm = [], failed } = row;
  if (typeof plan !== 'string' || !plans.has(plan) || typeof hash !== 'string') throw wrong();
  if (!isWhole(draw) || draw >= draws || !isWhole(seed)) throw wrong();
  const isNumberOrNull = (each: unknown) => each === null || typeof each === 'number';
  const isBroken = (each: unknown) => Array.isArray(each) && each.length === 2 && each.every(isWhole);
  const isRating = (each: unknown) => each === null || typeof each === 'string';
  if (!isObject(values) || !Object.values(values).every(isNumberOrNull)) throw wrong();
  if (!isObject(broken) || !Object.values(broken).every(isBroken)) throw wrong();
  if (!isObject(ratings) || !Object.values(ratings).every(isRating)) throw wrong();
  if (!Array.isArray(harm) || !(harm as readonly unknown[]).every(isHarm)) throw wrong();
  if (failed !== undefined && typeof failed !== 'string') throw wrong();
  const whole = { plan, draw, seed, hash, values, broken, ratings, harm } as unknown as Row;
  return failed === undefined ? whole : { ...whole, failed };
}

function isHarm(each: unknown): boolean {
  if (!Array.isArray(each) || each.length !== 5) return false;
  const [x, y, severity, cause, ofUnit] = each as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' && isWhole(severity) && typeof cause === 'string' && (ofUnit === 0 || ofUnit === 1);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
