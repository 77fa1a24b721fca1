// SPDX-License-Identifier: Apache-2.0
// The instructor writes an inject that the script does not have: a message, a rumour, a fire, an attack, whatever the core takes. The core
// looks at it before it is sent, and what it says stands beside the field. Sender and receiver are of the exercise or words of one's own.
import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Issue } from '../../engine/source.js';
import type { InjectKind } from '../../engine/tables.g.js';
import { issueSentence } from '../../text/index.js';
import { type Writing, writeInject, writingFaults } from '../actions/write-inject.js';
import { Button } from '../controls/button.js';
import { channels } from '../session/channels.js';
import { acts, type InjectKey, injectField, injectKinds, injectShapes, speakers } from '../session/inject-shape.js';
import { language } from '../session/preferences.js';
import { scenario } from '../session/run-state.js';
import { capital, labels, nameOf, put, say, words } from '../session/words.js';

const MOST_MINUTES = 240;
const NOBODY = '-';

type Fault = Pick<Issue, 'path' | 'code' | 'values'>;
type Choices = readonly (readonly [id: string, name: string])[];

const kind = signal<InjectKind>('message');
const faults = signal<readonly Fault[]>([]);

function isAt(fault: Fault, key: string): boolean {
  return fault.path === `/${key}` || fault.path.startsWith(`/${key}/`) || (fault.path === '' && fault.values.key === key);
}

function faultSentence({ code, values }: Fault, name: string): string {
  return code === 'key.missing' ? put(labels.value.injectMissing, { field: name }) : issueSentence(code, values, language.value);
}

interface RowProps {
  readonly of: string;
  readonly name: string;
  readonly wide?: boolean;
  readonly hint?: string | undefined;
  readonly children: (shared: { readonly name: string; readonly id: string }) => ComponentChildren;
}

/** A field with its name, and beside it what is wrong with it. */
function Row({ of, name, wide = false, hint, children }: RowProps): JSX.Element {
  const own = faults.value.filter((fault) => isAt(fault, of));
  const id = `inject-${of}`;
  const described = own.length === 0 ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
  return (
    <div class={`draft-field${wide ? ' draft-field-text' : ''}`} title={hint}>
      <label for={id}>{name}</label>
      {children({ name: of, id, ...described })}
      {own.length === 0 ? null : (
        <p id={`${id}-fault`} class="draft-fault">
          {own.map((fault) => faultSentence(fault, name)).join(' ')}
        </p>
      )}
    </div>
  );
}

