// SPDX-License-Identifier: Apache-2.0
// The plans that are compared: the first is what the others are held against. New ones come from the commanders of the library that know
// the units of the base, or from files.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addCandidate, addKept, chooseBase, openFiles } from '../actions/compare.js';
import { save } from '../actions/save-file.js';
import { Button } from '../controls/button.js';
import { Icon } from '../controls/icon.js';
import { type CommanderChoice, commanderPlan, commandersFor, type KeptPlan, makeFirst, remove } from '../session/candidates.js';
import { type Candidate, setup } from '../session/comparison.js';
import { scenarios } from '../session/run-state.js';
import { put, say } from '../session/words.js';
import { lastDraft, versions } from '../storage/plans.js';
import { said } from './compare-words.js';

const commanders = signal<readonly CommanderChoice[]>([]);
/** what the Plan screen has kept, the draft of now first */
const keptPlans = signal<readonly (KeptPlan & { readonly told: string })[]>([]);

async function readKeptPlans(): Promise<void> {
  const [draft, kept] = [await lastDraft(), await versions()];
  const words = said.value;
  const now = draft === undefined ? [] : [{ ...draft, name: words.planDraft, orders: draft.orders ?? null, told: words.planDraft }];
  keptPlans.value = [...now, ...kept.map((each) => ({ ...each, orders: each.orders ?? null, told: each.name }))];
}

export function PlanList(): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const { candidates } = setup.value;
  const words = said.value;
  const base = candidates.find((each) => each.kind === 'scenario');
  const baseId = base?.id ?? '';
  useEffect(() => {
    commanders.value = [];
    if (baseId === '') return;
    let asked = true;
    void commandersFor(baseId).then((found) => {
      if (asked) commanders.value = found;
    });
    return () => {
      asked = false;
    };
  }, [baseId]);
  useEffect(() => {
    readKeptPlans().catch(() => undefined); // the Plan screen says that nothing can be kept here
  }, []);
  return (
    <section class="section" aria-label={words.plans}>
      <h2 class="section-title">{words.plans}</h2>
      <label class="field field-tall">
        <span>{words.base}</span>
        <select class="select" value={baseId} title={say(base?.name)} onChange={(event) => void chooseBase(event.currentTarget.value)}>
          {base === undefined ? <option value="">{words.chooseBase}</option> : null}
          {scenarios.value.map((each) => (
            <option key={each.id} value={each.id}>
              {say(each.name)}
            </option>
          ))}
        </select>
      </label>
      <ol class="candidate-list">
        {candidates.map((candidate, at) => (
          <PlanRow key={candidate.id} candidate={candidate} at={at} />
        ))}
      </ol>
      {base === undefined ? null : (
        <select
          class="select"
          value=""
          aria-label={words.addCommander}
          onChange={(event) => {
            const id = event.currentTarget.value;
            event.currentTarget.value = '';
            const commander = commanders.value.find((each) => each.id === id);
            if (id !== '') void addCandidate(commanderPlan(base.id, base.text, commander ?? null));
          }}
        >
          <option value="">{words.addCommander}</option>
          {commanders.value.map((each) => (
            <option key={each.id} value={each.id}>
              {say(each.name)}
            </option>
          ))}
          <option value="-">{words.noCommander}</option>
        </select>
      )}
      {keptPlans.value.length === 0 ? null : (
        <select
          class="select"
          value=""
          aria-label={words.addKept}
          onChange={(event) => {
            const plan = keptPlans.value[Number(event.currentTarget.value)];
            event.currentTarget.value = '';
            if (plan !== undefined) void addKept(plan);
          }}
        >
          <option value="">{words.addKept}</option>
          {keptPlans.value.map(({ told }, at) => (
            <option key={at} value={at}>
              {told}
            </option>
          ))}
        </select>
      )}
      <Button class="wide" icon="file" name={words.addFiles} onPress={() => field.current?.click()} />
      <input
        ref={field}
        class="out-of-sight"
        type="file"
        accept=".json,application/json"
        multiple
        tabIndex={-1}
        aria-label={words.addFiles}
        onChange={(event) => {
          void openFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <p class="small">{words.filesHint}</p>
    </section>
  );
}

function PlanRow({ candidate, at }: { readonly candidate: Candidate; readonly at: number }): JSX.Element {
  const words = said.value;
  const name = say(candidate.name) || candidate.id;
  return (
    <li class={`candidate-row hue-${at % 6}`}>
      <span class="hue-swatch" aria-hidden="true" />
      <span class="candidate-words">
        <b>{name}</b>
        <span class="small">
          {candidate.id} · {words.kinds[candidate.kind]}
          {at === 0 ? ` · ${words.reference}` : ''}
        </span>
      </span>
      {at === 0 ? null : (
        <button
          type="button"
          class="row-button"
          title={put(words.makeReference, { plan: name })}
          aria-label={put(words.makeReference, { plan: name })}
          onClick={() => makeFirst(candidate.id)}
        >
          <Icon name="up" />
        </button>
      )}
      {candidate.kind === 'commander' ? (
        <button
          type="button"
          class="row-button"
          title={put(words.savePlan, { plan: name })}
          aria-label={put(words.savePlan, { plan: name })}
          onClick={() => save(`${candidate.id}.json`, candidate.text, 'application/json')}
        >
          <Icon name="download" />
        </button>
      ) : null}
      <button
        type="button"
        class="row-button"
        title={put(words.removePlan, { plan: name })}
        aria-label={put(words.removePlan, { plan: name })}
        onClick={() => remove(candidate.id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
