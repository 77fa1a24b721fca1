// SPDX-License-Identifier: Apache-2.0
// Keeps what is under review as a file: the recording with its notes, the report as a page, events and findings as tables, the map, the ways of people.
import { signal } from '@preact/signals';
import type { Paper } from '../../engine/report/paper.js';
import { language } from '../session/preferences.js';
import * as report from '../session/report.js';
import { course, film } from '../session/reviewing.js';
import type { Action } from './action.js';
import { giveReviewed } from './review-files.js';

export type SavedKind = 'recording' | 'html' | 'events' | 'findings' | 'geojson' | 'trajectories';

/** 0–1 while a long file is written, else null */
export const savedShare = signal<number | null>(null);

export const saveReport: Action<{ readonly kind: SavedKind; readonly paper: Paper | null; readonly redact: boolean }> = {
  id: 'save-report',
  label: 'reviewReport',
  keys: [],
  enabled: () => film.value !== null && savedShare.value === null,
  async perform({ kind, paper, redact }) {
    const open = course.value;
    const from = film.value;
    if (open === null || from === null) return;
    const { id } = open.exercise.scenario;
    const name = `${id}-${open.exercise.seed}`;
    const spoken = language.value;
    switch (kind) {
      case 'recording':
        return giveReviewed(redact);
      case 'html':
        if (paper !== null) give(`${name}-report.html`, [report.htmlFile(spoken, id, report.reportStyle, paper)], 'text/html');
        break;
      case 'events':
        give(`${name}-events.csv`, [report.eventsCsv(open, spoken)], 'text/csv');
        break;
      case 'findings':
        give(`${name}-findings.csv`, [report.courseFindingsCsv(open, spoken)], 'text/csv');
        break;
      case 'geojson':
        give(`${name}.geojson`, [JSON.stringify(await report.courseGeojson(open, spoken), null, 1)], 'application/geo+json');
        break;
      case 'trajectories': {
        const parts: string[] = [];
        savedShare.value = 0;
        try {
          for await (const { text, share } of report.trajectoriesOf(from.film)) {
            parts.push(text);
            savedShare.value = share;
          }
        } finally {
          savedShare.value = null;
        }
        give(`${name}-trajectories.txt`, parts, 'text/plain');
      }
    }
  },
};

function give(name: string, parts: readonly string[], type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