function Pick({
  of,
  name,
  list,
  empty,
  hint,
}: Omit<RowProps, 'children'> & { readonly list: Choices; readonly empty?: string }): JSX.Element {
  return (
    <Row of={of} name={name} hint={hint}>
      {(shared) => (
        <select class="select" {...shared}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {list.map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

function choicesOf(key: InjectKey): Choices | null {
  const open = scenario.value;
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof say>[0] }[] = []): Choices =>
    list.map((each) => [each.id, say(each.name) || each.id]);
  switch (key) {
    case 'group':
      return named(open?.groups);
    case 'unit':
      return named(open?.units);
    case 'gate':
      return named(open?.site.gates.filter((gate) => (gate.kind === 'barrier') === (kind.value === 'blockade')));
    case 'zone':
      return named(open?.site.zones);
    case 'act':
      return acts.map((id) => [id, capital(nameOf(words.value.names.Misconduct, id))]);
    case 'speaker':
      return speakers.map((id) => [id, capital(nameOf(words.value.names.Speaker, id))]);
    default:
      return null;
  }
}

function KindField({ field: key }: { readonly field: InjectKey }): JSX.Element {
  const [named, sentence] = words.value.fields.Inject?.[key] ?? [key, ''];
  const { begins, amount } = injectShapes[kind.value];
  const { amountPeople, amountLegitimacy, amountWind } = labels.value;
  const counted = { people: amountPeople, legitimacy: amountLegitimacy, wind: amountWind };
  const list = choicesOf(key);
  if (list !== null)
    return (
      <Pick of={key} name={named} hint={sentence} list={list} {...(key === 'speaker' ? {} : { empty: labels.value.injectNotChosen })} />
    );
  const row = injectField(key);
  const unit = row?.unit === 'degrees' ? '°' : row?.unit;
  const name =
    key === 'amount' && amount !== null ? counted[amount] : unit === undefined ? named : put(labels.value.withUnit, { name: named, unit });
  const value = begins[key as keyof typeof begins] ?? row?.default;
  return (
    <Row of={key} name={name} hint={sentence}>
      {(shared) => (
        <input
          class="input"
          type="number"
          inputMode="decimal"
          step="any"
          min={row?.min}
          max={row?.max}
          defaultValue={value === undefined ? '' : String(value)}
          {...shared}
        />
      )}
    </Row>
  );
}

/** What stands in the form; a field left empty is not there. */
function written(form: HTMLFormElement): { readonly writing: Writing; readonly own: readonly Fault[] } {
  const given = new FormData(form);
  const of = (key: string) => String(given.get(key) ?? '').trim();
  const { keys, more } = injectShapes[kind.value];
  const values: Record<string, string | number> = {};
  for (const key of [...keys, ...more]) {
    const value = of(key);
    if (value !== '') values[key] = choicesOf(key) === null ? Number(value) : value;
  }
  const minutes = Number(of('minutes'));
  const receiver = of('receiver');
  const told = receiver !== NOBODY;
  const own: Fault[] = [];
  const { amount } = injectShapes[kind.value];
  if (amount === 'legitimacy' && Math.abs(Number(values.amount ?? 0)) > 1)
    own.push({
      path: '/amount',
      code: Number(values.amount) > 0 ? 'range.high' : 'range.low',
      values: { found: Number(values.amount), min: -1, max: 1 },
    });
  if (told && of('sender') === '') own.push({ path: '', code: 'key.missing', values: { key: 'sender' } });
  if (minutes < 0) own.push({ path: '/minutes', code: 'range.low', values: { found: minutes, min: 0 } });
  if (!(minutes <= MOST_MINUTES)) own.push({ path: '/minutes', code: 'range.high', values: { found: minutes, max: MOST_MINUTES } });
  const [sender, channel, objective, expected] = [of('sender'), of('channel'), of('objective'), of('expected')];
  const text = of('text') || (kind.value === 'message' ? '' : capital(nameOf(words.value.names.InjectKind, kind.value)));
  return {
    writing: { kind: kind.value, values, told, sender, receiver: told ? receiver : '', channel, text, objective, expected, minutes },
    own,
  };
}

async function submit(form: HTMLFormElement, done: () => void): Promise<void> {
  const { writing, own } = written(form);
  const issues = await writingFaults(writing);
  faults.value = [...own, ...issues];
  if (faults.value.length > 0) return;
  await writeInject.perform(writing);
  kind.value = 'message';
  done();
}

/** Senders that can be chosen from: those of the script, then the units. */
function Senders(): JSX.Element {
  const { script, units } = scenario.value ?? { script: [], units: [] };
  const names = new Set([...script.map((inject) => inject.sender).filter(Boolean), ...units.map((unit) => say(unit.name))]);
  return (
    <datalist id="senders">
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** To whom it is told, and how. */
function Telling(): JSX.Element {
  const { injectSender, injectReceiver, injectChannel, everybody, injectNobody } = labels.value;
  const units: Choices = (scenario.value?.units ?? []).map((unit) => [unit.id, say(unit.name) || unit.id]);
  const untold: Choices = kind.value === 'message' ? [] : [[NOBODY, injectNobody]];
  return (
    <>
      <Pick of="receiver" name={injectReceiver} list={[...untold, ['', everybody], ...units]} key={kind.value === 'message' ? 'm' : 'o'} />
      <Row of="sender" name={injectSender}>
        {(shared) => <input class="input" list="senders" maxLength={80} {...shared} />}
      </Row>
      <Senders />
      <Pick of="channel" name={injectChannel} list={channels()} />
    </>
  );
}

export function InjectForm({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const { keys, more } = injectShapes[kind.value];
  const wrong = faults.value;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  const rest = wrong.filter((fault) => form.current?.elements.namedItem(fault.path.split('/')[1] ?? String(fault.values.key)) == null);
  const { injectKind, injectText, injectMinutes, injectObjective, expectedAction, injectNote, injectWorldNote, none } = labels.value;
  const objectives: Choices = (scenario.value?.objectives ?? []).map((objective) => [objective.id, say(objective.name) || objective.id]);
  return (
    <form
      ref={form}
      class="draft"
      aria-label={labels.value.writeInject}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget, onDone);
      }}
    >
      <p class="draft-title">{labels.value.writeInject}</p>
      <Row of="kind" name={injectKind}>
        {(shared) => (
          <select
            class="select"
            value={kind.value}
            onChange={(event) => {
              kind.value = event.currentTarget.value as InjectKind;
              faults.value = [];
            }}
            {...shared}
          >
            {injectKinds.map((each) => (
              <option key={each} value={each}>
                {capital(nameOf(words.value.names.InjectKind, each))}
              </option>
            ))}
          </select>
        )}
      </Row>
      <div class="draft-group" key={kind.value}>
        {keys.map((key) => (
          <KindField key={key} field={key} />
        ))}
        {more.length === 0 ? null : (
          <details class="draft-more" open={more.some((key) => wrong.some((fault) => isAt(fault, key)))}>
            <summary>{labels.value.injectMore}</summary>
            <div class="draft-group">
              {more.map((key) => (
                <KindField key={key} field={key} />
              ))}
            </div>
          </details>
        )}
      </div>
      <Row of="text" name={injectText} wide>
        {(shared) => <textarea class="input" rows={3} maxLength={1000} {...shared} />}
      </Row>
      <Telling />
      <Row of="minutes" name={injectMinutes}>
        {(shared) => (
          <input class="input" type="number" min={0} max={MOST_MINUTES} step="any" defaultValue="0" inputMode="decimal" {...shared} />
        )}
      </Row>
      <Pick of="objective" name={injectObjective} list={objectives} empty={none} />
      <Row of="expected" name={expectedAction} wide>
        {(shared) => <textarea class="input" rows={2} maxLength={1000} {...shared} />}
      </Row>
      <p class="draft-parts-note">{kind.value === 'message' ? injectNote : injectWorldNote}</p>
      {rest.map((fault, index) => (
        <p key={index} class="draft-fault" role="alert">
          {faultSentence(fault, String(fault.values.key ?? ''))}
        </p>
      ))}
      <div class="draft-buttons">
        <button type="submit" class="button button-primary">
          {labels.value.writeInjectDone}
        </button>
        <Button
          look="text"
          name={labels.value.cancel}
          onPress={() => {
            faults.value = [];
            onDone();
          }}
        />
      </div>
    </form>
  );
}
