// SPDX-License-Identifier: Apache-2.0
// The plots of the manual's page `verification`, from the rows of `verify --json`: what was measured (points, with the range of the seeds)
// against the experiment (hollow squares), the envelope of the literature (band) or an equation (dashed).
import { plot } from './plot.mjs';

/** All plots of rows by file name; a study without all of its rows has none. */
export function plots(rows) {
  const of = (study) => rows.filter((row) => row.name.startsWith(`${study}/`) && row.values.samples !== undefined);
  const makers = {
    'fundamental-diagram': () => fundamentalDiagram(of('corridor-10m').filter((row) => row.values.filled !== undefined)),
    'hermes-corridor': () => byRun('uo-b_ent-b-b_exit', of('hermes-corridor'), ['ρ /m²', 'v m/s', 'J /s'], /^uo-/),
    'single-file': () => singleFile(of('single-file').filter((row) => row.values.density !== undefined)),
    bottleneck: () => bottleneck(of('bottleneck-seyfried'), of('bottleneck-kretz'), of('bottleneck-wide')),
    'door-headways': () => headways(rows.find((row) => row.name.startsWith('door-headways/') && row.values.calm !== undefined)),
    'hermes-lanes': () => byRun('bo-360', of('hermes-lanes'), ['ρ /m²', 'v m/s', 'Js 1/(m s)'], /^bo-360-/),
  };
  return new Map(Object.entries(makers).map(([name, make]) => [`${name}.svg`, make()]));
}

const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
const range = (list) => [Math.min(...list), Math.max(...list)];

function fundamentalDiagram(rows) {
  const points = rows.map(({ values }) => ({ x: mean(values.densities), samples: values.samples }));
  const weidmann = Array.from({ length: 49 }, (_, k) => 0.3 + k * 0.1).map((rho) => [
    rho,
    1.34 * (1 - Math.exp(-1.913 * (1 / rho - 1 / 5.4))),
  ]);
  const x = { label: 'ρ /m²', from: 0, to: 7 };
  const panel = (title, y, f) => ({
    title,
    x,
    y,
    series: [
      { kind: 'theory', points: weidmann.filter(([, v]) => v >= 0).map(([rho, v]) => [rho, f(rho, v)]) },
      { kind: 'ranges', points: points.map(({ x: rho, samples }) => [rho, ...range(samples.map((v) => f(rho, v)))]) },
      { kind: 'points', points: points.map(({ x: rho, samples }) => [rho, f(rho, mean(samples))]) },
    ],
  });
  return plot('v(ρ), Js(ρ); Weidmann 1993', [
    panel('v(ρ)', { label: 'v m/s', from: 0, to: 1.6 }, (_, v) => v),
    panel('Js(ρ) = ρ v', { label: 'Js 1/(m s)', from: 0, to: 2 }, (rho, v) => rho * v),
  ]);
}

