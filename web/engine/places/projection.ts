// SPDX-License-Identifier: Apache-2.0
// Degrees to metres and back: a transverse Mercator of WGS 84 through the site's origin (1 part in 10⁷ wrong 3 km away), and the projected
// systems that QGIS likes to write. Longitudes are taken near the origin's, so a site may lie across 180°.
import proj4 from 'proj4';
import type { Position } from './feature.js';
import { InvalidPlace } from './place-problem.js';

export interface Projection {
  readonly toMetres: (at: Position) => Position;
  readonly toDegrees: (at: Position) => Position;
}

export interface Origin {
  readonly lng: number;
  readonly lat: number;
}

export function projectionAt({ lng, lat }: Origin): Projection {
  const plane = proj4('WGS84', `+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs`);
  return {
    toMetres: ([x, y]) => plane.forward([near(x, lng), y]) as unknown as Position,
    toDegrees: (at) => plane.inverse([at[0], at[1]]) as unknown as Position,
  };
}

/** The same meridian within 180° of another. */
export function near(lng: number, origin: number): number {
  return lng - 360 * Math.round((lng - origin) / 360);
}

/** From the coordinates of a GeoJSON 2008 `crs` to degrees. */
export function degreesFrom(crs: string | null): (at: Position) => Position {
  // "EPSG:32749", "urn:ogc:def:crs:EPSG::32749", "urn:ogc:def:crs:EPSG:9.9:32749", "http://www.opengis.net/def/crs/EPSG/0/32749"
  const code = Number(/EPSG(?:[:/][\d.]*)?[:/](\d+)$/i.exec(crs ?? '')?.[1]);
  if (crs === null || /CRS84$/i.test(crs) || code === 4326) return (at) => at;
  const system = systemOf(code);
  if (system === null) throw new InvalidPlace('place.crs', { found: crs.slice(0, 80) }, '/crs');
  const plane = proj4(system, 'WGS84');
  return (at) => plane.forward([at[0], at[1]]) as unknown as Position;
}

/** Projected systems in which planners draw; on WGS 84 or a datum within two metres of it. */
function systemOf(code: number): string | null {
  if (code === 3857 || code === 900913) return 'EPSG:3857';
  const utm = (zone: number, south: boolean) => `+proj=utm +zone=${zone} ${south ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`;
  const zoneOf = (first: number, last: number, zone: number) => (code >= first && code <= last ? code - first + zone : 0);
  const north =
    zoneOf(32601, 32660, 1) || // WGS 84
    zoneOf(25828, 25838, 28) || // ETRS89
    zoneOf(26901, 26923, 1) || // NAD83
    zoneOf(23866, 23872, 46); // DGN95, Indonesia
  if (north > 0) return utm(north, false);
  const south = zoneOf(32701, 32760, 1) || zoneOf(23877, 23884, 47);
  if (south > 0) return utm(south, true);
  const tm3 = zoneOf(23830, 23845, 1); // DGN95 / Indonesia TM-3, zones 46.2 to 54.1
  if (tm3 > 0) return `+proj=tmerc +lat_0=0 +lon_0=${91.5 + 3 * tm3} +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84 +units=m +no_defs`;
  return null;
}
