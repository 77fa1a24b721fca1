// SPDX-License-Identifier: Apache-2.0
// What goes over a queue: a run as the name of its texts and a seed, and its outcome. Neither side trusts the queue: whatever comes out of it is
// read here, with limits, before it is used.
import type { Harm } from '../ensemble/harm.js';
import { digest } from '../ensemble/jobs.js';
import type { Outcome } from '../ensemble/row.js';
import { SispamError } from '../errors.js';
import type { ExerciseTexts } from '../protocol.js';
import { tables } from '../tables.g.js';

/** Only where both are the same, the bits and what is kept of them are. */
export interface Versions {
  /** of the package */
  readonly version: string;
  readonly resultsVersion: number;
}

export const queueName = 'sispamkota';

export interface QueuedRun extends Versions {
  readonly format: 'sispamkota-run/1';
  /** SHA-256 of the texts, which lie beside the queue under this name */
  readonly texts: string;
  readonly seed: number;
}

export interface QueuedOutcome extends Versions {
  readonly format: 'sispamkota-outcome/1';
  readonly texts: string;
  readonly seed: number;
  readonly outcome: Outcome;
}

/** characters of a run in the queue */
export const largestRun = 1024;
/** bytes of all texts of an exercise together; three files of the largest size a file may have */
export const largestTexts = 3 * 64 * 1024 * 1024;
const mostEntries = 10_000; // of a list or an object of an outcome
const largestSeed = 4294967295;

/** Where the texts of that name lie. */
export const textsKey = (name: string): string => `${queueName}:texts:${name}`;

export function textsName({ scenario, doctrine, orders }: ExerciseTexts): Promise<string> {
  return digest([scenario, doctrine, orders]);
}

export function packedTexts({ scenario, doctrine, orders }: ExerciseTexts): string {
  return JSON.stringify({ scenario, doctrine, orders });
}

/** The texts, if they are those of this name. */
export async function readTexts(packed: string, name: string): Promise<ExerciseTexts> {
  const { scenario, doctrine, orders } = objectOf(parsed(packed));
  if (typeof scenario !== 'string' || typeof doctrine !== 'string' || typeof orders !== 'string') throw foreign('texts');
  const texts = { scenario, doctrine, orders };
  if ((await textsName(texts)) !== name) throw foreign('texts');
  return texts;
}

/** The id under which a queue takes this run once. */
export async function idOf({ version, resultsVersion, texts, seed }: QueuedRun): Promise<string> {
  return `${(await digest([version, resultsVersion, texts])).slice(0, 40)}-${seed}`;
}

export function readRun(value: unknown): QueuedRun {
  if (JSON.stringify(value ?? null).length > largestRun) throw foreign('size');
  const { format, version, resultsVersion, texts, seed, ...more } = objectOf(value);
  if (format !== 'sispamkota-run/1' || Object.keys(more).length > 0) throw foreign('format');
  return { format, ...readVersions(version, resultsVersion), ...readPlace(texts, seed) };
}

export function readOutcome(value: unknown): QueuedOutcome {
  const { format, version, resultsVersion, texts, seed, outcome, ...more } = objectOf(value);
  if (format !== 'sispamkota-outcome/1' || Object.keys(more).length > 0) throw foreign('format');
  return { format, ...readVersions(version, resultsVersion), ...readPlace(texts, seed), outcome: outcomeIn(outcome) };
}

export function sameVersions(a: Versions, b: Versions): boolean {
  return a.version === b.version && a.resultsVersion === b.resultsVersion;
}

/** "0.2.0/5" */
export function spelt({ version, resultsVersion }: Versions): string {
  return `${version}/${resultsVersion}`;
}

function outcomeIn(value: unknown): Outcome {
  const { hash, values, broken, ratings, harm, failed, ...more } = objectOf(value);
  if (typeof hash !== 'string' || !/^([0-9a-f]{16})?$/.test(hash) || Object.keys(more).length > 0) throw foreign('outcome');
  if (failed !== undefined && (typeof failed !== 'string' || failed.length > 10_000)) throw foreign('outcome');
  if (!Array.isArray(harm) || harm.length > 1_000_000 || !harm.every(isHarm)) throw foreign('outcome');
  const isNumber = (each: unknown): each is number | null => each === null || (typeof each === 'number' && Number.isFinite(each));
  const isBroken = (each: unknown): each is readonly [number, number] =>
    Array.isArray(each) && each.length === 2 && each.every((part) => Number.isInteger(part));
  const isRating = (each: unknown): each is string | null => each === null || (typeof each === 'string' && /^[PSMU]$/.test(each));
  return {
    hash,
    values: recordOf(values, isNumber),
    broken: recordOf(broken, isBroken),
    ratings: recordOf(ratings, isRating),
    harm: harm as readonly Harm[],
    ...(failed === undefined ? {} : { failed }),
  };
}

function isHarm(value: unknown): value is Harm {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [x, y, severity, cause, ofUnit] = value as readonly unknown[];
  const isKnown = tables.injuryCauses.some((each) => each === cause);
  return Number.isFinite(x) && Number.isFinite(y) && [1, 2, 3].includes(severity as number) && isKnown && (ofUnit === 0 || ofUnit === 1);
}

/** Keys and their order are kept; a key that would reach into the prototype is none. */
function recordOf<T>(value: unknown, is: (each: unknown) => each is T): Readonly<Record<string, T>> {
  const entries = Object.entries(objectOf(value));
  if (entries.length > mostEntries) throw foreign('outcome');
  for (const [key, each] of entries) if (key === '__proto__' || key.length > 200 || !is(each)) throw foreign('outcome');
  return Object.fromEntries(entries) as Record<string, T>;
}

function readVersions(version: unknown, resultsVersion: unknown): Versions {
  if (typeof version !== 'string' || !/^[\w.+-]{1,40}$/.test(version) || !Number.isInteger(resultsVersion)) throw foreign('version');
  return { version, resultsVersion: resultsVersion as number };
}

function readPlace(texts: unknown, seed: unknown): { readonly texts: string; readonly seed: number } {
  if (typeof texts !== 'string' || !/^[0-9a-f]{64}$/.test(texts)) throw foreign('texts');
  if (!Number.isInteger(seed) || (seed as number) < 0 || (seed as number) > largestSeed) throw foreign('seed');
  return { texts, seed: seed as number };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw foreign('format');
  return value as Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw foreign('format');
  }
}

/** What is in the queue is not of us, or not whole. */
function foreign(what: string): SispamError {
  return new SispamError('queue.foreign', `not from Sispamkota: ${what}`, { what });
}
