// SPDX-License-Identifier: Apache-2.0
// What the review looks at: the map from above, or the street at eye height from behind the line or from among the crowd. The place of a
// finding that is looked at flashes on the map.
import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Frame } from '../../engine/frame.js';
import { toggleDensity, toggleLegend } from '../actions/look-at-map.js';
import { Button } from '../controls/button.js';
import { type Camera, NO_INSETS, toScreen } from '../map/camera.js';
import { castOf, unitMark } from '../map/cast.js';
import type { Cast } from '../map/crowd-scene.js';
import type { Standpoint } from '../map/ground-scene.js';
import { GroundView } from '../map/ground-view.js';
import { coveredBy, type Rectangle } from '../map/label-layout.js';
import { MapLegend } from '../map/legend.js';
import { MapCanvas } from '../map/map.js';
import { bareMap, onlyLooking } from '../map/map-input.js';
import type { MapView } from '../map/map-view.js';
import { type Side, standpointOf } from '../map/standpoints.js';
import { narrow, preferences, still, theme } from '../session/preferences.js';
import { course, film, lookedAt, reviewFrame, reviewPlaying } from '../session/reviewing.js';
import { tables } from '../session/tables.js';
import { words as dictionary, labels, nameOf, put } from '../session/words.js';
import { review, told, withoutBrackets } from './words.js';

export type Viewpoint = 'above' | Side;
export const viewpoint = signal<Viewpoint>('above');
/** where the eye has gone from where the side stands: rad to the left, m ahead */
const gone = signal({ turn: 0, ahead: 0, at: null as Standpoint | null });
const camera = signal<Camera | null>(null);

let above: MapView | null = null;
/** what stands over the map, so that no name is written under it */
const covered = signal<readonly Rectangle[]>([]);

