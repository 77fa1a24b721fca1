// SPDX-License-Identifier: Apache-2.0
// The order that is being made: its place, its details with the ranges of the field table, what is foreseen of it, and giving it now or
// after what the unit does. Nothing here stops the trainee: what would be refused is said, and what is foreseen is noted by the core.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Order, OrderKindName, Zone } from '../../engine/tables.g.js';
import { spokenParts } from '../../text/spoken.js';
import { cancelAim, changeDraft, enqueueOrder, giveOrder } from '../actions/draft-order.js';
import { Button } from '../controls/button.js';
import { isPlaced, type OrderKey, orderShapes } from '../session/order-shape.js';
import { draftOutlook, lookAhead } from '../session/outlook.js';
import { aim, draft, exercise, type OrderDraft, shown } from '../session/run-state.js';
import { capital, labels, nameOf, put, say, words } from '../session/words.js';
import { Foreseen } from './foreseen.js';

/** s of the run between two looks ahead while an order waits */
const LOOK_AGAIN = 2;

type Choices = readonly (readonly [id: string, name: string])[];

function choicesOf(key: OrderKey, kind: OrderKindName): Choices {
  const scenario = exercise.value?.scenario;
  if (scenario === undefined) return [];
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof say>[0] }[]): Choices =>
    list.map((each) => [each.id, say(each.name) || each.id]);
  const fits = (zone: Zone) => (kind === 'arrest' ? zone.kind === 'custody' : zone.kind !== 'road');
  switch (key) {
    case 'formation':
      return (exercise.value?.formations ?? []).map((name) => [name, capital(nameOf(words.value.names.FormationKind, name))]);
    case 'with':
      return named(scenario.units.filter((_, index) => index !== draft.value?.unit));
    case 'group':
      return named(scenario.groups);
    case 'gate':
      return named(scenario.site.gates.filter((gate) => (gate.kind === 'barrier') === kind.endsWith('Barrier')));
    case 'zone':
      return named(scenario.site.zones.filter(fits));
    case 'station':
      return named(scenario.stations.filter((station) => station.count !== undefined));
    case 'exit':
      return named(scenario.site.exits);
    default:
      return [];
  }
}

/** What a field left empty means. */
function emptyWord(key: OrderKey): string {
  return key === 'formation' || key === 'ranks' || key === 'heading' || key === 'arc' ? labels.value.asBefore : labels.value.none;
}

/** What was written replaces the text in both languages: the other one would still say what it said before. No words say nothing. */
function rewritten(key: OrderKey, language: 'id' | 'en', written: string): Partial<Order> {
  const blank = written.trim() === '';
  return { [key]: blank ? {} : { [language]: written }, ...(blank && key === 'text' ? { says: [] } : {}) };
}

/** Which of the four parts the words of an appeal have; words that are not there say nothing. */
function SaysField({ order, name, sentence }: { readonly order: Order; readonly name: string; readonly sentence: string }): JSX.Element {
  const silent = !(order.text?.id || order.text?.en);
  const said = silent ? [] : (order.says ?? []);
  return (
    <fieldset class="draft-parts" title={sentence}>
      <legend>{name}</legend>
      {spokenParts.map((part) => (
        <label key={part} class="draft-part">
          <input
            type="checkbox"
            checked={said.includes(part)}
            disabled={silent}
            onInput={(event) => {
              const rest = spokenParts.filter((each) => (each === part ? event.currentTarget.checked : said.includes(each)));
              void changeDraft.perform({ says: rest });
            }}
          />
          <span>{capital(words.value.names.AppealPart[part])}</span>
        </label>
      ))}
      <p class="draft-parts-note">{put(labels.value.saysNote, { count: said.length, all: spokenParts.length })}</p>
    </fieldset>
  );
}

