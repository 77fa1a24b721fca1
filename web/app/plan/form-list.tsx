// SPDX-License-Identifier: Apache-2.0
// Lists in a form: choices to tick, and items one under the other that can be added, moved up and deleted.
import type { JSX } from 'preact';
import { Button } from '../controls/button.js';
import { change, scenarioDraft, setAt } from '../session/plan/document.js';
import { choicesOf, item } from '../session/plan/field-rows.js';
import { planText } from '../session/plan/words.js';
import { put } from '../session/words.js';
import { ConditionForm } from './condition-form.js';
import { StructForm } from './form.js';
import { type ControlProps, choiceName, referenceOptions } from './form-field.js';

export function ChoiceList({ field, pointer, value, name }: ControlProps): JSX.Element {
  const now = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return (
    <fieldset class="form-ticks" aria-label={name}>
      {choicesOf(field).map((code) => (
        <label key={code} class="form-tick">
          <input
            type="checkbox"
            checked={now.includes(code)}
            onChange={() => setAt(pointer, now.includes(code) ? now.filter((each) => each !== code) : [...now, code], null)}
          />
          {choiceName(field, code)}
        </label>
      ))}
    </fieldset>
  );
}

export function ItemList({ field, pointer, value, name }: ControlProps): JSX.Element {
  const now = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const plan = planText.value;
  return (
    <fieldset class="form-items" aria-label={name}>
      {now.map((each, index) => {
        const path = `${pointer}/${index}`;
        const called = `${name} ${index + 1}`;
        return (
          <div key={index} class="form-item">
            <div class="form-item-head">
              <span class="small">{called}</span>
              {index === 0 ? null : (
                <Button
                  look="text"
                  icon="up"
                  quiet
                  name={`${called} ↑`}
                  onPress={() =>
                    change([
                      { op: 'remove', path },
                      { op: 'add', path: `${pointer}/${index - 1}`, value: each },
                    ])
                  }
                />
              )}
              <Button
                look="text"
                icon="close"
                quiet
                name={put(plan.removeItem, { name: called })}
                onPress={() => setAt(path, undefined, null)}
              />
            </div>
            {field.item === 'reference' ? (
              <select
                class="select"
                aria-label={called}
                value={String(each)}
                onChange={(event) => setAt(path, event.currentTarget.value, null)}
              >
                {referenceOptions(field.reference ?? '').some((option) => option.id === each) ? null : (
                  <option value={String(each)}>{String(each)}</option>
                )}
                {referenceOptions(field.reference ?? '').map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            ) : field.struct === 'Condition' ? (
              <ConditionForm pointer={path} value={each} />
            ) : (
              <StructForm struct={field.struct ?? ''} pointer={path} />
            )}
          </div>
        );
      })}
      <Button
        look="text"
        icon="plus"
        name={put(plan.addItem, { name })}
        onPress={() => setAt(pointer, [...now, item(scenarioDraft.value, field)], null)}
      />
    </fieldset>
  );
}
