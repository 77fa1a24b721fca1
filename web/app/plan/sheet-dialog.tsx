// SPDX-License-Identifier: Apache-2.0
// The TFG sheet and the MSEL on paper: the same words and figures as on the screen, with a plan of the site, printed by the browser; the MSEL as CSV too.
import type { JSX } from 'preact';
import { formatDate } from '../../text/index.js';
import { handOut } from '../actions/hand-out.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { TableRoom } from '../controls/table-room.js';
import { inWords, planClock } from '../session/plan/condition-words.js';
import { scenarioDraft } from '../session/plan/document.js';
import { fileName } from '../session/plan/files.js';
import { courseOf } from '../session/plan/lanes.js';
import { type MselKey, mselCsv, mselRows } from '../session/plan/msel.js';
import { levelChanges, objectOf, type SheetUnit, sheetUnits, windOf } from '../session/plan/sheet.js';
import { planText } from '../session/plan/words.js';
import { textOf, wordOf } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { amount, capital, labels, nameOf, put, say, words } from '../session/words.js';
import { nameOfItem } from './item-name.js';
import { dialog } from './plan-state.js';
import { SheetMap } from './sheet-map.js';

export function SheetDialog(): JSX.Element {
  const plan = planText.value;
  const draft = scenarioDraft.value;
  const date = wordOf(draft?.date);
  return (
    <Dialog
      id="plan-sheet"
      title={plan.sheetTitle}
      closeName={labels.value.close}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <div class="plan-ways no-print">
        <Button look="primary" icon="report" name={plan.sheetPrint} onPress={() => print()} />
        <Button icon="download" name={plan.sheetCsv} onPress={() => handOut(`${fileName()}-msel.csv`, `\ufeff${mselCsv()}`, 'text/csv')} />
      </div>
      <article class="tfg-sheet">
        <h2>{say(textOf(draft?.name)) || plan.untitled}</h2>
        <p>
          {date === '' ? '' : `${plan.sheetDate}: ${formatDate(date, language.value)} · `}
          {planClock(0)}
        </p>
        <h3>{plan.sheetMap}</h3>
        <SheetMap />
        <p class="small">{plan.sheetMapTold}</p>
        <Forces />
        <Roles />
        <Levels />
        <Phases />
        <Msel />
        <p class="small">{plan.fictional}</p>
      </article>
    </Dialog>
  );
}

function Forces(): JSX.Element {
  const plan = planText.value;
  const head = plan.unitHead;
  const object = objectOf();
  const names = words.value.names;
  const kits: Readonly<Record<string, string>> = names.Kit;
  return (
    <>
      <h3>{plan.sheetForces}</h3>
      <p class="small">
        {plan.sheetTravel}
        {object === null ? '' : ` (${object.name})`}: {plan.sheetTravelTold}
      </p>
      <TableRoom>
        <table class="plan-table sheet-table">
          <thead>
            <tr>
              {[head.unit, head.service, head.strength, head.kit, head.place, head.heading, head.distance, head.time].map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheetUnits().map((unit) => (
              <tr key={unit.path}>
                <th scope="row">{`${Number(unit.path.split('/').at(-1)) + 1}. ${unit.name}`}</th>
                <td>{nameOf(names.Service, unit.service)}</td>
                <td>{amount(unit.strength)}</td>
                <td>{unit.kit.map((each) => kits[each] ?? each).join(', ')}</td>
                <td>{unit.at === null ? '' : `${amount(unit.at[0])}, ${amount(unit.at[1])}`}</td>
                <td>{plan.winds[windOf(unit.heading)]}</td>
                <td>{unit.distance === null ? '' : `${amount(Math.round(unit.distance))} m`}</td>
                <td>{unit.seconds === null ? '' : `${amount(Math.round(unit.seconds))} s`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
    </>
  );
}

/** Who does what a brief asks for; the kinds of units that do it. */
const roles = [
  ['sheetNegotiators', ['negotiator']],
  ['sheetSwap', ['dalmasAwal', 'dalmasLanjut', 'phhBrimob']],
  ['sheetHumas', ['documentation', 'raisa']],
  ['sheetTaking', ['penindak', 'arrestTeam', 'reskrim']],
] as const;

function Roles(): JSX.Element {
  const plan = planText.value;
  const units = sheetUnits();
  const line = (unit: SheetUnit) =>
    [unit.name, put(plan.personnel, { count: amount(unit.strength) }), unit.available].filter((each) => each !== '').join(' · ');
  return (
    <>
      {roles.map(([key, kinds]) => {
        const own = units.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
        return (
          <section key={key}>
            <h3>{plan[key]}</h3>
            {own.length === 0 ? (
              <p class="small">{plan.sheetNone}</p>
            ) : (
              <ul>
                {own.map((unit) => (
                  <li key={unit.path}>{line(unit)}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}

function Levels(): JSX.Element {
  const plan = planText.value;
  return (
    <section>
      <h3>{plan.sheetLevels}</h3>
      {levelChanges().map(({ level, lines }) => (
        <div key={level}>
          <b>{capital(level)}</b>
          {lines.length === 0 ? (
            <p class="small">{plan.sheetNone}</p>
          ) : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function Phases(): JSX.Element {
  const plan = planText.value;
  return (
    <section>
      <h3>{plan.sheetPhases}</h3>
      <ol class="sheet-phases">
        {courseOf(scenarioDraft.value).phases.map((phase, index) => (
          <li key={phase.path}>
            <b>{nameOfItem(phase.item)}</b> {phase.sure ? '' : '≈ '}
            {planClock(phase.seconds ?? 0)} · {index === 0 ? plan.atStart : inWords(phase.item.begins)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Msel(): JSX.Element {
  const plan = planText.value;
  const keys = Object.keys(plan.mselHead) as MselKey[];
  return (
    <section>
      <h3>{plan.msel}</h3>
      <TableRoom>
        <table class="plan-table sheet-table sheet-msel">
          <thead>
            <tr>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {plan.mselHead[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mselRows().map((row) => (
              <tr key={row.id}>
                {keys.map((key) => (
                  <td key={key}>{row[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
    </section>
  );
}
