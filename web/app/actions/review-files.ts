// SPDX-License-Identifier: Apache-2.0
// What is opened for review, and what is written down there: bookmarks, notes, the trainer's own ratings, the improvement plan.
import { signal } from '@preact/signals';
import type { Improvement } from '../../engine/film/remarks.js';
import { cameBack } from '../session/beside.js';
import { filming } from '../session/filming.js';
import {
  backToAside,
  cancelFilming,
  course,
  dropAside,
  film,
  goOnFromFilm,
  improvements,
  isOfPresent,
  notes,
  overrides,
  presentToReview,
  remarksNow,
  reviewAside,
  reviewBytes,
  reviewedFile,
  reviewPresent,
  reviewTime,
  takeFileRemarks,
  wroteFile,
} from '../session/reviewing.js';
import { frozen } from '../session/run-state.js';
import { screen } from '../session/screen.js';
import { branchAt } from '../session/ways.js';
import type { Action } from './action.js';
import { giveFile } from './give-file.js';

const on = ['review'] as const;
const isOpen = () => film.value !== null;

export const reviewNow: Action = {
  id: 'review-now',
  label: 'reviewNow',
  keys: ['r'],
  on,
  enabled: () => presentToReview.value,
  perform: () => reviewPresent(isOfPresent.value),
};

export const reviewFile: Action<File> = {
  id: 'review-file',
  label: 'reviewFile',
  keys: [],
  enabled: () => true,
  perform: (file) => reviewBytes(async () => new Uint8Array(await file.arrayBuffer()), file.name),
};

/** Stops running a script again for its film; nothing is under review then. */
export const cancelReviewFilming: Action = {
  id: 'cancel-review-filming',
  label: 'keptCancel',
  keys: [],
  on,
  enabled: () => filming.value !== null,
  perform: cancelFilming,
};

/** Back to the recording that was under review before: the new one could not be opened, or its notes are in no file. */
export const reviewAgain: Action = {
  id: 'review-again',
  label: 'reviewAgain',
  keys: [],
  on,
  enabled: () => reviewAside.value !== null,
  perform: backToAside,
};

/** What waits aside is not wanted now; what was written beside it stays on the shelf. */
export const forgetAside: Action = {
  id: 'forget-aside',
  label: 'close',
  keys: [],
  on,
  enabled: () => reviewAside.value !== null,
  perform: () => dropAside(),
};

/** The recording under review as a file with what is written beside it; `redact` leaves out names and ratings. */
export async function giveReviewed(redact: boolean): Promise<void> {
  const open = course.value;
  const from = film.value;
  if (open === null || from === null) return;
  const remarks = remarksNow();
  const bytes = await from.recording({ redact });
  giveFile(bytes, reviewedFile.value?.replace(/(\.spk)?$/i, '.spk') ?? `${open.exercise.scenario.id}-${open.exercise.seed}.spk`);
  if (!redact) wroteFile(remarks);
}

export const saveReviewed: Action = {
  id: 'save-reviewed',
  label: 'reviewSave',
  keys: ['Control+s'],
  on,
  enabled: isOpen,
  perform: () => giveReviewed(false),
};

/** What the file itself holds, instead of the notes that came back. */
export const fileRemarks: Action = {
  id: 'file-remarks',
  label: 'reviewFileRemarks',
  keys: [],
  on,
  enabled: () => cameBack.value !== null,
  perform: takeFileRemarks,
};

export const forgetCameBack: Action = {
  id: 'forget-came-back',
  label: 'close',
  keys: [],
  on,
  enabled: () => cameBack.value !== null,
  perform() {
    cameBack.value = null;
  },
};

/** What the report shows: null is the review itself. */
export const reportShown = signal(false);

export const showReviewReport: Action = {
  id: 'review-report',
  label: 'reviewReport',
  keys: ['c'],
  on,
  enabled: isOpen,
  perform() {
    reportShown.value = !reportShown.value;
  },
};

/** What is being written; a bookmark takes it as its words. */
export const noteDraft = signal('');

export const addBookmark: Action = {
  id: 'add-bookmark',
  label: 'reviewBookmark',
  keys: ['b'],
  on,
  enabled: isOpen,
  perform() {
    addTo({ kind: 'bookmark', text: noteDraft.value.trim(), by: '' });
    noteDraft.value = '';
  },
};

export const addNote: Action<{ readonly text: string; readonly by: string }> = {
  id: 'add-note',
  label: 'reviewNote',
  keys: [],
  enabled: isOpen,
  perform({ text, by }) {
    addTo({ kind: 'note', text, by });
    noteDraft.value = '';
  },
};

function addTo(note: Omit<(typeof notes.value)[number], 't'>): void {
  notes.value = [...notes.value, { t: Math.round(reviewTime.value), ...note }].sort((a, b) => a.t - b.t);
}

export const removeNote: Action<number> = {
  id: 'remove-note',
  label: 'reviewRemoveNote',
  keys: [],
  enabled: isOpen,
  perform(index) {
    notes.value = notes.value.filter((_, each) => each !== index);
  },
};

/** The trainer's own rating; null takes the model's again. */
export const rateObjective: Action<{ readonly objective: string; readonly rating: 'P' | 'S' | 'M' | 'U' | null; readonly reason: string }> =
  {
    id: 'rate-objective',
    label: 'reviewRate',
    keys: [],
    enabled: isOpen,
    perform({ objective, rating, reason }) {
      const others = overrides.value.filter((each) => each.objective !== objective);
      overrides.value = rating === null ? others : [...others, { objective, rating, reason, by: '' }];
    },
  };

export const setImprovements: Action<readonly Improvement[]> = {
  id: 'set-improvements',
  label: 'reviewImprovements',
  keys: [],
  enabled: isOpen,
  perform(rows) {
    improvements.value = rows;
  },
};

/** Goes on another way from the second that is looked at, on the Run screen; a recording is run again up to there. */
export const branchFromReview: Action = {
  id: 'branch-from-review',
  label: 'branchHere',
  keys: [],
  enabled: () => isOpen() && (!isOfPresent.value || frozen.value === null),
  async perform() {
    const t = Math.round(reviewTime.value);
    if (!isOfPresent.value) {
      if (await goOnFromFilm()) screen.value = 'run';
      return;
    }
    screen.value = 'run';
    await branchAt(t);
  },
};
