// SPDX-License-Identifier: Apache-2.0
// The uncertain inputs: which numbers of the scenario are drawn from a range, and how many draws are taken of all of them together.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Range } from '../../engine/ensemble/ranges.js';
import { Button } from '../controls/button.js';
import { Icon } from '../controls/icon.js';
import { change, designMethods, setup } from '../session/comparison.js';
import { assumedFields, uncertainGroups } from '../session/uncertain-inputs.js';
import { words as dictionary, labels, put, say } from '../session/words.js';
import { said } from './compare-words.js';
import { NumberField } from './number-field.js';

const ownPath = signal<string | null>(null);
const pointer = /^(\/([^/~]|~[01])+)+$/;

/** What an input is called: the name of its field or of its group, otherwise its pointer. */
export function rangeName(path: string): string {
  const field = assumedFields.find((each) => each.path === path);
  if (field !== undefined) return withUnit(fieldName(field.struct, field.key), field.unit);
  const group = uncertainGroups.value.find((each) => each.path === path);
  return group === undefined ? path : put(said.value.groupCount, { group: say(group.name) });
}

function fieldName(struct: string, key: string): string {
  return dictionary.value.fields[struct]?.[key]?.[0] ?? key;
}

function withUnit(name: string, unit: string): string {
  const terms: Readonly<Record<string, string>> = dictionary.value.terms;
  return unit === '' ? name : put(labels.value.withUnit, { name, unit: terms[unit] ?? unit });
}

function addRange(range: Range): void {
  const { ranges } = setup.value;
  if (!ranges.some((each) => each.path === range.path)) change({ ranges: [...ranges, range] });
}

export function RangeList(): JSX.Element {
  const { ranges, draws, method } = setup.value;
  const words = said.value;
  const structs = [...new Set(assumedFields.map(({ struct }) => struct))];
  const parts = dictionary.value.fields.Parameters ?? {};
  const partOf = (struct: string) => assumedFields.find((each) => each.struct === struct)?.path.split('/')[2] ?? '';
  const own = ownPath.value;
  return (
    <section class="section" aria-label={words.uncertain}>
      <h2 class="section-title">{words.uncertain}</h2>
      <p class="small">{ranges.length === 0 ? words.uncertainNone : words.uncertainHint}</p>
      <ol class="range-list">
        {ranges.map((range) => (
          <RangeRow key={range.path} range={range} />
        ))}
      </ol>
      <select
        class="select"
        value=""
        aria-label={words.addRange}
        onChange={(event) => {
          const path = event.currentTarget.value;
          event.currentTarget.value = '';
          if (path === '-') ownPath.value = '/';
          const found = assumedFields.find((each) => each.path === path) ?? uncertainGroups.value.find((each) => each.path === path);
          if (found !== undefined) addRange(found.range);
        }}
      >
        <option value="">{words.addRange}</option>
        <optgroup label={put(words.groupCount, { group: '…' })}>
          {uncertainGroups.value.map(({ path, name }) => (
            <option key={path} value={path}>
              {say(name)}
            </option>
          ))}
        </optgroup>
        {structs.map((struct) => (
          <optgroup key={struct} label={parts[partOf(struct)]?.[0] ?? struct}>
            {assumedFields
              .filter((each) => each.struct === struct)
              .map(({ path, key, unit }) => (
                <option key={path} value={path}>
                  {withUnit(fieldName(struct, key), unit)}
                </option>
              ))}
          </optgroup>
        ))}
        <option value="-">{words.ownPath}</option>
      </select>
      {own === null ? null : (
        <div class="own-path">
          <input
            class="input"
            value={own}
            aria-label={words.ownPath}
            aria-invalid={pointer.test(own) ? undefined : true}
            onInput={(event) => {
              ownPath.value = event.currentTarget.value;
            }}
          />
          <Button
            name={words.addPath}
            disabled={!pointer.test(own)}
            onPress={() => {
              addRange({ path: own, min: 0, max: 1 });
              ownPath.value = null;
            }}
          />
        </div>
      )}
      {ranges.length === 0 ? null : (
        <>
          <NumberField name={words.draws} value={draws} min={2} max={10_000} whole onChange={(value) => change({ draws: value })} />
          <label class="field field-tall">
            <span>{words.method}</span>
            <select
              class="select"
              value={method}
              onChange={(event) =>
                change({ method: designMethods.find((each) => each === event.currentTarget.value) ?? 'latin-hypercube' })
              }
            >
              {designMethods.map((each) => (
                <option key={each} value={each}>
                  {words.methods[each]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </section>
  );
}

function RangeRow({ range }: { readonly range: Range }): JSX.Element {
  const words = said.value;
  const name = rangeName(range.path);
  const { ranges } = setup.value;
  const edit = (what: Partial<Range>) => change({ ranges: ranges.map((each) => (each.path === range.path ? { ...each, ...what } : each)) });
  const { whole = false } = range;
  return (
    <li class="range-row">
      <span class="range-name" title={range.path}>
        {name}
      </span>
      <NumberField
        bare
        name={`${name}: ${words.from}`}
        value={range.min}
        min={-1e9}
        max={range.max}
        whole={whole}
        onChange={(min) => edit({ min })}
      />
      <span aria-hidden="true">–</span>
      <NumberField
        bare
        name={`${name}: ${words.to}`}
        value={range.max}
        min={range.min}
        max={1e9}
        whole={whole}
        onChange={(max) => edit({ max })}
      />
      <button
        type="button"
        class="row-button"
        title={put(words.removeRange, { range: name })}
        aria-label={put(words.removeRange, { range: name })}
        onClick={() => change({ ranges: ranges.filter((each) => each.path !== range.path) })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
