// SPDX-License-Identifier: Apache-2.0
// The form of what is chosen, made from the field table: every value with its name, unit, range, source and default, and what the core says of it.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { duplicateItem, removeItem } from '../actions/edit-plan.js';
import { Button } from '../controls/button.js';
import { inWords } from '../session/plan/condition-words.js';
import { asked, chosen, issues, setAt, valueAt } from '../session/plan/document.js';
import { isFirst, rowsOf } from '../session/plan/field-rows.js';
import { planText } from '../session/plan/words.js';
import { isRecord, ownerOf, planLists, wordOf } from '../session/plan/written.js';
import { labels, put } from '../session/words.js';
import { FieldRow } from './form-field.js';
import { nameOfOwner } from './item-name.js';

/** structs whose rare fields the reader has asked for */
const opened = signal<ReadonlySet<string>>(new Set());

export function StructForm({ struct, pointer }: { readonly struct: string; readonly pointer: string }): JSX.Element {
  const value = valueAt(pointer);
  const written = isRecord(value) ? value : {};
  const rows = rowsOf(struct);
  const wanted = asked.value?.path;
  const isMeant = (key: string) => {
    const path = `${pointer}/${key}`;
    return wanted !== undefined && (wanted === path || wanted.startsWith(`${path}/`));
  };
  const hasIssue = (key: string) => issues.value.some(({ path }) => path === `${pointer}/${key}` || path.startsWith(`${pointer}/${key}/`));
  const shown = rows.filter(
    (field) => isFirst(struct, field) || written[field.key] !== undefined || isMeant(field.key) || hasIssue(field.key),
  );
  const rest = rows.filter((field) => !shown.includes(field));
  const open = opened.value.has(struct);
  const unknown = Object.keys(written).filter((key) => hasIssue(key) && !rows.some((field) => field.key === key));
  const toggle = () => {
    const next = new Set(opened.value);
    if (!next.delete(struct)) next.add(struct);
    opened.value = next;
  };
  return (
    <div class="form-rows">
      {(open ? rows : shown).map((field) => (
        <FieldRow key={field.key} struct={struct} field={field} pointer={`${pointer}/${field.key}`} value={written[field.key]} />
      ))}
      {unknown.map((key) => (
        <p key={key} class="form-issue">
          <code>{key}</code>
          <Button
            look="text"
            icon="close"
            quiet
            name={put(planText.value.removeItem, { name: key })}
            onPress={() => setAt(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, undefined)}
          />
        </p>
      ))}
      {rest.length === 0 ? null : (
        <Button
          look="text"
          icon={open ? 'up' : 'down'}
          expanded={open}
          name={open ? planText.value.fewerFields : put(planText.value.moreFields, { count: rest.length })}
          onPress={toggle}
        />
      )}
    </div>
  );
}

export function ItemForm(): JSX.Element {
  const path = chosen.value;
  const whole = useRef<HTMLDivElement>(null);
  const wanted = asked.value;
  useEffect(() => {
    if (wanted === null) return;
    const fields = [...(whole.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
    const best = fields.filter(({ dataset }) => wanted.path === dataset.path || wanted.path.startsWith(`${dataset.path}/`)).at(-1);
    best?.scrollIntoView({ block: 'center' });
    (best?.matches('input, select, textarea') ? best : best?.querySelector<HTMLElement>('input, select, textarea, button'))?.focus();
  }, [wanted]);
  const owner = path === null ? null : ownerOf(path);
  if (path === null || owner === null || valueAt(path) === undefined) {
    return (
      <div ref={whole} class="form">
        <p class="nothing">{planText.value.chooseSomething}</p>
        <h2 class="form-title">{planText.value.settings}</h2>
        <StructForm struct="Scenario" pointer="" />
      </div>
    );
  }
  const { struct } = planLists[owner.list];
  const id = wordOf(valueAt(`${path}/id`)); // a name on the map has none
  const when = owner.list === 'script' ? valueAt(`${path}/when`) : owner.list === 'phases' ? valueAt(`${path}/begins`) : undefined;
  return (
    <div ref={whole} class="form" key={path}>
      <div class="form-head">
        <div>
          <h2 class="form-title">{nameOfOwner(path)}</h2>
          <p class="small">
            {planText.value.list[owner.list]}
            {id === '' ? null : (
              <>
                {' · '}
                <code>{id}</code>
              </>
            )}
          </p>
        </div>
        <Button look="text" name={labels.value.planDuplicate} onPress={() => void duplicateItem.perform()} />
        <Button look="text" icon="close" quiet name={labels.value.planRemove} onPress={() => void removeItem.perform()} />
      </div>
      {when === undefined ? null : <p class="form-condition">{inWords(when)}</p>}
      <StructForm struct={struct} pointer={path} />
    </div>
  );
}
