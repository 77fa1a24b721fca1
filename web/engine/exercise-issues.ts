// SPDX-License-Identifier: Apache-2.0
// The issues of an exercise in one list: those of names that are in no library, and those the core has found.
import type { Issue } from './source.js';

const files: readonly Issue['file'][] = ['scenario', 'doctrine', 'orders', 'plan'];

/** In the order of files and lines. A doctrine that is missing because its name is wrong is told once, at the name. */
export function joinIssues(unresolved: readonly Issue[], found: readonly Issue[]): readonly Issue[] {
  const all = [...unresolved, ...found];
  const misnamed = all.some((issue) => issue.file === 'scenario' && issue.path === '/doctrine' && issue.severity === 'error');
  return all
    .filter((issue) => !(misnamed && issue.file === 'doctrine' && issue.code === 'json.empty'))
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
}
