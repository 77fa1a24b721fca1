// SPDX-License-Identifier: Apache-2.0
// The rows of the benchmark as lines for people.

function aligned(cells) {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    row
      .map((cell, k) => (k < 2 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .join('  ')
      .trimEnd(),
  );
}

const range = ({ median, min, max }) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;

export function rowLines(rows) {
  const head = ['workload', 'host', 'ms/step', 'min–max', 'M agent-steps/s', 'MB', 'B/person', 'speed ÷ native'];
  const line = (name, host, row, ratio) => [
    name,
    host,
    row.msPerStep.toFixed(3),
    `${row.msPerStepMin.toFixed(2)}–${row.msPerStepMax.toFixed(2)}`,
    (row.agentStepsPerSecond / 1e6).toFixed(2),
    row.peakMB.toFixed(0),
    row.bytesPerPerson === null ? '–' : String(row.bytesPerPerson),
    ratio,
  ];
  const cells = rows.flatMap((row) => [
    line(row.name, 'WASM', row, range(row.toNative)),
    line('', 'native', row.native, ''),
    line('', 'plain JS', row.reference, ''),
  ]);
  return [
    ...aligned([head, ...cells]),
    '',
    'CPU time of one thread: 50 steps of warm-up, 200 measured, three repeats a turn, hosts in turn; the whole step of the product, without',
    'observers. B/person: peak memory of the process less that of a run of 100. Plain JS: a bare social force as a reference, no contact.',
  ];
}

export function baseLines(rows, revision) {
  const head = ['workload', 'host', `${revision} ms`, 'here ms', 'here is faster by (min–max)'];
  const cells = rows.flatMap((row) =>
    [
      ['WASM', row.wasm],
      ['native', row.native],
    ].map(([host, { base, head: now, faster }], k) => [k === 0 ? row.name : '', host, base.toFixed(3), now.toFixed(3), range(faster)]),
  );
  return aligned([head, ...cells]);
}
