// SPDX-License-Identifier: Apache-2.0
// The report: it says what the run's document says, the same from a script as from a film, and nothing of a file becomes markup.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilm } from '../../web/engine/film/film-file.js';
import { filmSource } from '../../web/engine/film/recording-source.js';
import { filmOrRun, pastOfScript } from '../../web/engine/film/refilm.js';
import { noRemarks } from '../../web/engine/film/remarks.js';
import { completeTexts, type Film, load, openLive } from '../../web/engine/index.js';
import { type Course, courseOfFilm, spansOf } from '../../web/engine/report/course.js';
import { courseGeojson } from '../../web/engine/report/course-geojson.js';
import { injectOutcomes } from '../../web/engine/report/inject-outcome.js';
import { htmlFile, htmlOf, paper } from '../../web/engine/report/paper.js';
import { publicSummaryOf } from '../../web/engine/report/public-summary.js';
import { reportOf } from '../../web/engine/report/report.js';
import type { ReportInput } from '../../web/engine/report/report-input.js';
import { reportMaps } from '../../web/engine/report/report-maps.js';
import { worstMoments } from '../../web/engine/report/worst-moments.js';
import { sispamkotaProgram as program, root, scene } from './built.js';

const ticks = 2400;
let script: Uint8Array;
let film: Film;
let course: Course;
let summary: { readonly hash: string; readonly findings: readonly { readonly rule: string; readonly kept: boolean }[] };
let input: ReportInput;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-report-'));
  const engine = await load();
  // a name that would be markup, were it not text
  const plain = JSON.parse(await scene('line-and-crowd')) as Record<string, unknown>;
  plain.name = { id: '<img src=x> & "Barisan"', en: '<img src=x> & "Line"' };
  const script_ = [
    {
      id: 'gather',
      kind: 'message',
      when: { time: 20 },
      text: { id: 'Massa maju', en: 'The crowd comes on' },
      expected: { id: 'Himbau', en: 'Appeal' },
    },
    { id: 'never', kind: 'message', text: { id: 'Tidak pernah', en: 'Never' } },
  ];
  plain.script = [...((plain.script as unknown[]) ?? []), ...script_];
  const { texts } = await completeTexts({ scenario: { text: JSON.stringify(plain) } });
  const simulation = engine.open(texts, 5);
  simulation.advance(ticks);
  summary = simulation.summary() as typeof summary;
  script = simulation.recording();
  simulation.dispose();
  film = await filmOrRun(script);
  course = courseOfFilm(film);
  const source = await filmSource(film);
  const maps = await reportMaps(course, 'en', (t) => source.seek(t));
  source.dispose();
  const remarks = {
    ...noRemarks,
    decisions: [
      {
        number: 1,
        t: 30,
        cause: { kind: 'noDuff' },
        state: 'written',
        who: 'Rajawali 1',
        why: 'sorely',
        alternatives: '',
        authority: '',
      } as const,
    ],
    improvements: [{ what: 'Appeal earlier', owner: 'Rajawali 2', due: '2026-12-01' }],
  };
  const others = { trainees: 'Rajawali 3', madeOn: '2026-11-25', packageVersion: '1', withoutNames: false, withoutRatings: false };
  input = { course, language: 'en', maps, remarks, ...others };
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a script without a film', () => {
  it('is run again to a film that ends in the same state', async () => {
    expect(film.over).toBe(false);
    expect([course.seconds, course.hash]).toEqual([ticks / 20, summary.hash]);
    expect((await readFilm(await rewritten())).events).toEqual(film.events);
  });

  it('is run again by a worker to a file with both, as the page does; another results version is refused', async () => {
    const past = pastOfScript(script);
    const told: number[] = [];
    const again = await openLive({ past, scenario: '', worker: 'here', progress: ({ done }) => told.push(done) });
    const both = await again.recording();
    again.dispose();
    const made = await readFilm(both);
    expect([made.events, made.measures, made.script?.endTick]).toEqual([film.events, film.measures, ticks]);
    expect(told.at(-1)).toBe(ticks);
    await expect(openLive({ past: { ...past, resultsVersion: 1 }, scenario: '', worker: 'here' })).rejects.toMatchObject({
      code: 'recording.otherVersion',
      values: { found: 1 },
    });
  });

  it('has a course that says what the document of the run says', () => {
    expect(course.findings).toEqual(summary.findings);
    expect(course.moments.map(({ t }) => t)).toEqual(Array.from({ length: ticks / 20 + 1 }, (_, second) => second));
    const { levels, phases } = spansOf(course);
    for (const spans of [levels, phases]) {
      expect(spans[0]?.t).toBe(0);
      expect(spans.every(({ index }, at) => index !== spans[at + 1]?.index)).toBe(true);
    }
  });
});

/** The film's own chunks as a file again. */
async function rewritten(): Promise<Uint8Array> {
  const source = await filmSource(film);
  try {
    return await source.recording();
  } finally {
    source.dispose();
  }
}

