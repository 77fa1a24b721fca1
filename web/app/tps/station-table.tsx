// SPDX-License-Identifier: Apache-2.0
// Each step of the way through the station: who works there, how much of the day, how long people wait for it, and what the formula for
// M/M/c queues says beside it.
import type { JSX } from 'preact';
import type { Formula } from '../../engine/polling/polling-estimate.js';
import { TableRoom } from '../controls/table-room.js';
import { estimate } from '../session/polling.js';
import { figure, put } from '../session/words.js';
import { inMinutes, percent, said } from './tps-words.js';

export function StationTable(): JSX.Element | null {
  const words = said.value;
  const found = estimate.value;
  if (found === null) return null;
  return (
    <section class="result" aria-label={words.stages}>
      <h2>{words.stages}</h2>
      <TableRoom>
        <table class="figures">
          <thead>
            <tr>
              {[words.stage, words.who, words.servers, words.use, words.stageWait, words.formula, words.peakFormula].map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.stages.map(({ stage, servers, wait, utilisation, formula, peakFormula }) => (
              <tr key={stage}>
                <th scope="row">{words[stage]}</th>
                <td>{words.roles[stage]}</td>
                <td>{servers}</td>
                <td>{percent(utilisation)}</td>
                <td>{inMinutes(wait.mean)}</td>
                <td>{formulaWords(formula)}</td>
                <td>{formulaWords(peakFormula)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
      <p class="small">{words.others}</p>
      <p class="small">{words.formulaTold}</p>
    </section>
  );
}

function formulaWords({ load, wait }: Formula): string {
  const words = said.value;
  const told = put(wait === null ? words.overload : words.load, { load: figure(load, 2) });
  return wait === null ? told : `${inMinutes(wait)} · ${told}`;
}
