// SPDX-License-Identifier: Apache-2.0
// What the marks of the map mean: people by what they do, units by service, the bands of the layer that is shown. Words come in.
import type { JSX } from 'preact';
import { MarkSwatch } from './mark-swatch.js';
import type { MarkName } from './marks.js';

export interface LegendWords {
  readonly legend: string;
  readonly legendPeople: string;
  readonly legendUnits: string;
  readonly legendCalm: string;
  readonly legendActive: string;
  readonly legendViolent: string;
  readonly legendFleeing: string;
  readonly legendHurt: string;
  readonly legendHeld: string;
  readonly legendIrritant: string;
}

export interface LegendProps {
  readonly words: LegendWords;
  readonly services: readonly { readonly mark: MarkName; readonly name: string }[];
  readonly irritant: boolean;
  /** lower edges of the bands in words, and what they count; null where no layer is shown */
  readonly layer: { readonly name: string; readonly bands: readonly string[]; readonly unit: string } | null;
}

export function MapLegend({ words, services, irritant, layer }: LegendProps): JSX.Element {
  const citizens: readonly (readonly [MarkName, string])[] = [
    ['calm', words.legendCalm],
    ['active', words.legendActive],
    ['violent', words.legendViolent],
    ['fleeing', words.legendFleeing],
    ['hurt', words.legendHurt],
    ['held', words.legendHeld],
  ];
  return (
    <aside class="legend" aria-label={words.legend}>
      <ul class="legend-list" aria-label={words.legendPeople}>
        {citizens.map(([mark, name]) => (
          <li key={mark}>
            <MarkSwatch mark={mark} />
            {name}
          </li>
        ))}
        {irritant ? (
          <li>
            <i class="legend-irritant" />
            {words.legendIrritant}
          </li>
        ) : null}
      </ul>
      <ul class="legend-list" aria-label={words.legendUnits}>
        {services.map(({ mark, name }) => (
          <li key={mark}>
            <MarkSwatch mark={mark} />
            {name}
          </li>
        ))}
      </ul>
      {layer === null ? null : (
        <ul class="legend-list legend-density" aria-label={layer.name}>
          {layer.bands.map((band, index) => (
            <li key={band}>
              <i class={`legend-band gauge-band-${index}`} />
              {band}
            </li>
          ))}
          <li class="legend-unit">{layer.unit}</li>
        </ul>
      )}
    </aside>
  );
}
