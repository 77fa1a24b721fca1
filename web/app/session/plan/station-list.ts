// SPDX-License-Identifier: Apache-2.0
// The security pattern of a list of polling stations, by the patterns of the doctrine that the draft names. A file or a doctrine that cannot be read is
// an answer too: whoever asked has to be told which of them it was.
import { loadText } from '../../../engine/library.js';
import { readStationList, type StationListProblem, type StationSecurity, stationSecurity } from '../../../engine/station-security.js';
import type { StationPattern } from '../../../engine/tables.g.js';
import { scenarioDraft } from './document.js';
import { wordOf } from './written.js';

export type { StationSecurity };

export type StationListResult =
  | StationSecurity
  | (StationListProblem & { readonly classes: readonly string[] })
  | { readonly unreadable: 'file' | 'doctrine'; readonly doctrine: string };

export async function securityOf(file: Pick<File, 'text'>): Promise<StationListResult> {
  const doctrine = wordOf(scenarioDraft.value?.doctrine) || 'id-2006-tricolour';
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    console.warn(error); // the browser's own word on it; the reader is told below the button
    return { unreadable: 'file', doctrine };
  }
  let patterns: readonly StationPattern[];
  try {
    ({ patterns = [] } = JSON.parse(await loadText('doctrines', doctrine)) as { readonly patterns?: readonly StationPattern[] });
  } catch (error) {
    console.warn(error);
    return { unreadable: 'doctrine', doctrine };
  }
  if (patterns.length === 0) return { unreadable: 'doctrine', doctrine };
  const classes = patterns.map((each) => each.vulnerability);
  const list = readStationList(text, classes);
  return 'line' in list ? { ...list, classes } : stationSecurity(list, patterns);
}
