// SPDX-License-Identifier: Apache-2.0
// A design (`sispamkota-design/1`): ranges of uncertain inputs and how many draws to take of them. Every plan gets the same draws.
import { FileProblem } from '../errors.js';
import { latinHypercube } from './latin-hypercube.js';
import { morrisPoints } from './morris.js';
import { type Draw, type Range, within } from './ranges.js';
import { mostInputs, saltelliPoints } from './saltelli.js';
import { mostDimensions, sobol } from './sobol.js';

export const designFormat = 'sispamkota-design/1';
export const designMethods = ['latin-hypercube', 'sobol', 'morris', 'saltelli'] as const;
const mostDraws = 10_000;
const mostPoints = 100_000;

export interface Design {
  readonly format: typeof designFormat;
  readonly method: (typeof designMethods)[number];
  /** how many draws; with morris the trajectories, of one point more than there are ranges; with saltelli the blocks, of two more */
  readonly draws: number;
  /** of the draws, not of the runs; 1 if absent */
  readonly seed?: number;
  readonly ranges: readonly Range[];
}

/** The design a text holds, with the method asked for instead of its own; FileProblem names the first value that is wrong, by its JSON Pointer. */
export function readDesign(text: string, name: string, asked?: Design['method']): Design {
  const wrong = (path: string, expected: string) => new FileProblem('design.wrong', { name, path, expected });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw wrong('', 'JSON');
  }
  const top = objectWith(found, ['format', 'method', 'draws', 'seed', 'ranges'], '', wrong);
  const { format, draws, seed, ranges } = top;
  const method = asked ?? top.method;
  if (format !== designFormat) throw wrong('/format', designFormat);
  if (!designMethods.some((each) => each === method)) throw wrong('/method', designMethods.join(' | '));
  if (!wholeWithin(draws, 1, mostDraws)) throw wrong('/draws', `1 – ${mostDraws}`);
  if (seed !== undefined && !wholeWithin(seed, 0, 4294967295)) throw wrong('/seed', '0 – 4294967295');
  const most = method === 'saltelli' ? mostInputs : mostDimensions;
  if (!Array.isArray(ranges) || ranges.length === 0 || ranges.length > most) throw wrong('/ranges', `1 – ${most}`);
  const each = method === 'morris' ? ranges.length + 1 : method === 'saltelli' ? ranges.length + 2 : 1;
  if (draws * each > mostPoints) throw wrong('/draws', `1 – ${Math.floor(mostPoints / each)}`);
  const paths = new Set<unknown>();
  (ranges as readonly unknown[]).forEach((range, at) => {
    const { path, min, max, whole } = objectWith(range, ['path', 'min', 'max', 'whole'], `/ranges/${at}`, wrong);
    if (typeof path !== 'string' || !/^(\/([^/~]|~[01])+)+$/.test(path)) throw wrong(`/ranges/${at}/path`, 'JSON Pointer');
    if (paths.has(path)) throw wrong(`/ranges/${at}/path`, '1×');
    paths.add(path);
    if (whole !== undefined && typeof whole !== 'boolean') throw wrong(`/ranges/${at}/whole`, 'true | false');
    for (const [key, each] of Object.entries({ min, max })) {
      if (!(typeof each === 'number' && Number.isFinite(each) && (whole !== true || Number.isInteger(each)))) {
        throw wrong(`/ranges/${at}/${key}`, whole === true ? '0, 1, 2, …' : '0.0');
      }
    }
    if (!((min as number) < (max as number))) throw wrong(`/ranges/${at}/max`, `> ${String(min)}`);
  });
  return { ...(found as Design), method: method as Design['method'] };
}

/** Whether it asks what a measure depends on. */
export function isOfSensitivity({ method }: Design): boolean {
  return method === 'morris' || method === 'saltelli';
}

/** How many draws it makes. */
export function pointCount({ method, draws, ranges }: Pick<Design, 'method' | 'draws' | 'ranges'>): number {
  return draws * (method === 'morris' ? ranges.length + 1 : method === 'saltelli' ? ranges.length + 2 : 1);
}

/** The draws, in their order; the same for the same design on every host. */
export function drawsOf(design: Design): readonly Draw[] {
  const { ranges } = design;
  return pointsOf(design).map((point) => Object.fromEntries(ranges.map((range, at) => [range.path, within(range, point[at] as number)])));
}

/** The same in the unit cube. */
export function pointsOf({ method, draws, seed = 1, ranges }: Design): readonly (readonly number[])[] {
  switch (method) {
    case 'latin-hypercube':
      return latinHypercube(draws, ranges.length, seed);
    case 'sobol':
      return sobol(draws, ranges.length, seed);
    case 'morris':
      return morrisPoints(draws, ranges.length, seed);
    case 'saltelli':
      return saltelliPoints(draws, ranges.length, seed);
  }
}

type Wrong = (path: string, expected: string) => FileProblem;

function objectWith(value: unknown, keys: readonly string[], path: string, wrong: Wrong): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, '{ }');
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw wrong(`${path}/${key}`, keys.join(', '));
  return value as Readonly<Record<string, unknown>>;
}

function wholeWithin(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
