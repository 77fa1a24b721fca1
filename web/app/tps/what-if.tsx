// SPDX-License-Identifier: Apache-2.0
// The sliders of the station. Each says its number and unit; the estimate follows while they are drawn.
import type { JSX } from 'preact';
import { formatNumber } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { changePolling, polling, usualPolling } from '../session/polling.js';
import { language } from '../session/preferences.js';
import { put } from '../session/words.js';
import { percent, said } from './tps-words.js';

type Numbers = {
  readonly [Key in keyof typeof usualPolling]: (typeof usualPolling)[Key] extends number ? Key : never;
}[keyof typeof usualPolling];

interface SliderProps {
  readonly name: string;
  readonly of: Numbers;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly told: (value: number) => string;
  readonly hint?: string;
}

function Slider({ name, of, min, max, step, told, hint }: SliderProps): JSX.Element {
  const value = polling.value[of];
  return (
    <label class="slider" title={hint}>
      <span class="slider-name">{name}</span>
      <span class="slider-value">{told(value)}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={name}
        aria-valuetext={told(value)}
        onInput={(event) => changePolling({ [of]: Number(event.currentTarget.value) })}
      />
    </label>
  );
}

export function WhatIf(): JSX.Element {
  const words = said.value;
  const whole = (value: number) => formatNumber(value, language.value, 0);
  const seconds = (value: number) => `${whole(value)} ${words.seconds}`;
  const { desks, impatient } = polling.value;
  return (
    <aside class="what-if" aria-label={words.whatIf}>
      <Section title={words.station}>
        <Slider name={words.desks} of="desks" min={1} max={4} step={1} told={whole} hint={words.desksHint} />
        <Slider name={words.booths} of="booths" min={2} max={8} step={1} told={whole} />
        <Slider name={words.voters} of="voters" min={100} max={600} step={1} told={whole} hint={words.votersHint} />
        <Slider name={words.turnout} of="turnout" min={0.4} max={1} step={0.01} told={percent} />
        {desks > 2 ? <p class="small">{put(words.tooManyDesks, { desks })}</p> : null}
      </Section>
      <Section title={words.comings}>
        <Slider
          name={words.peak}
          of="peak"
          min={1}
          max={3}
          step={0.1}
          told={(value) => `${formatNumber(value, language.value, 1)}${words.times}`}
          hint={words.peakHint}
        />
        <Slider name={words.early} of="early" min={0} max={0.3} step={0.01} told={percent} />
        <label class="check">
          <input type="checkbox" checked={impatient} onChange={(event) => changePolling({ impatient: event.currentTarget.checked })} />
          <span>{words.impatient}</span>
        </label>
      </Section>
      <Section title={words.services}>
        <Slider name={words.checkIn} of="checkIn" min={15} max={120} step={1} told={seconds} />
        <Slider name={words.booth} of="booth" min={20} max={420} step={5} told={seconds} />
        <Slider name={words.box} of="box" min={3} max={40} step={1} told={seconds} />
        <Slider name={words.ink} of="ink" min={3} max={30} step={1} told={seconds} />
        <p class="small">{words.servicesHint}</p>
      </Section>
      <Section title={words.special}>
        <Slider name={words.assisted} of="assisted" min={0} max={0.3} step={0.01} told={percent} />
        <Slider name={words.priority} of="priority" min={0} max={0.4} step={0.01} told={percent} />
        <Button
          class="wide"
          icon="undo"
          name={words.usual}
          onPress={() => {
            polling.value = usualPolling;
          }}
        />
      </Section>
    </aside>
  );
}
