// SPDX-License-Identifier: Apache-2.0
// What a recording can be exported as, headless: the report as one HTML file, events as a table, the site with findings as GeoJSON. A script
// without a film is run again first. No wall clock goes into any of them. (export-trajectories.ts has the ways of people.)

import { filmSource } from '../film/recording-source.js';
import { filmOrRun } from '../film/refilm.js';
import { courseOfFilm } from '../report/course.js';
import { courseGeojson } from '../report/course-geojson.js';
import { htmlFile } from '../report/paper.js';
import { publicSummaryOf } from '../report/public-summary.js';
import { reportOf } from '../report/report.js';
import { proposedImprovements, reportMaps } from '../report/report-maps.js';
import { reportStyle } from '../report/report-style.js';
import { eventsCsv } from '../report/tables.js';
import { packageVersion } from './version.js';
import type { Voice } from './voice.js';

export const recordingForms = ['csv', 'geojson', 'report'] as const;
export type RecordingForm = (typeof recordingForms)[number];

/** What the page's boxes beside a report ask: the page for the public, and a report without names and ratings. */
export interface ReportWishes {
  readonly isPublic: boolean;
  readonly isRedacted: boolean;
}

export async function exportRecording(
  voice: Voice,
  bytes: Uint8Array,
  form: RecordingForm,
  { isPublic, isRedacted }: ReportWishes,
): Promise<string> {
  const film = await filmOrRun(bytes, (share) =>
    voice.progress(() => voice.fill(voice.words.commandLine.runAgain, { percent: Math.floor(share * 100) })),
  );
  const course = courseOfFilm(film);
  const { language } = voice;
  switch (form) {
    case 'csv':
      return eventsCsv(course, language);
    case 'geojson':
      return `${JSON.stringify(await courseGeojson(course, language), null, 1)}\n`;
    case 'report': {
      const source = await filmSource(film);
      try {
        const { remarks } = film;
        const maps = isPublic ? [] : await reportMaps(course, language, (t) => source.seek(t), remarks.notes);
        const improvements = remarks.improvements.length > 0 ? remarks.improvements : proposedImprovements(course, language);
        const hidden = { withoutNames: isRedacted, withoutRatings: isRedacted };
        const made = { trainees: '', madeOn: '', packageVersion: await packageVersion(), ...hidden };
        const input = { course, language, maps, remarks: { ...remarks, improvements }, ...made };
        return htmlFile(language, course.exercise.scenario.id, reportStyle, isPublic ? publicSummaryOf(input) : reportOf(input));
      } finally {
        source.dispose();
      }
    }
  }
}