function DraftField({ field: key, order }: { readonly field: OrderKey; readonly order: Order }): JSX.Element | null {
  const row = exercise.value?.orderFields.find((each) => each.key === key);
  if (row === undefined) return null;
  const [name, sentence] = words.value.fields.Order?.[key] ?? [key, ''];
  const value = order[key];
  const set = (next: Order[OrderKey] | undefined) => void changeDraft.perform({ [key]: next });
  if (key === 'says') return <SaysField order={order} name={name} sentence={sentence} />;
  if (row.kind === 'choice' || row.kind === 'reference')
    return (
      <label class="draft-field" title={sentence}>
        <span>{name}</span>
        <select
          class="select"
          value={String(value ?? '')}
          onChange={(event) => set((event.currentTarget.value || undefined) as Order[OrderKey])}
        >
          <option value="">{emptyWord(key)}</option>
          {choicesOf(key, order.kind).map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </label>
    );
  if (row.kind === 'text') {
    const language = words.value.language;
    const text = (value ?? {}) as { readonly id?: string; readonly en?: string };
    return (
      <label class="draft-field draft-field-text" title={sentence}>
        <span>{name}</span>
        <textarea
          class="input"
          rows={key === 'text' ? 4 : 2}
          maxLength={1000}
          placeholder={key === 'why' ? labels.value.whyHint : undefined}
          value={text[language] ?? ''}
          onInput={(event) => void changeDraft.perform(rewritten(key, language, event.currentTarget.value))}
        />
      </label>
    );
  }
  return (
    <label class="draft-field" title={sentence}>
      <span>{row.unit === undefined ? name : put(labels.value.withUnit, { name, unit: unitWord(row.unit) })}</span>
      <input
        class="input"
        type="number"
        inputMode="decimal"
        min={row.min}
        max={row.max}
        step={row.kind === 'integer' ? 1 : 'any'}
        placeholder={row.optional && value === undefined ? emptyWord(key) : undefined}
        value={value === undefined ? '' : String(value)}
        onInput={(event) => set(event.currentTarget.value === '' ? undefined : event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

function unitWord(unit: string): string {
  const named: Readonly<Record<string, string>> = words.value.terms;
  return unit === 'degrees' ? '°' : (named[unit] ?? unit);
}

function PlaceLine({ made }: { readonly made: OrderDraft }): JSX.Element | null {
  const { place } = orderShapes[made.order.kind];
  if (place === null) return null;
  const waiting = aim.value !== null;
  const set = made.order.at !== undefined || made.order.a !== undefined;
  const word = place === 'line' ? labels.value.drawOnMap : labels.value.pointOnMap;
  return (
    <Button
      class="draft-place"
      look="plain"
      icon="place"
      name={set ? put(labels.value.placeChosen, { word }) : word}
      pressed={waiting}
      onPress={() => {
        aim.value = waiting ? null : { unit: made.unit, kind: made.order.kind, place };
      }}
    />
  );
}

export function OrderForm({ made }: { readonly made: OrderDraft }): JSX.Element {
  const { order } = made;
  const { keys, confirm, place } = orderShapes[order.kind];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // chosen by keyboard: its details are next; one with a place goes on on the map
    if (place === null && document.activeElement?.matches('.order:focus-visible'))
      form.current?.querySelector<HTMLElement>('select, textarea, input, button')?.focus();
  }, [order.kind, made.unit]);
  const name = capital(words.value.names.OrderKind[order.kind]);
  const moment = Math.floor((shown.value?.seconds ?? 0) / LOOK_AGAIN);
  useEffect(() => {
    if (isPlaced(order)) void lookAhead(order);
  }, [moment]);
  const outlook = draftOutlook.value;
  const placed = isPlaced(order);
  return (
    <form
      ref={form}
      class="draft"
      aria-label={put(labels.value.draftOf, { order: name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (placed) void giveOrder.perform(order);
      }}
    >
      <p class="draft-title">{name}</p>
      <PlaceLine made={made} />
      {keys.map((key) => (
        <DraftField key={key} field={key} order={order} />
      ))}
      {placed && outlook !== null ? <Foreseen outlook={outlook} confirm={confirm} /> : null}
      {placed && outlook !== null && confirm && made.group !== undefined ? (
        <p class="foreseen-note">{put(labels.value.groupOf, { unit: say(exercise.value?.scenario.units[made.unit]?.name) })}</p>
      ) : null}
      <div class="draft-buttons">
        <button type="submit" class="button button-primary" aria-disabled={placed ? undefined : true}>
          {labels.value.giveNow}
        </button>
        <Button
          name={labels.value.enqueue}
          hint={labels.value.enqueueHint}
          disabled={!placed}
          onPress={() => void enqueueOrder.perform(order)}
        />
        <Button look="text" name={labels.value.cancel} shortcut="Escape" onPress={() => void cancelAim.perform()} />
      </div>
    </form>
  );
}
