// SPDX-License-Identifier: Apache-2.0
// Another plan taken into the open one: what comes in with its place, and each thing that both have changed, to be chosen side by side.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Side } from '../../engine/plan-merge.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { FileButton } from '../controls/file-button.js';
import { scenarioDraft } from '../session/plan/document.js';
import { readText } from '../session/plan/files.js';
import { applyMerging, type Choices, type ListedConflict, mergingOf, type OtherPlan } from '../session/plan/merging.js';
import { planText } from '../session/plan/words.js';
import { amount, labels, put } from '../session/words.js';
import { DifferenceList, DifferencePlaces, Subject, valueWords } from './difference-list.js';
import { OpenProblemNote } from './open-dialog.js';
import { dialog, tell } from './plan-state.js';

const MOST_BYTES = 64 * 1024 * 1024;

const other = signal<OtherPlan | null>(null);

/** Shows what would come of it; the open plan is as it was until it is accepted. */
export function mergeWith(plan: OtherPlan): void {
  other.value = plan;
  dialog.value = 'merge';
}

export function MergeDialog(): JSX.Element {
  const plan = planText.value;
  const [problem, setProblem] = useState<Parameters<typeof OpenProblemNote>[0]['problem'] | null>(null);
  const close = () => {
    other.value = null;
    dialog.value = null;
  };
  const read = async (file: File) => {
    setProblem(null);
    other.value = null;
    try {
      const found = file.size > MOST_BYTES ? null : await readText(await file.text());
      if (found === null) setProblem('unreadable');
      else if ('kind' in found) setProblem(found);
      else
        other.value = { name: found.name ?? file.name, value: found.value, orders: found.orders, base: found.isPatch ? found.base : null };
    } catch (error) {
      console.warn(error);
      setProblem('unreadable');
    }
  };
  const now = other.value;
  return (
    <Dialog id="plan-merge" title={plan.mergeTitle} closeName={labels.value.close} onClose={close}>
      <p class="small">{plan.mergeTold}</p>
      <div class="plan-ways">
        <FileButton name={plan.mergeFile} accept=".json,application/json" onFile={(file) => void read(file)} />
        {now === null ? null : <b>{now.name}</b>}
      </div>
      {problem === null ? null : <OpenProblemNote problem={problem} />}
      {now === null ? null : <Merged key={now.name} of={now} onDone={close} />}
    </Dialog>
  );
}

function Merged({ of, onDone }: { readonly of: OtherPlan; readonly onDone: () => void }): JSX.Element {
  const plan = planText.value;
  const [choices, setChoices] = useState<Choices>({});
  const [looked, look] = useState<number | null>(null);
  const found = mergingOf(of, choices);
  const { conflicts, incoming, settled, takesOrders } = found;
  const chooseAll = (side: Side) => setChoices(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
  const open = conflicts.filter(({ taken }) => taken === null).length;
  const count = incoming.length + (takesOrders ? 1 : 0);
  return (
    <>
      {found.hasBase ? null : <p class="form-issue">{plan.mergeNoBase}</p>}
      {conflicts.length === 0 ? null : (
        <section class="merge-conflicts" aria-label={plan.mergeConflicts}>
          <h3>
            {plan.mergeConflicts} <span class="tab-count">{amount(conflicts.length)}</span>
          </h3>
          <p class="small">{plan.mergeConflictsTold}</p>
          <div class="plan-ways">
            <Button look="text" name={plan.mergeAllMine} onPress={() => chooseAll('first')} />
            <Button look="text" name={plan.mergeAllTheirs} onPress={() => chooseAll('second')} />
          </div>
          <DifferencePlaces
            lines={conflicts.map((each) => ({ ...each, isOpenConflict: each.taken === null }))}
            to={scenarioDraft.value}
            looked={looked}
          />
          <ol class="plan-changes">
            {conflicts.map((conflict, index) => (
              <li key={conflict.path} class="plan-change" onMouseEnter={() => look(index + 1)} onMouseLeave={() => look(null)}>
                <span class="plan-change-number">{index + 1}</span>
                <Conflict
                  of={conflict}
                  number={index}
                  other={of.name}
                  onLook={() => look(index + 1)}
                  onChoose={(side) => setChoices({ ...choices, [conflict.path]: side })}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-label={plan.mergeIncoming}>
        <h3>
          {plan.mergeIncoming} <span class="tab-count">{amount(count)}</span>
        </h3>
        {takesOrders ? <p>{plan.mergeOrders}</p> : null}
        {incoming.length === 0 && takesOrders ? null : <DifferenceList changes={incoming} to={scenarioDraft.value} isOpen={false} />}
      </section>
      <div class="plan-ways merge-accept">
        <Button
          look="primary"
          name={put(plan.mergeApply, { count: amount(count) })}
          disabled={!settled || count === 0}
          hint={settled ? undefined : put(plan.mergeOpenLeft, { count: amount(open) })}
          onPress={() => {
            if (!applyMerging(found)) return;
            tell(put(plan.merged, { name: of.name }));
            onDone();
          }}
        />
        {settled ? null : (
          <p class="small" role="status">
            {put(plan.mergeOpenLeft, { count: amount(open) })}
          </p>
        )}
      </div>
    </>
  );
}

interface ConflictProps {
  readonly of: ListedConflict;
  readonly number: number;
  readonly other: string;
  readonly onLook: () => void;
  readonly onChoose: (side: Side) => void;
}

function Conflict({ of, number, other: name, onLook, onChoose }: ConflictProps): JSX.Element {
  const plan = planText.value;
  const sides = [
    ['first', plan.mergeMine, of.first],
    ['second', name, of.second],
  ] as const;
  return (
    <fieldset class="merge-sides" onFocusCapture={onLook}>
      <legend>{of.path === '/orders' ? plan.mergeOrdersBoth : <Subject of={of} isOpen={false} onLook={onLook} />}</legend>
      {sides.map(([side, who, value]) => (
        <label key={side}>
          <input type="radio" name={`merge-${number}`} checked={of.taken === side} onChange={() => onChoose(side)} />
          <span>
            <b>{who}</b> {value === undefined ? plan.mergeGone : of.path === '/orders' ? '' : valueWords(value)}
          </span>
        </label>
      ))}
      {of.base === undefined ? null : <p class="small">{put(plan.mergeWas, { value: valueWords(of.base) })}</p>}
    </fieldset>
  );
}
