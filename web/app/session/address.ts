// SPDX-License-Identifier: Apache-2.0
// The page's address as the contract has it (product.md §4): /?scenario=ID&seed=N&speed=50&run=1, and which
// screen (&screen=plan). Pure reading and writing; what is not understood is left out, never guessed.
import { type ScreenName, screenOf } from './screen.js';
import { fastest, slowest } from './speeds.js';

export interface Address {
  readonly scenario: string | null;
  readonly seed: number | null;
  readonly speed: number | null;
  readonly run: boolean;
  readonly screen: ScreenName;
}

export const MAX_SEED = 4_294_967_295;

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const number = (name: string, low: number, high: number) => {
    const text = query.get(name);
    const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= low && value <= high ? value : null;
  };
  const seed = number('seed', 0, MAX_SEED);
  return {
    scenario: query.get('scenario') || null,
    seed: seed !== null && Number.isInteger(seed) ? seed : null,
    speed: number('speed', slowest, fastest),
    run: query.get('run') === '1',
    screen: screenOf(query.get('screen')),
  };
}

/** The address of what is open, so that it can be bookmarked and passed on. */
export function writeAddress(scenario: string, seed: number, screen: ScreenName = 'run'): string {
  return `?${new URLSearchParams({ scenario, seed: String(seed), ...(screen === 'run' ? {} : { screen }) })}`;
}
