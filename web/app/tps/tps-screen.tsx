// SPDX-License-Identifier: Apache-2.0
// The TPS screen: one polling station as a what-if, estimated at once and shown in the simulator, and the security pattern of many stations.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Tabs } from '../controls/tabs.js';
import { ScreenBar } from '../frame/screen-bar.js';
import { takeArrivals } from '../session/arrivals.js';
import { keepEstimate } from '../session/polling.js';
import { closeStation } from '../session/polling-live.js';
import { openStationList, readDoctrines } from '../session/station-need.js';
import { labels } from '../session/words.js';
import '../charts/strips.css';
import '../charts/day.css';
import './tps.css';
import { Answer } from './answer.js';
import { LiveStation } from './live-station.js';
import { SecurityPattern } from './security-pattern.js';
import { StationTable } from './station-table.js';
import { said } from './tps-words.js';
import { WhatIf } from './what-if.js';

const tab = signal<'queue' | 'security'>('queue');

export function TpsScreen(): JSX.Element {
  useEffect(keepEstimate, []);
  useEffect(() => closeStation, []);
  useEffect(
    () =>
      takeArrivals('tps', ({ files: [list] }) => {
        if (list === undefined) return;
        tab.value = 'security';
        void readDoctrines().then(() => openStationList(list)); // classes come from the doctrines
      }),
    [],
  );
  useEffect(() => {
    document.title = `${labels.value.screenTps} · ${labels.value.app}`;
  }, [labels.value]);
  const words = said.value;
  return (
    <div class="plain-screen tps-screen">
      <ScreenBar>
        <h1 class="out-of-sight">{labels.value.screenTps}</h1>
      </ScreenBar>
      <main class="tps">
        <Tabs
          name={labels.value.screenTps}
          tabs={[
            { id: 'queue', name: words.tabQueue },
            { id: 'security', name: words.tabSecurity },
          ]}
          chosen={tab.value}
          onChoose={(id) => {
            tab.value = id;
          }}
        >
          {tab.value === 'queue' ? (
            <div class="tps-queue">
              <WhatIf />
              <div class="tps-results">
                <Answer />
                <LiveStation />
                <StationTable />
              </div>
            </div>
          ) : (
            <SecurityPattern />
          )}
        </Tabs>
      </main>
    </div>
  );
}
