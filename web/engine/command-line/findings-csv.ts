// SPDX-License-Identifier: Apache-2.0
// Findings as a table for a spreadsheet: RFC 4180, one line a finding, values as name=number pairs.
import type { SummaryFinding } from './summary.js';

const head = ['rule', 'kept', 'severity', 't', 'x', 'y', 'evidenceFrom', 'evidenceTo', 'values', 'hint', 'citation'];

export function findingsCsv(findings: readonly SummaryFinding[]): string {
  const rows = findings.map((f) => {
    const values = Object.entries(f.values).map(([name, value]) => `${name}=${value}`);
    return [f.rule, f.kept, f.severity, f.t, f.at[0], f.at[1], f.evidence[0], f.evidence[1], values.join(' '), f.hint, f.citation];
  });
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  const words = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words; // a spreadsheet must not take it for a formula
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
