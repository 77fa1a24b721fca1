// SPDX-License-Identifier: Apache-2.0
// The windows of this exercise: opens one for a seat, tells which are open, and which other exercises this browser runs.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Service } from '../../engine/tables.g.js';
import { openWindow } from '../actions/open-window.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { dialog, scenario } from '../session/run-state.js';
import { guests, neighbours, ownName } from '../session/windows/owner.js';
import { type Role, roles, type Seat } from '../session/windows/seat.js';
import { capital, clockOf, labels, nameOf, say, words } from '../session/words.js';

const side = signal<Service | null>(null);

export function roleWord({ role, side: of }: Seat): string {
  const { roleInstructor, roleTrainee, roleWall } = labels.value;
  const word = { instructor: roleInstructor, trainee: roleTrainee, wall: roleWall }[role];
  return of === null ? word : `${word} · ${nameOf(words.value.names.Service, of)}`;
}

function Opener({ role }: { readonly role: Role }): JSX.Element {
  const { roleInstructorTold, roleTraineeTold, roleWallTold } = labels.value;
  const told = { instructor: roleInstructorTold, trainee: roleTraineeTold, wall: roleWallTold }[role];
  const services = [...new Set((scenario.value?.units ?? []).map((unit) => unit.service))];
  return (
    <li class="window-kind">
      <div>
        <b>{roleWord({ role, side: null })}</b>
        <p class="small">{told}</p>
      </div>
      {role === 'trainee' ? (
        <label>
          <span class="out-of-sight">{labels.value.traineeSide}</span>
          <select
            class="select"
            value={side.value ?? ''}
            onChange={(event) => {
              side.value = (event.currentTarget.value || null) as Service | null;
            }}
          >
            <option value="">{labels.value.allServices}</option>
            {services.map((service) => (
              <option key={service} value={service}>
                {capital(nameOf(words.value.names.Service, service))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Button
        name={`${labels.value.openWindow}: ${roleWord({ role, side: null })}`}
        disabled={!openWindow.enabled()}
        onPress={() => void openWindow.perform({ role, side: role === 'trainee' ? side.value : null })}
      >
        {labels.value.openWindow}
      </Button>
    </li>
  );
}

export function WindowsDialog(): JSX.Element {
  const open = [...guests.value.values()].map(roleWord);
  const others = [...neighbours.value.values()];
  return (
    <Dialog
      id="windows"
      title={labels.value.windows}
      closeName={labels.value.close}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <p>{ownName.value === '' ? labels.value.windowsNot : labels.value.windowsTold}</p>
      <ul class="window-kinds">
        {roles.map((role) => (
          <Opener key={role} role={role} />
        ))}
      </ul>
      <h3>{labels.value.windowsOpen}</h3>
      <p role="status">{open.length === 0 ? labels.value.windowsNone : open.join(', ')}</p>
      {others.length === 0 ? null : (
        <>
          <h3>{labels.value.neighbours}</h3>
          <ul>
            {others.map(({ owner, name, seed, seconds }) => (
              <li key={owner}>
                {say(name)} · {labels.value.seed} {seed} · T+{clockOf(seconds)}
              </li>
            ))}
          </ul>
          <p class="small">{labels.value.neighboursTold}</p>
        </>
      )}
    </Dialog>
  );
}
