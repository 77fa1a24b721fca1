// SPDX-License-Identifier: Apache-2.0
// The map of the plan with its tools: what the scenario holds as shapes, and what the hand did as edits.
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { issueSentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { useFocusTrip } from '../controls/focus-trip.js';
import { Board } from '../map/board.js';
import type { BoardEvents, BoardPeople, BoardShow, BoardSpot, DrawnKind } from '../map/board-input.js';
import { change, checks, chosen, documentNumber, goTo, issues, scenarioDraft, setAt, standing } from '../session/plan/document.js';
import { removeChosen } from '../session/plan/editing.js';
import { adding, drawnItem, groupItem, labelItem, stationItem, unitItem, unitTemplates } from '../session/plan/new-items.js';
import { editsOfShape, pointOf, shapesOf, siteOf } from '../session/plan/shapes.js';
import { planText } from '../session/plan/words.js';
import { itemsOf, type PlanList, pointsOf, wordOf } from '../session/plan/written.js';
import { language, still, theme } from '../session/preferences.js';
import { amount, put, say } from '../session/words.js';
import { checkSentence } from './check-sentence.js';
import { board, grid, phonePanel, picture, rightTab, scaleAsked, snapping, take, tell, template, tool } from './plan-state.js';
import { Toolbox } from './toolbox.js';

const lists: Readonly<Record<DrawnKind, PlanList>> = {
  ground: 'ground',
  building: 'buildings',
  wall: 'walls',
  gate: 'gates',
  exit: 'exits',
  zone: 'zones',
  line: 'lines',
  area: 'areas',
};

/** Puts an item into its list, chooses it and goes back to selecting. */
export function putItem(list: PlanList, item: unknown): void {
  const draft = scenarioDraft.value;
  if (draft === null) return;
  const { edits, path } = adding(draft, list, item);
  if (!change(edits)) return;
  chosen.value = path;
  rightTab.value = 'form';
}

/** The smallest zone or exit at a place. */
function entranceAt([x, y]: readonly [number, number]): string | null {
  let best: { readonly id: string; readonly area: number } | null = null;
  for (const list of ['zones', 'exits'] as const) {
    for (const { item } of itemsOf(scenarioDraft.value?.site?.[list])) {
      const points = pointsOf(item.polygon);
      let [inside, twice] = [false, 0];
      for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
        const [a, b] = [points[j] as readonly [number, number], points[i] as readonly [number, number]];
        if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
        twice += a[0] * b[1] - b[0] * a[1];
      }
      const area = Math.abs(twice) / 2;
      if (inside && (best === null || area < best.area)) best = { id: wordOf(item.id), area };
    }
  }
  return best?.id ?? null;
}

const events: BoardEvents = {
  select: (owner) => {
    chosen.value = owner;
    if (owner !== null) rightTab.value = 'form';
  },
  shaped: (shape, points) => {
    change(editsOfShape(shape, points));
    chosen.value = shape.owner;
  },
  turned: (owner, heading) => setAt(`${owner}/heading`, heading, null),
  drawn: (kind, points) => {
    const draft = scenarioDraft.value;
    if (draft !== null) putItem(lists[kind], drawnItem(draft, lists[kind], points));
    take('select');
  },
  placed: (what, at, heading) => {
    const draft = scenarioDraft.value;
    if (draft === null) return;
    if (what === 'group') {
      const from = entranceAt(at);
      if (from === null) return tell(planText.value.toolHint.group);
      putItem('groups', groupItem(draft, from, from));
    } else if (what === 'unit') putItem('units', unitItem(draft, template.value ?? (unitTemplates[0] as never), at, heading ?? 0));
    else if (what === 'station') putItem('stations', stationItem(draft, at));
    else putItem('labels', labelItem(at));
    take('select');
  },
  scaled: (a, b) => {
    scaleAsked.value = [a, b];
  },
  spot: (index) => {
    const spot = spots()[index];
    if (spot?.path === undefined) return;
    goTo(spot.path);
    phonePanel.value = 'right';
    rightTab.value = spot.kind === 'check' ? 'checks' : 'form';
  },
  done: () => take('select'),
  remove: () => removeChosen(),
};

