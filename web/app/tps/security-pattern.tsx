// SPDX-License-Identifier: Apache-2.0
// Police and Linmas for a list of stations by class, by the patterns of a doctrine; the list comes from a CSV file.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { citationIn } from '../../text/index.js';
import { save } from '../actions/save-file.js';
import { Button } from '../controls/button.js';
import { TableRoom } from '../controls/table-room.js';
import { language } from '../session/preferences.js';
import {
  chosenDoctrine,
  doctrines,
  listFile,
  listProblem,
  need,
  openStationList,
  patterns,
  readDoctrines,
} from '../session/station-need.js';
import { amount, words as dictionary, labels, put, say } from '../session/words.js';
import { said } from './tps-words.js';

export function SecurityPattern(): JSX.Element {
  useEffect(() => void readDoctrines(), []);
  const field = useRef<HTMLInputElement>(null);
  const words = said.value;
  const found = need.value;
  return (
    <section class="result security" aria-label={words.security}>
      <h2>{words.security}</h2>
      <p>{words.securityTold}</p>
      <div class="choice-row">
        <Button look="primary" icon="file" name={words.loadList} onPress={() => field.current?.click()} />
        <input
          ref={field}
          class="out-of-sight"
          type="file"
          accept=".csv,.json,text/csv"
          tabIndex={-1}
          aria-label={words.loadList}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void openStationList(file);
          }}
        />
        <label class="doctrine-choice">
          {words.doctrine}{' '}
          <select
            class="select"
            value={chosenDoctrine.value}
            onChange={(event) => {
              chosenDoctrine.value = event.currentTarget.value;
            }}
          >
            {doctrines.value.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <Button
          icon="download"
          name={words.saveTable}
          disabled={found === null}
          onPress={() => save('pengamanan-tps.csv', tableText(), 'text/csv')}
        />
      </div>
      <p class="small">{listFile.value === '' ? words.exampleCity : put(words.fromFile, { file: listFile.value })}</p>
      <p class="small">{words.listHint}</p>
      <ListProblem />
      {found === null ? <p role="status">{labels.value.loading}</p> : <NeedTable />}
    </section>
  );
}

function ListProblem(): JSX.Element | null {
  const words = said.value;
  const problem = listProblem.value;
  if (problem === null) return null;
  const { kind, name, line, found } = problem;
  const choices = patterns.value.map(({ vulnerability }) => vulnerability).join(', ');
  const sentence = { wrong: words.listWrong, empty: words.listEmpty, large: words.tooLarge }[kind];
  return (
    <div class="trouble" role="alert">
      <p>{put(sentence, { name, line, found, choices })}</p>
      <Button
        look="text"
        quiet
        icon="close"
        name={words.dismiss}
        onPress={() => {
          listProblem.value = null;
        }}
      />
    </div>
  );
}

function NeedTable(): JSX.Element | null {
  const words = said.value;
  const found = need.value;
  if (found === null) return null;
  const classes: Readonly<Record<string, string>> = dictionary.value.names.Vulnerability;
  const citation = (vulnerability: string) =>
    citationIn(patterns.value.find((each) => each.vulnerability === vulnerability)?.citation ?? '', language.value);
  return (
    <>
      <TableRoom>
        <table class="figures need">
          <thead>
            <tr>
              <th scope="col">{words.class}</th>
              <th scope="col">{words.stations}</th>
              <th scope="col">{words.pattern}</th>
              <th scope="col">{words.police}</th>
              <th scope="col">{words.linmas}</th>
            </tr>
          </thead>
          <tbody>
            {found.classes.map((each) => (
              <tr key={each.vulnerability}>
                <th scope="row">{classes[each.vulnerability] ?? each.vulnerability}</th>
                <td>{amount(each.stations)}</td>
                <td>{each.pattern}</td>
                <td>{amount(each.police)}</td>
                <td>{amount(each.linmas)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.all}</th>
              <td>{amount(found.stations)}</td>
              <td />
              <td>{amount(found.police)}</td>
              <td>{amount(found.linmas)}</td>
            </tr>
          </tfoot>
        </table>
      </TableRoom>
      <details class="need-sources">
        <summary>{words.source}</summary>
        <dl class="small">
          {found.classes.map(({ vulnerability }) => (
            <div key={vulnerability}>
              <dt>{classes[vulnerability] ?? vulnerability}</dt>
              <dd>{citation(vulnerability)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="small">{words.wholePeople}</p>
    </>
  );
}

function tableText(): string {
  const found = need.value;
  if (found === null) return '';
  const lines = found.classes.map((each) => [each.vulnerability, each.stations, each.pattern, each.police, each.linmas]);
  const all = [['vulnerability', 'stations', 'pattern', 'police', 'linmas'], ...lines];
  return all.map((line) => `${line.join(',')}\r\n`).join('');
}
