// SPDX-License-Identifier: Apache-2.0
// What the plan holds, as lists one can go through by keyboard: forces, site, course. A press chooses; a plus adds.
import type { JSX } from 'preact';
import { Button } from '../controls/button.js';
import { Tabs } from '../controls/tabs.js';
import { chosen, goTo, issues, scenarioDraft, valueAt } from '../session/plan/document.js';
import { drawnItem, groupItem, labelItem, listItem, stationItem } from '../session/plan/new-items.js';
import { namesFor } from '../session/plan/references.js';
import { pointOf } from '../session/plan/shapes.js';
import { planText } from '../session/plan/words.js';
import { itemsOf, type PlanList, planLists, wordOf } from '../session/plan/written.js';
import { put } from '../session/words.js';
import { putItem } from './board-panel.js';
import { Forces } from './forces.js';
import { nameOfItem } from './item-name.js';
import { board, leftTab, phonePanel, rightTab } from './plan-state.js';
import { StationSecurityPanel } from './station-security-panel.js';

const places: readonly PlanList[] = ['zones', 'exits', 'gates', 'walls', 'buildings', 'ground', 'lines', 'areas', 'labels'];
const course: readonly PlanList[] = ['groups', 'stations', 'phases', 'script', 'objectives'];

/** Chooses a thing of the list and shows it on the map and in the form. */
export function choose(path: string): void {
  chosen.value = path;
  rightTab.value = 'form';
  phonePanel.value = 'right';
  const place = pointOf(scenarioDraft.value, path);
  const view = board.value;
  if (place !== null && view !== null && !view.sees(place)) view.eye.flyTo(place);
}

/** Something new in the middle of what is seen, for those who do not draw. */
function addByKey(list: PlanList): void {
  const draft = scenarioDraft.value;
  if (draft === null) return;
  phonePanel.value = 'right';
  const [x, y] = board.value?.middle ?? [0, 0];
  const [cx, cy] = [Math.round(x), Math.round(y)];
  const square = (half: number) =>
    [
      [cx - half, cy - half],
      [cx + half, cy - half],
      [cx + half, cy + half],
      [cx - half, cy + half],
    ] as const;
  const stretch = [
    [cx - 3, cy],
    [cx + 3, cy],
  ] as const;
  if (list === 'stations') putItem(list, stationItem(draft, [cx, cy]));
  else if (list === 'labels') putItem(list, labelItem([cx, cy]));
  else if (list === 'groups') {
    const from = namesFor(draft, 'entrance')[0]?.id ?? '';
    putItem(list, groupItem(draft, from, namesFor(draft, 'goal')[0]?.id ?? from));
  } else if (list === 'walls' || list === 'gates' || list === 'lines') putItem(list, drawnItem(draft, list, stretch));
  else if (places.includes(list)) putItem(list, drawnItem(draft, list, square(5)));
  else putItem(list, listItem(draft, list));
}

export function ItemRows({ list }: { readonly list: PlanList }): JSX.Element {
  const plan = planText.value;
  const { path } = planLists[list];
  const items = itemsOf(valueAt(path));
  return (
    <section class="outline-list" aria-label={plan.list[list]}>
      <h2 class="outline-title">
        {plan.list[list]} <span class="small">{items.length === 0 ? plan.nothingHere : items.length}</span>
        <Button look="text" icon="plus" quiet name={put(plan.addTo, { name: plan.list[list] })} onPress={() => addByKey(list)} />
      </h2>
      <ul>
        {items.map(({ item, index }) => {
          const own = `${path}/${index}`;
          const wrong = issues.value.some((issue) => issue.path === own || issue.path.startsWith(`${own}/`));
          return (
            <li key={wordOf(item.id) || index}>
              <button type="button" class="outline-row" aria-pressed={chosen.value === own} onClick={() => choose(own)}>
                <span title={nameOfItem(item)}>{nameOfItem(item)}</span>
                {wrong ? <span class="outline-wrong">!</span> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Outline(): JSX.Element {
  const plan = planText.value;
  return (
    <aside class="plan-left" aria-label={plan.leftPanel}>
      <Tabs
        id="plan-tab"
        name={plan.leftPanel}
        tabs={[
          { id: 'strength', name: plan.strength },
          { id: 'place', name: plan.place },
          { id: 'course', name: plan.course },
        ]}
        chosen={leftTab.value}
        onChoose={(id) => {
          leftTab.value = id;
        }}
      >
        {leftTab.value === 'strength' ? (
          <>
            <Forces />
            <StationSecurityPanel />
          </>
        ) : leftTab.value === 'place' ? (
          places.map((list) => <ItemRows key={list} list={list} />)
        ) : (
          <>
            <section class="outline-list">
              <Button
                look="text"
                icon="file"
                name={plan.settings}
                onPress={() => {
                  chosen.value = null;
                  rightTab.value = 'form';
                  phonePanel.value = 'right';
                  goTo('/name');
                }}
              />
            </section>
            {course.map((list) => (
              <ItemRows key={list} list={list} />
            ))}
          </>
        )}
      </Tabs>
    </aside>
  );
}
