// SPDX-License-Identifier: Apache-2.0
// A plot as an SVG that stands alone: panels side by side with axes, bands, lines, points and ranges. It carries its colours for light and
// dark, asks for nothing from outside, and has no words but symbols, so that one file serves both languages.

const style = `
text{font:12px system-ui,sans-serif;fill:#1f2933}.title{font-weight:600}.tick{font-size:10.5px}.axis{stroke:#7b8794;stroke-width:1;fill:none}
.grid{stroke:#e4e7eb;stroke-width:1}.paper{fill:#ffffff}.band{fill:#9aa5b1;opacity:.25}.range{stroke-width:1.5}
.a{stroke:#0b69a3;fill:#0b69a3}.b{stroke:#b44d12;fill:#b44d12}.hollow{fill:#ffffff;stroke:#1f2933;stroke-width:1.5}
.theory{fill:none;stroke:#1f2933;stroke-width:1.5;stroke-dasharray:5 3}
@media(prefers-color-scheme:dark){text{fill:#e4e7eb}.paper{fill:#15191d}.grid{stroke:#2c343b}.axis{stroke:#9aa5b1}
.a{stroke:#5fb3e8;fill:#5fb3e8}.b{stroke:#f0a070;fill:#f0a070}.hollow{fill:#15191d;stroke:#e4e7eb}.theory{stroke:#e4e7eb}}
.line{fill:none;stroke-width:1.5}`;

const width = 720;
const height = 300;
const margin = { left: 46, right: 12, top: 26, bottom: 40 };

/**
 * @typedef {{ label: string, from: number, to: number, log?: boolean, ticks?: [number, string][] }} Axis
 * @typedef {{ kind: 'band', points: [number, number, number][] } | { kind: 'line' | 'theory', points: [number, number][], tone?: 'a' | 'b' }
 *   | { kind: 'points', points: [number, number][], tone?: 'a' | 'b' } | { kind: 'hollow', points: [number, number][] }
 *   | { kind: 'ranges', points: [number, number, number][], tone?: 'a' | 'b' }} Series
 * @typedef {{ title: string, x: Axis, y: Axis, series: Series[] }} Panel
 * @param {string} title for readers of the file @param {Panel[]} panels
 */
export function plot(title, panels) {
  const each = width / panels.length;
  const bodies = panels.map((panel, k) => panelText(panel, k * each, each));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...bodies,
    '</svg>\n',
  ].join('\n');
}

function panelText({ title, x, y, series }, offset, room) {
  const [left, right] = [offset + margin.left, offset + room - margin.right];
  const [top, bottom] = [margin.top, height - margin.bottom];
  const atX = scale(x, left, right);
  const atY = scale(y, bottom, top);
  const ticksX = (x.ticks ?? ticks(x)).map(([value, label]) => {
    return `<path class="axis" d="M${n(atX(value))} ${bottom}v4"/><text class="tick" x="${n(atX(value))}" y="${bottom + 17}" text-anchor="middle">${escaped(label)}</text>`;
  });
  const ticksY = (y.ticks ?? ticks(y)).map(([value, label]) => {
    return `<path class="grid" d="M${n(left)} ${n(atY(value))}H${n(right)}"/><text class="tick" x="${n(left - 5)}" y="${n(atY(value) + 4)}" text-anchor="end">${escaped(label)}</text>`;
  });
  return [
    ...ticksY,
    ...series.map((one) => seriesText(one, atX, atY)),
    `<path class="axis" d="M${n(left)} ${top}V${bottom}H${n(right)}"/>`,
    ...ticksX,
    `<text class="title" x="${n(left)}" y="${top - 10}">${escaped(title)}</text>`,
    `<text x="${n(right)}" y="${height - 6}" text-anchor="end">${escaped(x.label)}</text>`,
    `<text x="${n(right)}" y="${top - 10}" text-anchor="end">${escaped(y.label)}</text>`,
  ].join('\n');
}

function seriesText({ kind, points, tone = 'a' }, atX, atY) {
  const path = (list) => list.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${n(atX(x))} ${n(atY(y))}`).join('');
  switch (kind) {
    case 'band':
      return `<path class="band" d="${path([...points.map(([x, low]) => [x, low]), ...points.toReversed().map(([x, , high]) => [x, high])])}Z"/>`;
    case 'line':
      return `<path class="${tone} line" d="${path(points)}"/>`;
    case 'theory':
      return `<path class="theory" d="${path(points)}"/>`;
    case 'hollow':
      return points.map(([x, y]) => `<rect class="hollow" x="${n(atX(x) - 4)}" y="${n(atY(y) - 4)}" width="8" height="8"/>`).join('');
    case 'ranges':
      return points.map(([x, low, high]) => `<path class="range ${tone}" d="M${n(atX(x))} ${n(atY(low))}V${n(atY(high))}"/>`).join('');
    case 'points':
      return points.map(([x, y]) => `<circle class="${tone}" cx="${n(atX(x))}" cy="${n(atY(y))}" r="3.5"/>`).join('');
  }
  throw new Error(`no series of kind ${kind}`);
}

function scale({ from, to, log = false }, start, end) {
  const f = log ? Math.log : (value) => value;
  return (value) => start + ((f(Math.min(Math.max(value, from), to)) - f(from)) / (f(to) - f(from))) * (end - start);
}

/** About five round values. */
function ticks({ from, to }) {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough * 0.999);
  const list = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9; k++) list.push([k * step, String(Number((k * step).toPrecision(6)))]);
  return list;
}

function n(value) {
  return String(Math.round(value * 10) / 10);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
