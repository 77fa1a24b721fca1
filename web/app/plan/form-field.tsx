// SPDX-License-Identifier: Apache-2.0
// One row of a form: name, unit, tag of an assumed value, the control for its kind, and what the core says of it. The range and the source stand in
// the tooltip and in the description that a screen reader reads.
import type { JSX } from 'preact';
import { sourceIn } from '../../text/field-sources.js';
import { issueSentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { levelName } from '../session/plan/condition-words.js';
import { issues, scenarioDraft, setAt, standing } from '../session/plan/document.js';
import { beginning, choicesOf, type Field } from '../session/plan/field-rows.js';
import { namesFor } from '../session/plan/references.js';
import { planText } from '../session/plan/words.js';
import { isRecord } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { amount, capital, labels, nameOf, put, say, words } from '../session/words.js';
import { ConditionForm } from './condition-form.js';
import { StructForm } from './form.js';
import { ChoiceList, ItemList } from './form-list.js';
import { PointForm, PointsForm } from './form-points.js';
import { IdentifierField } from './identifier-field.js';
import { textFieldValue, whenTyped } from './typed.js';

export interface RowProps {
  readonly struct: string;
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
}

export interface ControlProps {
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
  readonly name: string;
  readonly id: string;
}

export function FieldRow({ struct, field, pointer, value }: RowProps): JSX.Element {
  const [name, sentence] = words.value.fields[struct]?.[field.key] ?? [field.key, ''];
  const own = issues.value.filter(({ path }) => path === pointer || (path.startsWith(`${pointer}/`) && isLeaf(field)));
  const id = `field${pointer.replaceAll(/[^\w-]/g, '-')}`;
  const plan = planText.value;
  const hint = [
    sentence,
    field.min === undefined || field.max === undefined ? '' : put(plan.range, { min: amount(field.min), max: amount(field.max) }),
    field.default === undefined || Array.isArray(field.default) ? '' : put(plan.defaultIs, { value: worded(field, field.default) }),
    field.source === undefined ? '' : put(plan.source, { source: sourceIn(field.source, language.value) }),
  ]
    .filter((each) => each !== '')
    .join(' · ');
  const clearable = value !== undefined && field.required !== true;
  return (
    <div class={`form-row form-row-${field.kind}`} data-path={pointer} title={hint}>
      <div class="form-label">
        <label for={id}>{field.unit === undefined ? name : put(labels.value.withUnit, { name, unit: unitWord(field.unit) })}</label>
        {field.source?.includes('assumed') ? <span class="tag">{plan.assumed}</span> : null}
        {clearable && field.kind !== 'boolean' ? (
          <Button look="text" icon="close" quiet name={put(plan.clear, { name })} onPress={() => setAt(pointer, undefined, null)} />
        ) : null}
      </div>
      <Control field={field} pointer={pointer} value={value} name={name} id={id} />
      <span id={`${id}-hint`} class="out-of-sight">
        {hint}
      </span>
      {own.map((issue, index) => (
        <p key={index} class={`form-issue form-issue-${issue.severity}`}>
          {issueSentence(issue.code, issue.values, language.value)}
        </p>
      ))}
    </div>
  );
}

function isLeaf(field: Field): boolean {
  return field.kind !== 'object' && !(field.kind === 'list' && field.item === 'object');
}

function unitWord(unit: string): string {
  const named: Readonly<Record<string, string>> = words.value.terms;
  return unit === 'degrees' ? '°' : (named[unit] ?? unit);
}

function worded(field: Field, value: unknown): string {
  if (typeof value === 'boolean') return value ? planText.value.yes : planText.value.no;
  if (typeof value === 'number') return amount(value);
  if (field.kind === 'choice') return choiceName(field, String(value));
  return String(value);
}

export function choiceName(field: Field, code: string): string {
  const tables = words.value.names as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return capital(nameOf(tables[field.choice ?? ''] ?? {}, code));
}

function Control(props: ControlProps): JSX.Element {
  const { field, pointer, value, id, name } = props;
  const plan = planText.value;
  const shared = { id, class: 'input', 'aria-describedby': `${id}-hint` };
  switch (field.kind) {
    case 'identifier':
      return <IdentifierField {...props} />;
    case 'text': {
      const text = isRecord(value) ? value : {};
      return (
        <div class="form-pair">
          {(['id', 'en'] as const).map((tongue, index) => (
            <textarea
              key={tongue}
              {...shared}
              id={index === 0 ? id : `${id}-en`}
              rows={(field.maxBytes ?? 0) > 2000 ? 3 : 1}
              lang={tongue}
              aria-label={`${name}: ${tongue === 'id' ? plan.indonesian : plan.english}`}
              placeholder={tongue === 'id' ? plan.indonesian : plan.english}
              value={typeof text[tongue] === 'string' ? text[tongue] : ''}
              onInput={(event) => setAt(pointer, { ...text, [tongue]: event.currentTarget.value }, pointer)}
            />
          ))}
        </div>
      );
    }
    case 'number':
    case 'integer':
    case 'angle':
      return (
        <input
          {...shared}
          type="number"
          inputMode="decimal"
          min={field.min}
          max={field.max}
          step={field.kind === 'integer' ? 1 : 'any'}
          placeholder={field.default === undefined ? plan.notSet : worded(field, field.default)}
          value={textFieldValue(value)}
          onInput={(event) => setAt(pointer, event.currentTarget.value === '' ? undefined : event.currentTarget.valueAsNumber, pointer)}
        />
      );
    case 'time':
      return (
        <input
          {...shared}
          type="text"
          placeholder={plan.notSet}
          value={textFieldValue(value)}
          onChange={(event) => setAt(pointer, whenTyped(event.currentTarget.value), pointer)}
        />
      );
    case 'boolean':
      return (
        <input
          id={id}
          type="checkbox"
          class="form-check"
          aria-describedby={`${id}-hint`}
          checked={value === undefined ? field.default === true : value === true}
          onChange={(event) =>
            setAt(pointer, event.currentTarget.checked === field.default ? undefined : event.currentTarget.checked, null)
          }
        />
      );
    case 'choice':
    case 'reference': {
      const options =
        field.kind === 'choice'
          ? choicesOf(field).map((code) => ({ id: code, name: choiceName(field, code) }))
          : referenceOptions(field.reference ?? '');
      const now = typeof value === 'string' ? value : '';
      const empty = field.default === undefined ? plan.notSet : put(plan.defaultIs, { value: worded(field, field.default) });
      return (
        <select {...shared} class="select" value={now} onChange={(event) => setAt(pointer, event.currentTarget.value || undefined, null)}>
          {field.required === true && now !== '' ? null : <option value="">{empty}</option>}
          {now !== '' && !options.some((each) => each.id === now) ? <option value={now}>{now}</option> : null}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      );
    }
    case 'list':
      return field.item === 'choice' ? <ChoiceList {...props} /> : <ItemList {...props} />;
    case 'object':
      return <Nested {...props} />;
    case 'point':
      return <PointForm pointer={pointer} value={value} name={name} id={id} />;
    case 'polygon':
    case 'polyline':
    case 'points':
      return <PointsForm {...props} />;
    case 'window':
      return (
        <div class="form-pair form-pair-row">
          {([plan.from, plan.until] as const).map((word, index) => (
            <input
              key={word}
              {...shared}
              id={index === 0 ? id : `${id}-1`}
              type="number"
              aria-label={`${name}: ${word}`}
              value={textFieldValue(Array.isArray(value) ? value[index] : undefined)}
              onInput={(event) => {
                const two = Array.isArray(value) ? [...value] : [0, 0];
                two[index] = event.currentTarget.valueAsNumber;
                setAt(pointer, two, pointer);
              }}
            />
          ))}
        </div>
      );
    default:
      return (
        <input
          {...shared}
          type="text"
          placeholder={field.kind === 'date' ? '2024-11-27' : field.default === undefined ? '' : String(field.default)}
          value={textFieldValue(value)}
          onInput={(event) => setAt(pointer, event.currentTarget.value || undefined, pointer)}
        />
      );
  }
}

export function referenceOptions(reference: string): readonly { readonly id: string; readonly name: string }[] {
  if (reference === 'level') return (standing.value?.levels ?? []).map((id) => ({ id, name: levelName(id) }));
  return namesFor(scenarioDraft.value, reference).map(({ id, name }) => ({ id, name: say(name) || id }));
}

function Nested({ field, pointer, value, name, id }: ControlProps): JSX.Element {
  if (value === undefined)
    return (
      <Button
        look="text"
        icon="plus"
        name={put(planText.value.addItem, { name })}
        onPress={() => setAt(pointer, beginning(scenarioDraft.value, field), null)}
      />
    );
  return (
    <div class="form-nest" id={id}>
      {field.struct === 'Condition' ? (
        <ConditionForm pointer={pointer} value={value} />
      ) : (
        <StructForm struct={field.struct ?? ''} pointer={pointer} />
      )}
    </div>
  );
}
