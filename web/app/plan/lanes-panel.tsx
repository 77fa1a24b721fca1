// SPDX-License-Identifier: Apache-2.0
// The script as lanes on a timeline: phases above, an inject in the lane of who must answer it. Dragging, or the arrow keys, moves what a number of
// its condition decides; what hangs on people's doing stays where it is estimated and says why.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/button.js';
import { inWords, planClock } from '../session/plan/condition-words.js';
import { change, chosen, scenarioDraft } from '../session/plan/document.js';
import { courseOf, type Lane, type LaneItem, type LanePhase, lanes, movedTo } from '../session/plan/lanes.js';
import { planText } from '../session/plan/words.js';
import { wordOf } from '../session/plan/written.js';
import { put } from '../session/words.js';
import { nameOfItem } from './item-name.js';
import { lanesOpen, rightTab } from './plan-state.js';

// Lengths at the type of a laptop, BASE px; where the type is larger, as on a projector, they grow with it, else words would leave their chips.
const BASE = 13; // px
const HEAD = 172; // px, of the lanes' names
const ROW = 20; // px
const GAP = 2; // px between two lanes; with 4 the last of the eight was cut off at 768 px of height
const CHIP = 118; // px
const PAD = 14; // px beside the last chip
const LETTER = 6.7; // px, about, of a letter
const KEY_STEP = 10; // s
const DRAG_PIXELS = 3;

/** How much larger than a laptop's the type is. */
function typeScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE || 1;
}

interface Placed {
  readonly each: LaneItem;
  readonly x: number;
  readonly row: number;
}

export function LanesPanel(): JSX.Element {
  const plan = planText.value;
  const open = lanesOpen.value;
  return (
    <section class="lanes" aria-label={plan.lanes}>
      <div class="lanes-head">
        <Button
          look="text"
          icon={open ? 'down' : 'up'}
          expanded={open}
          name={put(open ? plan.fold : plan.unfold, { name: plan.lanes })}
          onPress={() => {
            lanesOpen.value = !open;
          }}
        >
          <b>{plan.lanes}</b>
        </Button>
        {open ? <p class="small">{plan.lanesTold}</p> : null}
      </div>
      {open ? <Lanes /> : null}
    </section>
  );
}

