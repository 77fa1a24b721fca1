// SPDX-License-Identifier: Apache-2.0
// Versions of the plan kept in the browser, and what the draft changes of its beginning or of a version, as a list one can read.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { savePlanFile, saveScenario, saveSite } from '../actions/save-plan.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { listedChanges } from '../session/plan/compare.js';
import { base, change, markSaved, openDraft, type PlanBase, planOrders, scenarioDraft, versionName } from '../session/plan/document.js';
import { planText } from '../session/plan/words.js';
import { isRecord, textOf } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { amount, labels, put, say } from '../session/words.js';
import { keepVersion, type PlanVersion, removeVersion, versions } from '../storage/plans.js';
import { DifferenceList } from './difference-list.js';
import { mergeWith } from './merge-dialog.js';
import { dialog, tell } from './plan-state.js';

export function VersionsDialog(): JSX.Element {
  const plan = planText.value;
  const [kept, setKept] = useState<readonly PlanVersion[]>([]);
  const [name, setName] = useState(versionName.value ?? say(textOf(scenarioDraft.value?.name)));
  const reload = () => versions().then(setKept);
  useEffect(() => {
    reload().catch(() => tell(plan.cannotKeep));
  }, []);
  const close = () => {
    dialog.value = null;
  };
  const keep = () => {
    keepVersion(name)
      .then(() => {
        versionName.value = name;
        markSaved();
        tell(put(plan.kept, { name }));
        return reload();
      })
      .catch(() => tell(plan.cannotKeep));
  };
  return (
    <Dialog id="plan-versions" title={plan.versions} closeName={labels.value.close} onClose={close}>
      <form
        class="plan-ways"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') keep();
        }}
      >
        <label class="plan-name">
          <span>{plan.versionName}</span>
          <input class="input" type="text" maxLength={200} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button button-primary">
          {plan.keepVersion}
        </button>
        <Button icon="download" name={labels.value.planSave} onPress={() => void saveScenario.perform()} />
        <Button
          icon="download"
          name={labels.value.planSaveChanges}
          disabled={!savePlanFile.enabled()}
          onPress={() => void savePlanFile.perform()}
        />
        <Button icon="place" name={labels.value.planSaveSite} disabled={!saveSite.enabled()} onPress={() => void saveSite.perform()} />
        <Button
          icon="layers"
          name={plan.mergeTitle}
          onPress={() => {
            dialog.value = 'merge';
          }}
        />
      </form>
      {planOrders.value === null ? null : (
        <p>
          {put(plan.ownOrders, { count: amount(planOrders.value.length) })}{' '}
          <Button look="text" name={plan.dropOrders} onPress={() => void change([], null, null)} />
        </p>
      )}
      {kept.length === 0 ? <p class="nothing">{plan.noVersions}</p> : null}
      <ul class="plan-versions">
        {kept.map((version) => (
          <li key={version.number}>
            <span>
              <b>{version.name}</b> <span class="small">{new Date(version.when).toLocaleString(language.value)}</span>
            </span>
            <Button
              look="text"
              name={put(plan.openVersion, { name: version.name })}
              onPress={() => {
                openDraft(version.value, version.base, version.name, version.orders);
                close();
              }}
            >
              {plan.openShort}
            </Button>
            <Button
              look="text"
              name={put(plan.mergeVersion, { name: version.name })}
              onPress={() => mergeWith({ ...version, orders: version.orders ?? null })}
            >
              {plan.mergeShort}
            </Button>
            <Button
              look="text"
              icon="close"
              quiet
              name={put(plan.removeVersion, { name: version.name })}
              onPress={() => {
                removeVersion(version.number)
                  .then(reload)
                  .catch(() => tell(plan.cannotKeep));
              }}
            />
          </li>
        ))}
      </ul>
      <Differences kept={kept} />
    </Dialog>
  );
}

function baseName({ id, value }: PlanBase): string {
  return (isRecord(value) && say(textOf(value.name))) || id;
}

/** One state against another: the beginning, this plan, or any version. */
function Differences({ kept }: { readonly kept: readonly PlanVersion[] }): JSX.Element {
  const plan = planText.value;
  const states: readonly { readonly id: string; readonly name: string; readonly value: unknown }[] = [
    ...(base.value === null ? [] : [{ id: 'base', name: `${plan.base}: ${baseName(base.value)}`, value: base.value.value }]),
    { id: 'draft', name: plan.thisPlan, value: scenarioDraft.value },
    ...kept.map(({ number, name, value }) => ({ id: String(number), name, value })),
  ];
  const [[fromId, toId], choose] = useState<readonly [string, string]>(['base', 'draft']);
  const from = states.find(({ id }) => id === fromId) ?? states.find(({ id }) => id !== 'draft');
  const to = states.find(({ id }) => id === toId) ?? states.find(({ id }) => id === 'draft');
  if (from === undefined || to === undefined) return <p class="nothing">{plan.noBase}</p>;
  const { changes, operations } = listedChanges(from.value, to.value);
  const choices = (name: string, chosenState: { readonly id: string }, then: (id: string) => void) => (
    <label class="plan-name">
      <span>{name}</span>
      <select class="select" value={chosenState.id} onChange={(event) => then(event.currentTarget.value)}>
        {states.map((state) => (
          <option key={state.id} value={state.id}>
            {state.name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="plan-differences" aria-label={plan.differences}>
      <h3>
        {plan.differences} <span class="tab-count">{amount(changes.length)}</span>
      </h3>
      <div class="plan-ways">
        {choices(plan.differenceFrom, from, (id) => choose([id, to.id]))}
        {choices(plan.differenceTo, to, (id) => choose([from.id, id]))}
      </div>
      <DifferenceList key={`${from.id} ${to.id}`} changes={changes} to={to.value} isOpen={to.id === 'draft'} />
      {changes.length === 0 ? null : <p class="small">{put(plan.patchOperations, { count: amount(operations) })}</p>}
    </section>
  );
}
