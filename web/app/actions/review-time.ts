// SPDX-License-Identifier: Apache-2.0
// The clock of the review: play, pause, speed, steps to and fro, from one broken rule to the next.
import {
  course,
  film,
  lookedAt,
  pauseReview,
  playReview,
  reviewPlaying,
  reviewSpeed,
  reviewTime,
  seekTo,
  setReviewSpeed,
} from '../session/reviewing.js';
import { nextSpeed } from '../session/speeds.js';
import type { Action } from './action.js';

const on = ['review'] as const;
const isOpen = () => film.value !== null;

export const reviewPlay: Action = {
  id: 'review-play',
  label: 'reviewPlay',
  keys: [' '],
  on,
  enabled: isOpen,
  perform: () => (reviewPlaying.value ? pauseReview() : playReview()),
};

export const reviewSeek: Action<number> = {
  id: 'review-seek',
  label: 'reviewSeek',
  keys: [],
  enabled: isOpen,
  async perform(seconds) {
    if (reviewPlaying.value) await pauseReview();
    await seekTo(seconds);
  },
};

export const setReviewPace: Action<number> = {
  id: 'review-pace',
  label: 'speed',
  keys: [],
  enabled: isOpen,
  perform: setReviewSpeed,
};

const by = (id: string, label: Action['label'], key: string, seconds: number): Action => ({
  id,
  label,
  keys: [key],
  on,
  enabled: isOpen,
  perform: () => reviewSeek.perform(Math.round(reviewTime.value) + seconds),
});

export const reviewBack = by('review-back', 'reviewBack', 'ArrowLeft', -1);
export const reviewForward = by('review-forward', 'reviewForward', 'ArrowRight', 1);
export const reviewBackMore = by('review-back-more', 'reviewBackMore', 'j', -10);
export const reviewForwardMore = by('review-forward-more', 'reviewForwardMore', 'k', 10);

export const reviewStart: Action = {
  id: 'review-start',
  label: 'reviewStart',
  keys: ['Home'],
  on,
  enabled: isOpen,
  perform: () => reviewSeek.perform(0),
};

export const reviewEnd: Action = {
  id: 'review-end',
  label: 'reviewEnd',
  keys: ['End'],
  on,
  enabled: isOpen,
  perform: () => reviewSeek.perform(film.value?.seconds ?? 0),
};

const pace = (id: string, label: Action['label'], key: string, direction: 1 | -1): Action => ({
  id,
  label,
  keys: [key],
  on,
  enabled: isOpen,
  perform: () => setReviewSpeed(nextSpeed(reviewSpeed.value, direction)),
});

export const reviewFaster = pace('review-faster', 'speedFaster', ']', 1);
export const reviewSlower = pace('review-slower', 'speedSlower', '[', -1);

/** s before the evidence from which a finding is looked at */
const LEAD = 5;

/** Goes to a finding: its place flashes, and the clock stands shortly before its evidence begins. */
export const lookAtFinding: Action<number> = {
  id: 'look-at-finding',
  label: 'reviewFinding',
  keys: [],
  enabled: isOpen,
  async perform(index) {
    const finding = course.value?.findings[index];
    if (finding === undefined) return;
    lookedAt.value = { finding: index };
    await reviewSeek.perform(Math.max(0, Math.min(finding.evidence[0], finding.t) - LEAD));
  },
};

const step = (id: string, label: Action['label'], key: string, direction: 1 | -1): Action => ({
  id,
  label,
  keys: [key],
  on,
  enabled: () => isOpen() && (course.value?.findings.some(({ kept }) => !kept) ?? false),
  perform() {
    const broken = (course.value?.findings ?? []).map((finding, index) => ({ finding, index })).filter(({ finding }) => !finding.kept);
    const inTime = broken.sort((a, b) => a.finding.t - b.finding.t);
    const at = inTime.findIndex(({ index }) => index === lookedAt.value?.finding);
    const now = reviewTime.value;
    const past = inTime.filter(({ finding }) => finding.t < now).length;
    const first = direction > 0 ? inTime.findIndex(({ finding }) => finding.t > now) : past - 1;
    const to = inTime[at >= 0 ? at + direction : first];
    if (to !== undefined) return lookAtFinding.perform(to.index);
  },
});

export const nextFinding = step('next-finding', 'reviewNextFinding', 'n', 1);
export const previousFinding = step('previous-finding', 'reviewPreviousFinding', 'p', -1);
