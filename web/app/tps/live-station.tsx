// SPDX-License-Identifier: Apache-2.0
// The station in the simulator, on its own small map: a run beside the exercise that is open. Opened on request, because it costs a worker.
import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ExerciseView } from '../../engine/source.js';
import { Button } from '../controls/button.js';
import { NO_INSETS } from '../map/camera.js';
import type { Cast } from '../map/crowd-scene.js';
import { MapCanvas } from '../map/map.js';
import { bareMap, onlyLooking } from '../map/map-input.js';
import type { MapView } from '../map/map-view.js';
import { markNumber } from '../map/marks.js';
import {
  beforeOpening,
  desk,
  isStale,
  live,
  liveFailed,
  liveFrame,
  livePeople,
  livePlaying,
  liveSpeed,
  openInRun,
  openStation,
  pauseStation,
  playStation,
  setStationSpeed,
} from '../session/polling-live.js';
import { still, theme } from '../session/preferences.js';
import { tables } from '../session/tables.js';
import { put, say } from '../session/words.js';
import { clock, count, inMinutes, said } from './tps-words.js';

const speeds = [5, 20, 50] as const;

function castOf({ people, scenario }: ExerciseView): Cast {
  return {
    unit: people.unit,
    units: scenario.units.length,
    markOfMode: Uint8Array.from(tables.modes, () => markNumber('calm')),
    markOfUnit: Uint8Array.from(scenario.units, ({ service }) => markNumber(service === 'linmas' ? 'linmas' : 'organiser')),
  };
}

function connect(view: MapView): () => void {
  return effect(() => {
    if (liveFrame.value !== null) view.push(liveFrame.value, livePlaying.peek());
  });
}

export function LiveStation(): JSX.Element {
  const words = said.value;
  const source = live.value;
  return (
    <section class="result" aria-label={words.live}>
      <h2>{words.live}</h2>
      <p class="small">{words.liveTold}</p>
      <div class="choice-row">
        {source === null ? (
          <Button
            look="primary"
            icon="play"
            name={words.play}
            onPress={() => {
              void openStation().then(playStation);
            }}
          />
        ) : livePlaying.value ? (
          <Button look="primary" icon="pause" name={words.pause} onPress={() => void pauseStation()} />
        ) : (
          <Button look="primary" icon="play" name={words.play} disabled={source.frame.over} onPress={playStation} />
        )}
        {source === null ? null : (
          <Button
            icon="restart"
            name={words.again}
            onPress={() => {
              void openStation().then(playStation);
            }}
          />
        )}
        {speeds.map((speed) => (
          <Button key={speed} name={`${speed}×`} pressed={liveSpeed.value === speed} onPress={() => setStationSpeed(speed)} />
        ))}
        <Button icon="place" name={words.openInRun} onPress={() => void openInRun()} />
      </div>
      {liveFailed.value === null ? null : <p role="alert">{put(words.liveFailed, { reason: liveFailed.value })}</p>}
      {isStale.value ? <p class="small">{words.liveOther}</p> : null}
      {source === null ? null : <LiveMap exercise={source.exercise} />}
    </section>
  );
}

function LiveMap({ exercise }: { readonly exercise: ExerciseView }): JSX.Element {
  const words = said.value;
  const shown = useMemo(() => ({ site: exercise.scenario.site, cast: castOf(exercise) }), [exercise]);
  const names = useMemo(
    () => ({
      units: exercise.scenario.units.map((unit) => ({
        name: say(unit.name),
        mark: unit.service === 'linmas' ? ('linmas' as const) : ('organiser' as const),
      })),
      name: say,
    }),
    [exercise, words],
  );
  const isStill = still.value;
  const show = useMemo(
    () => ({
      ...bareMap,
      insets: NO_INSETS,
      still: isStill,
    }),
    [isStill],
  );
  const people = livePeople.value;
  const seconds = (liveFrame.value?.seconds ?? 0) - beforeOpening;
  const figures = desk.value;
  const over = liveFrame.value?.over ?? false;
  return (
    <div class="live">
      <div class="live-map">
        <MapCanvas name={words.map} exercise={shown} names={names} show={show} theme={theme.value} connect={connect} events={onlyLooking} />
      </div>
      <dl class="live-figures">
        <div class="live-clock">
          <dt>{words.clock}</dt>
          <dd>{clock(seconds)}</dd>
        </div>
        {[
          [words.inQueue, people === null ? '' : count(people.queue)],
          [words.beingServed, people === null ? '' : count(people.served)],
          [words.gone, people === null ? '' : count(people.left)],
          [words.liveServed, figures === null ? '–' : count(figures.served)],
          [words.liveWait, figures === null ? '–' : inMinutes(figures.waitMean)],
          [words.liveMost, figures === null ? '–' : inMinutes(figures.waitMax)],
        ].map(([name, value]) => (
          <div class="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {over ? <p role="status">{put(words.ended, { clock: clock(seconds), served: count(figures?.served ?? 0) })}</p> : null}
      </dl>
    </div>
  );
}
