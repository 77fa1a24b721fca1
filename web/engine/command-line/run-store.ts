// SPDX-License-Identifier: Apache-2.0
// Results of runs in a file, a line each, written as they come. A line that a kill has cut short is passed over: that run is played again.
import { appendFileSync, existsSync } from 'node:fs';
import type { Store } from '../ensemble/ensemble.js';
import type { Outcome } from '../ensemble/row.js';
import { readBytes, write } from './files.js';

const format = 'sispamkota-runs/1';

interface Line {
  readonly key: string;
  readonly outcome: Outcome;
}

export async function openStore(name: string): Promise<Store & { readonly size: number }> {
  const known = new Map<string, Outcome>();
  const text = existsSync(name) ? new TextDecoder().decode(await readBytes(name)) : '';
  for (const line of text.split('\n')) {
    const found = parsed(line);
    if (found !== null) known.set(found.key, found.outcome);
  }
  if (text === '') await write(name, `${JSON.stringify({ format })}\n`);
  else if (!text.endsWith('\n')) appendFileSync(name, '\n');
  return {
    size: known.size,
    get: (key) => known.get(key),
    put: (key, outcome) => {
      known.set(key, outcome);
      appendFileSync(name, `${JSON.stringify({ key, outcome } satisfies Line)}\n`);
    },
  };
}

function parsed(line: string): Line | null {
  try {
    const { key, outcome } = JSON.parse(line) as Partial<Line>;
    const whole = typeof outcome?.hash === 'string' && typeof outcome.values === 'object' && Array.isArray(outcome.harm);
    return typeof key === 'string' && whole ? { key, outcome } : null;
  } catch {
    return null;
  }
}
