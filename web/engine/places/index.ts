// SPDX-License-Identifier: Apache-2.0
// Real places: maps in, sites out, and back. A chunk of its own (`sispamkota/places`), because of its libraries; load it only when it is used.
export type { Note, NoteKind } from './account.js';
export type { Box } from './feature.js';
export { type ImportedPlace, type ImportOptions, type ImportStep, importPlace, importSteps } from './import-place.js';
export { type MapOutline, outlineOf } from './outline.js';
export { InvalidPlace } from './place-problem.js';
export { streetWidths } from './surfaces.js';
export { writeGeojson } from './write-geojson.js';
export { type Observed, type WktDocument, writeWkt } from './write-wkt.js';
export type { WrittenSite } from './written-site.js';
