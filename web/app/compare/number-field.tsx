// SPDX-License-Identifier: Apache-2.0
// A number with its name. What is no number in the range is not taken over; leaving the field shows the number that holds.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

export interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly hint?: string;
  readonly unit?: string;
  /** only the field; the name is for assistive technology */
  readonly bare?: boolean;
  readonly onChange: (value: number) => void;
}

export function NumberField({ name, value, min, max, whole = false, hint, unit, bare = false, onChange }: NumberFieldProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const numberIn = (text: string) => {
    const number = Number(text.replace(',', '.'));
    const fits = text.trim() !== '' && Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number));
    return fits ? number : null;
  };
  const wrong = draft !== null && numberIn(draft) === null;
  const input = (
    <input
      class="input number-input"
      type="text"
      inputMode={whole ? 'numeric' : 'decimal'}
      value={draft ?? String(value)}
      aria-label={bare ? name : undefined}
      aria-invalid={wrong ? true : undefined}
      title={hint ?? (wrong ? `${min} – ${max}` : undefined)}
      onInput={(event) => {
        setDraft(event.currentTarget.value);
        const number = numberIn(event.currentTarget.value);
        if (number !== null) onChange(number);
      }}
      onBlur={() => setDraft(null)}
    />
  );
  if (bare) return input;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is inside, two lines up
    <label class="field" title={hint}>
      <span>{name}</span>
      <span class="field-value">
        {input}
        {unit === undefined ? null : <span class="small">{unit}</span>}
      </span>
    </label>
  );
}
