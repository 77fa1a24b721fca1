// SPDX-License-Identifier: Apache-2.0
// Tables as text (RFC 4180), so that R's read.csv and Python's pandas.read_csv read it without options: yes and no as TRUE and FALSE
// (R takes nothing else for logical), nothing where there is no value.

/** One value; `separator` stands between it and the next. */
function csvCell(value: unknown, separator = ','): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const words = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words; // a spreadsheet must not take it for a formula
  return safe.includes(separator) || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of values. */
export function csvText(rows: readonly (readonly unknown[])[], separator = ','): string {
  return rows.map((row) => `${row.map((value) => csvCell(value, separator)).join(separator)}\r\n`).join('');
}

/** The two cells of a place in metres; empty where it is the core's "nowhere", which is 0, 0. */
export function placeCells([x, y]: readonly [number, number]): readonly [number | null, number | null] {
  return isNowhere([x, y]) ? [null, null] : [x, y];
}

/** What happens to the whole exercise (a phase, a level, a message) stands at 0, 0, where nobody can stand: it is a corner of the site. */
export function isNowhere([x, y]: readonly [number, number]): boolean {
  return x === 0 && y === 0;
}
