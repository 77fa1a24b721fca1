// SPDX-License-Identifier: Apache-2.0
// What a recording can be exported as, headless: the report as one HTML file, events as a table, the site with findings as GeoJSON, ways of
// people for PedPy. A script without a film is run again first. No wall clock goes into any of them.

import { filmSource } from '../film/recording-source.js';
import { filmOrRun } from '../film/refilm.js';
import { courseOfFilm } from '../report/course.js';
import { courseGeojson } from '../report/course-geojson.js';
import { htmlFile } from '../report/paper.js';
import { reportOf } from '../report/report.js';
import { proposedImprovements, reportMaps } from '../report/report-maps.js';
import { reportStyle } from '../report/report-style.js';
import { eventsCsv } from '../report/tables.js';
import { trajectoriesOf } from '../report/trajectories.js';
import type { Voice } from './voice.js';

export const recordingForms = ['trajectories', 'csv', 'geojson', 'report'] as const;
export type RecordingForm = (typeof recordingForms)[number];

export async function exportRecording(voice: Voice, bytes: Uint8Array, form: RecordingForm): Promise<string> {
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
    case 'trajectories': {
      const parts: string[] = [];
      for await (const { text } of trajectoriesOf(film)) parts.push(text);
      return parts.join('');
    }
    case 'report': {
      const source = await filmSource(film);
      try {
        const { remarks } = film;
        const maps = await reportMaps(course, language, (t) => source.seek(t), remarks.notes);
        const improvements = remarks.improvements.length > 0 ? remarks.improvements : proposedImprovements(course, language);
        const others = { trainees: '', madeOn: '', packageVersion: '', withoutNames: false, withoutRatings: false };
        const paper = reportOf({ course, language, maps, remarks: { ...remarks, improvements }, ...others });
        return htmlFile(language, course.exercise.scenario.id, reportStyle, paper);
      } finally {
        source.dispose();
      }
    }
  }
}
