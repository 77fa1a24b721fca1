// SPDX-License-Identifier: Apache-2.0
// Short words that float over the map and go away: what became of an order, an exercise put aside, a new version of the page.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { endNoDuff } from '../actions/no-duff.js';
import { mayBeDone } from '../actions/shortcuts.js';
import { undoRestart } from '../actions/take-back.js';
import { useNewVersion } from '../actions/use-new-version.js';
import { Button } from '../controls/button.js';
import { putAside } from '../session/exercise.js';
import { newVersion } from '../session/installation.js';
import { frozen, inProgress, type Notice, notice, scenario, state } from '../session/run-state.js';
import { capital, clockAt, labels, nameOf, put, say, words } from '../session/words.js';
import { UnableList } from './group-orders.js';
import { IssueList } from './issue-list.js';
import { OwnerGone } from './join-screen.js';

const NOTICE_MS = 4000;
const REFUSED_MS = 9000;
const ASIDE_MS = 20_000;

function sentenceOf({ kind, order, refusal, count }: Notice): string {
  if (kind === 'fired') return labels.value.injectSent;
  if (kind === 'skipped') return labels.value.injectSkipped;
  if (order?.kind === 'declareLevel' && kind === 'given') return labels.value.levelDeclaredNote;
  if (count !== undefined) {
    const word = order == null ? '' : capital(words.value.names.OrderKind[order.kind]);
    const sent = put(labels.value.groupSent, { order: word, count });
    return kind === 'queued' ? put(labels.value.orderQueued, { order: sent }) : count === 0 ? labels.value.orderRefusedNote : sent;
  }
  const unit = scenario.value?.units.find((each) => each.id === order?.unit);
  const reason = refusal === undefined ? '' : `: ${nameOf(words.value.names.Refusal, refusal)}`;
  const sent = put(labels.value.orderSent, {
    unit: say(unit?.name) || '?',
    order: order == null ? '' : words.value.names.OrderKind[order.kind],
  });
  if (kind === 'queued') return put(labels.value.orderQueued, { order: capital(sent) });
  return kind === 'given' ? capital(sent) : `${labels.value.orderRefusedNote}${reason}. ${sent}`;
}

function OrderNotice({ told }: { readonly told: Notice }): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (notice.value === told) notice.value = null;
      },
      told.kind === 'refused' || (told.unable ?? []).length > 0 ? REFUSED_MS : NOTICE_MS,
    );
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class={`notice notice-${told.kind}`}>
      <p>{sentenceOf(told)}</p>
      {told.unable === undefined || told.unable.length === 0 ? null : <UnableList unable={told.unable} />}
      {told.issues !== undefined && told.issues.length > 0 ? <IssueList issues={told.issues} /> : null}
    </div>
  );
}

function AsideNotice(): JSX.Element {
  useEffect(() => {
    const aside = putAside.value;
    const timer = setTimeout(() => {
      if (putAside.value !== aside || aside === null) return;
      aside.source.dispose();
      putAside.value = null;
    }, ASIDE_MS);
    return () => clearTimeout(timer);
  }, [putAside.value]);
  return (
    <div class="notice">
      <p>{labels.value.restarted}</p>
      <Button
        look="text"
        icon="undo"
        name={labels.value.takeBack}
        shortcut={undoRestart.keys[0]}
        onPress={() => void undoRestart.perform()}
      />
    </div>
  );
}

export function Notices(): JSX.Element {
  return (
    <div class="notices" role="status" aria-live="polite">
      <OwnerGone />
      {frozen.value === null ? null : (
        <div class="notice notice-no-duff" role="alert">
          <p>
            <b>{labels.value.noDuff}</b> {put(labels.value.noDuffFrozen, { clock: clockAt(frozen.value) })}
          </p>
          {mayBeDone(endNoDuff) ? <Button name={labels.value.noDuffOver} onPress={() => void endNoDuff.perform()} /> : null}
        </div>
      )}
      {notice.value === null ? null : <OrderNotice told={notice.value} />}
      {putAside.value === null || putAside.value.source.frame.tick === 0 || state.value === 'error' ? null : <AsideNotice />}
      {newVersion.value === null ? null : (
        <div class="notice">
          <p>{inProgress.value ? labels.value.updateWaits : labels.value.updateReady}</p>
          {inProgress.value ? null : (
            <Button look="text" icon="restart" name={labels.value.updateNow} onPress={() => void useNewVersion.perform()} />
          )}
        </div>
      )}
    </div>
  );
}
