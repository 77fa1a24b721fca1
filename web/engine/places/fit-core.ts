// SPDX-License-Identifier: Apache-2.0
// The core has the last word: the site is checked in a scenario of its own with somebody who wants from one exit to every other, and what the
// core refuses is taken out and noted, until it refuses nothing.
import { type Engine, load } from '../load.js';
import type { Account } from './account.js';
import { InvalidPlace } from './place-problem.js';
import { type SiteList, siteLists, type WrittenSite } from './written-site.js';

const mostRounds = 12;

/** A scenario that holds the site and people on their way between its exits. */
export function probe(site: WrittenSite, from: number): string {
  const start = site.exits[from]?.id;
  const goals = site.exits.filter((_, i) => i !== from);
  const groups =
    start === undefined
      ? []
      : (goals.length === 0 ? site.exits : goals).map(({ id }, i) => ({
          id: `g-${i}`,
          count: 1,
          arrivals: { pattern: 'together', from: start },
          plan: [{ goal: id }],
        }));
  return JSON.stringify({ format: 'sispamkota/1', id: 'import', name: { en: 'import' }, end: { time: 60 }, limit: 60, site, groups });
}

export async function fitCore(site: WrittenSite, account: Account): Promise<void> {
  const engine = await load();
  for (let round = 0; round < mostRounds; round++) {
    const errors = engine
      .check('scenario', probe(site, 0))
      .filter(({ severity, path }) => severity === 'error' && path.startsWith('/site'));
    const bad = new Map<SiteList, Set<number>>();
    for (const { path, code } of errors) {
      const [, list = '', index = ''] = /^\/site\/([a-z]+)\/(\d+)/.exec(path) ?? [];
      const name = siteLists.find((each) => each === list);
      // One cause for the whole site; taking parts out would not be an answer.
      if (name === undefined || code === 'exit.unreachable') continue;
      const seen = bad.get(name) ?? new Set<number>();
      if (!seen.has(Number(index))) account.dropped('refused', { class: name, code, id: idAt(site, name, Number(index)) });
      bad.set(name, seen.add(Number(index)));
    }
    const whole = errors.find(({ path }) => !/^\/site\/[a-z]+\/\d+/.test(path));
    if (whole !== undefined && whole.code !== 'exit.none') throw new InvalidPlace(whole.code, whole.values, whole.path);
    if (bad.size === 0) break;
    for (const [list, indices] of bad) (site[list] as unknown[]) = (site[list] as unknown[]).filter((_, i) => !indices.has(i));
  }
  if (site.exits.length > 1) dropUnreachable(engine, site, account);
}

function dropUnreachable(engine: Engine, site: WrittenSite, account: Account): void {
  let best: { readonly from: number; readonly lost: readonly number[] } | null = null;
  for (let from = 0; from < Math.min(site.exits.length, 6); from++) {
    const others = site.exits.map((_, i) => i).filter((i) => i !== from);
    const lost = engine.check('scenario', probe(site, from)).flatMap(({ path, code }) => {
      const group = /^\/groups\/(\d+)\/plan/.exec(path);
      return code === 'goal.unreachable' && group !== null ? [others[Number(group[1])] ?? -1] : [];
    });
    if (best === null || lost.length < best.lost.length) best = { from, lost };
    if (lost.length * 2 <= others.length) break;
  }
  const lost = best?.lost ?? [];
  if (lost.length === 0) return;
  account.warning('walledExit', { id: site.exits[lost[0] ?? 0]?.id ?? '' }, lost.length);
  site.exits = site.exits.filter((_, i) => !lost.includes(i));
}

function idAt(site: WrittenSite, list: SiteList, index: number): string {
  const item = site[list][index];
  return item !== undefined && 'id' in item ? item.id : `${index}`;
}
