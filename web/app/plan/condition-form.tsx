// SPDX-License-Identifier: Apache-2.0
// A condition: what kind it is, then what that kind needs, with the sentence it makes; conditions of conditions one inside the other.
import type { JSX } from 'preact';
import { Button } from '../controls/button.js';
import { type ConditionKind, conditionKinds, inWords, kindOf } from '../session/plan/condition-words.js';
import { scenarioDraft, setAt, standing } from '../session/plan/document.js';
import { rowsOf } from '../session/plan/field-rows.js';
import { namesFor } from '../session/plan/references.js';
import { planText } from '../session/plan/words.js';
import { isRecord } from '../session/plan/written.js';
import { put, words } from '../session/words.js';
import { FieldRow } from './form-field.js';

function beginningOf(kind: ConditionKind): unknown {
  const draft = scenarioDraft.value;
  switch (kind) {
    case 'all':
    case 'any':
    case 'none':
      return [{ time: 0 }];
    case 'time':
      return 0;
    case 'level':
    case 'below':
      return standing.value?.levels.at(1) ?? '';
    case 'open':
    case 'shut':
      return namesFor(draft, 'gate')[0]?.id ?? '';
    case 'measure':
      return 'present';
    default:
      return namesFor(draft, kind)[0]?.id ?? '';
  }
}

const needs: Readonly<Record<ConditionKind, readonly string[]>> = {
  all: [],
  any: [],
  none: [],
  time: ['time'],
  phase: ['phase', 'held'],
  inject: ['inject', 'held'],
  level: ['level', 'held'],
  below: ['below', 'held'],
  open: ['open', 'held'],
  shut: ['shut', 'held'],
  objective: ['objective', 'held'],
  measure: ['measure', 'of', 'in', 'order', 'atLeast', 'atMost', 'held'],
};

export function ConditionForm({ pointer, value }: { readonly pointer: string; readonly value: unknown }): JSX.Element {
  const condition = isRecord(value) ? value : {};
  const kind = kindOf(value) ?? 'time';
  const plan = planText.value;
  const rows = rowsOf('Condition').filter(({ key }) => needs[kind].includes(key));
  const inner = condition[kind];
  const nested = Array.isArray(inner) ? (inner as readonly unknown[]) : null;
  const names = words.value.fields.Condition ?? {};
  const choose = (next: ConditionKind) => setAt(pointer, { [next]: beginningOf(next) }, null);
  return (
    <div class="form-condition-edit" data-path={pointer}>
      <p class="form-condition">{inWords(value)}</p>
      <select
        class="select"
        aria-label={names[kind]?.[0] ?? kind}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value as ConditionKind)}
      >
        {conditionKinds.map((each) => (
          <option key={each} value={each}>
            {names[each]?.[0] ?? each}
          </option>
        ))}
      </select>
      {rows.map((field) => (
        <FieldRow key={field.key} struct="Condition" field={field} pointer={`${pointer}/${field.key}`} value={condition[field.key]} />
      ))}
      {nested === null ? null : (
        <div class="form-items">
          {nested.map((each, index) => (
            <div key={index} class="form-item">
              <div class="form-item-head">
                <Button
                  look="text"
                  icon="close"
                  quiet
                  name={put(plan.removeItem, { name: inWords(each) })}
                  onPress={() => setAt(`${pointer}/${kind}/${index}`, undefined, null)}
                />
              </div>
              <ConditionForm pointer={`${pointer}/${kind}/${index}`} value={each} />
            </div>
          ))}
          <Button
            look="text"
            icon="plus"
            name={put(plan.addItem, { name: names[kind]?.[0] ?? kind })}
            onPress={() => setAt(`${pointer}/${kind}`, [...nested, { time: 0 }], null)}
          />
        </div>
      )}
    </div>
  );
}
