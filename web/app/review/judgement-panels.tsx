// SPDX-License-Identifier: Apache-2.0
// Objectives with the model's rating and the trainer's own beside it, and injects expected against actual. Each stands for itself: no sum.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Objective } from '../../engine/tables.g.js';
import { rateObjective } from '../actions/review-files.js';
import { reviewSeek } from '../actions/review-time.js';
import { Button } from '../controls/button.js';
import { ANSWER_SECONDS, injectOutcomes, objectiveEvidence, outcomeInWords } from '../session/report.js';
import { course, overrides } from '../session/reviewing.js';
import { nameOf, put } from '../session/words.js';
import { review, told } from './words.js';

const letters = ['P', 'S', 'M', 'U'] as const;
type Letter = (typeof letters)[number];

/** a rating that waits for its reason, by objective */
const waiting = signal<Readonly<Record<string, Letter>>>({});

export function ObjectivePanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const { objectives } = open.exercise.scenario;
  const say = review.value;
  const cap = open.summary?.cap;
  return (
    <div class="review-list">
      <p class="small">{objectives.length === 0 ? say.noObjectives : say.objectivesIntro}</p>
      {open.over || objectives.length === 0 ? null : <p class="nothing">{say.noRatings}</p>}
      {cap?.rating == null ? null : (
        <p class="review-cap">{put(words.report.capped, { rating: cap.rating, rules: cap.rules.join(', ') })}</p>
      )}
      <ol class="objectives-list">
        {objectives.map((objective) => (
          <Rated key={objective.id} objective={objective} />
        ))}
      </ol>
    </div>
  );
}

function Rated({ objective }: { readonly objective: Objective }): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const model = open.summary?.objectives?.find(({ id }) => id === objective.id)?.rating ?? null;
  const own = overrides.value.find((each) => each.objective === objective.id);
  const chosen = waiting.value[objective.id] ?? own?.rating ?? '';
  const name = words.say(objective.name);
  const evidence = objectiveEvidence({ course: open }, words, objective);
  const rate = (rating: Letter | null, reason: string) => {
    const { [objective.id]: _, ...others } = waiting.value;
    waiting.value = rating !== null && reason === '' ? { ...others, [objective.id]: rating } : others;
    void rateObjective.perform({ objective: objective.id, rating: reason === '' ? null : rating, reason });
  };
  return (
    <li class="review-objective">
      <p class="objective">
        <b class={`rating rating-${own?.rating ?? model ?? 'none'}`}>{own?.rating ?? model ?? '–'}</b>
        <span>{name}</span>
      </p>
      <p class="finding-more">
        {say.byModel}: {model === null ? '–' : nameOf(words.all.findings.ratings, model)}
      </p>
      {evidence === '' ? null : (
        <p class="finding-more">
          {say.evidence}: {evidence}
        </p>
      )}
      <div class="override">
        <label>
          <span class="review-key">{say.byTrainer}</span>
          <select
            class="input"
            aria-label={`${say.byTrainer}: ${name}`}
            value={chosen}
            onChange={(event) => rate((event.currentTarget.value || null) as Letter | null, own?.reason ?? '')}
          >
            <option value="">{say.asModel}</option>
            {letters.map((letter) => (
              <option key={letter} value={letter}>
                {nameOf(words.all.findings.ratings, letter)}
              </option>
            ))}
          </select>
        </label>
        {chosen === '' ? null : (
          <label>
            <span class="review-key">{say.reason}</span>
            <input
              class="input"
              maxLength={500}
              aria-label={`${say.reason}: ${name}`}
              value={own?.reason ?? ''}
              onChange={(event) => rate(chosen as Letter, event.currentTarget.value.trim())}
            />
          </label>
        )}
      </div>
      {waiting.value[objective.id] === undefined ? null : <p class="review-wanting">{say.reasonNeeded}</p>}
    </li>
  );
}

export function InjectPanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const { injects } = open;
  if (injects.length === 0) return <p class="nothing review-list">{say.noInjects}</p>;
  const outcomes = [...injectOutcomes(open)].sort((a, b) => (a.t ?? Infinity) - (b.t ?? Infinity));
  return (
    <div class="review-list">
      <p class="small">{put(say.injectsIntro, { minutes: ANSWER_SECONDS / 60 })}</p>
      <ol class="review-injects">
        {outcomes.map((outcome) => {
          const { index, t, rating } = outcome;
          const text = words.say(injects[index]?.text);
          const expected = words.say(injects[index]?.expected);
          return (
            <li key={injects[index]?.id} class={`review-inject${t === null ? ' review-inject-never' : ''}`}>
              <p class="finding-title">
                <b>{text}</b>
                {rating === null ? null : <span class={`rating rating-${rating}`}>{rating}</span>}
              </p>
              {expected === '' ? null : (
                <p>
                  <span class="review-key">{say.expected}</span> {expected}
                </p>
              )}
              <p>
                <span class="review-key">{say.actual}</span> {outcomeInWords(words, outcome)}
              </p>
              {t === null ? null : (
                <Button look="text" icon="timer" name={`${words.clock(t)} ${text}`} onPress={() => void reviewSeek.perform(t)}>
                  {words.clock(t)}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
