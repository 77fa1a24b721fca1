// SPDX-License-Identifier: Apache-2.0
// Sites out as GeoJSON and in again: nothing that matters is lost; and the two commands as users run them.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listScenarios, loadText } from '../../web/engine/index.js';
import { type WrittenSite, writeGeojson } from '../../web/engine/places/index.js';
import { sispamkotaProgram as program } from './built.js';
import { asXml, crossroads, imported } from './map-files.js';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-places-'));
  await writeFile(at('crossroads.osm'), asXml(crossroads));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lists = ['ground', 'buildings', 'walls', 'gates', 'exits', 'zones', 'labels'] as const;
const full = (site: Partial<WrittenSite>) => ({ ...Object.fromEntries(lists.map((list) => [list, []])), ...site });

/** Anticlockwise, from the corner that is first by x and then y: rings that go the other way round are the same. */
function canonical(site: unknown): unknown {
  return JSON.parse(JSON.stringify(site), (key, value) => {
    if (key !== 'polygon') return value;
    const ring = value as [number, number][];
    const area = ring.reduce((sum, [x, y], i) => sum + (ring.at(i - 1)?.[0] ?? 0) * y - x * (ring.at(i - 1)?.[1] ?? 0), 0);
    const around = area < 0 ? [...ring].reverse() : ring;
    const first = around.reduce(
      (best, [x, y], i) => (x < (around[best]?.[0] ?? 0) || (x === around[best]?.[0] && y < (around[best]?.[1] ?? 0)) ? i : best),
      0,
    );
    return [...around.slice(first), ...around.slice(0, first)];
  });
}

const built = await listScenarios();

describe('GeoJSON and back', () => {
  it('an imported site is the same, to the millimetre, names, ids, origin and attribution included', async () => {
    const { site } = await imported(asXml(crossroads), { name: 'Simpang Uji' });
    const again = await imported(JSON.stringify(writeGeojson(site)));
    expect(canonical(again.site)).toEqual(canonical(site));
    expect(again.notes).toEqual([]);
  });

  it.each(built.map(({ id }) => id))('the site of %s is the same, slopes, kinds and closed gates included', async (id) => {
    const { site } = JSON.parse(await loadText('scenarios', id)) as { site: Partial<WrittenSite> };
    const again = await imported(JSON.stringify(writeGeojson(site)));
    expect(canonical(again.site)).toEqual(canonical(full(site)));
  });

  it('every part survives: walls, gates of both kinds, zones with slope, labels with their angle', async () => {
    const site: WrittenSite = {
      schematic: true,
      name: { id: 'Lapangan', en: 'Field' },
      origin: { lng: 113.2, lat: -7.75 },
      attribution: 'denah sendiri',
      ground: [
        {
          id: 'tanah',
          polygon: [
            [0, 0],
            [60, 0],
            [60, 40],
            [0, 40],
          ],
        },
      ],
      buildings: [
        {
          id: 'pos',
          name: { id: 'Pos', en: 'Post' },
          polygon: [
            [10, 10],
            [14, 10],
            [14, 14],
            [10, 14],
          ],
        },
      ],
      walls: [
        {
          id: 'pagar',
          points: [
            [20, 0],
            [20, 18],
          ],
        },
      ],
      gates: [
        { id: 'g1', name: { id: 'Gerbang' }, a: [20, 18], b: [20, 22], open: false },
        { id: 'g2', a: [30, 5], b: [34, 5], kind: 'barrier' },
      ],
      exits: [
        {
          id: 'keluar',
          polygon: [
            [58, 10],
            [60, 10],
            [60, 30],
            [58, 30],
          ],
          capacity: 1.5,
        },
      ],
      zones: [
        {
          id: 'tangga',
          kind: 'assembly',
          polygon: [
            [40, 10],
            [50, 10],
            [50, 20],
            [40, 20],
          ],
          speedFactor: 0.6,
          slope: { direction: 90, up: 0.5, down: 0.7 },
        },
      ],
      labels: [{ at: [5, 5], text: { id: 'Utara', en: 'North' }, angle: 30 }],
    };
    for (const each of [site, { ...site, origin: undefined } as never as WrittenSite]) {
      const again = await imported(JSON.stringify(writeGeojson(each)));
      expect(canonical(again.site)).toEqual(canonical(JSON.parse(JSON.stringify(each))));
    }
  });
});

describe('the commands', () => {
  it('import writes a site and prints one document with notes and attribution', async () => {
    const { status, json, err } = await program(['import', at('crossroads.osm'), '-o', at('site.json'), '--json']);
    const printed = json() as { site: unknown; made: { exits: number }; notes: readonly { message: string }[]; attribution: string };
    expect([status, err, printed.made.exits]).toEqual([0, '', 4]);
    expect(JSON.parse(await readFile(at('site.json'), 'utf8'))).toEqual(printed.site);
    expect(printed.attribution).toContain('OpenStreetMap contributors');
    expect(printed.notes.every(({ message }) => message.length > 10)).toBe(true);
  });

  it('import tells people what was dropped and assumed, in both languages', async () => {
    const box = ['--box', '99.9995,-0.0005,100.0005,0.0005'];
    const [english, indonesian] = [
      await program(['import', at('crossroads.osm'), ...box]),
      await program(['import', at('crossroads.osm'), ...box, '--lang', 'id']),
    ];
    expect(english.out).toContain('Assumed:');
    expect(indonesian.out).toContain('Anggapan:');
    expect(english.out).toContain('ODbL');
  });

  it('import ends with 1 and a located issue at a broken file, with 2 at a wrong box', async () => {
    await writeFile(at('cut.osm'), asXml(crossroads).slice(0, -50));
    const cut = await program(['import', at('cut.osm'), '--json']);
    expect([cut.status, (cut.json() as { issues: readonly { code: string; line: number }[] }).issues[0]?.code]).toEqual([1, 'place.xml']);
    expect((await program(['import', at('nothing.osm')])).status).toBe(1);
    for (const box of ['1,2,3', '1,2,3,x', '2,5,3,4'])
      expect((await program(['import', at('crossroads.osm'), '--box', box])).status).toBe(2);
  });

  it('export gives the site of a scenario, or a site alone, as GeoJSON that import takes', async () => {
    expect((await program(['export', 'quiet-rally', '--to', 'geojson', '-o', at('rally.geojson')])).status).toBe(0);
    expect((await program(['import', at('rally.geojson'), '-o', at('rally.json')])).status).toBe(0);
    const alone = await program(['export', at('rally.json'), '--to', 'geojson', '--json']);
    expect(alone.json()).toEqual(JSON.parse(await readFile(at('rally.geojson'), 'utf8')));
    for (const words of [['quiet-rally'], ['quiet-rally', '--to', 'cake']]) expect((await program(['export', ...words])).status).toBe(2);
  });
});
