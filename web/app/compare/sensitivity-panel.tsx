// SPDX-License-Identifier: Apache-2.0
// Which uncertain inputs the measure depends on, where the draws were made for that question (Morris, Saltelli).
import type { JSX } from 'preact';
import type { Estimate } from '../../engine/ensemble/bootstrap.js';
import type { Sensitivity } from '../../engine/ensemble/sensitivity.js';
import { TableRoom } from '../controls/table-room.js';
import type { Shown } from '../session/comparison.js';
import { chosenMeasure, sensitivities } from '../session/comparison-findings.js';
import { amount, put } from '../session/words.js';
import { measureName, neat, planName, said } from './compare-words.js';
import { rangeName } from './range-list.js';

export function SensitivityPanel({ shown }: { readonly shown: Shown }): JSX.Element | null {
  const found = sensitivities.value;
  if (found.length === 0) return null;
  const words = said.value;
  const title = put(words.sensitivity, { measure: measureName(chosenMeasure.value) });
  const isMorris = shown.design?.method === 'morris';
  return (
    <section class="result" aria-label={title}>
      <h3>{title}</h3>
      <p class="small">{isMorris ? words.sensitivityMorris : words.sensitivitySobol}</p>
      {found.map((each) => (
        <div key={each.plan}>
          <h4>{planName(shown, each.plan)}</h4>
          <InputTable found={each} heads={isMorris ? [words.muStar, words.sigma] : [words.first, words.totalEffect]} />
          {each.missing === 0 ? null : <p class="small">{put(words.sensitivityMissing, { missing: amount(each.missing) })}</p>}
        </div>
      ))}
    </section>
  );
}

function InputTable({ found, heads }: { readonly found: Sensitivity; readonly heads: readonly string[] }): JSX.Element {
  const sizeOf = ({ morris, sobol }: Sensitivity['inputs'][number]) => morris?.muStar.value ?? sobol?.total.value ?? 0;
  return (
    <TableRoom>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{said.value.input}</th>
            {heads.map((each) => (
              <th key={each} scope="col" class="number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...found.inputs]
            .sort((a, b) => sizeOf(b) - sizeOf(a))
            .map(({ path, morris, sobol }) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {rangeName(path)}
                </th>
                <td class="number">{told(morris?.muStar ?? sobol?.first)}</td>
                <td class="number">{morris === null ? told(sobol?.total) : neat(morris.sigma)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableRoom>
  );
}

function told(estimate: Estimate | undefined): string {
  if (estimate === undefined || !Number.isFinite(estimate.value)) return '–';
  const { value, low, high } = estimate;
  return Number.isFinite(low) ? `${neat(value)} (${neat(low)} … ${neat(high)})` : neat(value);
}
