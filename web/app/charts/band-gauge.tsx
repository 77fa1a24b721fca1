// SPDX-License-Identifier: Apache-2.0
// Four bands of crowd density with their limits as numbers, and a marker for the value of now. Colour, place, number and word say the same.
import type { JSX } from 'preact';

export interface BandGaugeProps {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly word: string;
  /** upper ends of all bands but the last */
  readonly limits: readonly number[];
  readonly limitTexts: readonly string[];
}

/** 0–1 along the gauge: every band is equally wide, the last one as high as the one before. */
export function placeOnGauge(value: number, limits: readonly number[]): number {
  const bands = limits.length + 1;
  let low = 0;
  for (let band = 0; band < bands; ++band) {
    const high = limits[band] ?? low + (low - (limits[band - 2] ?? 0));
    if (value < high || band === bands - 1) return (band + Math.min(1, Math.max(0, (value - low) / (high - low)))) / bands;
    low = high;
  }
  return 1;
}

export function BandGauge({ name, value, text, word, limits, limitTexts }: BandGaugeProps): JSX.Element {
  const place = (element: HTMLElement | null) => element?.style.setProperty('--at', `${placeOnGauge(value, limits) * 100}%`);
  const band = limits.findIndex((limit) => value < limit);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a meter element cannot be drawn as four bands
    <div
      class="gauge"
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={10}
      aria-valuenow={Math.round(Math.min(10, value) * 100) / 100}
      aria-valuetext={`${text}, ${word}`}
    >
      <div class="gauge-bands" aria-hidden="true">
        {Array.from({ length: limits.length + 1 }, (_, index) => (
          <span
            key={index}
            class={`gauge-band gauge-band-${index}${index === (band < 0 ? limits.length : band) ? ' gauge-band-now' : ''}`}
          />
        ))}
        <span class="gauge-marker" ref={place} />
      </div>
      <div class="gauge-limits" aria-hidden="true">
        <span>0</span>
        {limitTexts.map((limit) => (
          <span key={limit}>{limit}</span>
        ))}
      </div>
    </div>
  );
}
