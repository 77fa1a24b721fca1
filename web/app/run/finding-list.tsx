// SPDX-License-Identifier: Apache-2.0
// Rules broken so far, the newest first, each with evidence, what would have helped, and where it stands; rules kept are only counted.
import type { JSX } from 'preact';
import { showPlace } from '../actions/look-at-map.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { exercise, findings } from '../session/run-state.js';
import { clockAt, labels, put } from '../session/words.js';
import { findingInWords } from './event-words.js';

export function FindingList(): JSX.Element {
  const open = exercise.value;
  const broken = findings.value.filter((finding) => !finding.kept);
  const kept = findings.value.length - broken.length;
  return (
    <Section title={labels.value.findings} aside={broken.length > 0 ? <span class="count">{broken.length}</span> : undefined}>
      {open === null || broken.length === 0 ? <p class="nothing">{labels.value.noFindings}</p> : null}
      <ol class="findings" aria-live="polite" aria-relevant="additions">
        {open === null
          ? null
          : broken
              .map((finding, index) => ({ finding, index }))
              .reverse()
              .map(({ finding, index }) => {
                const { title, hint, figures, severity, citation, assumed } = findingInWords(open, finding);
                const [from, to] = finding.evidence;
                return (
                  <li key={index} class={`finding severity-${finding.severity}`}>
                    <p class="finding-title">
                      <b>{title}</b>
                      <span class="finding-rule">{finding.rule}</span>
                    </p>
                    <p class="finding-time">
                      {clockAt(from)}
                      {to > from ? `–${clockAt(to)}` : ''} · {severity}
                    </p>
                    {hint ? <p class="finding-hint">{hint}</p> : null}
                    {figures ? <p class="finding-more">{figures}</p> : null}
                    <p class="finding-more">
                      {citation}
                      {assumed ? ` · ${labels.value.assumed}` : ''}
                    </p>
                    <Button
                      look="text"
                      icon="place"
                      name={`${labels.value.showOnMap}: ${title}`}
                      onPress={() => void showPlace.perform(finding.at)}
                    >
                      {labels.value.showOnMap}
                    </Button>
                  </li>
                );
              })}
      </ol>
      {kept > 0 ? <p class="nothing">{put(labels.value.rulesKept, { count: kept })}</p> : null}
    </Section>
  );
}
