// SPDX-License-Identifier: Apache-2.0
// The Compare screen: on the left what is compared and how often, on the right what the runs say. Files may be dropped anywhere on it.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openFiles, recall, saveCsv, saveJson, saveParquet } from '../actions/compare.js';
import { Button } from '../controls/button.js';
import { ScreenBar } from '../frame/screen-bar.js';
import { takeArrivals } from '../session/arrivals.js';
import { recalling, shownResults, trouble } from '../session/comparison.js';
import { narrow } from '../session/preferences.js';
import { labels } from '../session/words.js';
import { ensembleStore } from '../storage/ensemble-store.js';
import '../charts/strips.css';
import './compare.css';
import './compare-results.css';
import './compare-print.css';
import { said } from './compare-words.js';
import { Results } from './results.js';
import { RunProgress, Unfinished } from './run-progress.js';
import { SetupPanel } from './set-up.js';
import { TroubleNote } from './trouble-note.js';

const usual = 'probolinggo-2024';

function Tools(): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const shown = shownResults.value;
  const open = shown?.document == null;
  const hint = open ? said.value.exportHint : undefined;
  const look = narrow.value ? 'plain' : 'bar'; // on a phone they stand above the results
  return (
    <div class="compare-tools">
      <Button look={look} icon="file" name={said.value.openResults} onPress={() => field.current?.click()} />
      <input
        ref={field}
        class="out-of-sight"
        type="file"
        accept=".json,application/json"
        multiple
        tabIndex={-1}
        aria-label={said.value.openResults}
        onChange={(event) => {
          void openFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        look={look}
        icon="download"
        name={said.value.exportJson}
        disabled={open}
        hint={hint}
        onPress={() => shown && saveJson(shown)}
      />
      <Button look={look} icon="download" name={said.value.exportCsv} disabled={open} hint={hint} onPress={() => shown && saveCsv(shown)} />
      <Button
        look={look}
        icon="download"
        name={said.value.exportParquet}
        disabled={open}
        hint={hint}
        onPress={() => shown && void saveParquet(shown)}
      />
      <Button look={look} icon="report" name={said.value.print} disabled={shown === null} onPress={() => print()} />
    </div>
  );
}

export function CompareScreen(): JSX.Element {
  useEffect(() => takeArrivals('compare', ({ files }) => void openFiles(files)), []);
  useEffect(() => void recall(ensembleStore, usual), []);
  useEffect(() => {
    document.title = `${labels.value.screenCompare} · ${labels.value.app}`;
  }, [labels.value]);
  return (
    <div class="plain-screen compare-screen">
      <ScreenBar>
        <h1 class="out-of-sight">{labels.value.screenCompare}</h1>
        {narrow.value ? null : <Tools />}
      </ScreenBar>
      <main class="compare">
        {narrow.value ? <Tools /> : null}
        <SetupPanel />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="compare-results" aria-label={said.value.results} tabIndex={0}>
          {trouble.value === null ? null : <TroubleNote problem={trouble.value} />}
          <Unfinished />
          <RunProgress />
          {shownResults.value === null ? recalling.value ? null : <Nothing /> : <Results shown={shownResults.value} />}
        </section>
      </main>
    </div>
  );
}

function Nothing(): JSX.Element {
  return (
    <div class="compare-empty">
      <h2>{said.value.emptyTitle}</h2>
      <p>{said.value.emptyText}</p>
      <p class="small">{said.value.emptyFile}</p>
    </div>
  );
}
