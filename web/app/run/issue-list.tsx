// SPDX-License-Identifier: Apache-2.0
// What is wrong, instead of a blank page: the located issues of a file in the reader's language, or the sentence of a failure, and the ways on.
import type { JSX } from 'preact';
import type { Issue } from '../../engine/source.js';
import { issueSentence, problemSentence } from '../../text/index.js';
import { chooseScenario } from '../actions/choose-scenario.js';
import { restart } from '../actions/restart.js';
import { showExercise } from '../actions/show-panels.js';
import { undoRestart } from '../actions/take-back.js';
import { Button } from '../controls/button.js';
import { putAside } from '../session/exercise.js';
import { language } from '../session/preferences.js';
import { type Problem, scenarios } from '../session/run-state.js';
import { amount, labels, say } from '../session/words.js';

export function IssueList({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  return (
    <ol class="issues">
      {issues.map((issue, index) => (
        <li key={index} class={`issue issue-${issue.severity}`}>
          <p class="issue-sentence">{issueSentence(issue.code, issue.values, language.value)}</p>
          <p class="issue-where">
            <code>{issue.path || '/'}</code> · {labels.value.line} {amount(issue.line)} · <code>{issue.code}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Which file it is: what is wrong lies in one of orders or in a plan only where all of it does. */
function titleOf(problem: Problem): string {
  const { errorOrders, errorPlan, errorScenario, errorTitle } = labels.value;
  if (problem.kind !== 'issues') return problem.code === 'library.unknown' ? errorScenario : errorTitle;
  const of = (file: Issue['file']) => problem.issues.length > 0 && problem.issues.every((issue) => issue.file === file);
  return of('orders') ? errorOrders : of('plan') ? errorPlan : errorScenario;
}

export function ProblemScreen({ problem }: { readonly problem: Problem }): JSX.Element {
  const bad = problem.kind === 'issues';
  const isCore = !bad && problem.code.startsWith('core.');
  const title = titleOf(problem);
  return (
    <main class="problem" aria-labelledby="problem-title">
      <h1 id="problem-title">{title}</h1>
      <p class="problem-name">{problem.name}</p>
      {bad ? (
        <>
          <h2>
            {labels.value.issuesFound}: {amount(problem.issues.length)}
          </h2>
          <IssueList issues={problem.issues} />
        </>
      ) : (
        <p class="problem-sentence" role="alert">
          {problem.code === 'unexpected'
            ? `${labels.value.errorUnexpected} (${problem.message})`
            : problemSentence(problem.code, problem.values, language.value)}
        </p>
      )}
      <div class="problem-ways">
        {putAside.value === null ? null : (
          <Button look="primary" icon="undo" name={labels.value.takeBack} onPress={() => void undoRestart.perform()} />
        )}
        {bad ? null : (
          <Button
            look={putAside.value === null ? 'primary' : 'plain'}
            icon="restart"
            name={labels.value.retry}
            onPress={() => (isCore ? location.reload() : void restart.perform())}
          />
        )}
        <Button
          look={bad && putAside.value === null ? 'primary' : 'plain'}
          icon="file"
          name={labels.value.openOther}
          onPress={() => void showExercise.perform()}
        />
        {scenarios.value.slice(0, 3).map((each) => (
          <Button key={each.id} name={say(each.name)} onPress={() => void chooseScenario.perform(each.id)} />
        ))}
      </div>
    </main>
  );
}