describe('the report', () => {
  it('takes words of files as text', () => {
    const html = htmlFile('en', 'x', '', reportOf(input));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x&gt; &amp; &quot;Line&quot;');
    expect(htmlOf(paper('p', { title: '"<' }, '<b>'))).toBe('<p title="&quot;&lt;">&lt;b&gt;</p>');
  });

  it('names every broken rule, the hash and that this was one of many futures', () => {
    const html = htmlOf(reportOf(input));
    const broken = summary.findings.filter(({ kept }) => !kept);
    expect(broken.length).toBeGreaterThan(0);
    for (const { rule } of broken) expect(html).toContain(`${rule} `);
    expect(html).toContain(summary.hash);
    expect(html).toContain('among many');
    expect(html).toContain('not over');
  });

  it('leaves names out when asked, and only then', () => {
    const names = ['Rajawali 1', 'Rajawali 2', 'Rajawali 3'];
    const [open, hidden] = [htmlOf(reportOf(input)), htmlOf(reportOf({ ...input, withoutNames: true }))];
    for (const name of names) {
      expect(open).toContain(name);
      expect(hidden).not.toContain(name);
    }
  });

  it('draws its maps a minute apart, each with people and a place', () => {
    const moments = worstMoments(course);
    expect(moments.every(({ t }, index) => index === 0 || t - (moments[index - 1]?.t ?? 0) >= 60)).toBe(true);
    expect(input.maps.length).toBe(moments.length);
    expect(input.maps.length).toBeGreaterThan(0);
    const html = htmlOf(reportOf(input));
    expect(html.split('class="moment-map"').length - 1).toBe(moments.length);
  });

  it('tells what came of each inject, and which never came', () => {
    const outcomes = injectOutcomes(course);
    expect(outcomes.at(-2)?.t).toBeCloseTo(20, 0);
    expect(outcomes.at(-1)).toMatchObject({ t: null, after: null, answers: [] });
  });

  it('for the public names no unit, no order, no place and no person', () => {
    const html = htmlOf(publicSummaryOf(input));
    for (const word of ['platoon', 'Dalmas', 'Hall', 'Rajawali', 'advance', 'moment-map']) expect(html).not.toContain(word);
    expect(html).toContain('Bawaslu');
  });
});

describe('sispamkota export', () => {
  it('puts every broken rule at its place on the map of the site', async () => {
    const { features } = (await courseGeojson(course, 'en')) as {
      features: { properties: { sispamkota: string; rule?: string }; geometry: { type: string; coordinates: unknown } }[];
    };
    const found = features.filter(({ properties }) => properties.sispamkota === 'finding');
    const broken = course.findings.filter(({ kept }) => !kept);
    expect(found.map(({ properties, geometry }) => [properties.rule, geometry.type, geometry.coordinates])).toEqual(
      broken.map(({ rule, at }) => [rule, 'Point', [...at]]),
    );
    expect(features.some(({ properties }) => properties.sispamkota === 'building')).toBe(true);
  });

  it('gives a recording as report, table and trajectories, with a film or by running its script', async () => {
    const [plain, filmed] = [join(folder, 'run.spk'), join(folder, 'film.spk')];
    await writeFile(plain, script);
    await writeFile(filmed, await rewritten());
    const report = await program(['export', plain, '--to', 'report', '-o', join(folder, 'report.html')]);
    const csv = await program(['export', filmed, '--to', 'csv', '--json']);
    const ways = await program(['export', filmed, '--to', 'trajectories']);
    expect([report.status, csv.status, ways.status], report.err + csv.err + ways.err).toEqual([0, 0, 0]);
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain(summary.hash);
    expect((csv.json() as { text: string }).text.split('\r\n')[0]).toBe('t,clock,kind,text,x,y');
    const rows = ways.out.trimEnd().split('\n');
    expect(rows.slice(0, 2)).toEqual(['# framerate: 2.0', '# id frame x/m y/m z/m']);
    expect(rows.slice(2).every((row) => /^\d+ \d+ -?\d+\.\d\d -?\d+\.\d\d 0$/.test(row))).toBe(true);
    expect(new Set(rows.slice(2).map((row) => row.split(' ')[1])).size).toBe(ticks / 10 + 1);
  }, 120_000);

  it('gives the page for the public and a report without names and ratings, with the version that made it', async () => {
    const marked = join(folder, 'marked.spk');
    const source = await filmSource(film);
    source.remarks = input.remarks;
    await writeFile(marked, await source.recording());
    source.dispose();
    const made = async (...more: readonly string[]) => (await program(['export', marked, '--to', 'report', ...more])).out;
    const [whole, hidden, forPublic] = [await made(), await made('--redact'), await made('--public')];
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    for (const html of [whole, hidden]) expect(html).toContain(`sispamkota ${version}`);
    for (const name of ['Rajawali 1', 'Rajawali 2']) {
      expect(whole).toContain(name);
      expect(hidden + forPublic).not.toContain(name);
    }
    expect(forPublic.length).toBeLessThan(hidden.length / 2);
    expect(forPublic).toContain('Bawaslu');
    for (const word of ['platoon', 'Hall', '<svg']) expect(forPublic).not.toContain(word);
    const csv = await program(['export', marked, '--to', 'csv', '--public', '--json']);
    expect([csv.status, (csv.json() as { error: { code: string } }).error.code]).toEqual([2, 'usage.onlyReport']);
  }, 120_000);

  it('refuses the report of a scenario with the reason', async () => {
    const { status, err } = await program(['export', 'quiet-rally', '--to', 'report']);
    expect([status, err.includes('no recording')]).toEqual([1, true]);
  });
});