function connect(view: MapView): () => void {
  above = view;
  let place = lookedAt.value;
  const ends = [
    effect(() => {
      if (reviewFrame.value !== null) view.push(reviewFrame.value, reviewPlaying.peek());
    }),
    effect(() => {
      const finding = course.peek()?.findings[lookedAt.value?.finding ?? -1];
      if (finding !== undefined && lookedAt.value !== place) view.eye.flyTo(finding.at);
      place = lookedAt.value;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

export function ViewPanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  const cast = useMemo(() => (open === null ? null : castOf(open.exercise, tables.modes)), [open?.exercise]);
  if (open === null || words === null || cast === null) return null;
  const choices: readonly (readonly [Viewpoint, string])[] = [
    ['above', review.value.viewAbove],
    ['officers', review.value.viewOfficers],
    ['crowd', review.value.viewCrowd],
  ];
  return (
    <section class="review-view" aria-label={labels.value.map}>
      {viewpoint.value === 'above' ? <FromAbove cast={cast} /> : <FromGround cast={cast} side={viewpoint.value} />}
      <fieldset class="review-viewpoints" aria-label={review.value.views}>
        {choices.map(([id, name]) => (
          <Button
            key={id}
            name={name}
            pressed={viewpoint.value === id}
            onPress={() => {
              viewpoint.value = id;
              gone.value = { turn: 0, ahead: 0, at: null };
            }}
          />
        ))}
      </fieldset>
    </section>
  );
}

function FromAbove({ cast }: { readonly cast: Cast }): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  const exercise = useMemo(() => (open === null ? null : { site: open.exercise.scenario.site, cast }), [open?.exercise, cast]);
  const names = useMemo(
    () => ({
      units: (open?.exercise.scenario.units ?? []).map((unit) => ({
        name: withoutBrackets(words?.say(unit.name) ?? ''),
        mark: unitMark(unit.service),
      })),
      name: (name: { readonly id?: string; readonly en?: string }) => words?.say(name as never) ?? '',
    }),
    [open?.exercise, words],
  );
  const finding = open?.findings[lookedAt.value?.finding ?? -1];
  const { density, layer, labels: showNames } = preferences.value;
  useEffect(() => {
    covered.value = coveredBy('.review-view', '.legend, .map-zoom, .review-viewpoints', covered.peek());
  });
  const show = useMemo(
    () => ({
      ...bareMap,
      covered: covered.value,
      density,
      layer,
      labels: showNames,
      spot: finding === undefined ? null : { at: finding.at, text: `${finding.rule} ${words?.rule(finding.rule) ?? ''}` },
      insets: NO_INSETS,
      still: still.value,
    }),
    [density, layer, showNames, finding, words, still.value, covered.value],
  );
  if (open === null || words === null) return null;
  return (
    <>
      <MapCanvas
        name={`${labels.value.map}: ${words.say(open.exercise.scenario.site.name)}`}
        exercise={exercise}
        names={names}
        show={show}
        theme={theme.value}
        connect={connect}
        events={{
          ...onlyLooking,
          camera: (now) => {
            camera.value = now;
          },
        }}
      />
      <AboveTools />
      {preferences.value.legend && !narrow.value ? <AboveLegend /> : null}
      {finding === undefined ? null : <Flash key={lookedAt.value} at={finding.at} />}
    </>
  );
}

const ZOOM = 1.5;

function AboveTools(): JSX.Element {
  const { zoomIn, zoomOut, fit, legend, layerDensity, mapTools } = labels.value;
  const { legend: hasLegend, density } = preferences.value;
  return (
    <fieldset class="map-zoom review-zoom" aria-label={mapTools}>
      <Button quiet icon="plus" name={zoomIn} onPress={() => above?.eye.zoom(ZOOM)} />
      <Button quiet icon="minus" name={zoomOut} onPress={() => above?.eye.zoom(1 / ZOOM)} />
      <Button quiet icon="fit" name={fit} onPress={() => above?.eye.fit()} />
      <Button quiet icon="layers" name={layerDensity} shortcut="d" pressed={density} onPress={() => void toggleDensity.perform()} />
      {narrow.value ? null : (
        <Button quiet icon="legend" name={legend} shortcut="g" pressed={hasLegend} onPress={() => void toggleLegend.perform()} />
      )}
    </fieldset>
  );
}

function AboveLegend(): JSX.Element | null {
  const open = course.value;
  if (open === null) return null;
  const services = [...new Set(open.exercise.scenario.units.map((unit) => unit.service))];
  const names = dictionary.value.names.Service;
  return (
    <MapLegend
      words={labels.value}
      services={services.map((service) => ({ mark: unitMark(service), name: nameOf(names, service) }))}
      irritant={Boolean(reviewFrame.value?.gas)}
      layer={null}
    />
  );
}

/** A ring that spreads from the place a few times. */
function Flash({ at }: { readonly at: readonly [number, number] }): JSX.Element {
  const now = camera.value;
  const place = (element: HTMLElement | null) => {
    const host = element?.parentElement;
    if (!element || !host || now === null) return;
    const [x, y] = toScreen(now, { width: host.clientWidth, height: host.clientHeight }, at);
    element.style.setProperty('--x', `${x}px`);
    element.style.setProperty('--y', `${y}px`);
  };
  return <span class="review-flash" ref={place} aria-hidden="true" />;
}

/** Turned and walked from where the side stands; once somebody has moved, the standpoint stays while time goes on. */
function standing(side: Side, cast: Cast, frame: Frame): Standpoint | null {
  const { turn, ahead, at } = gone.value;
  const from = at ?? standpointOf(side, cast, frame);
  if (from === null) return null;
  const heading = from.heading + turn;
  return { x: from.x + ahead * Math.cos(heading), y: from.y + ahead * Math.sin(heading), heading };
}

function move(side: Side, cast: Cast, frame: Frame, turn: number, ahead: number): void {
  const from = standing(side, cast, frame);
  if (from === null) return;
  const heading = from.heading + turn;
  gone.value = { turn: 0, ahead: 0, at: { x: from.x + ahead * Math.cos(heading), y: from.y + ahead * Math.sin(heading), heading } };
}

function FromGround({ cast, side }: { readonly cast: Cast; readonly side: Side }): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  const frame = reviewFrame.value ?? film.value?.frame ?? null;
  const at = useMemo(() => (frame === null ? null : standing(side, cast, frame)), [frame, side, cast, gone.value]);
  const names = useMemo(
    () => (open?.exercise.scenario.units ?? []).map((unit) => withoutBrackets(words?.say(unit.name) ?? '')),
    [open, words],
  );
  if (open === null || words === null || frame === null) return null;
  const say = review.value;
  if (at === null)
    return (
      <p class="screen-notice" role="status">
        {say.nobodyHere}
      </p>
    );
  const go = (turn: number, ahead: number) => move(side, cast, frame, turn, ahead);
  return (
    <>
      <GroundView
        name={put(say.groundView, { side: side === 'officers' ? say.fromOfficers : say.fromCrowd })}
        site={open.exercise.scenario.site}
        cast={cast}
        frame={frame}
        at={at}
        names={names}
        theme={theme.value}
        onTurn={(angle) => go(angle, 0)}
        onWalk={(metres) => go(0, metres)}
      />
      <fieldset class="review-walk" aria-label={say.views}>
        <Button quiet icon="turnLeft" name={say.turnLeft} onPress={() => go(0.3, 0)} />
        <Button quiet icon="up" name={say.stepForward} onPress={() => go(0, 3)} />
        <Button quiet icon="down" name={say.stepBack} onPress={() => go(0, -3)} />
        <Button quiet icon="turnRight" name={say.turnRight} onPress={() => go(-0.3, 0)} />
      </fieldset>
      <p class="review-hint">{say.groundHint}</p>
    </>
  );
}
