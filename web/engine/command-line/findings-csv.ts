// SPDX-License-Identifier: Apache-2.0
// Findings as a table for a spreadsheet: RFC 4180, one line a finding, values as name=number pairs.
import { csvText, placeCells } from '../csv.js';
import type { SummaryFinding } from './summary.js';

const head = ['rule', 'kept', 'severity', 't', 'x', 'y', 'evidenceFrom', 'evidenceTo', 'values', 'hint', 'citation'];

export function findingsCsv(findings: readonly SummaryFinding[]): string {
  const rows = findings.map((f) => {
    const values = Object.entries(f.values).map(([name, value]) => `${name}=${value}`);
    return [f.rule, f.kept, f.severity, f.t, ...placeCells(f.at), f.evidence[0], f.evidence[1], values.join(' '), f.hint, f.citation];
  });
  return csvText([head, ...rows]);
}
