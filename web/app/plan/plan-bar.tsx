// SPDX-License-Identifier: Apache-2.0
// The bar of the Plan screen: what is open and whether it is saved, undo and redo, files and versions, the sheet, and running it.
import type { JSX } from 'preact';
import { redoEdit, undoEdit } from '../actions/edit-plan.js';
import { runPlan } from '../actions/run-plan.js';
import { saveScenario } from '../actions/save-plan.js';
import { Button } from '../controls/button.js';
import { ScreenBar } from '../frame/screen-bar.js';
import { checking, issues, scenarioDraft, unsaved, versionName } from '../session/plan/document.js';
import { planText } from '../session/plan/words.js';
import { textOf } from '../session/plan/written.js';
import { labels, put, say } from '../session/words.js';
import { dialog, phonePanel, rightTab } from './plan-state.js';

export function PlanBar(): JSX.Element {
  const plan = planText.value;
  const draft = scenarioDraft.value;
  const name = draft === null ? labels.value.screenPlan : say(textOf(draft.name)) || plan.untitled;
  const errors = issues.value.filter(({ severity }) => severity === 'error').length;
  const state = [versionName.value ?? '', draft !== null && unsaved.value ? plan.unsavedMark : '']
    .filter((each) => each !== '')
    .join(' · ');
  return (
    <ScreenBar>
      <h1 class="screen-title plan-title title-when-wide" title={name}>
        {name}
        {state === '' ? null : <span class="plan-state">{state}</span>}
      </h1>
      <fieldset class="plan-actions" aria-label={plan.document}>
        <Button
          look="bar"
          icon="file"
          class="plan-wide"
          name={plan.newPlan}
          onPress={() => {
            dialog.value = 'open';
          }}
        />
        <Button
          look="bar"
          icon="undo"
          quiet
          name={labels.value.planUndo}
          shortcut="Control+z"
          disabled={!undoEdit.enabled()}
          onPress={() => void undoEdit.perform()}
        />
        <Button
          look="bar"
          icon="undo"
          quiet
          class="plan-redo"
          name={labels.value.planRedo}
          shortcut="Control+y"
          disabled={!redoEdit.enabled()}
          onPress={() => void redoEdit.perform()}
        />
        <Button
          look="bar"
          icon="download"
          quiet
          name={labels.value.planSave}
          shortcut="Control+s"
          disabled={!saveScenario.enabled()}
          onPress={() => void saveScenario.perform()}
        />
        <Button
          look="bar"
          icon="layers"
          quiet
          name={plan.versions}
          disabled={draft === null}
          onPress={() => {
            dialog.value = 'versions';
          }}
        />
        <Button
          look="bar"
          icon="report"
          quiet
          name={plan.print}
          disabled={draft === null}
          onPress={() => {
            dialog.value = 'sheet';
          }}
        />
        {errors === 0 ? null : (
          <Button
            look="bar"
            icon="warning"
            name={put(plan.errors, { count: errors })}
            onPress={() => {
              rightTab.value = 'problems';
              phonePanel.value = 'right';
            }}
          />
        )}
        <Button
          look="bar"
          icon="play"
          class="plan-wide"
          name={labels.value.planRun}
          shortcut="Control+Enter"
          hint={errors > 0 ? plan.runBlocked : undefined}
          disabled={!runPlan.enabled()}
          onPress={() => void runPlan.perform()}
        />
      </fieldset>
      <span class="out-of-sight" role="status">
        {checking.value ? plan.checkingNow : errors === 0 ? plan.noProblems : put(plan.errors, { count: errors })}
      </span>
    </ScreenBar>
  );
}
