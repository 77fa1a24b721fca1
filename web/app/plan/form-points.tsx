// SPDX-License-Identifier: Apache-2.0
// Places as numbers, for those who do not draw: every corner of a shape in metres, east and north of the origin.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/button.js';
import { setAt } from '../session/plan/document.js';
import { planText } from '../session/plan/words.js';
import { isPoint, pointsOf } from '../session/plan/written.js';
import { put } from '../session/words.js';
import type { ControlProps } from './form-field.js';
import { textFieldValue } from './typed.js';

const FEW = 6; // shown before one asks for all

interface PointProps {
  readonly pointer: string;
  readonly value: unknown;
  readonly name: string;
  readonly id: string;
}

export function PointForm({ pointer, value, name, id }: PointProps): JSX.Element {
  const now = isPoint(value) ? value : [0, 0];
  const plan = planText.value;
  return (
    <div class="form-pair form-pair-row">
      {([plan.x, plan.y] as const).map((word, axis) => (
        <input
          key={word}
          id={axis === 0 ? id : `${id}-y`}
          class="input"
          type="number"
          step="any"
          inputMode="decimal"
          aria-label={`${name}: ${word}`}
          title={word}
          value={textFieldValue(now[axis])}
          onInput={(event) => {
            const next = event.currentTarget.valueAsNumber;
            if (Number.isFinite(next)) setAt(pointer, axis === 0 ? [next, now[1]] : [now[0], next], pointer);
          }}
        />
      ))}
    </div>
  );
}

export function PointsForm({ pointer, value, name, id }: ControlProps): JSX.Element {
  const points = pointsOf(value);
  const [all, setAll] = useState(false);
  const plan = planText.value;
  const shown = all ? points : points.slice(0, FEW);
  return (
    <fieldset class="form-points" id={id} aria-label={name}>
      {shown.map((point, index) => {
        const called = put(plan.point, { number: index + 1 });
        return (
          <div key={index} class="form-point">
            <PointForm pointer={`${pointer}/${index}`} value={point} name={called} id={`${id}-${index}`} />
            <Button
              look="text"
              icon="close"
              quiet
              name={put(plan.removePoint, { number: index + 1 })}
              onPress={() => setAt(`${pointer}/${index}`, undefined, null)}
            />
          </div>
        );
      })}
      {points.length > FEW ? (
        <Button
          look="text"
          icon={all ? 'up' : 'down'}
          expanded={all}
          name={all ? plan.fewerFields : put(plan.moreFields, { count: points.length - FEW })}
          onPress={() => setAll(!all)}
        />
      ) : null}
      <Button
        look="text"
        icon="plus"
        name={plan.addPoint}
        onPress={() => {
          const last = points.at(-1) ?? [0, 0];
          setAt(pointer, [...points, [last[0] + 1, last[1] + 1]], null);
          setAll(true);
        }}
      />
    </fieldset>
  );
}
