// SPDX-License-Identifier: Apache-2.0
// The map with what floats on it: layers and zoom, scale bar and north, legend, and the word while an order waits for its place.
import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Frame } from '../../engine/frame.js';
import type { ExerciseView } from '../../engine/source.js';
import type { Order, Site } from '../../engine/tables.g.js';
import { chooseAlso, chooseEnclosed, lasso } from '../actions/choose-units.js';
import { cancelAim, placeDraft } from '../actions/draft-order.js';
import { showAll } from '../actions/look-at-map.js';
import { selectUnit } from '../actions/select-unit.js';
import { Button } from '../controls/button.js';
import { useFocusTrip } from '../controls/focus-trip.js';
import { type Camera, type Insets, NO_INSETS, type Point, type Size } from '../map/camera.js';
import { castOf, unitMark } from '../map/cast.js';
import { coveredBy, type Rectangle } from '../map/label-layout.js';
import { MapCanvas } from '../map/map.js';
import type { MapView } from '../map/map-view.js';
import { MiniMap } from '../map/minimap.js';
import { fanOpen } from '../session/fan.js';
import { orderShapes } from '../session/order-shape.js';
import { draftOutlook } from '../session/outlook.js';
import { narrow, preferences, still, theme } from '../session/preferences.js';
import {
  aim,
  companions,
  draft,
  exercise,
  fitAsked,
  following,
  frame,
  lassoing,
  measured,
  measuring,
  place,
  scenario,
  selectedUnit,
  shown,
  source,
} from '../session/run-state.js';
import { tables } from '../session/tables.js';
import { joined } from '../session/windows/seat.js';
import { capital, figure, labels, put, say, words } from '../session/words.js';
import { aimOf, lineOrder, pointOrder, WALK } from './aim-words.js';
import { exitLoads } from './egress.js';
import { FanPanel } from './fan-panel.js';
import { Legend, MapNote, MapTools } from './map-furniture.js';
import { previewOf } from './order-preview.js';
import { sheetHeight, sheetShare } from './phone-sheet.js';
import { withoutBrackets } from './place-name.js';

/** Where the map looks, for the scale bar and the small map. */
const mapCamera = signal<{ readonly camera: Camera; readonly size: Size }>({
  camera: { x: 0, y: 0, scale: 4 },
  size: { width: 0, height: 0 },
});
/** s after which an exit's time is a danger: people cannot comply in time (R04) */
const LONG = 180;
/** s of the run between two looks at the exits */
const LOOK_AGAIN = 2;
/** this machine draws the map without WebGL2 */
const plainMap = signal(false);
/** a density worth a mark on the map, persons/m² */
const WORTH_A_MARK = 3.5;
/** what a phone's chip and floating row cover of the map, CSS pixels */
const PHONE_TOP = 98;

/** Where a line was begun that is given by two clicks, or by Enter twice. */
const lineBegun = signal<Point | null>(null);

/** What stands over the map, so that no name is written under it; read after the page has been laid out. */
const covered = signal<readonly Rectangle[]>([]);

function readCovered(): void {
  covered.value = coveredBy('.map-panel', '.map-layers, .map-zoom, .map-note, .legend, .minimap, .fan', covered.peek());
}

