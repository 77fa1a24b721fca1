// SPDX-License-Identifier: Apache-2.0
// The forces: what is on the ground, templates of the order of battle to drag onto the map, and what is planned against what there is.
import type { JSX } from 'preact';
import { available, needs } from '../session/plan/available.js';
import { type UnitTemplate, unitTemplates } from '../session/plan/new-items.js';
import { planText } from '../session/plan/words.js';
import { amount, capital, put, words } from '../session/words.js';
import { ItemRows } from './outline.js';
import { phonePanel, take, template, tool } from './plan-state.js';

export function templateName(unit: UnitTemplate): string {
  const names: Readonly<Record<string, string>> = words.value.names.UnitKind;
  return capital(names[unit.kind] ?? unit.kind);
}

export function Forces(): JSX.Element {
  const plan = planText.value;
  return (
    <>
      <ItemRows list="units" />
      <section class="outline-list" aria-label={plan.templates}>
        <h2 class="outline-title">{plan.templates}</h2>
        <p class="small">{plan.templatesTold}</p>
        <ul class="templates">
          {unitTemplates.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                class="template"
                draggable
                aria-pressed={tool.value === 'unit' && template.value === unit}
                onDragStart={(event) => event.dataTransfer?.setData('text/x-sispamkota-unit', unit.id)}
                onClick={() => {
                  take('unit', unit);
                  phonePanel.value = 'board';
                }}
              >
                <span>{templateName(unit)}</span>
                <span class="small">{amount(unit.strength)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Against />
    </>
  );
}

function Against(): JSX.Element {
  const plan = planText.value;
  const names: Readonly<Record<string, string>> = words.value.names.Service;
  const sum = needs.value.reduce((total, { planned }) => total + planned, 0);
  return (
    <section class="outline-list" aria-label={plan.available}>
      <table class="plan-table forces-table">
        <caption class="small">{plan.availableTold}</caption>
        <thead>
          <tr>
            <th scope="col">{plan.unitHead.service}</th>
            <th scope="col">{plan.needed}</th>
            <th scope="col">{plan.available}</th>
          </tr>
        </thead>
        <tbody>
          {needs.value.map(({ service, planned, available: there }) => (
            <tr key={service}>
              <th scope="row">{names[service] ?? service}</th>
              <td>{amount(planned)}</td>
              <td>
                <input
                  class="input"
                  type="number"
                  min={0}
                  step={1}
                  aria-label={`${plan.available}: ${names[service] ?? service}`}
                  value={there ?? ''}
                  onInput={(event) => {
                    const value = event.currentTarget.valueAsNumber;
                    const { [service]: _, ...rest } = available.value;
                    available.value = Number.isInteger(value) && value >= 0 ? { ...rest, [service]: value } : rest;
                  }}
                />
                {there === undefined ? null : there >= planned ? (
                  <span class="small">{plan.enough}</span>
                ) : (
                  <b class="alarm small">{put(plan.over, { count: amount(planned - there) })}</b>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{plan.all}</th>
            <td>{amount(sum)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
