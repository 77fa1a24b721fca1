// SPDX-License-Identifier: Apache-2.0
// The Plan screen: lists, map and form side by side, the six task lanes below. It keeps the draft as it changes and opens it again next time.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Tabs } from '../controls/tabs.js';
import { takeArrivals } from '../session/arrivals.js';
import { checkFailed, keepChecking, openDraft, scenarioDraft } from '../session/plan/document.js';
import { openBuiltIn, openRunning } from '../session/plan/files.js';
import { planText } from '../session/plan/words.js';
import { narrow } from '../session/preferences.js';
import { labels } from '../session/words.js';
import { keepAvailable } from '../storage/available.js';
import { keepDraft, lastDraft } from '../storage/plans.js';
import { BoardPanel } from './board-panel.js';
import { ImportDialog } from './import-dialog.js';
import { LanesPanel } from './lanes-panel.js';
import { MergeDialog } from './merge-dialog.js';
import { OpenDialog, openPlanFile } from './open-dialog.js';
import { Outline } from './outline.js';
import { PlanBar } from './plan-bar.js';
import { dialog, droppedMap, lanesOpen, phonePanel, tell, told } from './plan-state.js';
import { PlanRight } from './right-panel.js';
import { SheetDialog } from './sheet-dialog.js';
import { traceFile } from './trace-file.js';
import { VersionsDialog } from './versions-dialog.js';
import '../charts/site-marks.css';
import './plan.css';
import './form.css';
import './lists.css';
import './lanes.css';
import './sheet.css';

const DEFAULT_DRILL = 'probolinggo-2024';

/** Last time's draft, else what is open on the Run screen, else the default drill. */
async function begin(): Promise<void> {
  if (scenarioDraft.value !== null) return;
  const kept = await lastDraft().catch(() => undefined);
  if (scenarioDraft.value !== null) return;
  if (kept !== undefined) {
    openDraft(kept.value, kept.base, kept.name, kept.orders);
    tell(planText.value.restored);
    return;
  }
  if (!(await openRunning().catch(() => false))) await openBuiltIn(DEFAULT_DRILL);
}

/** A map is asked for its box first, a picture is traced, a scenario or a plan opens. */
function takeFile({ kind, files: [file] }: Parameters<Parameters<typeof takeArrivals>[1]>[0]): void {
  if (file === undefined) return;
  if (kind === 'picture') return void traceFile(file);
  if (kind !== 'map') return void openPlanFile(file);
  droppedMap.value = file;
  dialog.value = 'import';
}

export function PlanScreen(): JSX.Element {
  const plan = planText.value;
  useEffect(() => {
    const begun = begin().catch((error: unknown) => {
      checkFailed.value = error instanceof Error ? error.message : String(error);
      dialog.value = 'open';
    });
    const ends = [
      keepChecking(),
      keepDraft(() => tell(planText.value.cannotKeep)),
      keepAvailable(() => localStorage),
      takeArrivals('plan', (arrival) => void begun.then(() => takeFile(arrival))),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useEffect(() => {
    document.title = `${labels.value.screenPlan} · ${labels.value.app}`;
  }, [labels.value]);
  const draft = scenarioDraft.value;
  return (
    <div class={`plan-screen ${lanesOpen.value ? '' : 'plan-lanes-folded'} plan-shows-${phonePanel.value}`}>
      <a class="skip" href="#board">
        {labels.value.skipToMap}
      </a>
      <PlanBar />
      {draft === null ? (
        <p class="screen-notice" role="status">
          {labels.value.loading}
        </p>
      ) : (
        <>
          {narrow.value ? (
            <nav class="plan-phone" aria-label={labels.value.screenPlan}>
              <Tabs
                id="plan-phone"
                name={labels.value.screenPlan}
                tabs={[
                  { id: 'board', name: plan.board },
                  { id: 'left', name: plan.leftPanel },
                  { id: 'right', name: plan.form },
                ]}
                chosen={phonePanel.value}
                onChoose={(id) => {
                  phonePanel.value = id;
                }}
              >
                {null}
              </Tabs>
            </nav>
          ) : null}
          <Outline />
          <BoardPanel />
          <PlanRight />
          {narrow.value ? null : <LanesPanel />}
        </>
      )}
      {told.value === null ? null : (
        <p class="plan-told" role="status">
          {told.value}
        </p>
      )}
      {dialog.value === 'open' ? <OpenDialog /> : dialog.value === 'versions' ? <VersionsDialog /> : null}
      {dialog.value === 'merge' ? <MergeDialog /> : null}
      {dialog.value === 'import' ? <ImportDialog /> : dialog.value === 'sheet' ? <SheetDialog /> : null}
    </div>
  );
}
