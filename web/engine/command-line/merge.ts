// SPDX-License-Identifier: Apache-2.0
// `sispamkota merge`: joins the shards of one ensemble into the file that one process would have written.
import { type EnsembleDocument, ensembleFormat, merged } from '../ensemble/ensemble-file.js';
import { FileProblem } from '../errors.js';
import type { Arguments } from './arguments.js';
import { deliver, outputFile } from './ensemble.js';
import { decode, readBytes } from './files.js';
import type { Voice } from './voice.js';

export async function merge(voice: Voice, given: Arguments): Promise<number> {
  const file = await outputFile(given);
  const shards: EnsembleDocument[] = [];
  for (const name of given.words) shards.push(shardOf(decode(await readBytes(name)), name));
  return deliver(voice, merged(shards), file);
}

function shardOf(text: string | Uint8Array, name: string): EnsembleDocument {
  let found: Partial<EnsembleDocument>;
  try {
    found = JSON.parse(String(text)) as Partial<EnsembleDocument>;
  } catch {
    throw new FileProblem('merge.foreign', { name });
  }
  if (found?.format !== ensembleFormat || !Array.isArray(found.rows) || !Array.isArray(found.plans)) {
    throw new FileProblem('merge.foreign', { name });
  }
  return found as EnsembleDocument;
}
