// SPDX-License-Identifier: Apache-2.0
// Where a plan begins: a built-in drill, what is open on the Run screen, a file, a map, an empty site, or a version kept here.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { issueSentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { FileButton } from '../controls/file-button.js';
import { openDraft, scenarioDraft, unsaved } from '../session/plan/document.js';
import { type OpenProblem, openBuiltIn, openRunning, openText } from '../session/plan/files.js';
import { emptyScenario } from '../session/plan/new-items.js';
import { planText } from '../session/plan/words.js';
import { language } from '../session/preferences.js';
import { scenarios } from '../session/run-state.js';
import { amount, labels, put, say } from '../session/words.js';
import { type PlanVersion, versions } from '../storage/plans.js';
import { dialog } from './plan-state.js';

const problem = signal<OpenProblem | 'unreadable' | null>(null);
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens a file of the reader's own; the dialog stays and says why when it cannot be. */
export async function openPlanFile(file: File): Promise<void> {
  problem.value = null;
  try {
    problem.value = file.size > MOST_BYTES ? 'unreadable' : await openText(await file.text());
  } catch (error) {
    console.warn(error);
    problem.value = 'unreadable';
  }
  dialog.value = problem.value === null ? null : 'open';
}

export function OpenDialog(): JSX.Element {
  const plan = planText.value;
  const [kept, setKept] = useState<readonly PlanVersion[]>([]);
  useEffect(() => {
    versions()
      .then(setKept)
      .catch(() => undefined); // said where one wants to keep something
    return () => {
      problem.value = null;
    };
  }, []);
  const close = () => {
    dialog.value = null;
  };
  const then = (work: Promise<unknown>) => {
    work.then(close).catch((error: unknown) => {
      console.warn(error);
      problem.value = 'unreadable';
    });
  };
  return (
    <Dialog id="plan-open" title={plan.newPlan} closeName={labels.value.close} onClose={close}>
      {scenarioDraft.value !== null && unsaved.value ? <p class="small">{plan.replacesDraft}</p> : null}
      <Problem />
      <div class="plan-ways">
        <FileButton name={plan.fromFile} accept=".json,application/json" onFile={(file) => void openPlanFile(file)} />
        <Button name={plan.fromRunning} onPress={() => then(openRunning())} />
        <Button
          icon="place"
          name={plan.fromMap}
          onPress={() => {
            dialog.value = 'import';
          }}
        />
        <Button
          name={plan.fromEmpty}
          hint={plan.emptyTold}
          onPress={() => {
            openDraft(emptyScenario(), null);
            close();
          }}
        />
      </div>
      <h3>{plan.fromBuiltIn}</h3>
      <ul class="choices">
        {scenarios.value.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="choice" onClick={() => then(openBuiltIn(entry.id))}>
              <b>{say(entry.name)}</b>
              <span class="choice-facts">
                {put(plan.people, { count: amount(entry.people) })} · {put(plan.personnel, { count: amount(entry.personnel) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {kept.length === 0 ? null : <h3>{plan.fromVersions}</h3>}
      <ul class="choices">
        {kept.map((version) => (
          <li key={version.number}>
            <button
              type="button"
              class="choice"
              aria-label={put(plan.openVersion, { name: version.name })}
              onClick={() => {
                openDraft(version.value, version.base, version.name, version.orders);
                close();
              }}
            >
              <b>{version.name}</b>
              <span class="choice-facts">{put(plan.savedAt, { date: new Date(version.when).toLocaleString(language.value) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Problem(): JSX.Element | null {
  return problem.value === null ? null : <OpenProblemNote problem={problem.value} />;
}

/** Why a file cannot be opened, in words. */
export function OpenProblemNote({ problem: now }: { readonly problem: OpenProblem | 'unreadable' }): JSX.Element {
  const plan = planText.value;
  if (now === 'unreadable') return <p role="alert">{plan.notReadable}</p>;
  if (now.kind === 'other') return <p role="alert">{plan.otherFormat}</p>;
  if (now.kind === 'base') return <p role="alert">{put(plan.baseMissing, { base: now.id })}</p>;
  return (
    <div role="alert">
      <p>{plan.notReadable}</p>
      <ol class="issues">
        {now.issues.slice(0, 20).map((issue, index) => (
          <li key={index} class={`issue issue-${issue.severity}`}>
            <p class="issue-sentence">{issueSentence(issue.code, issue.values, language.value)}</p>
            <p class="issue-where">
              {labels.value.line} {amount(issue.line)} · <code>{issue.code}</code>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