/** Where something is wrong; one mark a place. */
function spots(): readonly (BoardSpot & { readonly path: string })[] {
  const marks: (BoardSpot & { readonly path: string })[] = [];
  for (const { path, code, values, severity } of issues.value) {
    const at = pointOf(scenarioDraft.value, path);
    if (at !== null) marks.push({ at, kind: severity, text: issueSentence(code, values, language.value), path });
  }
  for (const check of checks.value) {
    if ((check.verdict !== 'bad' && check.verdict !== 'warning') || check.at === null) continue;
    if (marks.some(({ at }) => at[0] === check.at?.[0] && at[1] === check.at[1])) continue;
    marks.push({ at: check.at, kind: 'check', text: checkSentence(check), path: check.path ?? '' });
  }
  return marks.slice(0, 100);
}

const tokens = {
  polri: 'polri',
  tni: 'tni',
  satpolPp: 'satpol',
  linmas: 'linmas',
  medical: 'medic',
  fire: 'damkar',
  organiser: 'organiser',
} as const;

function people(): readonly BoardPeople[] {
  const now = standing.value;
  if (now === null) return [];
  const services = itemsOf(scenarioDraft.value?.units);
  const units = now.units.map((at, index): BoardPeople => {
    const service = wordOf(services.find((each) => each.index === index)?.item.service);
    return { at, token: tokens[service as keyof typeof tokens] ?? 'polri' };
  });
  return [...units, { at: now.groups.flat(), token: 'calm' }];
}

export function BoardPanel(): JSX.Element {
  const plan = planText.value;
  useFocusTrip(tool.value !== 'select', '#board', []);
  const site = useComputed(() => siteOf(scenarioDraft.value));
  const show = useComputed((): BoardShow => {
    const words = planText.value;
    return {
      site: site.value,
      shapes: shapesOf(scenarioDraft.value, standing.value, say),
      people: people(),
      spots: spots(),
      lines: [],
      selected: chosen.value,
      tool: tool.value,
      grid: grid.value,
      snapping: snapping.value,
      picture: picture.value,
      still: still.value,
      words: {
        corner: words.corner,
        edge: words.edge,
        grid: words.gridWord,
        metres: (length) => `${amount(length)} m`,
        place: ([x, y]) => `${amount(x)}, ${amount(y)}`,
        degrees: (angle) => `${amount(angle)}°`,
      },
    };
  });
  const attribution = wordOf(scenarioDraft.value?.site?.attribution);
  return (
    <main
      class="plan-board"
      aria-label={plan.board}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('text/x-sispamkota-unit')) event.preventDefault();
      }}
      onDrop={(event) => {
        const id = event.dataTransfer?.getData('text/x-sispamkota-unit');
        const unit = unitTemplates.find((each) => each.id === id);
        const [view, draft] = [board.value, scenarioDraft.value];
        if (unit === undefined || view === null || draft === null) return;
        event.preventDefault();
        putItem('units', unitItem(draft, unit, view.placeAt(event.clientX, event.clientY), 0));
      }}
    >
      <Board
        name={plan.board}
        show={show.value}
        document={String(documentNumber.value)}
        theme={theme.value}
        events={events}
        connect={(view) => {
          board.value = view;
        }}
      />
      <Toolbox />
      <p class={`plan-hint ${tool.value === 'select' ? 'plan-hint-idle' : ''}`} role="status">
        {plan.toolHint[tool.value]}
        {tool.value === 'select' ? null : <small class="plan-hint-keys">{plan.toolKeys}</small>}
      </p>
      <fieldset class="plan-zoom" aria-label={plan.fit}>
        <Button icon="plus" quiet name={plan.zoomIn} onPress={() => board.value?.eye.zoom(1.5)} />
        <Button icon="minus" quiet name={plan.zoomOut} onPress={() => board.value?.eye.zoom(1 / 1.5)} />
        <Button icon="fit" quiet name={plan.fit} onPress={() => board.value?.fit()} />
      </fieldset>
      <p class="plan-attribution">
        {scenarioDraft.value?.site?.schematic === true ? <b>{plan.schematic}</b> : null}
        {attribution === '' ? null : put(plan.attribution, { source: attribution })}
      </p>
    </main>
  );
}
