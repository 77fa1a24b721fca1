// SPDX-License-Identifier: Apache-2.0
// What has happened, newest first, in sentences; at the end also how the objectives were met.
import type { JSX } from 'preact';
import { showPlace } from '../actions/look-at-map.js';
import { saveRecording } from '../actions/save-recording.js';
import { Button } from '../controls/button.js';
import { events, exercise, ratings, source } from '../session/run-state.js';
import { clockAt, labels, nameOf, say, words } from '../session/words.js';
import { eventSentence } from './event-words.js';
import { WayList } from './way-list.js';

const TICKS_A_SECOND = 20;

function Result(): JSX.Element | null {
  const open = exercise.value;
  if (open === null || ratings.value.size === 0) return null;
  const { ratings: rated } = words.value.findings;
  return (
    <section class="result" aria-label={labels.value.result}>
      <h2 class="section-title">{labels.value.result}</h2>
      <ul>
        {open.scenario.objectives.map((objective) => {
          const rating = ratings.value.get(objective.id) ?? '–';
          return (
            <li key={objective.id} class="objective" title={nameOf(rated, rating)}>
              <b class={`rating rating-${rating}`}>{rating}</b>
              <span>{say(objective.name)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function ReportPanel(): JSX.Element {
  const open = exercise.value;
  return (
    <div class="report">
      <Result />
      <WayList />
      {source.value === null ? null : (
        <Button
          class="report-save"
          look="plain"
          icon="download"
          name={labels.value.saveRecording}
          shortcut="s"
          onPress={() => void saveRecording.perform()}
        />
      )}
      {open === null || events.value.length === 0 ? (
        <p class="nothing">{labels.value.noEvents}</p>
      ) : (
        <ol class="events" aria-label={labels.value.events} reversed>
          {[...events.value]
            .reverse()
            .slice(0, 150)
            .map((event, index) => (
              <li key={events.value.length - index} class={`event event-${event.kind}`}>
                <time>{clockAt(event.tick / TICKS_A_SECOND)}</time>
                <span>{eventSentence(open, event)}</span>
                {event.at[0] !== 0 || event.at[1] !== 0 ? (
                  <Button look="text" quiet icon="place" name={labels.value.showOnMap} onPress={() => void showPlace.perform(event.at)} />
                ) : null}
              </li>
            ))}
        </ol>
      )}
    </div>
  );
}
