// SPDX-License-Identifier: Apache-2.0
// The Review screen: bar, view, judgement, timeline; or the report; or what can be opened. Opens the exercise just run by itself when nothing
// is under review.
import { signal, untracked } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { problemSentence } from '../../text/index.js';
import { cancelReviewFilming, reportShown, reviewAgain, reviewNow } from '../actions/review-files.js';
import { showScreen } from '../actions/show-screen.js';
import { Button } from '../controls/button.js';
import { Tabs } from '../controls/tabs.js';
import { lengthOf } from '../frame/kept-notice.js';
import { filming } from '../session/filming.js';
import { language, narrow } from '../session/preferences.js';
import {
  course,
  forgetReviewProblem,
  reviewAside,
  reviewDamage,
  reviewFrame,
  reviewPresent,
  reviewProblem,
  reviewState,
  wish,
} from '../session/reviewing.js';
import { source } from '../session/run-state.js';
import { amount, labels, put } from '../session/words.js';
import { BesideNotes } from './beside-note.js';
import { FindingPanel } from './finding-panel.js';
import { InjectPanel, ObjectivePanel } from './judgement-panels.js';
import { NotePanel } from './note-panel.js';
import { ReportView } from './report-view.js';
import { OpenFile, ReviewBar, ReviewClock, ReviewTitle } from './review-bar.js';
import { TimelinePanel } from './timeline-panel.js';
import { ViewPanel } from './view-panel.js';
import { WayPanel } from './way-panel.js';
import { review } from './words.js';
import './review.css';
import './judgement.css';
import './report-view.css';

type TabId = 'findings' | 'objectives' | 'injects' | 'notes' | 'ways';
const tab = signal<TabId>('findings');

export function ReviewScreen(): JSX.Element {
  useEffect(() => {
    const next = untracked(wish);
    if (next !== 'nothing') void reviewPresent(next === 'renew');
  }, [source.value]);
  useEffect(() => forgetReviewProblem, []);
  const title = `${labels.value.screenReview} · ${labels.value.app}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="plain-screen review-screen" data-review={reviewState.value} data-second={reviewFrame.value?.seconds ?? ''}>
      <ReviewBar />
      {narrow.value && reviewState.value === 'open' ? (
        <section class="review-under-bar" aria-label={labels.value.screenReview}>
          <ReviewTitle />
        </section>
      ) : null}
      {reviewState.value === 'open' ? <BesideNotes /> : null}
      {reviewState.value !== 'open' ? <Opening /> : reportShown.value ? <ReportView /> : <Looking />}
    </div>
  );
}

function Opening(): JSX.Element {
  const say = review.value;
  const problem = reviewProblem.value;
  if (filming.value !== null) return <Filming />;
  if (reviewState.value === 'loading')
    return (
      <main>
        <p class="screen-notice" role="status">
          {say.opening}
        </p>
      </main>
    );
  return (
    <main class="review-opening">
      <h2>{problem === null ? say.nothingOpen : say.openFailed}</h2>
      {problem === null ? (
        <p>{say.nothingOpenHint}</p>
      ) : (
        <p role="alert">
          {problem.name === '' ? '' : `${problem.name}: `}
          {problemSentence(problem.code, problem.values, language.value)}
        </p>
      )}
      <div class="review-opening-buttons">
        {reviewNow.enabled() ? (
          <Button look="primary" icon="play" name={say.openPresent} shortcut="r" onPress={() => void reviewNow.perform()} />
        ) : (
          <Button look="primary" icon="play" name={say.goRun} shortcut="6" onPress={() => void showScreen.run.perform()} />
        )}
        {reviewAside.value === null ? null : (
          <Button icon="undo" name={`${labels.value.reviewAgain}: ${reviewAside.value.name}`} onPress={() => void reviewAgain.perform()} />
        )}
        <OpenFile look="plain" />
      </div>
    </main>
  );
}

/** A recording without a film is run again: how far, how long it still takes, and the way out. */
function Filming(): JSX.Element | null {
  const now = filming.value;
  if (now === null) return null;
  const say = review.value;
  const spent = (performance.now() - now.since) / 1000;
  const left = now.done > 0 && spent > 1 ? (Math.max(0, now.to - now.done) * spent) / now.done : null;
  const values = { done: lengthOf(now.done), of: lengthOf(now.to), left: left === null ? undefined : lengthOf(left) };
  return (
    <main class="review-opening">
      <h2>{say.filming}</h2>
      <p>{now.of === 'script' ? say.filmingWhy : say.filmingRun}</p>
      <progress class="review-filming" max={Math.max(1, now.to)} value={now.done} aria-label={say.filming} />
      <p>{put(say.filmingSoFar, values)}</p>
      <div class="review-opening-buttons">
        <Button name={labels.value.keptCancel} onPress={() => void cancelReviewFilming.perform()} />
      </div>
    </main>
  );
}

function Looking(): JSX.Element {
  const say = review.value;
  const broken = course.value?.findings.filter(({ kept }) => !kept).length ?? 0;
  const damage = reviewDamage.value;
  const tabs = (['findings', 'objectives', 'injects', 'notes', 'ways'] as const).map((id) => ({
    id,
    name: say.tabs[id],
    count: id === 'findings' ? broken : undefined,
  }));
  const panels = { findings: FindingPanel, objectives: ObjectivePanel, injects: InjectPanel, notes: NotePanel, ways: WayPanel };
  const Panel = panels[tab.value];
  return (
    <main class="review-main">
      {damage === null ? null : (
        <p class="review-damage" role="status">
          {put(say.damaged, { byte: amount(damage.byte) })}
        </p>
      )}
      <ViewPanel />
      <section class="review-panel" aria-label={say.panel}>
        <Tabs
          name={say.panel}
          tabs={tabs}
          chosen={tab.value}
          onChoose={(id) => {
            tab.value = id;
          }}
        >
          <Panel />
        </Tabs>
      </section>
      <section class="review-time" aria-label={say.timeline}>
        {narrow.value ? <ReviewClock /> : null}
        <TimelinePanel />
      </section>
    </main>
  );
}
