// SPDX-License-Identifier: Apache-2.0
// The engine's report and review for screens, which know the engine's types only. Loaded with the Review screen, not with the first load.

export { version as packageVersion } from '../../../package.json';
export { courseOfFilm, spansOf, TICKS_A_SECOND } from '../../engine/report/course.js';
export { courseGeojson } from '../../engine/report/course-geojson.js';
export { toneOf } from '../../engine/report/curves.js';
export { causeInWords } from '../../engine/report/decision-cause.js';
export { ANSWER_SECONDS, injectOutcomes } from '../../engine/report/inject-outcome.js';
export { objectiveEvidence, outcomeInWords } from '../../engine/report/judgement.js';
export { htmlFile } from '../../engine/report/paper.js';
export { publicSummaryOf } from '../../engine/report/public-summary.js';
export { reportOf } from '../../engine/report/report.js';
export { proposedImprovements, reportMaps } from '../../engine/report/report-maps.js';
export { reportStyle } from '../../engine/report/report-style.js';
export { wordsFor } from '../../engine/report/report-words.js';
export { courseFindingsCsv, eventsCsv } from '../../engine/report/tables.js';
export { trajectoriesOf } from '../../engine/report/trajectories.js';
