// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file or a plan, above the results, which stay where they are.
import type { JSX } from 'preact';
import { issueSentence, problemSentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { Icon } from '../controls/icon.js';
import { trouble } from '../session/comparison.js';
import { language } from '../session/preferences.js';
import type { Problem } from '../session/run-state.js';
import { labels } from '../session/words.js';
import { said } from './compare-words.js';

const MOST = 5;

export function TroubleNote({ problem }: { readonly problem: Problem }): JSX.Element {
  return (
    <div class="trouble" role="alert">
      <Icon name="warning" />
      <div class="trouble-words">
        <b>
          {said.value.wrongFile}
          {problem.name === '' ? '' : `: ${problem.name}`}
        </b>
        {problem.kind === 'failure' ? (
          <p>
            {problem.code === 'unexpected'
              ? `${labels.value.errorUnexpected} (${problem.message})`
              : problemSentence(problem.code, problem.values, language.value)}
          </p>
        ) : (
          <ol>
            {problem.issues.slice(0, MOST).map(({ file, path, line, code, values }, at) => (
              <li key={at}>
                {issueWords(code, values)} <code>{path || '/'}</code> · {file} · {labels.value.line} {line}
              </li>
            ))}
            {problem.issues.length > MOST ? <li>… +{problem.issues.length - MOST}</li> : null}
          </ol>
        )}
      </div>
      <Button
        look="text"
        quiet
        icon="close"
        name={said.value.dismiss}
        onPress={() => {
          trouble.value = null;
        }}
      />
    </div>
  );
}

/** Problems of files stand among the sentences of the package, issues of the core among its own. */
function issueWords(code: string, values: Readonly<Record<string, number | string>>): string {
  const sentence = issueSentence(code, values, language.value);
  return sentence === code ? problemSentence(code, values, language.value) : sentence;
}
