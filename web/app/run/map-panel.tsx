// SPDX-License-Identifier: Apache-2.0
// The map with what floats on it: layers and zoom, scale bar and north, legend, and the word while an order waits for its place.
import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Order } from '../../engine/tables.g.js';
import { cancelAim, placeDraft } from '../actions/draft-order.js';
import { showAll } from '../actions/look-at-map.js';
import { selectUnit } from '../actions/select-unit.js';
import { Button } from '../controls/button.js';
import { type Insets, NO_INSETS, type Point } from '../map/camera.js';
import { MapCanvas } from '../map/map.js';
import type { MapView } from '../map/map-view.js';
import { draftOutlook } from '../session/outlook.js';
import { narrow, preferences, still, theme } from '../session/preferences.js';
import { aim, draft, exercise, fitAsked, frame, place, scenario, selectedUnit, shown, source } from '../session/run-state.js';
import { capital, figure, labels, put, say, words } from '../session/words.js';
import { aimOf, lineOrder, pointOrder } from './aim-words.js';
import { castOf, unitMark } from './cast.js';
import { Legend, MapNote, MapTools } from './map-furniture.js';
import { previewOf } from './order-preview.js';
import { sheetHeight, sheetShare } from './phone-sheet.js';
import { withoutBrackets } from './place-name.js';

/** px/m, for the scale bar */
export const mapScale = signal(4);
/** this machine draws the map without WebGL2 */
const plainMap = signal(false);
/** a density worth a mark on the map, persons/m² */
const WORTH_A_MARK = 3.5;
/** what a phone's chip and floating row cover of the map, CSS pixels */
const PHONE_TOP = 98;

/** Feeds the view with what changes faster than components should render. */
function connect(view: MapView): () => void {
  plainMap.value = view.painter.kind === 'canvas';
  let fits = fitAsked.value;
  let shownPlace = place.value;
  const ends = [
    effect(() => {
      if (frame.value !== null) view.push(frame.value, source.peek()?.playing ?? false);
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
  const mapExercise = useMemo(() => (open === null ? null : { site: open.scenario.site, cast: castOf(open) }), [open]);
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
      aim: waiting === null ? null : aimOf(waiting),
      preview,
      spot: spot === '' ? null : { at: [spotX, spotY] as const, text: spot },
      insets,
      still: isStill,
    }),
    [density, layer, showNames, selected, waiting, preview, spot, spotX, spotY, insets, isStill, dictionary],
  );
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
          select: (unit) => void selectUnit.perform(unit),
          point: (at: Point) => placed((unit) => pointOrder(unit, at)),
          line: (a: Point, b: Point) => placed((unit) => lineOrder(unit, a, b)),
          cancelAim: () => void cancelAim.perform(),
          camera: ({ scale }) => {
            mapScale.value = scale;
          },
        }}
      />
      <MapTools onZoom={(factor) => view.current?.eye.zoom(factor)} onFit={() => void showAll.perform()} />
      <MapNote scale={mapScale.value} plain={plainMap.value} />
      {preferences.value.legend ? <Legend /> : null}
      {waiting === null ? null : (
        <div class="aim-note" role="status">
          <b>{put(waiting.place === 'line' ? labels.value.aimLine : labels.value.aimPoint, { order })}</b>
          <span>{labels.value.aimKeys}</span>
          <Button look="text" name={labels.value.cancel} shortcut="Escape" onPress={() => void cancelAim.perform()} />
        </div>
      )}
    </main>
  );
}

function placed(make: (waiting: NonNullable<typeof aim.value>) => Partial<Order> | null): void {
  const place = aim.value === null ? null : make(aim.value);
  if (place === null) return;
  aim.value = null;
  void placeDraft.perform(place);
}
