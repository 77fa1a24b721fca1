// SPDX-License-Identifier: Apache-2.0
// What a dropped file is, told by what stands in it and not by its name, and the screen it goes to from each screen.
import { describe, expect, it } from 'vitest';
import { kindOf, screenFor } from '../../web/app/session/arrivals.js';
import { screens } from '../../web/app/session/screen.js';
import { header } from '../../web/engine/film/chunks.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a dropped file', () => {
  it.each([
    ['recording', header(), 'x'],
    ['recording', bytes('damaged beyond knowing'), 'latihan.spk'],
    ['scenario', bytes('\ufeff{"id": "x", "format": "sispamkota/1"}'), 'x.txt'],
    ['scenario', bytes('{"id": "no format, so the core says what is missing"}'), 'x.json'],
    ['plan', bytes('{"format": "sispamkota-plan/1", "base": "x"}'), 'x.json'],
    ['orders', bytes('{"format": "sispamkota-orders/1"}'), 'x.json'],
    ['results', bytes('{"format": "sispamkota-ensemble/1"}'), 'x.json'],
    ['stations', bytes('name;vulnerability\nA;rawan\n'), 'x.txt'],
    ['stations', bytes('[{"vulnerability": "rawan"}]'), 'x.json'],
    ['stations', bytes('a,b\n'), 'x.CSV'],
    ['map', bytes('<?xml version="1.0"?>\n<osm version="0.6">'), 'x.xml'],
    ['map', bytes('\0\0\0\x0e\x0a\x09OSMHeader'), 'x'],
    ['map', bytes('{"type": "FeatureCollection", "features": []}'), 'x.json'],
    ['map', bytes('{"version": 0.6, "elements": []}'), 'x.json'],
    ['map', bytes('POLYGON ((0 0, 1 0, 1 1, 0 0))'), 'x'],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'denah.png'],
    ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'foto'],
    [null, bytes('<html><body>osm</body></html>'), 'x.html'],
    [null, bytes('Dear all'), 'x.txt'],
    [null, new Uint8Array(), 'x'],
  ])('is %s', (kind, content, name) => {
    expect(kindOf(content, name)).toBe(kind);
  });

  it('goes to the screen it belongs to; a scenario stays where scenarios are taken', () => {
    expect(screens.map((now) => screenFor('scenario', now))).toEqual(['run', 'run', 'plan', 'compare', 'run']);
    for (const now of screens)
      expect((['recording', 'orders', 'results', 'stations', 'map'] as const).map((kind) => screenFor(kind, now))).toEqual([
        'review',
        'run',
        'compare',
        'tps',
        'plan',
      ]);
  });
});
