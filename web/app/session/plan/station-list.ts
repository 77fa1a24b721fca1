// SPDX-License-Identifier: Apache-2.0
// The security pattern of a list of polling stations, by the patterns of the doctrine that the draft names.
import { loadText } from '../../../engine/library.js';
import { readStationList, type StationListProblem, type StationSecurity, stationSecurity } from '../../../engine/station-security.js';
import type { StationPattern } from '../../../engine/tables.g.js';
import { scenarioDraft } from './document.js';
import { wordOf } from './written.js';

export type { StationListProblem, StationSecurity };

export async function securityOf(text: string): Promise<StationSecurity | (StationListProblem & { readonly classes: readonly string[] })> {
  const doctrine = wordOf(scenarioDraft.value?.doctrine) || 'id-2006-tricolour';
  const { patterns = [] } = JSON.parse(await loadText('doctrines', doctrine)) as { readonly patterns?: readonly StationPattern[] };
  const classes = patterns.map((each) => each.vulnerability);
  const list = readStationList(text, classes);
  return 'line' in list ? { ...list, classes } : stationSecurity(list, patterns);
}
