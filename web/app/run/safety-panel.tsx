// SPDX-License-Identifier: Apache-2.0
// The right side: how safe the crowd is, how many there are, which rules were broken. Figures come from the core's counters.
import type { JSX } from 'preact';
import { showPlace } from '../actions/look-at-map.js';
import { BandGauge } from '../charts/band-gauge.js';
import { type Fact, Facts } from '../controls/facts.js';
import { Section } from '../controls/section.js';
import { exercise, shown } from '../session/run-state.js';
import { figure, labels, put, say } from '../session/words.js';
import { BAND_LIMITS } from './bands.js';
import { DecisionPanel } from './decision-panel.js';
import { FindingList } from './finding-list.js';
import { placeName, withoutBrackets } from './place-name.js';

export function bandWord(density: number): string {
  const band = BAND_LIMITS.findIndex((limit) => density < limit);
  const { bandFree, bandBusy, bandDense, bandDangerous } = labels.value;
  return [bandFree, bandBusy, bandDense, bandDangerous].at(band < 0 ? 3 : band) ?? '';
}

export function CrowdSafety(): JSX.Element | null {
  const now = shown.value;
  const open = exercise.value;
  if (now === null || open === null) return null;
  const { counters } = now;
  const { site } = open.scenario;
  const found = counters.density > 0 ? placeName(site, counters.densest) : null;
  const place =
    found === null
      ? ''
      : found.inside
        ? withoutBrackets(say(found.name))
        : put(labels.value.near, { place: withoutBrackets(say(found.name)) });
  const gates = [...now.gates].filter((gate) => gate === 1).length;
  const density = `${figure(counters.density, 1)} ${labels.value.densityUnit}`;
  const facts: Fact[] = [
    { name: labels.value.greatestForce, value: `${figure(counters.force)} N` },
    { name: labels.value.openExits, value: figure(site.exits.length) },
    ...(site.gates.length > 0
      ? [{ name: labels.value.openGates, value: put(labels.value.ofAll, { some: gates, all: site.gates.length }) }]
      : []),
  ];
  return (
    <Section
      title={labels.value.crowdSafety}
      aside={
        <span class={`band-word band-word-${BAND_LIMITS.filter((limit) => counters.density >= limit).length}`}>
          {bandWord(counters.density)}
        </span>
      }
    >
      <BandGauge
        name={labels.value.densityNow}
        value={counters.density}
        text={density}
        word={bandWord(counters.density)}
        limits={BAND_LIMITS}
        limitTexts={BAND_LIMITS.map((limit) => figure(limit, limit % 1 === 0 ? 0 : 1))}
      />
      <button
        type="button"
        class="worst"
        disabled={found === null}
        title={`${labels.value.densityTold} ${labels.value.showOnMap}.`}
        onClick={() => void showPlace.perform(counters.densest)}
      >
        <span class="worst-name">
          {labels.value.worstPlace}
          <span class="worst-place">
            {place}
            {found === null ? '' : ' ↗'}
          </span>
        </span>
        <b class="worst-value">
          {figure(counters.density, 1)}
          <small> {labels.value.densityUnit}</small>
        </b>
      </button>
      <Facts facts={facts} />
    </Section>
  );
}

export function CrowdCount(): JSX.Element | null {
  const counters = shown.value?.counters;
  if (counters === undefined) return null;
  const facts: Fact[] = [
    { name: labels.value.atSite, value: figure(counters.present) },
    { name: labels.value.activeThrowing, value: `${figure(counters.active)} / ${figure(counters.throwing)}` },
    { name: labels.value.injuredBoth, value: `${figure(counters.injuredCitizens)} / ${figure(counters.injuredOfficers)}` },
    { name: labels.value.arrested, value: figure(counters.arrested) },
    { name: labels.value.goneHome, value: figure(counters.left) },
  ];
  return (
    <Section title={labels.value.crowd}>
      <Facts facts={facts} />
    </Section>
  );
}

/** All at once when there is an exercise: what stood there before would be pushed down. */
export function SafetyPanel(): JSX.Element | null {
  if (exercise.value === null) return null;
  return (
    <>
      <CrowdSafety />
      <CrowdCount />
      <DecisionPanel />
      <FindingList />
    </>
  );
}
