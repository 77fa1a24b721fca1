// SPDX-License-Identifier: Apache-2.0
// What must be known about notes that are in no file: those that came back with this recording, those of the recording that was open before,
// and, in the Notes tab, where they lie now.
import type { JSX } from 'preact';
import { fileRemarks, forgetAside, forgetCameBack, reviewAgain, saveReviewed } from '../actions/review-files.js';
import { Button } from '../controls/button.js';
import { dateOf } from '../frame/kept-notice.js';
import { cameBack, unsaved } from '../session/beside.js';
import { reviewAside } from '../session/reviewing.js';
import { labels, put } from '../session/words.js';
import { review } from './words.js';

export function BesideNotes(): JSX.Element {
  const say = review.value;
  const aside = reviewAside.value;
  const since = cameBack.value;
  return (
    <div class="review-beside" role="status">
      {aside === null ? null : (
        <div class="notice">
          <p>{put(say.notesAside, { name: aside.name ?? '' })}</p>
          <Button icon="undo" name={`${labels.value.reviewAgain}: ${aside.name}`} onPress={() => void reviewAgain.perform()} />
          <Button look="text" icon="close" quiet name={labels.value.close} onPress={() => void forgetAside.perform()} />
        </div>
      )}
      {since === null ? null : (
        <div class="notice">
          <p>{put(say.notesBack, { when: dateOf(since) })}</p>
          <Button icon="download" name={say.saveWithNotes} shortcut="Control+s" onPress={() => void saveReviewed.perform()} />
          <Button name={say.notesOfFile} onPress={() => void fileRemarks.perform()} />
          <Button look="text" icon="close" quiet name={labels.value.close} onPress={() => void forgetCameBack.perform()} />
        </div>
      )}
    </div>
  );
}

/** Where the notes of a file lie, and the way into a file. */
export function WhereNotesLie(): JSX.Element | null {
  const say = review.value;
  if (unsaved.value === null) return null;
  return (
    <p class="notes-lie">
      <span>{unsaved.value === 'browser' ? say.notesInBrowser : say.notesInPage}</span>
      <Button icon="download" name={say.saveWithNotes} shortcut="Control+s" onPress={() => void saveReviewed.perform()} />
    </p>
  );
}
