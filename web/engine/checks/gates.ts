// SPDX-License-Identifier: Apache-2.0
// C4: the list of gates before the drill: open or closed, how broad, who of the plan is near enough to open it, and whether a closed one cuts a
// crowd off from an exit. Kanjuruhan's dead lay at gates that were not open.
import type { Gate, Scenario, Vec2 } from '../tables.g.js';
import type { Crowd } from './crowds.js';
import { type PlanCheck, round } from './plan-check.js';
import { cellsIn, reached, type Walkable, walkableOf } from './walkable.js';

const near = 15; // m between a gate and who looks after it (assumed)

export function checkGates(scenario: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  const { gates } = scenario.site;
  const open = walkableOf(scenario.site, () => false);
  const cutOff = (gate: Gate) => open !== null && crowds.some((crowd) => cuts(scenario, walkable, crowd, gate));
  return gates.flatMap((gate, index): readonly PlanCheck[] => {
    if (gate.kind === 'barrier') return [];
    const at: Vec2 = [(gate.a[0] + gate.b[0]) / 2, (gate.a[1] + gate.b[1]) / 2];
    const width = Math.hypot(gate.b[0] - gate.a[0], gate.b[1] - gate.a[1]);
    const keepers = scenario.units.filter((unit) => Math.hypot(unit.at[0] - at[0], unit.at[1] - at[1]) <= near);
    const [keeper] = keepers.sort((a, b) => Math.hypot(a.at[0] - at[0], a.at[1] - at[1]) - Math.hypot(b.at[0] - at[0], b.at[1] - at[1]));
    const values = { gate: gate.id, width: round(width), reach: near, ...(keeper === undefined ? {} : { unit: keeper.id }) };
    const names = { gate: gate.id, ...(keeper === undefined ? {} : { unit: keeper.id }) };
    const shared = {
      group: 'C4',
      at,
      path: `/site/gates/${index}`,
      source: 'Komnas HAM 2022 (Alinea, detik)',
      assumed: true,
      values,
      names,
    };
    if (gate.open)
      return [{ ...shared, code: keeper === undefined ? 'gateAlone' : 'gateOpen', verdict: keeper === undefined ? 'warning' : 'good' }];
    if (cutOff(gate)) return [{ ...shared, code: keeper === undefined ? 'gateCutsAlone' : 'gateCuts', verdict: 'bad' }];
    return [
      { ...shared, code: keeper === undefined ? 'gateClosedAlone' : 'gateClosed', verdict: keeper === undefined ? 'warning' : 'good' },
    ];
  });
}

/** Whether opening this gate would give a crowd an exit that it cannot reach now. */
function cuts(scenario: Scenario, walkable: Walkable, { zone }: Crowd, gate: Gate): boolean {
  const opened = walkableOf(scenario.site, (each) => !each.open && each !== gate);
  if (opened === null) return false;
  const count = (on: Walkable) => {
    const seen = reached(on, cellsIn(on, zone.polygon));
    return scenario.site.exits.filter(({ polygon }) => cellsIn(on, polygon).some((cell) => seen[cell] === 1)).length;
  };
  return count(opened) > count(walkable);
}
