// SPDX-License-Identifier: Apache-2.0
// Everything that can go wrong at the edge of the package, as types. `code` is what a program branches on and what web/text
// words; `message` is English for a log. They survive the way through a worker (toPlain, fromPlain).
import type { Issue } from './source.js';

export type ErrorValues = Readonly<Record<string, number | string>>;

export class SispamError extends Error {
  override name = 'SispamError';
  readonly code: string;
  readonly values: ErrorValues;
  constructor(code: string, message: string, values: ErrorValues = {}) {
    super(message);
    this.code = code;
    this.values = values;
  }
}

/** core.mjs or core.wasm could not be loaded. */
export class CoreUnavailable extends SispamError {
  override name = 'CoreUnavailable';
  constructor(reason: string) {
    super('core.unavailable', `The simulation core could not be loaded: ${reason}`, { reason });
  }
}

/** The core stopped in the middle of its work: an error of the program, not of a file. */
export class CoreFailed extends SispamError {
  override name = 'CoreFailed';
  constructor(reason: string) {
    super('core.failed', `The simulation core failed: ${reason}`, { reason });
  }
}

/** Used after dispose(), or its worker has died. */
export class EngineClosed extends SispamError {
  override name = 'EngineClosed';
  constructor(reason = 'disposed') {
    super('engine.closed', `This engine is closed: ${reason}`, { reason });
  }
}

/** The files have errors; nothing was started. */
export class InvalidExercise extends SispamError {
  override name = 'InvalidExercise';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    super('exercise.invalid', `The exercise has ${errors} error(s), the first: ${issues[0]?.code ?? '?'} at ${issues[0]?.path ?? '?'}`, {
      count: errors,
    });
    this.issues = issues;
  }
}

/** The bytes of a recording or a snapshot are not what was written. */
export class DamagedRecording extends SispamError {
  override name = 'DamagedRecording';
  constructor(damage: string, byte: number) {
    super('recording.damaged', `Damaged recording (${damage}) at byte ${byte}`, { damage, byte });
  }
}

/** A file that is there cannot be used, or one that should be there is missing. */
export class FileProblem extends SispamError {
  override name = 'FileProblem';
  constructor(code: string, values: ErrorValues) {
    super(code, `${code}: ${Object.values(values).join(' ')}`, values);
  }
}

/** No scenario, doctrine or commander of this name in the library. */
export class UnknownName extends SispamError {
  override name = 'UnknownName';
  constructor(kind: string, name: string, nearest = '') {
    super('library.unknown', `There is no ${kind} "${name}" in the library`, { kind, name, nearest });
  }
}

/** An error as plain data for a worker message. */
export interface PlainError {
  readonly type: string;
  readonly message: string;
  readonly code: string;
  readonly values: ErrorValues;
  readonly issues: readonly Issue[];
}

export function toPlain(error: unknown): PlainError {
  if (error instanceof SispamError) {
    const issues = error instanceof InvalidExercise ? error.issues : [];
    return { type: error.name, message: error.message, code: error.code, values: error.values, issues };
  }
  return { type: 'CoreFailed', message: describe(error), code: 'core.failed', values: { reason: describe(error) }, issues: [] };
}

export function fromPlain(plain: PlainError): SispamError {
  const reason = String(plain.values.reason ?? plain.message);
  switch (plain.type) {
    case 'CoreUnavailable':
      return new CoreUnavailable(reason);
    case 'CoreFailed':
      return new CoreFailed(reason);
    case 'EngineClosed':
      return new EngineClosed(reason);
    case 'InvalidExercise':
      return new InvalidExercise(plain.issues);
    case 'DamagedRecording':
      return new DamagedRecording(String(plain.values.damage), Number(plain.values.byte));
    case 'FileProblem':
      return new FileProblem(plain.code, plain.values);
    default:
      return new SispamError(plain.code, plain.message, plain.values);
  }
}

/** What a thrown thing says; an exception of the core has no message of its own. */
export function describe(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : 'the core threw without a word';
}
