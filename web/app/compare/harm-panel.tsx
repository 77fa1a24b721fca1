// SPDX-License-Identifier: Apache-2.0
// Where people were hurt over all runs of each plan, on one scale of four bands, with the worst places as a list.
import type { JSX } from 'preact';
import type { HarmCell, HarmMap } from '../../engine/ensemble/harm.js';
import { type RasterSite, SiteRaster } from '../charts/site-raster.js';
import { Button } from '../controls/button.js';
import type { Shown } from '../session/comparison.js';
import { harm, harmWho, siteOf } from '../session/comparison-findings.js';
import { amount, put } from '../session/words.js';
import { neat, percent, planName, said } from './compare-words.js';

const who = ['all', 'others', 'units'] as const;
const WORST = 3;

export function HarmPanel({ shown }: { readonly shown: Shown }): JSX.Element {
  const words = said.value;
  const maps = harm.value;
  const edges = edgesOf(maps.flatMap(({ cells }) => cells.map(({ perRun }) => perRun)));
  const nobody = maps.every(({ people }) => people === 0);
  return (
    <section class="result" aria-label={words.harm}>
      <h3>{words.harm}</h3>
      <div class="choice-row">
        {who.map((each) => (
          <Button
            key={each}
            name={words.harmWho[each]}
            pressed={harmWho.value === each}
            onPress={() => {
              harmWho.value = each;
            }}
          />
        ))}
      </div>
      {nobody ? (
        <p>{words.harmNone}</p>
      ) : (
        <>
          <p class="small">{put(words.harmTold, { cell: maps[0]?.cell ?? 2 })}</p>
          <ul class="raster-legend" aria-hidden="true">
            {edges.map((edge, band) => (
              <li key={band}>
                <span class={`raster-swatch raster-band-${band}`} /> ≤ {neat(edge)}
              </li>
            ))}
            <li>{words.perRun}</li>
          </ul>
          <div class="rasters">
            {maps.map((map) => (
              <HarmFigure key={map.plan} shown={shown} map={map} edges={edges} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function HarmFigure({
  shown,
  map,
  edges,
}: {
  readonly shown: Shown;
  readonly map: HarmMap;
  readonly edges: readonly number[];
}): JSX.Element {
  const words = said.value;
  const site = siteFor(shown, map.plan);
  const worst = [...map.cells].sort((a, b) => b.perRun - a.perRun).slice(0, WORST);
  const total = put(words.harmTotal, { people: amount(map.people), of: amount(map.of) });
  return (
    <figure>
      <figcaption>
        <b>{planName(shown, map.plan)}</b> <span class="small">{total}</span>
      </figcaption>
      <SiteRaster
        name={`${words.harm}: ${planName(shown, map.plan)}. ${total}`}
        site={site}
        side={map.cell}
        cells={map.cells.map((cell) => ({ x: cell.x, y: cell.y, band: bandOf(cell.perRun, edges), told: toldOf(cell, map) }))}
      />
      {site === null ? <p class="small">{words.siteUnknown}</p> : null}
      {worst.length === 0 ? null : (
        <p class="small">
          {words.harmWorst}: {worst.map((cell) => toldOf(cell, map)).join('; ')}
        </p>
      )}
    </figure>
  );
}

/** Its own site, or that of another plan over the same base. */
function siteFor({ plans }: Shown, id: string): RasterSite | null {
  const base = plans.find((plan) => plan.id === id)?.base;
  const known = [id, ...plans.filter((plan) => plan.base === base).map((plan) => plan.id)].find((each) => siteOf.value.has(each));
  return known === undefined ? null : (siteOf.value.get(known) as RasterSite);
}

function toldOf({ x, y, people, runs }: HarmCell, { of }: HarmMap): string {
  return put(said.value.harmCell, { x: amount(x), y: amount(y), people: amount(people), of: amount(of), share: percent(runs.share) });
}

/** Upper ends of the bands: quarters of the largest value, which all plans share. */
function edgesOf(values: readonly number[]): readonly number[] {
  const most = Math.max(0, ...values);
  return [0.25, 0.5, 0.75, 1].map((share) => share * most);
}

function bandOf(value: number, edges: readonly number[]): number {
  return Math.max(
    0,
    edges.findIndex((edge) => value <= edge * (1 + 1e-9)),
  );
}
