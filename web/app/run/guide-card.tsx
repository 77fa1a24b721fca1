// SPDX-License-Identifier: Apache-2.0
// The guided first drill, at the top of the left panel so that it never covers the map: on a first visit the offer, then one step at a
// time, each with what to do and by which key.
import type { JSX } from 'preact';
import { beginGuide, passStep, putGuideAway } from '../actions/guide.js';
import { Button } from '../controls/button.js';
import { type GuideStep, guideSteps, NOT_ASKED, stepNow } from '../session/guide.js';
import { preferences } from '../session/preferences.js';
import { state } from '../session/run-state.js';
import { joined } from '../session/windows/seat.js';
import { labels, put } from '../session/words.js';

function sentenceOf(step: GuideStep): string {
  const { guideStart, guideUnit, guideOrder, guideInject, guideRewind, guideReport } = labels.value;
  return { start: guideStart, unit: guideUnit, order: guideOrder, inject: guideInject, rewind: guideRewind, report: guideReport }[step];
}

export function GuideCard(): JSX.Element | null {
  if (joined.value !== null) return null;
  const step = stepNow();
  if (step === null && (preferences.value.guide !== NOT_ASKED || state.value !== 'ready')) return null; // offered before the start only
  return (
    <section class="guide" aria-label={labels.value.guide}>
      <p class="guide-title">
        <b>{labels.value.guide}</b>
        {step === null ? null : <span>{put(labels.value.guideAt, { at: guideSteps.indexOf(step) + 1, all: guideSteps.length })}</span>}
      </p>
      <p role="status">{step === null ? labels.value.guideOffer : sentenceOf(step)}</p>
      <div class="guide-buttons">
        {step === null ? (
          <Button name={labels.value.guideBegin} onPress={() => void beginGuide.perform()} />
        ) : (
          <Button look="text" name={labels.value.guidePass} onPress={() => void passStep.perform()} />
        )}
        <Button look="text" name={labels.value.guideAway} onPress={() => void putGuideAway.perform()} />
      </div>
    </section>
  );
}
