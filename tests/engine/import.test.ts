// SPDX-License-Identifier: Apache-2.0
// Maps become sites in which people get from every exit to every other, or a plain located sentence says why not.
import { existsSync, readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { completeTexts, load } from '../../web/engine/index.js';
import { errorMessage } from '../../web/engine/issues.js';
import { type ImportedPlace, InvalidPlace, importPlace } from '../../web/engine/places/index.js';
import { languages, sentence, text } from '../../web/text/index.js';
import { asGeojson, asOverpass, asXml, box, bytes, crossroads, degrees, imported, northward, ringArea } from './map-files.js';

const engine = await load();
const codesOf = ({ notes }: ImportedPlace) => notes.map(({ code }) => code);
const groundOf = ({ site }: ImportedPlace) => site.ground.reduce((sum, { polygon }) => sum + ringArea(polygon), 0);

const around = (half: number) => ({
  west: 100 - degrees(half),
  south: -northward(half),
  east: 100 + degrees(half),
  north: northward(half),
});

/** The site in a scenario with `count` people at each exit who want to the next one. */
function drill({ site }: ImportedPlace, count: number): string {
  const groups = site.exits.map(({ id }, i) => ({
    id: `g-${i}`,
    count,
    arrivals: { pattern: 'together', from: id },
    plan: [{ goal: site.exits[(i + 1) % site.exits.length]?.id }],
  }));
  return JSON.stringify({
    format: 'sispamkota/1',
    id: 'map',
    name: { en: 'map' },
    end: { measure: 'left', atLeast: count * groups.length },
    limit: 900,
    site,
    groups,
  });
}

async function problem(content: string | Uint8Array): Promise<InvalidPlace> {
  const error = await importPlace(typeof content === 'string' ? bytes(content) : content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidPlace);
  for (const language of languages) expect(errorMessage(error, language)).not.toMatch(/^place\.|\{|\?/);
  return error as InvalidPlace;
}

describe('a made-up crossroads', () => {
  it('is the ground of its two streets, its houses and an exit where each street leaves the map', async () => {
    const place = await imported(asXml(crossroads));
    expect(groundOf(place)).toBeGreaterThan(0.99 * (2 * 200 * 8 - 64));
    expect(groundOf(place)).toBeLessThan(1.02 * (2 * 200 * 8 - 64));
    expect([place.site.buildings.length, place.site.exits.length]).toEqual([4, 4]);
    expect(place.site.buildings.map(({ polygon }) => Math.round(ringArea(polygon)))).toEqual(
      [1600, 1600, 1600, 1600].map((area) => expect.closeTo(area, -2)),
    );
    expect(place.site.labels).toMatchObject([{ text: { id: 'Jalan Uji', en: 'Jalan Uji' } }]);
    expect(place.site.origin).toEqual({ lng: 100, lat: 0 });
    expect(place.site.attribution).toContain('OpenStreetMap');
    expect(place.site.attribution).toContain('ODbL');
  });

  it('passes the check without a word and lets everybody out by another exit', async () => {
    const scenario = drill(await imported(asXml(crossroads)), 5);
    expect(engine.check('scenario', scenario).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { texts } = await completeTexts({ scenario: { text: scenario } });
    using run = engine.open(texts, 1);
    while (!run.over) run.advance(200);
    expect((run.summary() as { people: { left: number; present: number } }).people).toMatchObject({ left: 20, present: 0 });
  });

  it('is the same from XML, Overpass JSON and GeoJSON', async () => {
    const options = { box: around(100) };
    const [xml, overpass, geojson] = [
      await imported(asXml(crossroads), options),
      await imported(asOverpass(crossroads), options),
      await imported(asGeojson(crossroads), options),
    ];
    expect(overpass.site).toEqual(xml.site);
    expect(geojson.site).toEqual(xml.site);
  });

  it('gives the same site twice', async () => {
    expect(await imported(asXml(crossroads))).toEqual(await imported(asXml(crossroads)));
  });

  it('is cut to a box that is asked for', async () => {
    const place = await imported(asXml(crossroads), { box: around(50) });
    expect(place.made).toMatchObject({ width: 100, height: 100, exits: 4 });
    for (const { polygon } of [...place.site.ground, ...place.site.buildings])
      for (const corner of polygon.flat()) expect(Math.abs(corner)).toBeLessThan(50.5);
  });

  it('has exits where its streets end when the box is larger than the map, and any name becomes words', async () => {
    const ways = crossroads.ways.map((way) => ({ ...way, tags: { ...way.tags, name: `${'\u{1f6b6}'.repeat(300)}\u0085` } }));
    const place = await imported(asXml({ ...crossroads, ways, half: 400 }));
    expect(place.site.exits).toHaveLength(4);
    expect(codesOf(place)).toContain('exitAtEnd');
    expect(engine.check('scenario', drill(place, 1)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same place when it lies across the antimeridian', async () => {
    const [here, there] = [await imported(asXml({ ...crossroads })), await imported(asXml({ ...crossroads, lng: 180 }))];
    expect(groundOf(there)).toBeCloseTo(groundOf(here), 0);
    expect(there.site.exits.length).toBe(4);
  });

  it('says how many widths it assumed, and of which class', async () => {
    const ways = crossroads.ways.map((way) => (way.id === 2 ? { ...way, tags: { highway: 'tertiary' } } : way));
    const { notes } = await imported(asXml({ ...crossroads, ways }));
    expect(notes).toContainEqual({ kind: 'assumed', code: 'streetWidth', count: 1, values: { class: 'tertiary', width: 9 } });
    for (const language of languages)
      for (const { code, values, count } of notes)
        expect(sentence(text(language).places.notes, code, { ...values, count }, language)).not.toMatch(/[{?]/);
  });
});

describe('what stands in the way', () => {
  const street = crossroads.ways.slice(0, 2);

  it('a gate in a wall is an opening of its width, and shut when it is private', async () => {
    const wall = {
      id: 5,
      at: [
        [-20, 10],
        [0, 10],
        [20, 10],
      ] as const,
      tags: { barrier: 'wall' },
    };
    const gate = { at: [0, 10] as const, tags: { barrier: 'gate', width: '6', access: 'private' } };
    const yard = { id: 6, at: box(-20, 0, 20, 30), closed: true, tags: { place: 'square', area: 'yes' } };
    const { site } = await imported(asXml({ ...crossroads, ways: [...street, yard, wall], points: [gate] }));
    expect(site.gates).toMatchObject([{ open: false }]);
    const [a = [0, 0], b = [0, 0]] = [site.gates[0]?.a, site.gates[0]?.b];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(6, 1);
    expect(site.walls).toHaveLength(2);
  });

  it('a street goes through a wall with which it shares a corner, and that is told', async () => {
    const wall = {
      id: 5,
      at: [
        [-30, 40],
        [0, 40],
        [30, 40],
      ] as const,
      tags: { barrier: 'fence' },
    };
    const ways = [
      {
        ...(street[1] as (typeof street)[number]),
        at: [
          [0, -150],
          [0, 0],
          [0, 40],
          [0, 150],
        ] as const,
      },
      street[0] as (typeof street)[number],
      wall,
    ];
    const place = await imported(asXml({ ...crossroads, ways }));
    expect([place.site.walls.length, place.site.exits.length]).toEqual([2, 4]);
    expect(codesOf(place)).toContain('throughWall');
  });

  it('exits behind a wall without a gate are taken out with a warning', async () => {
    const wall = {
      id: 5,
      at: [
        [-30, 41],
        [30, 41.5],
      ] as const,
      tags: { barrier: 'wall' },
    };
    const place = await imported(asXml({ ...crossroads, ways: [...street, wall] }));
    expect(place.site.exits).toHaveLength(3);
    expect(place.notes).toContainEqual({ kind: 'warning', code: 'walledExit', count: 1, values: expect.anything() as never });
  });

  it('water takes a square away but not the street over it', async () => {
    const square = { id: 6, at: box(-40, -40, 40, 40), closed: true, tags: { place: 'square' } };
    const pond = { id: 7, at: box(-20, -20, 20, 20), closed: true, tags: { natural: 'water' } };
    const dry = await imported(asXml({ ...crossroads, ways: [...street, square] }));
    const wet = await imported(asXml({ ...crossroads, ways: [...street, square, pond] }));
    expect(groundOf(dry) - groundOf(wet)).toBeCloseTo(40 * 40 - (2 * 40 * 8 - 64), -2);
    expect(wet.site.exits).toHaveLength(4);
  });

  it('a passage goes through its house, and a tree stands where it is on ground only', async () => {
    const house = { id: 6, at: box(-20, 50, 20, 60), closed: true, tags: { building: 'yes' } };
    const shut = await imported(asXml({ ...crossroads, ways: [...street, house] }));
    expect(shut.site.exits).toHaveLength(3);
    const passage = { id: 2, at: street[1]?.at ?? [], tags: { highway: 'residential', width: '8', tunnel: 'building_passage' } };
    const points = [
      { at: [3, 30] as const, tags: { natural: 'tree' } },
      { at: [60, 60] as const, tags: { natural: 'tree' } },
    ];
    const through = await imported(asXml({ ...crossroads, ways: [street[0] as (typeof street)[number], passage, house], points }));
    expect([through.site.exits.length, through.made.trees]).toEqual([4, 1]);
  });

  it('storeys over a street and a pier do not stand in the way', async () => {
    const over = { id: 6, at: box(-20, 50, 20, 60), closed: true, tags: { building: 'yes', min_level: '1' } };
    const pier = {
      id: 7,
      at: [
        [0, 80],
        [60, 80],
      ] as const,
      tags: { man_made: 'pier' },
    };
    const place = await imported(asXml({ ...crossroads, ways: [...street, over, pier] }));
    expect([place.site.exits.length, place.site.buildings.length]).toEqual([4, 0]);
    expect(codesOf(place)).toContain('roof');
    expect(groundOf(place)).toBeGreaterThan(0.99 * (2 * 200 * 8 - 64 + 56 * 4));
  });

  it('a house that crosses itself still becomes outlines that the core takes', async () => {
    const bow = {
      id: 6,
      at: [
        [20, 20],
        [60, 60],
        [60, 20],
        [20, 60],
      ] as const,
      closed: true,
      tags: { building: 'yes' },
    };
    const place = await imported(asXml({ ...crossroads, ways: [...street, bow] }));
    expect(place.site.buildings.length).toBe(2);
    expect(engine.check('scenario', drill(place, 1)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a block between streets is no ground, and the outlines around it have no holes', async () => {
    const ring = { id: 3, at: box(-50, -50, 50, 50), closed: true, tags: { highway: 'residential', width: '8' } };
    const cross = street.map((way, i) => ({
      ...way,
      at:
        i === 0
          ? ([
              [-150, 0],
              [-50, 0],
              [0, 0],
              [50, 0],
              [150, 0],
            ] as const)
          : ([
              [0, -150],
              [0, -50],
              [0, 0],
              [0, 50],
              [0, 150],
            ] as const),
    }));
    const place = await imported(asXml({ ...crossroads, ways: [...cross, ring] }));
    expect(groundOf(place)).toBeGreaterThan(5900);
    expect(groundOf(place)).toBeLessThan(6300);
    expect(engine.check('scenario', drill(place, 1)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('geometry in metres', () => {
  it('WKT is ground with its holes as obstacles', async () => {
    const { site } = await imported('POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (5 4, 6 4, 6 6, 5 6, 5 4))');
    expect([site.ground.length, site.buildings.length, site.origin, site.attribution]).toEqual([1, 1, undefined, undefined]);
    expect(site.ground[0]?.polygon).toEqual([
      [0, 0],
      [20, 0],
      [20, 10],
      [0, 10],
    ]);
  });

  it('a JuPedSim geometry is its rooms, walls, and an exit at the door that leads out', async () => {
    const vertex = (x: number, y: number) => `<vertex px="${x}" py="${y}"/>`;
    const geometry = `<?xml version="1.0" encoding="UTF-8"?><geometry version="0.8"><rooms><room id="0" caption="hall"><subroom id="0" class="subroom">
      <polygon caption="wall">${vertex(10, 4)}${vertex(10, 0)}${vertex(0, 0)}${vertex(0, 10)}${vertex(10, 10)}${vertex(10, 6)}</polygon>
      <obstacle id="0"><polygon>${vertex(4, 4)}${vertex(5, 4)}${vertex(5, 5)}${vertex(4, 5)}${vertex(4, 4)}</polygon></obstacle>
      </subroom></room></rooms><transitions><transition id="0" room1_id="0" subroom1_id="0" room2_id="-1" subroom2_id="-1">${vertex(10, 4)}${vertex(10, 6)}</transition></transitions></geometry>`;
    const place = await imported(geometry);
    expect(groundOf(place)).toBeCloseTo(100, 5);
    expect([place.site.walls.length, place.site.buildings.length, place.site.exits.length]).toEqual([1, 1, 1]);
  });
});

describe('the forms in which people save a map', () => {
  // a street of 400 m east of the meridian 112.5, in the middle of zone 49.2 of TM-3, and in UTM 49 south of Surabaya
  const geojson = (coordinates: readonly (readonly [number, number])[], crs: string | null) =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } }),
      features: [{ type: 'Feature', properties: { highway: 'residential' }, geometry: { type: 'LineString', coordinates } }],
    });
  const utm = [
    [700000, 9199000],
    [700400, 9199000],
  ] as const;
  it.each([
    ['urn:ogc:def:crs:EPSG::32749', utm, -7.2446],
    ['EPSG:23879', utm, -7.2446],
    ['http://www.opengis.net/def/crs/EPSG/0/32749', utm, -7.2446],
    [
      'urn:ogc:def:crs:EPSG::23836',
      [
        [200000, 698700],
        [200400, 698700],
      ] as const,
      -7.2476,
    ],
    [
      'urn:ogc:def:crs:EPSG::3857',
      [
        [12526000, -809000],
        [12526403.2, -809000],
      ] as const,
      -7.2482,
    ],
  ])('GeoJSON in %s', async (crs, line, lat) => {
    const { site } = await imported(geojson(line, crs));
    expect(site.origin?.lat).toBeCloseTo(lat, 2);
    expect(groundOf({ site } as ImportedPlace)).toBeGreaterThan(0.95 * 400 * 7);
    expect(groundOf({ site } as ImportedPlace)).toBeLessThan(1.06 * 400 * 7);
  });

  it('gzip, and GeoJSON with a feature a line', async () => {
    const plain = await imported(asXml(crossroads));
    expect((await importPlace(new Uint8Array(gzipSync(asXml(crossroads))))).site).toEqual(plain.site);
    const { features } = JSON.parse(asGeojson(crossroads)) as { readonly features: readonly unknown[] };
    const lines = features.map((feature) => JSON.stringify(feature)).join('\n');
    expect((await imported(lines)).site).toEqual((await imported(asGeojson(crossroads))).site);
  });

  it.each([
    ['place.swapped', geojson([[-7.25, 112.7] as const, [-7.25, 112.704] as const], null)],
    ['place.notDegrees', geojson(utm, null)],
    ['place.noNodes', '{"elements":[{"type":"way","id":1,"nodes":[1,2],"tags":{"highway":"service"}}]}'],
    ['place.packed', 'PK\u0003\u0004'],
    ['place.database', 'SQLite format 3\u0000'],
    ['place.gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)],
  ])('what is wrong is said as what it is: %s', async (code, content) => {
    expect((await problem(content)).issues[0]).toMatchObject({ code });
  });
});

describe('a file that is no map', () => {
  it.each([
    ['', 'place.empty', 1],
    ['hello', 'place.form', 1],
    ['<osm version="0.6">\n<node id="1" lat="1" lon="2"/>\n<way id="2">', 'place.xml', 3],
    ['<osm version="0.6"></osm>', 'place.empty', 1],
    ['\n<html><p>no</p></html>', 'place.root', 1],
    ['{"type": "FeatureCollection",\n"features": [', 'place.json', 2],
    ['{"type": "FeatureCollection", "features": []}', 'place.empty', 1],
    ['{"type": "FeatureCollection", "features": 3}', 'place.form', 1],
    ['[]', 'place.form', 1],
    ['{"type":"Feature","properties":{},"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::31467"}},"geometry":null}', 'place.crs', 1],
    [
      '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,1],[1.001,1],[1,1.001],[1,1]]]}}',
      'place.nothing',
      1,
    ],
    ['POLYGON ((0 0, 1 x))', 'place.wkt', 1],
    ['POLYGON EMPTY', 'place.empty', 1],
  ])('%j is refused as %s', async (content, code, line) => {
    const [issue] = (await problem(content)).issues;
    expect(issue).toMatchObject({ code, line, file: 'place', severity: 'error' });
  });

  it('bytes of another encoding are refused with their line, and read when the file names it', async () => {
    const name = asXml(crossroads).replace('Jalan Uji', 'Jalan \u00dcji');
    const latin = Uint8Array.from(name, (char) => char.charCodeAt(0));
    expect((await problem(latin)).issues[0]).toMatchObject({ code: 'place.encoding', values: { found: 'utf-8' } });
    const declared = Uint8Array.from(name.replace('UTF-8', 'ISO-8859-1'), (char) => char.charCodeAt(0));
    expect((await importPlace(declared)).site.labels[0]?.text.id).toBe('Jalan \u00dcji');
  });

  it('a place that is too large is refused with a box that fits', async () => {
    const far = {
      ...crossroads,
      half: 3000,
      ways: [
        {
          id: 1,
          at: [
            [-3000, 10],
            [3000, 10],
          ] as const,
          tags: { highway: 'primary' },
        },
      ],
    };
    const error = await problem(asXml(far));
    expect(error.issues[0]).toMatchObject({ code: 'place.large', values: { found: expect.closeTo(36, 0) } });
    const [west, south, east, north] = String(error.issues[0]?.values.box).split(',').map(Number) as [number, number, number, number];
    expect((await imported(asXml(far), { box: { west, south, east, north } })).site.exits.length).toBe(2);
  });

  it('wrong geometries and points drop their feature and are counted with the place of the first', async () => {
    const map = JSON.parse(asGeojson(crossroads)) as { features: unknown[] };
    map.features.push(
      {
        type: 'Feature',
        properties: { highway: 'path' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 'x'],
            [2, 2],
          ],
        },
      },
      { type: 'Feature', properties: {}, geometry: { type: 'Circle' } },
    );
    const { notes } = await imported(JSON.stringify(map));
    expect(notes.find(({ code }) => code === 'geometry')).toMatchObject({
      count: 2,
      values: { at: `/features/${map.features.length - 2}/geometry` },
    });
  });

  it('entities of a document type are not expanded', async () => {
    const bomb = `<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<osm><node id="1" lat="0" lon="0"><tag k="name" v="&b;"/></node></osm>`;
    expect((await problem(bomb)).issues[0]?.code).toBe('place.xml');
  });

  it('a truncated or swollen PBF is refused with the byte where its block begins', async () => {
    const field = (number: number, content: Uint8Array) => [(number << 3) | 2, ...varint(content.length), ...content];
    const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
    const block = (type: string, content: Uint8Array, claimed = content.length) => {
      const blob = Uint8Array.from([(2 << 3) | 0, ...varint(claimed), ...field(3, deflateSync(content))]);
      const header = Uint8Array.from([...field(1, bytes(type)), (3 << 3) | 0, ...varint(blob.length)]);
      return [0, 0, header.length >> 8, header.length & 255, ...header, ...blob];
    };
    const head = block('OSMHeader', Uint8Array.from(field(4, bytes('OsmSchema-V0.6'))));
    const cut = Uint8Array.from([...head, ...block('OSMData', new Uint8Array(50)).slice(0, -3)]);
    expect((await problem(cut)).issues[0]).toMatchObject({ code: 'place.pbf', values: { byte: head.length, reason: 'cut' } });
    const swollen = Uint8Array.from([...head, ...block('OSMData', new Uint8Array(100_000), 10)]);
    expect((await problem(swollen)).issues[0]).toMatchObject({ code: 'place.pbf', values: { byte: head.length, reason: 'size' } });
    const giant = Uint8Array.from([...head, ...block('OSMData', new Uint8Array(10), 2 ** 31)]);
    expect((await problem(giant)).issues[0]).toMatchObject({ code: 'place.pbf', values: { byte: head.length, reason: 'size' } });
    const foreign = Uint8Array.from(block('OSMHeader', Uint8Array.from(field(4, bytes('Sorted.Hilbert')))));
    expect((await problem(foreign)).issues[0]).toMatchObject({ code: 'place.pbfFeature', values: { found: 'Sorted.Hilbert' } });
  });
});

const extracts = process.env.SISPAMKOTA_OSM ?? '';

describe.skipIf(!existsSync(extracts))('real extracts in the folder SISPAMKOTA_OSM', () => {
  it.each(['tiny_roundabout.osm', 'seattle_triangle.osm', 'neukolln.osm', 'taipei.osm', 'frederiksted.osm.pbf'])(
    '%s gives a site in which people reach every exit',
    async (name) => {
      const place = await importPlace(new Uint8Array(readFileSync(`${extracts}/${name}`)));
      expect(place.site.exits.length).toBeGreaterThan(1);
      expect(place.site.attribution).toContain('ODbL');
      const errors = engine.check('scenario', drill(place, 1)).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    },
  );
});
