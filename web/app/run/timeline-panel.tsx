// SPDX-License-Identifier: Apache-2.0
// The bottom strip with this run's history put into words.
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { branchHere, markTime } from '../actions/go-in-time.js';
import { showPlace } from '../actions/look-at-map.js';
import { Timeline } from '../charts/timeline.js';
import { Button } from '../controls/button.js';
import { useHeldFocus } from '../controls/focus-trip.js';
import { fanned } from '../session/fan.js';
import { levelTone } from '../session/level-tone.js';
import { exercise, findings, history, shown } from '../session/run-state.js';
import { movingTo, timeMark } from '../session/ways.js';
import { joined } from '../session/windows/seat.js';
import { clockAt, figure, labels, put, say, words } from '../session/words.js';
import { findingInWords } from './event-words.js';
import { shortPhase } from './phase-strip.js';
import { splitLevel } from './situation-light.js';

/** s the axis holds before anything has happened: a usual drill */
const EXPECTED = 45 * 60;

/** A second was pointed at: going on from there another way. */
function Rewind(): JSX.Element | null {
  const mark = timeMark.value;
  const host = useRef<HTMLFieldSetElement>(null);
  useHeldFocus(host, mark === null || movingTo.value !== null, '.timeline-seek');
  if (movingTo.value !== null)
    return (
      <p class="rewind" role="status">
        {put(labels.value.goingTo, { clock: clockAt(movingTo.value) })}
      </p>
    );
  if (mark === null || joined.value !== null) return null;
  return (
    <fieldset ref={host} class="rewind" aria-label={labels.value.chooseTime}>
      <b>{clockAt(mark)}</b>
      <Button
        look="primary"
        icon="undo"
        name={labels.value.branchHere}
        hint={labels.value.branchHint}
        disabled={!branchHere.enabled()}
        onPress={() => void branchHere.perform(mark)}
      />
      <Button look="text" name={labels.value.cancel} onPress={() => void markTime.perform(null)} />
    </fieldset>
  );
}

export function TimelinePanel(): JSX.Element | null {
  const open = exercise.value;
  const now = shown.value;
  const past = history.value;
  const found = findings.value;
  const dictionary = words.value;
  const marks = useMemo(
    () =>
      open === null
        ? []
        : found
            .filter((finding) => !finding.kept)
            .map((finding) => ({
              t: finding.t,
              severity: finding.severity,
              name: `${clockAt(finding.t)} ${finding.rule} ${findingInWords(open, finding).title}`,
              onPress: () => void showPlace.perform(finding.at),
            })),
    [open, found, dictionary],
  );
  if (open === null || now === null) return null;
  const { doctrine, scenario } = open;
  const greatest = past.density.reduce((most, sample) => Math.max(most, sample.density), 0);
  const summary = put(labels.value.timelineSummary, {
    clock: clockAt(now.seconds),
    phase: say(scenario.phases[now.phase]?.name),
    level: splitLevel(say(doctrine.levels[now.situation]?.name))[0],
    density: figure(greatest, 1),
    findings: marks.length,
  });
  return (
    <>
      <Timeline
        mark={timeMark.value}
        markName={labels.value.chooseTime}
        onMark={joined.value === null ? (t) => void markTime.perform(t) : null}
        name={labels.value.timeline}
        summary={summary}
        now={now.seconds}
        expected={Math.min(EXPECTED, scenario.limit)}
        clock={(seconds) => clockAt(seconds, false)}
        bands={past.levels.map(({ t, index }) => ({ from: t, tone: levelTone(doctrine, index), name: say(doctrine.levels[index]?.name) }))}
        phases={past.phases.map(({ t, index, forced }) => ({
          t,
          forced,
          name: shortPhase(say(scenario.phases[index]?.name)),
          short: String(index + 1),
        }))}
        findings={marks}
        density={past.density}
        fan={fanned.value?.runs.map((run) => run.samples) ?? []}
        densityName={labels.value.densityGreatest}
        densityUnit={`5${dictionary.language === 'id' ? ',' : '.'}5 ${labels.value.densityUnit}`}
      />
      <Rewind />
    </>
  );
}