function Lanes(): JSX.Element {
  const plan = planText.value;
  const course = useComputed(() => courseOf(scenarioDraft.value));
  const width = useSignal(900);
  const large = useSignal(typeScale());
  const held = useSignal<{ readonly path: string; readonly seconds: number } | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = whole.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      width.value = Math.max(480, element.clientWidth);
      large.value = typeScale();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const { phases, items, length } = course.value;
  const size = large.value;
  const [head, row, gap, chip] = [HEAD * size, ROW * size, GAP * size, CHIP * size];
  const scale = (width.value - head - chip - PAD * size) / length;
  const xOf = (seconds: number) => head + seconds * scale;
  const secondsOf = (each: LaneItem | LanePhase) => (held.value?.path === each.path ? held.value.seconds : (each.seconds ?? 0));
  const move = (each: LaneItem | LanePhase, seconds: number) =>
    change(movedTo(each, Math.min(length, Math.max(each.from, seconds))), each.path);
  let y = row + 6;
  const rows = ([...lanes, 'byHand'] as const).map((lane) => {
    const own = items.filter((each) => (lane === 'byHand' ? each.seconds === null : each.lane === lane && each.seconds !== null));
    const placed = arrange(
      own,
      lane === 'byHand' ? (_, index) => head + index * (chip + 4) : (each) => xOf(secondsOf(each)),
      width.value,
      chip,
    );
    const count = Math.max(1, ...placed.map((each) => each.row + 1));
    const top = y;
    y += count * row + gap;
    return { lane, placed, top };
  });
  const item = (each: LaneItem, x: number, top: number) => (
    <Chip
      key={each.path}
      each={each}
      x={x}
      y={top}
      scale={scale}
      size={size}
      last={length}
      seconds={secondsOf(each)}
      onHold={(seconds) => {
        held.value = seconds === null ? null : { path: each.path, seconds };
      }}
      onMove={(seconds) => move(each, seconds)}
    />
  );
  return (
    <div ref={whole} class="lanes-body">
      <svg width={width.value} height={y}>
        <title>{plan.lanes}</title>
        {phases.map((phase, index) => {
          const x = xOf(phase.seconds ?? 0);
          const next = phases[index + 1];
          const end = next === undefined ? width.value : xOf(next.seconds ?? 0);
          return (
            <g key={phase.path}>
              <rect
                class={index % 2 === 0 ? 'lane-phase' : 'lane-phase lane-phase-odd'}
                x={x}
                y={0}
                width={Math.max(0, end - x)}
                height={y}
              />
              <PhaseName phase={phase} x={x} room={end - x} size={size} />
            </g>
          );
        })}
        {rows.map(({ lane, placed, top }) => (
          <g key={lane}>
            <line class="lane-line" x1={0} x2={width.value} y1={top - 1} y2={top - 1} />
            <text class="lane-name" x={8} y={top + row / 2 + 1}>
              {lane === 'byHand' ? plan.byHandRow : plan.lane[lane as Lane]}
            </text>
            {placed.map((each) => item(each.each, each.x, top + each.row * row))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Each in the first row of its lane where it covers none before it. */
function arrange(
  items: readonly LaneItem[],
  xOf: (each: LaneItem, index: number) => number,
  width: number,
  chip: number,
): readonly Placed[] {
  const ends: number[] = [];
  return items
    .map((each, index) => ({ each, x: Math.min(xOf(each, index), width - chip - 2) }))
    .sort((a, b) => a.x - b.x)
    .map(({ each, x }) => {
      let row = ends.findIndex((end) => end <= x);
      if (row < 0) row = ends.length;
      ends[row] = x + chip + 3;
      return { each, x, row };
    });
}

interface PhaseProps {
  readonly phase: LanePhase;
  readonly x: number;
  readonly room: number;
  /** of the type */
  readonly size: number;
}

function PhaseName({ phase, x, room, size }: PhaseProps): JSX.Element {
  const name = nameOfItem(phase.item);
  const when = `${phase.sure ? '' : '≈ '}${planClock(phase.seconds ?? 0)}`;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing */}
      <g
        role="button"
        tabindex={0}
        class="lane-phase-name"
        aria-pressed={chosen.value === phase.path}
        aria-label={put(planText.value.laneItem, { name, when })}
        onClick={() => choose(phase.path)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          choose(phase.path);
          event.preventDefault();
        }}
      >
        <title>{put(planText.value.laneItem, { name, when })}</title>
        <rect class="lane-hit" x={x} y={0} width={Math.max(10, room)} height={ROW * size} />
      </g>
      {/* Beside it, not in it: what is drawn is shortened and would differ from the name.
          biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g class="lane-words" aria-hidden="true">
        <text x={x + 5} y={(ROW * size) / 2 + 1}>
          {fitted(`${name} ${when}`, room - 8, size)}
        </text>
      </g>
    </>
  );
}

function choose(path: string): void {
  chosen.value = path;
  rightTab.value = 'form';
}

interface ChipProps {
  readonly each: LaneItem;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** of the type */
  readonly size: number;
  /** s, where the timeline ends */
  readonly last: number;
  readonly seconds: number;
  readonly onHold: (seconds: number | null) => void;
  readonly onMove: (seconds: number) => void;
}

function Chip({ each, x, y, scale, size, last, seconds, onHold, onMove }: ChipProps): JSX.Element {
  const plan = planText.value;
  const start = useRef<{ readonly x: number; readonly seconds: number } | null>(null);
  const { item, path, moves, sure } = each;
  const clock = planClock(seconds, true);
  const when = each.seconds === null ? plan.byHand : sure ? clock : put(plan.estimated, { clock });
  const name = nameOfItem(item);
  const why = moves === null ? put(plan.bound, { condition: inWords(item.when) }) : inWords(item.when);
  const movable = moves !== null;
  const told = `${wordOf(item.id)}: ${put(plan.laneItem, { name, when })}. ${why}`;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing */}
      <g
        role="button"
        tabindex={0}
        class={`lane-item ${movable ? 'lane-item-movable' : ''} ${sure ? '' : 'lane-item-estimated'}`}
        aria-pressed={chosen.value === path}
        aria-label={told}
        onPointerDown={(event) => {
          choose(path);
          if (!movable) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, seconds };
        }}
        onPointerMove={(event) => {
          const from = start.current;
          if (from === null || Math.abs(event.clientX - from.x) < DRAG_PIXELS) return;
          onHold(Math.min(last, Math.max(each.from, from.seconds + (event.clientX - from.x) / scale)));
        }}
        onPointerUp={(event) => {
          const from = start.current;
          start.current = null;
          onHold(null);
          if (from !== null && Math.abs(event.clientX - from.x) >= DRAG_PIXELS) onMove(from.seconds + (event.clientX - from.x) / scale);
        }}
        onPointerCancel={() => {
          start.current = null;
          onHold(null);
        }}
        onKeyDown={(event) => {
          const step = event.shiftKey ? 6 * KEY_STEP : KEY_STEP;
          if (event.key === 'Enter' || event.key === ' ') choose(path);
          else if (movable && event.key === 'ArrowRight') onMove(seconds + step);
          else if (movable && event.key === 'ArrowLeft') onMove(seconds - step);
          else return;
          event.preventDefault();
        }}
      >
        <title>{told}</title>
        <rect x={x} y={y + 1} width={CHIP * size} height={ROW * size - 3} rx={3} />
      </g>
      {/* Beside it, not in it: what is drawn is shortened and would differ from the name.
          biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g class="lane-words" aria-hidden="true">
        <text x={x + 5} y={y + (ROW * size) / 2 + 0.5}>
          {fitted(`${each.seconds === null ? '' : `${sure ? '' : '≈'}${planClock(seconds)} `}${wordOf(item.id)}`, CHIP * size - 8, size)}
        </text>
      </g>
    </>
  );
}

/** As many letters as there is room for. */
function fitted(text: string, room: number, size: number): string {
  const most = Math.floor(room / (LETTER * size));
  if (most <= 1) return '';
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
