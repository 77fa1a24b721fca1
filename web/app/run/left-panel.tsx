// SPDX-License-Identifier: Apache-2.0
// Units, injects and report behind three tabs, beside the map or in the sheet of a phone.
import type { JSX } from 'preact';
import { Tabs } from '../controls/tabs.js';
import { narrow } from '../session/preferences.js';
import { firedInjects, type LeftTab, leftTab, scenario } from '../session/run-state.js';
import { labels } from '../session/words.js';
import { InjectPanel } from './inject-panel.js';
import { ReportPanel } from './report-panel.js';
import { SafetyPanel } from './safety-panel.js';
import { UnitPanel } from './unit-panel.js';

export function WorkTabs(): JSX.Element {
  const chosen: LeftTab = leftTab.value;
  const waiting = (scenario.value?.script.length ?? 0) - firedInjects.value.size;
  return (
    <Tabs
      name={labels.value.training}
      chosen={chosen}
      onChoose={(id) => {
        leftTab.value = id;
      }}
      tabs={[
        { id: 'units', name: labels.value.tabUnits },
        { id: 'injects', name: labels.value.tabInjects, count: scenario.value === null ? undefined : waiting },
        { id: 'report', name: labels.value.tabReport },
      ]}
    >
      {chosen === 'units' ? (
        <UnitPanel />
      ) : chosen === 'injects' ? (
        <InjectPanel />
      ) : narrow.value ? (
        <>
          <SafetyPanel />
          <ReportPanel />
        </>
      ) : (
        <ReportPanel />
      )}
    </Tabs>
  );
}
