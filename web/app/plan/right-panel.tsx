// SPDX-License-Identifier: Apache-2.0
// Beside the map: the form of what is chosen, the checks of the plan, what the core finds wrong.
import type { JSX } from 'preact';
import { issueSentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { Tabs } from '../controls/tabs.js';
import { checkFailed, checking, checks, chosen, goTo, issues, scenarioDraft } from '../session/plan/document.js';
import { pointOf } from '../session/plan/shapes.js';
import { checkText, planText } from '../session/plan/words.js';
import { ownerOf } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { labels } from '../session/words.js';
import { checkSentence, checkSource } from './check-sentence.js';
import { ItemForm } from './form.js';
import { nameOfOwner } from './item-name.js';
import { board, phonePanel, rightTab } from './plan-state.js';

export function PlanRight(): JSX.Element {
  const plan = planText.value;
  const bad = checks.value.filter(({ verdict }) => verdict === 'bad' || verdict === 'warning').length;
  return (
    <aside class="plan-right" aria-label={plan.rightPanel}>
      <Tabs
        id="plan-side"
        name={plan.rightPanel}
        tabs={[
          { id: 'form', name: plan.form },
          { id: 'checks', name: plan.checks, count: bad === 0 ? undefined : bad },
          { id: 'problems', name: plan.problems, count: issues.value.length === 0 ? undefined : issues.value.length },
        ]}
        chosen={rightTab.value}
        onChoose={(id) => {
          rightTab.value = id;
        }}
      >
        {rightTab.value === 'form' ? <ItemForm /> : rightTab.value === 'checks' ? <Checks /> : <Problems />}
      </Tabs>
    </aside>
  );
}

function Checks(): JSX.Element {
  const plan = planText.value;
  const words = checkText.value;
  const groups = [...new Set(checks.value.map(({ group }) => group))];
  const names: Readonly<Record<string, string>> = words.groups;
  return (
    <div class="checks">
      <p class="small">{plan.checksTold}</p>
      {checking.value && checks.value.length === 0 ? <p role="status">{plan.checkingNow}</p> : null}
      {groups.map((group) => (
        <section key={group} class="check-group">
          <h3>
            {group} · {names[group] ?? group}
          </h3>
          <ul>
            {checks.value
              .filter((check) => check.group === group)
              .map((check, index) => (
                <li key={index} class={`check check-${check.verdict}`}>
                  <span class="check-verdict">{words.verdicts[check.verdict]}</span>
                  <p>{checkSentence(check)}</p>
                  <p class="small">
                    {checkSource(check)}
                    {check.assumed ? <span class="tag">{plan.assumed}</span> : null}
                  </p>
                  {check.at === null ? null : (
                    <Button
                      look="text"
                      icon="place"
                      name={plan.showPlace}
                      onPress={() => {
                        phonePanel.value = 'board';
                        if (check.path !== null) chosen.value = ownerOf(check.path)?.path ?? null;
                        if (check.at !== null) board.value?.eye.flyTo(check.at);
                      }}
                    />
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Problems(): JSX.Element {
  const plan = planText.value;
  const failed = checkFailed.value;
  if (failed !== null) return <p class="form-issue form-issue-error">{failed}</p>;
  if (issues.value.length === 0) return <p class="nothing">{checking.value ? plan.checkingNow : plan.noProblems}</p>;
  return (
    <ol class="issues">
      {issues.value.map((issue, index) => {
        const owner = issue.file === 'scenario' ? ownerOf(issue.path) : null;
        return (
          <li key={index} class={`issue issue-${issue.severity}`}>
            <p class="issue-sentence">{issueSentence(issue.code, issue.values, language.value)}</p>
            <p class="issue-where">
              {owner === null ? null : `${plan.list[owner.list]}: ${nameOfOwner(owner.path)} · `}
              <code>{issue.path || '/'}</code>
            </p>
            {issue.file === 'scenario' ? (
              <Button
                look="text"
                icon="place"
                name={plan.goTo}
                onPress={() => {
                  goTo(issue.path);
                  rightTab.value = 'form';
                  const at = pointOf(scenarioDraft.value, issue.path);
                  if (at !== null) board.value?.eye.flyTo(at);
                }}
              />
            ) : (
              <span class="small">{labels.value.errorTitle}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
