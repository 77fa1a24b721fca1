// SPDX-License-Identifier: Apache-2.0
// One value of a table (RFC 4180).

export function csvCell(value: unknown): string {
  const words = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words; // a spreadsheet must not take it for a formula
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
