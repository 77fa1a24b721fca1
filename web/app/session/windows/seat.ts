// SPDX-License-Identifier: Apache-2.0
// Whose window this is: instructor, trainee or wall display. The address says it (`?role=trainee&side=polri&with=ID`); without a role the
// window runs an exercise of its own and everybody sits at it.
import { signal } from '@preact/signals';
import type { ExerciseView } from '../../../engine/source.js';
import type { Service } from '../../../engine/tables.g.js';

export const roles = ['instructor', 'trainee', 'wall'] as const;
export type Role = (typeof roles)[number];

export const services: readonly Service[] = ['polri', 'tni', 'satpolPp', 'linmas', 'medical', 'fire', 'organiser'];

export interface Seat {
  readonly role: Role;
  /** a trainee's service; null: all of them */
  readonly side: Service | null;
}

/** How this window takes part in an exercise that another one runs. */
export interface Joined {
  readonly seat: Seat;
  /** looking: for the window that runs it; gone: that window was closed */
  readonly state: 'looking' | 'there' | 'gone';
}

/** Null where this window runs its own exercise. */
export const joined = signal<Joined | null>(null);

export function readSeat(search: string): { readonly seat: Seat; readonly owner: string | null } | null {
  const query = new URLSearchParams(search);
  const role = roles.find((each) => each === query.get('role'));
  if (role === undefined) return null;
  const side = role === 'trainee' ? (services.find((each) => each === query.get('side')) ?? null) : null;
  return { seat: { role, side }, owner: query.get('with') || null };
}

export function writeSeat({ role, side }: Seat, owner: string): string {
  return `?${new URLSearchParams({ role, ...(side === null ? {} : { side }), with: owner })}`;
}

export function seatName({ role, side }: Seat): string {
  return side === null ? role : `${role}-${side}`;
}

/** Whether this window may give orders to the unit. */
export function commands(exercise: ExerciseView | null, unit: number): boolean {
  const seat = joined.value?.seat;
  if (seat === undefined || seat.role === 'instructor') return true;
  return seat.role === 'trainee' && (seat.side === null || exercise?.scenario.units[unit]?.service === seat.side);
}
