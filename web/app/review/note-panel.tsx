// SPDX-License-Identifier: Apache-2.0
// Notes and bookmarks of the trainer at their seconds, and the decision log of the exercise below them.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { addBookmark, addNote, noteDraft, removeNote } from '../actions/review-files.js';
import { reviewSeek } from '../actions/review-time.js';
import { Button } from '../controls/button.js';
import { Section } from '../controls/section.js';
import { causeInWords } from '../session/report.js';
import { course, notes, remarksNow, reviewTime } from '../session/reviewing.js';
import { capital, put } from '../session/words.js';
import { WhereNotesLie } from './beside-note.js';
import { review, told } from './words.js';

const writer = signal('');

export function NotePanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  if (open === null || words === null) return null;
  const say = review.value;
  const keep = () => {
    const text = noteDraft.value.trim();
    if (text === '') return;
    void addNote.perform({ text, by: writer.value.trim() });
  };
  const { decisions } = remarksNow();
  return (
    <div class="review-list">
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label>
          <span class="review-key">{put(say.note, { clock: words.clock(reviewTime.value) })}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={2000}
            placeholder={say.noteHint}
            value={noteDraft.value}
            onInput={(event) => {
              noteDraft.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          <span class="review-key">{say.by}</span>
          <input
            class="input"
            maxLength={60}
            value={writer.value}
            onInput={(event) => {
              writer.value = event.currentTarget.value;
            }}
          />
        </label>
        <div class="note-buttons">
          <button type="submit" class="button button-primary" aria-disabled={noteDraft.value.trim() === '' ? true : undefined}>
            {say.addNote}
          </button>
          <Button icon="bookmark" name={say.addBookmark} shortcut="b" onPress={() => void addBookmark.perform()} />
        </div>
      </form>
      <WhereNotesLie />
      {notes.value.length === 0 ? <p class="nothing">{say.noNotes}</p> : null}
      <ol class="notes">
        {notes.value.map(({ t, text, kind, by }, index) => {
          const name = text || say.bookmark;
          return (
            <li key={`${t} ${index}`} class={`note note-${kind}`}>
              <Button
                look="text"
                icon={kind === 'bookmark' ? 'bookmark' : 'timer'}
                name={`${words.clock(t)} ${name}`}
                onPress={() => void reviewSeek.perform(t)}
              >
                {words.clock(t)}
              </Button>
              <p>{by === '' ? name : `${name} · ${by}`}</p>
              <Button
                look="text"
                quiet
                icon="close"
                name={`${say.remove}: ${words.clock(t)} ${name}`}
                onPress={() => void removeNote.perform(index)}
              />
            </li>
          );
        })}
      </ol>
      {decisions.length === 0 ? null : (
        <Section title={say.decisions}>
          <ol class="decisions">
            {decisions.map((entry) => (
              <li key={entry.number} class={`decision decision-${entry.state}`}>
                <p class="decision-cause">
                  <time>{words.clock(entry.t)}</time> {capital(causeInWords(entry.cause, open.exercise, words))}
                </p>
                <p class="decision-words">
                  {entry.state === 'written'
                    ? [entry.who, entry.why, entry.alternatives, entry.authority].filter(Boolean).join(' · ')
                    : words.report.skipped}
                </p>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
