// SPDX-License-Identifier: Apache-2.0
// Findings by severity, the gravest first, each with its evidence; what was kept and what the model cannot judge can be unfolded. Pressing one
// goes to its second and its place.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { FindingView } from '../../engine/source.js';
import { citationIn } from '../../text/index.js';
import { lookAtFinding } from '../actions/review-time.js';
import { Button } from '../controls/button.js';
import { language } from '../session/preferences.js';
import { course, lookedAt } from '../session/reviewing.js';
import { put } from '../session/words.js';
import { review, told } from './words.js';

const severity = signal<number | null>(null);
const wanted = signal('');

interface Listed {
  readonly finding: FindingView;
  readonly index: number;
}

export function FindingPanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const fits = (finding: FindingView) =>
    (severity.value === null || finding.severity === severity.value) &&
    `${finding.rule} ${words.rule(finding.rule)} ${words.hint(finding)} ${citationIn(finding.citation, language.value)}`
      .toLowerCase()
      .includes(wanted.value.trim().toLowerCase());
  const all: readonly Listed[] = open.findings.map((finding, index) => ({ finding, index }));
  const broken = all.filter(({ finding }) => !finding.kept);
  const listed = broken.filter(({ finding }) => fits(finding));
  const kept = all.filter(({ finding }) => finding.kept && fits(finding));
  const lacking = open.summary?.notEvaluated ?? [];
  const severities: Readonly<Record<number, string>> = words.all.findings.severities;
  return (
    <div class="review-list">
      <fieldset class="finding-filter" aria-label={say.filter}>
        <Button name={say.all} pressed={severity.value === null} onPress={() => choose(null)} />
        {[1, 2, 3, 4].map((each) => (
          <Button
            key={each}
            name={`V${each}: ${broken.filter(({ finding }) => finding.severity === each).length}`}
            hint={severities[each]}
            pressed={severity.value === each}
            onPress={() => choose(each)}
          />
        ))}
        <input
          class="input"
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      </fieldset>
      {listed.length === 0 ? <p class="nothing">{broken.length === 0 ? say.noBroken : say.noneFits}</p> : null}
      {[1, 2, 3, 4].map((each) => {
        const group = listed.filter(({ finding }) => finding.severity === each);
        return group.length === 0 ? null : (
          <section key={each} aria-label={severities[each]}>
            <h2 class="review-group">{severities[each]}</h2>
            <ol class="findings">
              {group.map((item) => (
                <Finding key={item.index} {...item} />
              ))}
            </ol>
          </section>
        );
      })}
      {kept.length === 0 ? null : (
        <details class="review-fold">
          <summary>{put(say.keptTitle, { count: kept.length })}</summary>
          <ul class="kept-rules">
            {kept.map(({ finding, index }) => (
              <li key={index}>
                <b>{finding.rule}</b> {words.rule(finding.rule)}
                <span class="finding-more"> {words.values(finding)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {lacking.length === 0 ? null : (
        <details class="review-fold">
          <summary>{put(say.notJudgedTitle, { count: lacking.length })}</summary>
          <ul class="kept-rules">
            {lacking.map(({ rule, lacks }) => (
              <li key={rule}>
                <b>{rule}</b> {words.rule(rule)}
                <span class="finding-more"> {words.say(lacks)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function choose(value: number | null): void {
  severity.value = value;
}

function Finding({ finding, index }: Listed): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const rule = open.exercise.doctrine.rules.find(({ id }) => id === finding.rule);
  const [from, to] = finding.evidence;
  const chosen = lookedAt.value?.finding === index;
  const hint = words.hint(finding);
  const basis = citationIn(finding.citation || (rule?.citation ?? ''), language.value);
  const citation = [basis, rule?.assumed ? say.assumed : ''].filter(Boolean).join(' · ');
  const title = words.rule(finding.rule);
  return (
    <li class={`finding severity-${finding.severity}${chosen ? ' finding-chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <p class="finding-title">
        <b>{title}</b>
        <span class="finding-rule">{finding.rule}</span>
      </p>
      <p class="finding-time">{to > from ? `${words.clock(from)}–${words.clock(to)}` : words.clock(finding.t)}</p>
      {hint ? <p class="finding-hint">{hint}</p> : null}
      <p class="finding-more">{words.values(finding)}</p>
      <p class="finding-more">
        {say.basis}: {citation}
      </p>
      <Button look="text" icon="place" name={`${say.goThere}: ${finding.rule} ${title}`} onPress={() => void lookAtFinding.perform(index)}>
        {say.goThere}
      </Button>
    </li>
  );
}
