// SPDX-License-Identifier: Apache-2.0
// The course of a run as one figure (SVG): the situation as ground, phases, the greatest density with its dangerous line, the hurt, and what
// was broken. Colour and word and number say the same, so it stands a copier.
import { formatClock, formatNumber, inLanguage, type Language } from '../../text/index.js';
import type { Doctrine } from '../tables.g.js';
import { type Course, spansOf } from './course.js';
import { type Paper, type Part, paper } from './paper.js';

export interface CurveWords {
  readonly name: string;
  readonly density: string;
  readonly hurt: string;
  readonly situation: string;
  readonly declared: string;
  readonly broken: string;
}

const WIDTH = 720;
const LEFT = 84;
const RIGHT = 14;
const tones = ['#2e7d4f', '#c58a00', '#b3261e'] as const;
/** persons/m² that are dangerous (facts of crowd safety: 5 to 6) */
const DANGER = 5.5;

export function toneOf(doctrine: Doctrine, index: number): 0 | 1 | 2 {
  const ranks = doctrine.levels.map(({ rank }) => rank);
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  const rank = doctrine.levels[index]?.rank ?? low;
  if (rank <= low || high <= low) return 0;
  return (rank - low) / (high - low) >= 0.75 ? 2 : 1;
}

export function courseFigure(course: Course, language: Language, words: CurveWords): Paper {
  const { scenario, doctrine } = course.exercise;
  const end = Math.max(60, course.seconds);
  const x = (t: number) => Math.round((LEFT + (Math.min(t, end) / end) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const { phases, levels, declared } = spansOf(course);
  const bar = (spans: typeof levels, y: number): Part =>
    spans.map((span, index) => {
      const [from, to] = [x(span.t), x(spans[index + 1]?.t ?? end)];
      const name = inLanguage(doctrine.levels[span.index]?.name, language).split(/[:(]/)[0]?.trim() ?? '';
      return [
        paper('rect', {
          x: from,
          y,
          width: Math.max(0.5, to - from),
          height: 14,
          fill: tones[toneOf(doctrine, span.index)],
          'fill-opacity': 0.85,
        }),
        to - from > name.length * 5.4 + 4
          ? paper(
              'text',
              { x: from + 4, y: y + 10.5, 'font-size': 9, fill: toneOf(doctrine, span.index) === 1 ? '#1c2430' : '#ffffff' },
              name,
            )
          : null,
      ];
    });
  return paper(
    'svg',
    { class: 'course-figure', viewBox: `0 0 ${WIDTH} 246`, role: 'img', 'aria-label': words.name },
    phases.map((span, index) => {
      const [from, to] = [x(span.t), x(phases[index + 1]?.t ?? end)];
      const name = inLanguage(scenario.phases[span.index]?.name, language).split(':')[0] ?? '';
      const short = to - from > name.length * 4.6 + 6 ? name : String(span.index + 1);
      return [
        paper('line', {
          x1: from,
          x2: from,
          y1: 2,
          y2: 222,
          stroke: '#8d8776',
          'stroke-width': 0.6,
          ...(span.forced ? { 'stroke-dasharray': '2 2' } : {}),
        }),
        to - from > 8 ? paper('text', { x: from + 3, y: 10, 'font-size': 8, fill: '#1c2430' }, short) : null,
      ];
    }),
    caption(words.situation, 27),
    bar(levels, 17),
    caption(words.declared, 44),
    bar(declared, 34),
    curve(course, 'density', { x, top: 56, bottom: 132, least: 6, name: words.density, language, danger: DANGER }),
    curve(course, 'hurt', { x, top: 142, bottom: 198, least: 4, name: words.hurt, language, danger: null }),
    caption(words.broken, 213),
    course.findings
      .filter(({ kept }) => !kept)
      .map(({ t, severity }) => paper('path', { d: `M${x(t) - 4} 216l4 -8l4 8z`, fill: severity <= 2 ? '#b3261e' : '#5a6472' })),
    ticks(end).map((t) => [
      paper('line', { x1: x(t), x2: x(t), y1: 222, y2: 226, stroke: '#1c2430', 'stroke-width': 0.8 }),
      paper(
        'text',
        { x: x(t), y: 237, 'font-size': 9, 'text-anchor': t === 0 ? 'start' : 'middle', fill: '#1c2430' },
        formatClock(t, scenario.start).slice(0, 5),
      ),
    ]),
    paper('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: 222, y2: 222, stroke: '#1c2430', 'stroke-width': 0.8 }),
  );
}

function caption(text: string, y: number): Paper {
  return paper('text', { x: LEFT - 6, y, 'font-size': 8.5, 'text-anchor': 'end', fill: '#5a6472' }, text);
}

interface CurveShape {
  readonly x: (t: number) => number;
  readonly top: number;
  readonly bottom: number;
  /** the least value at the top */
  readonly least: number;
  readonly name: string;
  readonly language: Language;
  readonly danger: number | null;
}

function curve(course: Course, what: 'density' | 'hurt', { x, top, bottom, least, name, language, danger }: CurveShape): Part {
  const value = (moment: Course['moments'][number]) =>
    what === 'density' ? moment.density : moment.injuredCitizens + moment.injuredOfficers;
  const greatest = course.moments.reduce((most, moment) => Math.max(most, value(moment)), 0);
  const high = Math.max(least, greatest);
  const y = (amount: number) => Math.round((bottom - (amount / high) * (bottom - top)) * 10) / 10;
  const step = Math.max(1, Math.floor(course.moments.length / 480));
  const points = course.moments.filter((_, index) => index % step === 0).map((moment) => `${x(moment.t)},${y(value(moment))}`);
  return [
    caption(name, top + 8),
    caption(formatNumber(high, language, what === 'density' ? 1 : 0), top + 20),
    paper('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: bottom, y2: bottom, stroke: '#c9c3b4', 'stroke-width': 0.6 }),
    danger === null || danger > high
      ? null
      : paper('line', {
          x1: LEFT,
          x2: WIDTH - RIGHT,
          y1: y(danger),
          y2: y(danger),
          stroke: '#a50f2b',
          'stroke-width': 0.7,
          'stroke-dasharray': '3 3',
        }),
    points.length === 0 ? null : paper('polyline', { points: points.join(' '), fill: 'none', stroke: '#1c2430', 'stroke-width': 1.1 }),
  ];
}

function ticks(end: number): readonly number[] {
  const step = [60, 120, 300, 600, 900, 1800, 3600].find((each) => end / each <= 10) ?? 7200;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
