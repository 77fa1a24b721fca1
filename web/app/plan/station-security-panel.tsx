// SPDX-License-Identifier: Apache-2.0
// Police and Linmas for a list of polling stations that the reader opens, beside what the plan has of both.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { FileButton } from '../controls/file-button.js';
import { needs } from '../session/plan/available.js';
import { type StationListProblem, type StationSecurity, securityOf } from '../session/plan/station-list.js';
import { planText } from '../session/plan/words.js';
import { amount, put, words } from '../session/words.js';

const found = signal<StationSecurity | (StationListProblem & { readonly classes: readonly string[] }) | null>(null);

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
          file
            .text()
            .then(securityOf)
            .then((list) => {
              found.value = list;
            })
            .catch((error: unknown) => console.warn(error));
        }}
      />
      {now === null ? null : 'line' in now ? (
        <p class="form-issue form-issue-error" role="alert">
          {now.line === 0 ? plan.tpsEmpty : put(plan.tpsWrong, { line: now.line, found: now.found, classes: now.classes.join(', ') })}
        </p>
      ) : (
        <Pattern security={now} police={planned('polri')} linmas={planned('linmas')} />
      )}
    </section>
  );
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
