// SPDX-License-Identifier: Apache-2.0
// What people put into the report and take out of it: its kind, call signs, what is hidden, the improvement plan; printing and files.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Improvement } from '../../engine/film/remarks.js';
import { setImprovements } from '../actions/review-files.js';
import { type SavedKind, savedShare, saveReport } from '../actions/save-report.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { language } from '../session/preferences.js';
import { proposedImprovements } from '../session/report.js';
import { course, improvements } from '../session/reviewing.js';
import { figure, put } from '../session/words.js';
import { reportKind, reportPaper, trainees, withoutNames, withoutRatings } from './report-view.js';
import { review } from './words.js';

const kinds: readonly SavedKind[] = ['recording', 'html', 'events', 'findings', 'geojson', 'trajectories'];
const chosen = signal<SavedKind>('html');

export function ReportForm(): JSX.Element {
  const say = review.value;
  const names = {
    recording: say.saveRecording,
    html: say.saveHtml,
    events: say.saveCsv,
    findings: say.saveFindings,
    geojson: say.saveGeojson,
    trajectories: say.saveTrajectories,
  };
  const full = reportKind.value === 'full';
  const check = (name: string, value: typeof withoutNames) => (
    <label class="report-check">
      <input
        type="checkbox"
        checked={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.checked;
        }}
      />
      <span>{name}</span>
    </label>
  );
  return (
    <div class="report-form">
      <Section title={say.reportForm}>
        <fieldset class="report-kind" aria-label={say.kind}>
          <Button name={say.kindFull} pressed={full} onPress={() => choose('full')} />
          <Button name={say.kindPublic} pressed={!full} onPress={() => choose('public')} />
        </fieldset>
        {full ? (
          <>
            <label class="report-field">
              <span class="review-key">{say.trainees}</span>
              <input
                class="input"
                maxLength={300}
                value={trainees.value}
                onInput={(event) => {
                  trainees.value = event.currentTarget.value;
                }}
              />
            </label>
            {check(say.withoutNames, withoutNames)}
            {check(say.withoutRatings, withoutRatings)}
          </>
        ) : null}
        <Button class="report-print" look="primary" icon="report" name={say.print} onPress={() => print()} />
        <div class="report-save-row">
          <label class="report-field">
            <span class="review-key">{say.save}</span>
            <select
              class="input"
              value={chosen.value}
              onChange={(event) => {
                chosen.value = event.currentTarget.value as SavedKind;
              }}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {names[kind]}
                </option>
              ))}
            </select>
          </label>
          <Button
            quiet
            icon="download"
            name={`${say.save}: ${names[chosen.value]}`}
            disabled={savedShare.value !== null}
            onPress={() =>
              void saveReport.perform({ kind: chosen.value, paper: reportPaper(), redact: withoutNames.value || withoutRatings.value })
            }
          />
        </div>
        {savedShare.value === null ? null : (
          <p class="small" role="status">
            {put(say.saving, { percent: figure(savedShare.value * 100) })}
          </p>
        )}
      </Section>
      {full ? <ImprovementPlan /> : null}
    </div>
  );
}

function choose(kind: 'full' | 'public'): void {
  reportKind.value = kind;
}

function ImprovementPlan(): JSX.Element {
  const say = review.value;
  const rows = improvements.value;
  const change = (at: number, part: Partial<Improvement>) =>
    void setImprovements.perform(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Section title={say.improvement}>
      <ol class="improvements">
        {rows.map((row, index) => (
          <li key={index} class="improvement">
            <label class="report-field">
              <span class="review-key">{`${say.what} ${index + 1}`}</span>
              <textarea
                class="input"
                rows={2}
                maxLength={500}
                value={row.what}
                onChange={(event) => change(index, { what: event.currentTarget.value })}
              />
            </label>
            <div class="improvement-who">
              <label class="report-field">
                <span class="review-key">{say.owner}</span>
                <input
                  class="input"
                  maxLength={80}
                  value={row.owner}
                  onChange={(event) => change(index, { owner: event.currentTarget.value })}
                />
              </label>
              <label class="report-field">
                <span class="review-key">{say.due}</span>
                <input class="input" type="date" value={row.due} onChange={(event) => change(index, { due: event.currentTarget.value })} />
              </label>
              <Button
                look="text"
                quiet
                icon="close"
                name={`${say.remove}: ${row.what || index + 1}`}
                onPress={() => void setImprovements.perform(rows.filter((_, each) => each !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div class="note-buttons">
        <Button icon="plus" name={say.addRow} onPress={() => void setImprovements.perform([...rows, { what: '', owner: '', due: '' }])} />
        {rows.length > 0 || course.value === null ? null : (
          <Button
            look="text"
            name={say.propose}
            onPress={() => {
              if (course.value !== null) void setImprovements.perform(proposedImprovements(course.value, language.value));
            }}
          />
        )}
      </div>
    </Section>
  );
}
