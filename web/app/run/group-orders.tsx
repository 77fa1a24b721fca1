// SPDX-License-Identifier: Apache-2.0
// Several units chosen together: who they are, and the orders that one press gives to each of them. A unit that an order is not for is left
// out and named with the reason, before it is given as well as after.
import type { JSX } from 'preact';
import type { OrderKindName } from '../../engine/tables.g.js';
import { chooseAlso, letGroupGo } from '../actions/choose-units.js';
import { draftOrder } from '../actions/draft-order.js';
import { Button } from '../controls/button.js';
import { companions, draft, exercise, type GroupDraft, selectedUnit, shown, type Unable } from '../session/run-state.js';
import { capital, labels, put, say, words } from '../session/words.js';
import { OrderForm } from './order-form.js';
import { type OrderOffer, orderOffers } from './order-offer.js';

interface GroupOffer {
  readonly kind: OrderKindName;
  readonly each: GroupDraft['each'];
  readonly unable: readonly Unable[];
}

function unitName(index: number): string {
  return say(exercise.value?.scenario.units[index]?.name) || '?';
}

function reasonOf(refusal: string): string {
  const named: Readonly<Record<string, string>> = words.value.names.Refusal;
  const labelled: Readonly<Record<string, string>> = labels.value;
  return named[refusal] ?? labelled[refusal] ?? refusal;
}

export function UnableList({ unable }: { readonly unable: readonly Unable[] }): JSX.Element {
  return (
    <ul class="unable">
      {unable.map(({ unit, refusal }) => (
        <li key={unit}>{put(labels.value.unitCannot, { unit: unitName(unit), reason: reasonOf(refusal) })}</li>
      ))}
    </ul>
  );
}

/** Every kind of order that one of them can take, in the order of the list, with those it is for and those it is not. */
function groupOffers(units: readonly number[]): readonly GroupOffer[] {
  const open = exercise.value;
  const frame = shown.value;
  if (open === null || frame === null) return [];
  const found = new Map<OrderKindName, { each: { unit: number; order: OrderOffer['order'] }[]; unable: Unable[] }>();
  for (const unit of units)
    for (const { kind, order, refusal } of orderOffers(open, frame, unit)) {
      const entry = found.get(kind) ?? { each: [], unable: [] };
      found.set(kind, entry);
      if (refusal === null) entry.each.push({ unit, order });
      else entry.unable.push({ unit, refusal: 'name' in refusal ? refusal.name : refusal.label });
    }
  return [...found].map(([kind, entry]) => ({ kind, ...entry }));
}

function Offer({ offer, count }: { readonly offer: GroupOffer; readonly count: number }): JSX.Element {
  const { kind, each, unable } = offer;
  const word = capital(words.value.names.OrderKind[kind]);
  const first = each[0];
  const more =
    first === undefined
      ? reasonOf(unable[0]?.refusal ?? '')
      : unable.length > 0
        ? put(labels.value.forSome, { can: each.length, count })
        : '';
  const reasons = unable.map(({ unit, refusal }) => put(labels.value.unitCannot, { unit: unitName(unit), reason: reasonOf(refusal) }));
  return (
    <button
      type="button"
      class={`order${first === undefined ? ' order-greyed' : ''}`}
      aria-disabled={first === undefined ? true : undefined}
      title={[word, ...reasons].join('\n')}
      onClick={() => {
        if (first === undefined) return;
        const { unit, order } = first;
        void draftOrder.perform({ unit, order, group: { base: order, each, unable } });
      }}
    >
      <span class="order-word">{word}</span>
      {more === '' ? null : <span class="order-more">{more}</span>}
    </button>
  );
}

export function GroupOrders(): JSX.Element | null {
  const leader = selectedUnit.value;
  if (leader === null) return null;
  const units = [leader, ...companions.value];
  const offers = groupOffers(units);
  const can = offers.filter(({ each }) => each.length > 0);
  const cannot = offers.filter(({ each }) => each.length === 0);
  const title = put(labels.value.unitsChosen, { count: units.length });
  const made = draft.value?.group === undefined ? null : draft.value;
  return (
    <section class="group" aria-label={title}>
      <div class="group-title">
        <b role="status">{title}</b>
        <Button look="text" name={labels.value.letGroupGo} shortcut="Escape" onPress={() => void letGroupGo.perform()} />
      </div>
      <ul class="group-units">
        {units.map((unit) => (
          <li key={unit}>
            <span>{unitName(unit)}</span>
            <Button
              look="text"
              quiet
              icon="close"
              name={put(labels.value.takeOut, { unit: unitName(unit) })}
              onPress={() => void chooseAlso.perform(unit)}
            />
          </li>
        ))}
      </ul>
      <p class="group-hint">{labels.value.groupHint}</p>
      {made === null ? null : (
        <>
          <OrderForm made={made} />
          {made.group !== undefined && made.group.unable.length > 0 ? <UnableList unable={made.group.unable} /> : null}
        </>
      )}
      <fieldset class="orders" aria-label={put(labels.value.ordersFor, { unit: put(labels.value.unitsCount, { count: units.length }) })}>
        {can.map((offer) => (
          <Offer key={offer.kind} offer={offer} count={units.length} />
        ))}
      </fieldset>
      {cannot.length === 0 ? null : (
        <details class="orders-not">
          <summary>{put(labels.value.cannotNow, { count: cannot.length })}</summary>
          <fieldset class="orders" aria-label={put(labels.value.cannotNow, { count: cannot.length })}>
            {cannot.map((offer) => (
              <Offer key={offer.kind} offer={offer} count={units.length} />
            ))}
          </fieldset>
        </details>
      )}
    </section>
  );
}
