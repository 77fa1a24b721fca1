// SPDX-License-Identifier: Apache-2.0
// Everything by its name: one writes some letters of an action, a unit, a place or an inject, and Enter does it. What cannot be done now is
// not listed; what this window may not do neither.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fireInject } from '../actions/fire-inject.js';
import { showPlace } from '../actions/look-at-map.js';
import { selectUnit } from '../actions/select-unit.js';
import { mayBeDone } from '../actions/shortcuts.js';
import { actions } from '../actions/table.js';
import { keyName } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { dialog, exercise, firedInjects, paletteAhead, shown } from '../session/run-state.js';
import { screen } from '../session/screen.js';
import { commands } from '../session/windows/seat.js';
import { labels, put, say } from '../session/words.js';

export interface Entry {
  readonly id: string;
  /** what it is: action, unit, place, inject */
  readonly kind: string;
  readonly name: string;
  readonly key?: string | undefined;
  readonly perform: () => unknown;
}

const typed = signal('');
const at = signal(0);
const MOST = 60;

/** Those that have every written word in their name, those that begin with it first. */
export function found<T extends { readonly name: string; readonly kind: string }>(entries: readonly T[], written: string): readonly T[] {
  const words = written.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ name, kind }: T) => {
    const text = `${name} ${kind}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return 3;
    return name.toLowerCase().startsWith(words[0] ?? '') ? 0 : name.toLowerCase().includes(words[0] ?? '') ? 1 : 2;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function entriesNow(): readonly Entry[] {
  const { kindAction, kindUnit, kindPlace, kindInject } = labels.value;
  const list: Entry[] = actions
    .filter(
      (action) => action.id !== 'show-palette' && (action.on ?? ['run']).includes(screen.value) && mayBeDone(action) && action.enabled(),
    )
    .map((action) => ({
      id: action.id,
      kind: kindAction,
      name: labels.value[action.label],
      key: action.keys[0] === undefined ? undefined : action.keys[0] === ' ' ? labels.value.keySpace : keyName(action.keys[0]),
      perform: () => action.perform(),
    }));
  const open = exercise.value;
  if (open === null || screen.value !== 'run') return list;
  const { units, site, script } = open.scenario;
  units.forEach((unit, index) => {
    if (!commands(open, index)) return;
    list.push({
      id: `unit-${unit.id}`,
      kind: kindUnit,
      name: say(unit.name) || unit.id,
      perform: () => {
        void selectUnit.perform(index);
        const now = shown.value?.units[index];
        if (now !== undefined) void showPlace.perform([now.x, now.y]);
      },
    });
  });
  const middle = (points: readonly (readonly [number, number])[]): [number, number] => {
    const sum = points.reduce<[number, number]>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
    return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
  };
  const areas = [...site.zones, ...site.buildings, ...site.exits].map(({ id, name, polygon }) => ({ id, name, points: polygon }));
  for (const { id, name, points } of [...areas, ...site.gates.map((gate) => ({ id: gate.id, name: gate.name, points: [gate.a, gate.b] }))])
    if (say(name) !== '')
      list.push({ id: `place-${id}`, kind: kindPlace, name: say(name), perform: () => void showPlace.perform(middle(points)) });
  if (mayBeDone(fireInject) && fireInject.enabled())
    script.forEach((inject, index) => {
      if (firedInjects.value.has(index)) return;
      const name = put(labels.value.fireNamed, { inject: say(inject.text) || inject.id });
      list.push({ id: `inject-${inject.id}`, kind: kindInject, name, perform: () => void fireInject.perform(inject.id) });
    });
  return list;
}

function close(): void {
  dialog.value = null;
}

export function Palette(): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = found(entriesNow(), typed.value).slice(0, MOST);
  const chosen = entries[Math.min(at.value, entries.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  const perform = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    void entry.perform();
  };
  useLayoutEffect(() => {
    const { text, enter } = paletteAhead.value;
    paletteAhead.value = { text: '', enter: false };
    typed.value = text;
    at.value = 0;
    field.current?.focus();
    if (enter) perform(found(entriesNow(), text)[0]);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Enter') perform(chosen);
    else if (step !== undefined) at.value = Math.max(0, Math.min(entries.length - 1, at.value + step));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog id="palette" title={labels.value.palette} closeName={labels.value.close} onClose={close}>
      <input
        ref={field}
        class="palette-field"
        type="text"
        role="combobox"
        aria-label={labels.value.paletteField}
        aria-expanded={true}
        aria-controls="palette-list"
        aria-activedescendant={chosen === undefined ? undefined : `entry-${chosen.id}`}
        placeholder={labels.value.paletteField}
        autoComplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id="palette-list" class="palette-list" role="listbox" aria-label={labels.value.palette}>
        {entries.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
          <div
            key={entry.id}
            id={`entry-${entry.id}`}
            class="palette-entry"
            role="option"
            aria-selected={entry === chosen}
            onClick={() => perform(entry)}
          >
            <span class="palette-name">{entry.name}</span>
            <span class="palette-kind">{entry.kind}</span>
            {entry.key === undefined ? null : <kbd>{entry.key}</kbd>}
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p role="status">{labels.value.paletteNone}</p> : null}
    </Dialog>
  );
}