/** Feeds the view with what changes faster than components should render. */
function connect(view: MapView): () => void {
  plainMap.value = view.painter.kind === 'canvas';
  let fits = fitAsked.value;
  let shownPlace = place.value;
  view.eye.byHand = () => {
    following.value = false;
  };
  const ends = [
    effect(() => {
      if (frame.value !== null) view.push(frame.value, source.peek()?.playing ?? false);
    }),
    effect(() => {
      const unit = frame.value?.units[selectedUnit.value ?? -1];
      if (following.value && unit !== undefined) view.eye.follow([unit.x, unit.y]);
    }),
    effect(() => {
      if (fitAsked.value !== fits) view.eye.fit();
      fits = fitAsked.value;
    }),
    effect(() => {
      if (place.value !== null && place.value !== shownPlace) view.eye.flyTo(place.value.at);
      shownPlace = place.value;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

export function MapPanel(): JSX.Element {
  const open = exercise.value;
  const view = useRef<MapView | null>(null);
  const mapExercise = useMemo(() => (open === null ? null : { site: open.scenario.site, cast: castOf(open, tables.modes) }), [open]);
  const dictionary = words.value;
  const names = useMemo(
    () => ({
      units: (open?.scenario.units ?? []).map((unit) => ({ name: withoutBrackets(say(unit.name)), mark: unitMark(unit.service) })),
      name: say,
    }),
    [open, dictionary],
  );
  const waiting = aim.value;
  const selected = selectedUnit.value;
  const counters = shown.value?.counters;
  const spot = counters !== undefined && counters.density >= WORTH_A_MARK ? `${figure(counters.density, 1)} /m²` : '';
  const [spotX, spotY] = counters?.densest ?? [0, 0];
  const { density, labels: showNames, layer } = preferences.value;
  const made = draft.value;
  const ahead = draftOutlook.value;
  const at = made === null ? undefined : shown.value?.units[made.unit];
  const preview = useMemo(
    () => (open === null || made === null ? null : previewOf(open, shown.peek(), made, ahead)),
    [open, made, ahead, at?.x, at?.y, at?.heading, dictionary],
  );
  const { trails, reach: showReach, egress: showEgress } = preferences.value;
  const moment = showReach || showEgress ? Math.floor((shown.value?.seconds ?? 0) / LOOK_AGAIN) : 0;
  const reach = useMemo(() => (open === null || !showReach ? [] : loudspeakers(open, shown.peek())), [open, showReach, moment]);
  const tags = useMemo(() => (open === null || !showEgress ? [] : exitTags(open, shown.peek())), [open, showEgress, moment, dictionary]);
  const ruler = measuring.value;
  const others = companions.value;
  const isLasso = lassoing.value;
  const isAsked = ruler || waiting !== null;
  const begun = lineBegun.value;
  // an order that is given with its place leaves no form to go to
  useFocusTrip(isAsked, '#map', made !== null && orderShapes[made.order.kind].confirm ? ['.draft button[type=submit]'] : []);
  useEffect(() => {
    lineBegun.value = null;
  }, [waiting, ruler]);
  const line = measured.value;
  const isStill = still.value;
  const isNarrow = narrow.value;
  const sheet = sheetShare[sheetHeight.value === 'high' ? 'half' : sheetHeight.value];
  const insets: Insets = useMemo(
    () => (isNarrow ? { top: PHONE_TOP, right: 0, bottom: Math.round(sheet * innerHeight), left: 0 } : NO_INSETS),
    [isNarrow, sheet],
  );
  const show = useMemo(
    () => ({
      density,
      layer,
      labels: showNames,
      selected,
      companions: others,
      lasso: isLasso,
      aim: ruler
        ? { kind: 'line' as const, begun, word: (_: Point | null, a: Point, b: Point) => distanceWords(a, b) }
        : waiting === null
          ? null
          : { ...aimOf(waiting), begun },
      preview: line === null ? preview : { areas: [line], circles: [], at: line[1], text: distanceWords(...line), severe: false },
      covered: covered.value,
      trails,
      reach,
      tags,
      spot: spot === '' ? null : { at: [spotX, spotY] as const, text: spot },
      insets,
      still: isStill,
    }),
    [
      density,
      layer,
      showNames,
      selected,
      others,
      isLasso,
      waiting,
      preview,
      ruler,
      begun,
      line,
      covered.value,
      trails,
      reach,
      tags,
      spot,
      spotX,
      spotY,
      insets,
      isStill,
      dictionary,
    ],
  );
  const seat = joined.value?.seat.role;
  useEffect(readCovered, [open, preferences.value, isNarrow, sheet, fanOpen.value, dictionary, theme.value, mapCamera.value, seat]);
  const order = waiting === null ? '' : capital(dictionary.names.OrderKind[waiting.kind]);
  return (
    <main class="map-panel" aria-label={labels.value.map}>
      <MapCanvas
        name={`${labels.value.map}: ${say(scenario.value?.site.name)}. ${labels.value.mapHint}`}
        exercise={mapExercise}
        names={names}
        show={show}
        theme={theme.value}
        connect={(made) => {
          view.current = made;
          return connect(made);
        }}
        events={{
          select: (unit, also) => {
            if (!also) void selectUnit.perform(unit);
            else if (unit !== null) void chooseAlso.perform(unit);
          },
          enclose: (units, also) => void chooseEnclosed.perform({ units, add: also }),
          point: (at: Point) => {
            if (!ruler && !needsLine(waiting)) placed((unit) => pointOrder(unit, at));
            else if (begun === null) lineBegun.value = at;
            else lineGiven(begun, at);
          },
          line: lineGiven,
          cancelAim: () => void cancelAim.perform(),
          camera: (camera, size) => {
            const now = mapCamera.peek();
            if (now.camera !== camera || now.size !== size) mapCamera.value = { camera, size };
          },
        }}
      />
      {seat === 'wall' ? null : <MapTools onZoom={(factor) => view.current?.eye.zoom(factor)} onFit={() => void showAll.perform()} />}
      <MapNote scale={mapCamera.value.camera.scale} plain={plainMap.value} />
      {open === null || isNarrow ? null : <SmallMap site={open.scenario.site} onGo={(at) => view.current?.eye.flyTo(at)} />}
      {preferences.value.legend && seat !== 'wall' && open !== null ? <Legend /> : null}
      {fanOpen.value ? <FanPanel /> : null}
      {isLasso ? (
        <div class="aim-note" role="status">
          <b>{labels.value.lassoNote}</b>
          <span>{labels.value.lassoKeys}</span>
          <Button look="text" name={labels.value.cancel} shortcut="Escape" onPress={() => void lasso.perform()} />
        </div>
      ) : null}
      {waiting === null ? null : (
        <div class="aim-note" role="status">
          <b>{put(waiting.place === 'line' ? labels.value.aimLine : labels.value.aimPoint, { order })}</b>
          <span>{needsLine(waiting) ? labels.value.aimLineKeys : labels.value.aimKeys}</span>
          <Button look="text" name={labels.value.cancel} shortcut="Escape" onPress={() => void cancelAim.perform()} />
        </div>
      )}
    </main>
  );
}

function SmallMap({ site, onGo }: { readonly site: Site; readonly onGo: (at: Point) => void }): JSX.Element {
  const units = (shown.value?.units ?? []).filter((unit) => unit.presence === 'there' && unit.strength > 0);
  const { camera, size } = mapCamera.value;
  return (
    <MiniMap
      site={site}
      camera={camera}
      size={size}
      units={units.map(({ x, y }) => [x, y] as const)}
      title={labels.value.minimap}
      onGo={onGo}
    />
  );
}

function distanceWords(a: Point, b: Point): string {
  const metres = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return put(labels.value.pointGhost, { distance: figure(metres, 1), seconds: figure(metres / WALK) });
}

/** Circles of the units that have a loudspeaker and are there. */
function loudspeakers({ scenario }: ExerciseView, now: Frame | null): readonly { readonly at: Point; readonly radius: number }[] {
  const radius = scenario.parameters.means.loudspeakerReach;
  return scenario.units.flatMap((unit, index) => {
    const at = now?.units[index];
    return at !== undefined && at.presence === 'there' && at.strength > 0 && unit.kit.includes('loudspeaker')
      ? [{ at: [at.x, at.y] as const, radius }]
      : [];
  });
}

function exitTags(
  open: ExerciseView,
  now: Frame | null,
): readonly { readonly at: Point; readonly text: string; readonly severe: boolean }[] {
  if (now === null) return [];
  return exitLoads(open, now)
    .filter(({ people }) => people > 0)
    .map(({ at, people, seconds }) => ({
      at,
      text: put(labels.value.exitTag, { people: figure(people), minutes: figure(seconds / 60, 1) }),
      severe: seconds > LONG,
    }));
}

/** An order along a line has no width of its own, as a formation has: one click is not enough. */
function needsLine(waiting: typeof aim.value): boolean {
  return waiting !== null && waiting.place === 'line' && waiting.kind !== 'form';
}

function lineGiven(a: Point, b: Point): void {
  lineBegun.value = null;
  if (measuring.value) measured.value = [a, b];
  else placed((unit) => lineOrder(unit, a, b));
}

function placed(make: (waiting: NonNullable<typeof aim.value>) => Partial<Order> | null): void {
  const place = aim.value === null ? null : make(aim.value);
  if (place === null) return;
  aim.value = null;
  void placeDraft.perform(place);
}
