// SPDX-License-Identifier: Apache-2.0
// Police and Linmas for a list of polling stations that the reader opens, beside what the plan has of both.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { FileButton } from '../controls/file-button.js';
import { needs } from '../session/plan/available.js';
import { type StationListResult, type StationSecurity, securityOf } from '../session/plan/station-list.js';
import { planText } from '../session/plan/words.js';
import { amount, put, words } from '../session/words.js';

/** the list that was opened last, by the name of its file, and what came of it */
const found = signal<{ readonly file: string; readonly result: StationListResult } | null>(null);

export function StationSecurityPanel(): JSX.Element {
  const plan = planText.value;
  const now = found.value;
  const planned = (service: string) => needs.value.find((each) => each.service === service)?.planned ?? 0;
  return (
    <section class="outline-list" aria-label={plan.tpsPattern}>
      <h2 class="outline-title">{plan.tpsPattern}</h2>
      <p class="small">{plan.tpsTold}</p>
      <FileButton
        name={plan.tpsOpen}
        accept=".csv,.txt,.json"
        onFile={(file) => {
          void securityOf(file).then((result) => {
            found.value = { file: file.name, result };
          });
        }}
      />
      {now === null ? null : 'unreadable' in now.result || 'line' in now.result ? (
        <p class="form-issue form-issue-error" role="alert">
          {problemOf(now.result, now.file)}
        </p>
      ) : (
        <Pattern security={now.result} police={planned('polri')} linmas={planned('linmas')} />
      )}
    </section>
  );
}

/** What is wrong and where: the file as a whole, one line of it, or the doctrine that should have the patterns. */
function problemOf(result: Exclude<StationListResult, StationSecurity>, file: string): string {
  const plan = planText.value;
  if ('unreadable' in result)
    return put(result.unreadable === 'file' ? plan.tpsUnreadable : plan.tpsNoDoctrine, { file, doctrine: result.doctrine });
  if (result.line === 0) return put(plan.tpsEmpty, { file });
  return put(plan.tpsWrong, { file, line: amount(result.line), found: result.found, classes: result.classes.join(', ') });
}

function Pattern(props: { readonly security: StationSecurity; readonly police: number; readonly linmas: number }): JSX.Element {
  const { tpsHead: head, all, tpsInPlan } = planText.value;
  const { classes, stations, police, linmas } = props.security;
  const names: Readonly<Record<string, string>> = words.value.names.Vulnerability;
  return (
    <>
      <table class="plan-table">
        <thead>
          <tr>
            {[head.class, head.stations, head.pattern, head.police, head.linmas].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((each) => (
            <tr key={each.vulnerability}>
              <th scope="row">{names[each.vulnerability] ?? each.vulnerability}</th>
              <td>{amount(each.stations)}</td>
              <td>{each.pattern}</td>
              <td>{amount(each.police)}</td>
              <td>{amount(each.linmas)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{all}</th>
            <td>{amount(stations)}</td>
            <td />
            <td>{amount(police)}</td>
            <td>{amount(linmas)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small">{put(tpsInPlan, { police: amount(props.police), linmas: amount(props.linmas) })}</p>
    </>
  );
}
