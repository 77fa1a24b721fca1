// SPDX-License-Identifier: Apache-2.0
// The orders of the chosen unit: what it does and what waits, the order that is being made, what it can be told, and, folded, what it
// cannot be told now, each with the reason.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { draftOrder, giveOrder, unqueueOrder } from '../actions/draft-order.js';
import { Button } from '../controls/button.js';
import { useHeldFocus } from '../controls/focus-trip.js';
import { queued } from '../session/desk.js';
import { orderShapes } from '../session/order-shape.js';
import { lookAtAll, unitOutlooks } from '../session/outlook.js';
import { aim, draft, exercise, shown, state } from '../session/run-state.js';
import { capital, labels, nameOf, put, say, words } from '../session/words.js';
import { OrderForm } from './order-form.js';
import { largestCrowd, type OrderOffer, orderOffers, probeOf } from './order-offer.js';

/** s of the run between two questions about everything on offer */
const ASK_AGAIN = 2;
/** refusals that hang on the place, which nobody has chosen yet */
const ofThePlace: ReadonlySet<string> = new Set(['unreachable', 'unsafe', 'noTarget']);

/** Why not, in words; '' if nothing speaks against it. */
function reasonOf(offer: OrderOffer): string {
  if (state.value === 'over') return labels.value.over;
  if (offer.refusal !== null)
    return 'name' in offer.refusal ? words.value.names.Refusal[offer.refusal.name] : labels.value[offer.refusal.label];
  const said = unitOutlooks.value.get(offer.kind)?.refusal ?? null;
  if (said === null || (orderShapes[offer.kind].place !== null && ofThePlace.has(said))) return '';
  return nameOf(words.value.names.Refusal, said);
}

function Offer({ index, offer, reason }: { readonly index: number; readonly offer: OrderOffer; readonly reason: string }): JSX.Element {
  const making = draft.value?.unit === index && draft.value.order.kind === offer.kind;
  const word = capital(words.value.names.OrderKind[offer.kind]);
  const more = reason || (offer.about === null ? '' : say(offer.about));
  return (
    <button
      type="button"
      class={`order${reason ? ' order-greyed' : ''}`}
      aria-disabled={reason ? true : undefined}
      aria-pressed={orderShapes[offer.kind].place === null ? undefined : making && aim.value !== null}
      title={more ? `${word} · ${more}` : word}
      onClick={() => {
        if (!reason) void draftOrder.perform({ unit: index, order: offer.order });
      }}
    >
      <span class="order-word">{word}</span>
      {more ? <span class="order-more">{more}</span> : null}
    </button>
  );
}

function Queue({ unit }: { readonly unit: string }): JSX.Element | null {
  const waiting = queued.value.filter((each) => each.order.unit === unit);
  if (waiting.length === 0) return null;
  return (
    <ol class="queue" aria-label={labels.value.queue}>
      {waiting.map(({ number, order }) => {
        const word = capital(words.value.names.OrderKind[order.kind]);
        return (
          <li key={number}>
            <span class="queue-word">{word}</span>
            <Button
              look="text"
              quiet
              icon="play"
              name={`${labels.value.giveNow}: ${word}`}
              onPress={() => {
                void unqueueOrder.perform(number);
                void giveOrder.perform(order);
              }}
            />
            <Button
              look="text"
              quiet
              icon="close"
              name={`${labels.value.cancel}: ${word}`}
              onPress={() => void unqueueOrder.perform(number)}
            />
          </li>
        );
      })}
    </ol>
  );
}

export function UnitOrders({ index }: { readonly index: number }): JSX.Element | null {
  const open = exercise.value;
  const frame = shown.value;
  const unit = open?.scenario.units[index];
  const moment = Math.floor((frame?.seconds ?? 0) / ASK_AGAIN);
  const made = draft.value?.unit === index ? draft.value : null;
  const host = useRef<HTMLDivElement>(null);
  useHeldFocus(host, made === null, '.unit-chosen .unit-row');
  useEffect(() => {
    if (open === null || frame === null) return;
    const crowd = largestCrowd(open, frame)?.at ?? null;
    void lookAtAll(
      orderOffers(open, frame, index)
        .filter((offer) => offer.refusal === null)
        .map((offer) => probeOf(offer, frame, index, crowd)),
    );
  }, [index, moment, open]);
  if (open === null || frame === null || unit === undefined) return null;
  const offers = orderOffers(open, frame, index).map((offer) => ({ offer, reason: reasonOf(offer) }));
  const can = offers.filter(({ reason }) => reason === '');
  const cannot = offers.filter(({ reason }) => reason !== '');
  return (
    <div ref={host} class="unit-orders">
      <Queue unit={unit.id} />
      {made === null ? null : <OrderForm made={made} />}
      <fieldset class="orders" aria-label={put(labels.value.ordersFor, { unit: say(unit.name) })}>
        {can.map(({ offer, reason }) => (
          <Offer key={offer.kind} index={index} offer={offer} reason={reason} />
        ))}
      </fieldset>
      {cannot.length === 0 ? null : (
        <details class="orders-not">
          <summary>{put(labels.value.cannotNow, { count: cannot.length })}</summary>
          <fieldset class="orders" aria-label={put(labels.value.cannotNow, { count: cannot.length })}>
            {cannot.map(({ offer, reason }) => (
              <Offer key={offer.kind} index={index} offer={offer} reason={reason} />
            ))}
          </fieldset>
        </details>
      )}
    </div>
  );
}
