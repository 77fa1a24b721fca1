// SPDX-License-Identifier: Apache-2.0
// The orders of the chosen unit. What cannot be done stays in its place, greyed, with the reason.
import type { JSX } from 'preact';
import { giveOrder, orderPlace } from '../actions/give-order.js';
import { aim, exercise, shown, state } from '../session/run-state.js';
import { type OrderOffer, orderOffers } from './order-offer.js';
import { capital, labels, put, say, words } from './words.js';

function reasonOf({ refusal }: OrderOffer): string {
  if (refusal === null) return '';
  return 'name' in refusal ? words.value.names.Refusal[refusal.name] : labels.value[refusal.label];
}

function give(index: number, offer: OrderOffer): void {
  const place = orderPlace[offer.kind];
  if (place === undefined) void giveOrder.perform(offer.order);
  else aim.value = aim.value?.kind === offer.kind && aim.value.unit === index ? null : { unit: index, kind: offer.kind, place };
}

export function UnitOrders({ index }: { readonly index: number }): JSX.Element | null {
  const open = exercise.value;
  const frame = shown.value;
  const unit = open?.scenario.units[index];
  if (open === null || frame === null || unit === undefined) return null;
  return (
    <fieldset class="orders" aria-label={put(labels.value.ordersFor, { unit: say(unit.name) })}>
      {orderOffers(open, frame, index).map((offer) => {
        const reason = state.value === 'over' ? labels.value.over : reasonOf(offer);
        const aiming = aim.value?.kind === offer.kind && aim.value.unit === index;
        const word = capital(words.value.names.OrderKind[offer.kind]);
        const more = reason || (offer.about === null ? '' : say(offer.about));
        return (
          <button
            key={offer.kind}
            type="button"
            class={`order${reason ? ' order-greyed' : ''}`}
            aria-disabled={reason ? true : undefined}
            aria-pressed={orderPlace[offer.kind] === undefined ? undefined : aiming}
            title={more ? `${word} · ${more}` : word}
            onClick={() => {
              if (!reason) give(index, offer);
            }}
          >
            <span class="order-word">{word}</span>
            {more ? <span class="order-more">{more}</span> : null}
          </button>
        );
      })}
    </fieldset>
  );
}