/** One panel a quantity, one place a run. */
function byRun(title, rows, quantities, prefix) {
  const panels = quantities.map((quantity) => {
    const own = rows.filter((row) => row.name.endsWith(`: ${quantity}`));
    const tolerance = Number(/±(\d+) %/.exec(own[0]?.tolerance ?? '')?.[1] ?? 0) / 100;
    const [symbol = ''] = quantity.split(' ');
    const most = Math.max(...own.flatMap((row) => [row.expected * (1 + tolerance), ...row.values.samples]));
    const runs = own.map((row) =>
      row.name
        .replace(/^[^/]*\//, '')
        .replace(/:.*/, '')
        .replace(prefix, ''),
    );
    return {
      title: symbol,
      x: { label: '', from: -0.5, to: own.length - 0.5, ticks: runs.map((run, k) => [k, shortRun(run)]) },
      y: { label: quantity, from: 0, to: nice(most) },
      series: [
        ...own.map((row, k) => ({
          kind: 'band',
          points: [-0.35, 0.35].map((dx) => [k + dx, row.expected * (1 - tolerance), row.expected * (1 + tolerance)]),
        })),
        { kind: 'hollow', points: own.map((row, k) => [k, row.expected]) },
        { kind: 'ranges', points: own.map((row, k) => [k, ...range(row.values.samples)]) },
        { kind: 'points', points: own.map((row, k) => [k, mean(row.values.samples)]) },
      ],
    };
  });
  return plot(title, panels);
}

/** 180-180-070 → →70, 100-180-180 → 100→: what is narrower than the corridor, behind or before it. */
function shortRun(run) {
  const [entrance, corridor, exit] = run.split('-').map(Number);
  if (exit === undefined) return run;
  return entrance < corridor ? `${entrance}→` : exit < corridor ? `→${exit}` : String(corridor);
}

function singleFile(rows) {
  return plot('v(ρ), Caserne', [
    {
      title: 'v(ρ)',
      x: { label: 'ρ /m', from: 0.75, to: 2.5 },
      y: { label: 'v m/s', from: 0, to: 1.2 },
      series: [
        { kind: 'band', points: rows.map(({ values }) => [values.density, values.least, values.most]) },
        { kind: 'hollow', points: rows.map((row) => [row.values.density, row.expected]) },
        { kind: 'ranges', points: rows.map(({ values }) => [values.density, ...range(values.samples)]) },
        { kind: 'points', points: rows.map(({ values }) => [values.density, mean(values.samples)]) },
      ],
    },
  ]);
}

function bottleneck(seyfried, kretz, wide) {
  const study = (title, all) => {
    const rows = all.filter((row) => row.values.width !== undefined);
    return {
      title,
      x: { label: 'w m', from: 0.3, to: 1.3 },
      y: { label: 'J /s', from: 0, to: 3 },
      series: [
        { kind: 'band', points: rows.map(({ values }) => [values.width, values.low, values.high]) },
        { kind: 'hollow', points: rows.map((row) => [row.values.width, row.expected]) },
        { kind: 'ranges', points: rows.map(({ values }) => [values.width, ...range(values.samples)]) },
        { kind: 'points', points: rows.map(({ values }) => [values.width, mean(values.samples)]) },
      ],
    };
  };
  const rows = wide.filter((row) => row.values.width !== undefined);
  const limits = [0, 5.5].map((w) => [w, 1.6 * w, 2.5 * w]);
  return plot('J(w)', [
    study('Seyfried 2009', seyfried),
    study('Kretz 2006', kretz),
    {
      title: '0.7–5 m',
      x: { label: 'w m', from: 0, to: 5.5 },
      y: { label: 'J /s', from: 0, to: 14 },
      series: [
        { kind: 'band', points: limits },
        { kind: 'ranges', points: rows.map(({ values }) => [values.width, ...range(values.samples.map((js) => js * values.width))]) },
        { kind: 'points', points: rows.map(({ values }) => [values.width, mean(values.samples) * values.width]) },
      ],
    },
  ]);
}

/** Share of headways that are longer, both axes logarithmic. */
function headways(row) {
  const curve = (samples) => {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted.map((t, k) => [t, (sorted.length - k) / sorted.length]).filter(([t], k, all) => t > 0 && t !== all[k - 1]?.[0]);
  };
  const ticks = (values) => values.map((value) => [value, String(value)]);
  return plot('P(Δt > t)', [
    {
      title: 'P(Δt > t)',
      x: { label: 't s', from: 0.2, to: 10, log: true, ticks: ticks([0.2, 0.5, 1, 2, 5, 10]) },
      y: { label: 'P', from: 0.0005, to: 1, log: true, ticks: ticks([0.001, 0.01, 0.1, 1]) },
      series: [
        { kind: 'line', tone: 'a', points: curve(row?.values.calm ?? []) },
        { kind: 'line', tone: 'b', points: curve(row?.values.motivated ?? []) },
      ],
    },
  ]);
}

function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((each) => each >= value) ?? value;
}
