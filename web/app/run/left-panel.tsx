// SPDX-License-Identifier: Apache-2.0
// Units, injects and report behind three tabs, beside the map or in the sheet of a phone.
import type { JSX } from 'preact';
import { Tabs } from '../controls/tabs.js';
import { narrow } from '../session/preferences.js';
import { firedInjects, type LeftTab, leftTab, scenario } from '../session/run-state.js';
import { joined } from '../session/windows/seat.js';
import { labels } from '../session/words.js';
import { GuideCard } from './guide-card.js';
import { InjectPanel } from './inject-panel.js';
import { ReportPanel } from './report-panel.js';
import { SafetyPanel } from './safety-panel.js';
import { TimelinePanel } from './timeline-panel.js';
import { TraineePanel } from './trainee-panel.js';
import { UnitPanel } from './unit-panel.js';

export function WorkTabs(): JSX.Element {
  const trainee = joined.value?.seat.role === 'trainee';
  const chosen: LeftTab = trainee && leftTab.value === 'injects' ? 'units' : leftTab.value;
  const waiting = (scenario.value?.script ?? []).filter((_, index) => !firedInjects.value.has(index)).length;
  return (
    <Tabs
      name={labels.value.training}
      chosen={chosen}
      onChoose={(id) => {
        leftTab.value = id;
      }}
      tabs={[
        { id: 'units', name: labels.value.tabUnits },
        ...(trainee
          ? []
          : [{ id: 'injects', name: labels.value.tabInjects, count: scenario.value === null ? undefined : waiting } as const]),
        { id: 'report', name: labels.value.tabReport },
      ]}
    >
      <GuideCard />
      {chosen === 'units' ? (
        <UnitPanel />
      ) : chosen === 'injects' ? (
        <InjectPanel />
      ) : narrow.value ? (
        <>
          <section class="timeline-panel" aria-label={labels.value.timeline}>
            <TimelinePanel />
          </section>
          {trainee ? <TraineePanel /> : <SafetyPanel />}
          <ReportPanel />
        </>
      ) : (
        <ReportPanel />
      )}
    </Tabs>
  );
}
