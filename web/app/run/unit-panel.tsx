// SPDX-License-Identifier: Apache-2.0
// The units: who, how strong, doing what. The chosen one opens and shows the orders it can take.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Frame } from '../../engine/frame.js';
import type { Unit } from '../../engine/tables.g.js';
import { chooseAlso } from '../actions/choose-units.js';
import { showPlace } from '../actions/look-at-map.js';
import { selectUnit } from '../actions/select-unit.js';
import { unitMark } from '../map/cast.js';
import { MarkSwatch } from '../map/mark-swatch.js';
import { companions, exercise, scenario, selectedUnit, shown } from '../session/run-state.js';
import { commands } from '../session/windows/seat.js';
import { amount, capital, labels, nameOf, put, say, words } from '../session/words.js';
import { GroupOrders } from './group-orders.js';
import { UnitOrders } from './unit-orders.js';

function doing(now: Frame['units'][number] | undefined): string {
  if (now === undefined) return '';
  const { names } = words.value;
  if (now.presence !== 'there') return now.presence === 'away' ? labels.value.onRequest : labels.value.coming;
  const shape = capital(nameOf(names.FormationKind, now.formation));
  const failed = now.lineBroken ? labels.value.lineBroken : now.broken ? names.Refusal.broken : '';
  const order = now.order === null ? '' : nameOf(names.OrderKind, now.order);
  const store = now.munitions === null ? '' : put(labels.value.munitionsLeft, { count: now.munitions });
  const tank = now.tank === null ? store : `${amount(Math.round(now.tank))} L`;
  // the state says enough: on the way, or there
  const arrived = now.order === 'move' || (now.state === 'formed' && (now.order === 'form' || now.order === 'rotate'));
  return [failed, nameOf(names.UnitState, now.state), tank, order, tank === '' ? shape : '']
    .filter((word) => !(arrived && word === order))
    .filter(Boolean)
    .join(' · ');
}

function Row({ unit, index }: { readonly unit: Unit; readonly index: number }): JSX.Element {
  const now = shown.value?.units[index];
  const isGroup = companions.value.length > 0;
  const leads = selectedUnit.value === index;
  const chosen = leads && !isGroup;
  const among = isGroup && (leads || companions.value.includes(index));
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!chosen) return;
    line.current?.scrollIntoView({ block: 'nearest' });
    // chosen by a key while nothing else has the focus: its orders are the next thing to tab to
    const now = document.activeElement;
    if (now === null || now === document.body || now.closest('.units') !== null)
      line.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [chosen]);
  const strength = now?.strength ?? unit.strength;
  const choose = ({ shiftKey }: MouseEvent) => {
    if (shiftKey) {
      void chooseAlso.perform(index);
      return;
    }
    void selectUnit.perform(chosen ? null : index);
    if (!chosen && now !== undefined) void showPlace.perform([now.x, now.y]);
  };
  return (
    <li ref={line} class={`unit${chosen || among ? ' unit-chosen' : ''}${now?.state === 'withdrawn' ? ' unit-gone' : ''}`}>
      <button type="button" class="unit-row" aria-expanded={chosen} aria-pressed={isGroup ? among : undefined} onClick={choose}>
        <MarkSwatch mark={unitMark(unit.service)} />
        <span class="unit-words">
          <span class="unit-name" title={say(unit.name)}>
            {say(unit.name)}
          </span>
          <span class="unit-doing" title={doing(now)}>
            {doing(now)}
          </span>
        </span>
        <span class="unit-strength" title={labels.value.strength}>
          {strength}
          {strength < unit.strength ? <small>/{unit.strength}</small> : null}
        </span>
      </button>
      {chosen ? <UnitOrders index={index} /> : null}
    </li>
  );
}

export function UnitPanel(): JSX.Element {
  return (
    <>
      {companions.value.length > 0 ? <GroupOrders /> : null}
      <ul class="units" aria-label={labels.value.tabUnits}>
        {(scenario.value?.units ?? []).map((unit, index) =>
          commands(exercise.value, index) ? <Row key={unit.id} unit={unit} index={index} /> : null,
        )}
      </ul>
    </>
  );
}
