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
  if (crs === null || /CRS84$|EPSG:+[\d.]*:*4326$/i.test(crs)) return (at) => at;
  const code = /EPSG:+[\d.]*:*(\d+)$/i.exec(crs)?.[1] ?? '';
  const utm = /^32([67])(0[1-9]|[1-5]\d|60)$/.exec(code);
  let system = '';
  if (code === '3857' || code === '900913') system = 'EPSG:3857';
  else if (utm !== null) system = `+proj=utm +zone=${Number(utm[2])} ${utm[1] === '7' ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`;
  else throw new InvalidPlace('place.crs', { found: crs.slice(0, 80) }, '/crs');
  const plane = proj4(system, 'WGS84');
  return (at) => plane.forward([at[0], at[1]]) as unknown as Position;
}
