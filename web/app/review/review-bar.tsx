// SPDX-License-Identifier: Apache-2.0
// The bar of the review: what is looked at, its clock and how it runs, and the ways to the report and to other recordings.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { reportShown, reviewFile, reviewNow, showReviewReport } from '../actions/review-files.js';
import { reviewBackMore, reviewForwardMore, reviewPlay, setReviewPace } from '../actions/review-time.js';
import { Button } from '../controls/button.js';
import { ScreenBar } from '../frame/screen-bar.js';
import { levelTone } from '../session/level-tone.js';
import { narrow } from '../session/preferences.js';
import { course, isOfPresent, presentToReview, reviewedFile, reviewFrame, reviewPlaying, reviewSpeed } from '../session/reviewing.js';
import { speeds } from '../session/speeds.js';
import { amount, labels, put } from '../session/words.js';
import { review, told, withoutBrackets } from './words.js';

export function ReviewBar(): JSX.Element {
  const open = course.value;
  const words = told.value;
  const say = review.value;
  return (
    <ScreenBar>
      {open === null || words === null ? (
        <h1 class="screen-title">{labels.value.screenReview}</h1>
      ) : (
        <>
          {narrow.value ? null : <ReviewClock />}
          {narrow.value ? null : <ReviewTitle />}
        </>
      )}
      <div class="review-tools">
        {open !== null && presentToReview.value && (!isOfPresent.value || !open.over) && !narrow.value ? (
          <Button
            look="bar"
            icon="restart"
            name={isOfPresent.value ? say.openAgain : say.openPresent}
            hint={isOfPresent.value ? put(say.openAgainHint, { clock: words?.clock(open.seconds) ?? '' }) : undefined}
            shortcut="r"
            onPress={() => void reviewNow.perform()}
          />
        ) : null}
        <OpenFile look="bar" quiet={open !== null} />
        {open === null ? null : (
          <Button
            look="bar"
            icon="report"
            name={reportShown.value ? say.backToReview : say.report}
            pressed={reportShown.value}
            shortcut="c"
            quiet={narrow.value}
            onPress={() => void showReviewReport.perform()}
          />
        )}
      </div>
    </ScreenBar>
  );
}

/** What is looked at: in the bar, on a phone under it, where the bar has no room. */
export function ReviewTitle(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const name = withoutBrackets(words.say(open.exercise.scenario.name));
  const file = reviewedFile.value;
  return (
    <h1 class="screen-title review-title" title={name}>
      {name}
      <small>
        {file !== null ? put(say.ofFile, { name: file }) : isOfPresent.value ? say.ofPresent : say.ofEarlier}
        {open.over ? '' : ` · ${say.stillRunning}`}
      </small>
    </h1>
  );
}

export function OpenFile({ look, quiet = false }: { readonly look: 'bar' | 'plain'; readonly quiet?: boolean }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} quiet={quiet} icon="file" name={review.value.openFile} onPress={() => input.current?.click()} />
      <input
        ref={input}
        class="out-of-sight"
        type="file"
        accept=".spk"
        tabIndex={-1}
        aria-label={review.value.openFile}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void reviewFile.perform(file);
        }}
      />
    </>
  );
}

/** What runs the film and says where it stands: in the bar, on a phone above the timeline. */
export function ReviewClock(): JSX.Element | null {
  const now = reviewFrame.value;
  const words = told.value;
  const doctrine = course.value?.exercise.doctrine;
  if (now === null || words === null || doctrine === undefined) return null;
  const say = review.value;
  const playing = reviewPlaying.value;
  const look = narrow.value ? 'plain' : 'bar';
  return (
    <fieldset class="transport review-transport" aria-label={say.time}>
      <Button
        look={look}
        quiet
        icon="back"
        name={put(say.back, { seconds: 10 })}
        shortcut="j"
        onPress={() => void reviewBackMore.perform()}
      />
      <Button
        class="start"
        look="primary"
        quiet={narrow.value}
        icon={playing ? 'pause' : 'play'}
        name={playing ? say.pause : say.play}
        shortcut=" "
        onPress={() => void reviewPlay.perform()}
      />
      <Button
        look={look}
        quiet
        icon="forward"
        name={put(say.forward, { seconds: 10 })}
        shortcut="k"
        onPress={() => void reviewForwardMore.perform()}
      />
      <label class="speed">
        <span class="out-of-sight">{say.speed}</span>
        <select
          class={narrow.value ? 'input' : 'select-bar'}
          value={String(reviewSpeed.value)}
          onChange={(event) => void setReviewPace.perform(Number(event.currentTarget.value))}
        >
          {speeds.map((each) => (
            <option key={each} value={String(each)}>{`${amount(each)}×`}</option>
          ))}
        </select>
      </label>
      <span class="review-clock">
        <span class="out-of-sight">{labels.value.clock} </span>
        <time>{words.clock(now.seconds)}</time>
      </span>
      <span class={`review-level review-level-${levelTone(doctrine, now.situation)}`}>
        <span class="out-of-sight">{labels.value.situation} </span>
        {words.level(now.situation)}
      </span>
    </fieldset>
  );
}
