// SPDX-License-Identifier: Apache-2.0
// The Run screen: everything at its place, on a desk, a projector and a phone; and what happens when a file is dropped on it.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { narrow, preferences } from '../session/preferences.js';
import { dialog, problem, scenario, source, state } from '../session/run-state.js';
import { joined } from '../session/windows/seat.js';
import { labels, say } from '../session/words.js';
import { ExerciseDialog } from './exercise-dialog.js';
import { ProblemScreen } from './issue-list.js';
import { JoinScreen } from './join-screen.js';
import { MapPanel } from './map-panel.js';
import { Notices } from './notices.js';
import { PhaseStrip } from './phase-strip.js';
import { PhoneSheet } from './phone-sheet.js';
import { CrowdCount, CrowdSafety } from './safety-panel.js';
import { LeftPanel, RightPanel } from './side-panels.js';
import { TimelinePanel } from './timeline-panel.js';
import { FloatingTransport, TopBar } from './top-bar.js';
import { MessageList } from './trainee-panel.js';
import { WindowsDialog } from './windows-dialog.js';

/** The wall display: map, clock, situation, crowd safety, in large type; nothing to press. */
function WallScreen({ title }: { readonly title: string }): JSX.Element {
  return (
    <div class="screen screen-wall">
      <TopBar title={title} />
      <MapPanel />
      <aside class="panel panel-right" aria-label={labels.value.panelRight}>
        <CrowdSafety />
        <CrowdCount />
        <MessageList />
      </aside>
      <Notices />
    </div>
  );
}

export function RunScreen(): JSX.Element {
  const name = say(scenario.value?.name);
  const app = labels.value.app;
  const title = name === '' ? app : `${name} · ${app}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { left, right } = preferences.value;
  const part = joined.value;
  if (part !== null && source.value === null && problem.value === null) return <JoinScreen />;
  if (part?.seat.role === 'wall') return <WallScreen title={title} />;
  const stopped = problem.value;
  const shape = narrow.value ? 'screen-narrow' : `${left ? '' : 'screen-left-folded'} ${right ? '' : 'screen-right-folded'}`;
  return (
    <div class={`screen ${shape}`}>
      {stopped === null ? (
        <a class="skip" href="#map">
          {labels.value.skipToMap}
        </a>
      ) : null}
      <TopBar title={title} />
      {stopped !== null ? (
        <ProblemScreen problem={stopped} />
      ) : (
        <>
          <PhaseStrip />
          {narrow.value ? null : <LeftPanel />}
          <MapPanel />
          {narrow.value ? (
            <>
              <FloatingTransport />
              <PhoneSheet />
            </>
          ) : (
            <RightPanel />
          )}
          {narrow.value ? null : (
            <section class="timeline-panel" aria-label={labels.value.timeline}>
              <TimelinePanel />
            </section>
          )}
          {state.value === 'loading' ? (
            <p class="opening" role="status">
              {labels.value.opening}
            </p>
          ) : null}
        </>
      )}
      <Notices />
      {dialog.value === 'exercise' ? <ExerciseDialog /> : null}
      {dialog.value === 'windows' ? <WindowsDialog /> : null}
    </div>
  );
}
