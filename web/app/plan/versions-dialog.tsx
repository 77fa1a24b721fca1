// SPDX-License-Identifier: Apache-2.0
// Versions of the plan kept in the browser, and what the draft changes of its beginning or of a version, as a list one can read.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { savePlanFile, saveScenario, saveSite } from '../actions/save-plan.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { type Change, differenceTo } from '../session/plan/compare.js';
import { base, chosen, markSaved, openDraft, scenarioDraft, valueAt, versionName } from '../session/plan/document.js';
import { planText } from '../session/plan/words.js';
import { ownerOf, planLists, textOf } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { amount, labels, put, say, words } from '../session/words.js';
import { keepVersion, type PlanVersion, removeVersion, versions } from '../storage/plans.js';
import { nameOfItem } from './item-name.js';
import { dialog, tell } from './plan-state.js';

export function VersionsDialog(): JSX.Element {
  const plan = planText.value;
  const [kept, setKept] = useState<readonly PlanVersion[]>([]);
  const [name, setName] = useState(versionName.value ?? say(textOf(scenarioDraft.value?.name)));
  const [against, setAgainst] = useState<PlanVersion | null>(null);
  const reload = () => versions().then(setKept);
  useEffect(() => {
    reload().catch(() => tell(plan.cannotKeep));
  }, []);
  const close = () => {
    dialog.value = null;
  };
  const from = against?.value ?? base.value?.value;
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
      </form>
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
                openDraft(version.value, version.base, version.name);
                close();
              }}
            />
            <Button
              look="text"
              name={put(plan.compareVersion, { name: version.name })}
              pressed={against?.number === version.number}
              onPress={() => setAgainst(version)}
            />
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
      <h3>
        {plan.differences}: {against === null ? (base.value === null ? plan.noBase : `${plan.base} ${base.value.id}`) : against.name}
      </h3>
      {against === null ? null : <Button look="text" name={plan.compareBase} onPress={() => setAgainst(null)} />}
      {from === undefined ? null : <Differences from={from} />}
    </Dialog>
  );
}

function Differences({ from }: { readonly from: unknown }): JSX.Element {
  const plan = planText.value;
  const { changes, patch } = differenceTo(from);
  if (changes.length === 0) return <p class="nothing">{plan.noDifferences}</p>;
  return (
    <>
      <ul class="plan-changes">
        {changes.slice(0, 300).map((change, index) => (
          <li key={index} class={`plan-change plan-change-${change.kind}`}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <p class="small">{put(plan.patchOperations, { count: amount(patch.length) })}</p>
    </>
  );
}

function ChangeLine({ change }: { readonly change: Change }): JSX.Element {
  const plan = planText.value;
  const owner = ownerOf(change.path);
  const item = change.kind === 'removed' && owner?.path === change.path ? change.from : owner === null ? undefined : valueAt(owner.path);
  const key =
    change.path
      .split('/')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? '';
  const struct = owner === null ? 'Scenario' : planLists[owner.list].struct;
  const field = owner?.path === change.path ? '' : (words.value.fields[struct]?.[key]?.[0] ?? key);
  const label = [owner === null ? '' : `${plan.list[owner.list]}: ${nameOfItem(item)}`, field].filter((each) => each !== '').join(' · ');
  const values = change.kind === 'changed' ? put(plan.fromTo, { from: short(change.from), to: short(change.to) }) : '';
  return (
    <>
      <span class="tag">{plan[change.kind]}</span>{' '}
      {owner === null || change.kind === 'removed' ? (
        label
      ) : (
        <button
          type="button"
          class="plan-link"
          onClick={() => {
            chosen.value = owner.path;
            dialog.value = null;
          }}
        >
          {label}
        </button>
      )}{' '}
      <span class="small">{values}</span>
    </>
  );
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
