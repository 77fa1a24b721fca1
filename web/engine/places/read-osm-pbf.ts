// SPDX-License-Identifier: Apache-2.0
// OpenStreetMap PBF (https://wiki.openstreetmap.org/wiki/PBF_Format): blocks of protocol buffers, each packed by zlib. Sizes are those that the
// format allows, checked before anything is unpacked; what claims to be smaller than it is is cut off.
import { PbfReader } from 'pbf';
import type { Account } from './account.js';
import type { MapFile, Tags } from './feature.js';
import { OsmElements, osmAttribution } from './osm-elements.js';
import { InvalidPlace } from './place-problem.js';

const mostHeader = 64 * 1024;
const mostBlob = 32 * 1024 * 1024;
const mostUnpacked = 768 * 1024 * 1024; // of all blocks together (assumed)
const known = ['OsmSchema-V0.6', 'DenseNodes', 'HistoricalInformation'];

export function isPbf(bytes: Uint8Array): boolean {
  // length of the first header, then its field 1: "OSMHeader"
  return bytes.length > 15 && bytes[4] === 0x0a && bytes[5] === 9 && String.fromCharCode(...bytes.subarray(6, 15)) === 'OSMHeader';
}

export async function readOsmPbf(bytes: Uint8Array, account: Account): Promise<MapFile> {
  const elements = new OsmElements();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    const cut = (reason: string): never => {
      throw new InvalidPlace('place.pbf', { byte: start, reason });
    };
    if (at + 4 > bytes.length) cut('cut');
    const headerSize = view.getUint32(at);
    if (headerSize > mostHeader) cut('header');
    if (at + 4 + headerSize > bytes.length) cut('cut');
    const header = guarded(start, () => blobHeader(bytes.subarray(at + 4, at + 4 + headerSize)));
    if (header.size > mostBlob) cut('size');
    at += 4 + headerSize;
    if (at + header.size > bytes.length) cut('cut');
    const blob = bytes.subarray(at, at + header.size);
    at += header.size;
    if (header.type !== 'OSMHeader' && header.type !== 'OSMData') continue;
    const block = await unpack(blob, start);
    unpacked += block.length;
    if (unpacked > mostUnpacked) cut('size');
    if (header.type === 'OSMHeader') guarded(start, () => readHeader(block, elements));
    else guarded(start, () => readBlock(block, elements, account));
  }
  if (elements.isEmpty) throw new InvalidPlace('place.empty');
  return { features: elements.features(account), unit: 'degrees', bounds: elements.bounds, attribution: osmAttribution };
}

/** Whatever a reader of protocol buffers throws at wrong bytes, as an issue with its place. */
function guarded<T>(byte: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPlace) throw error;
    throw new InvalidPlace('place.pbf', { byte, reason: 'malformed' });
  }
}

function blobHeader(bytes: Uint8Array): { readonly type: string; readonly size: number } {
  return new PbfReader(bytes).readFields(
    (field, into, pbf) => {
      if (field === 1) into.type = pbf.readString();
      else if (field === 3) into.size = pbf.readVarint();
    },
    { type: '', size: 0 },
  );
}

async function unpack(blob: Uint8Array, byte: number): Promise<Uint8Array> {
  const found = guarded(byte, () =>
    new PbfReader(blob).readFields(
      (field, into, pbf) => {
        if (field === 1) into.raw = pbf.readBytes();
        else if (field === 2) into.size = pbf.readVarint();
        else if (field === 3) into.zlib = pbf.readBytes();
        else if (field > 3 && field < 8) into.other = field;
      },
      { raw: null as Uint8Array | null, size: 0, zlib: null as Uint8Array | null, other: 0 },
    ),
  );
  if (found.raw !== null) return found.raw;
  if (found.zlib === null) throw new InvalidPlace('place.pbf', { byte, reason: found.other > 0 ? 'packing' : 'malformed' });
  if (found.size > mostBlob || found.size <= 0) throw new InvalidPlace('place.pbf', { byte, reason: 'size' });
  return inflate(found.zlib, found.size, byte);
}

async function inflate(packed: Uint8Array, size: number, byte: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  let filled = 0;
  try {
    const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate'));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.length > size) {
        await reader.cancel();
        throw new InvalidPlace('place.pbf', { byte, reason: 'size' });
      }
      whole.set(part.value, filled);
      filled += part.value.length;
    }
  } catch (error) {
    if (error instanceof InvalidPlace) throw error;
    throw new InvalidPlace('place.pbf', { byte, reason: 'malformed' });
  }
  if (filled !== size) throw new InvalidPlace('place.pbf', { byte, reason: 'cut' });
  return whole;
}

function readHeader(block: Uint8Array, elements: OsmElements): void {
  new PbfReader(block).readFields((field, into, pbf) => {
    if (field === 1) {
      const box = pbf.readMessage((corner, sides: Record<number, number>, inner) => {
        sides[corner] = inner.readSVarint() * 1e-9;
      }, {});
      const [west = 0, east = 0, north = 0, south = 0] = [box[1], box[2], box[3], box[4]];
      if (west < east && south < north) into.bounds = { west, south, east, north };
    } else if (field === 4) {
      const feature = pbf.readString();
      if (!known.includes(feature)) throw new InvalidPlace('place.pbfFeature', { found: feature.slice(0, 60) });
    }
  }, elements);
}

interface Block {
  readonly strings: string[];
  readonly groups: Uint8Array[];
  granularity: number;
  lat: number;
  lon: number;
}

function readBlock(bytes: Uint8Array, elements: OsmElements, account: Account): void {
  const block: Block = { strings: [], groups: [], granularity: 100, lat: 0, lon: 0 };
  new PbfReader(bytes).readFields((field, into, pbf) => {
    if (field === 1) {
      pbf.readMessage((inner, strings, table) => {
        if (inner === 1) strings.push(table.readString());
      }, into.strings);
    } else if (field === 2) into.groups.push(pbf.readBytes());
    else if (field === 17) into.granularity = pbf.readVarint();
    else if (field === 19) into.lat = pbf.readVarint(true);
    else if (field === 20) into.lon = pbf.readVarint(true);
  }, block);
  for (const group of block.groups) readGroup(group, block, elements, account);
}

function readGroup(bytes: Uint8Array, block: Block, elements: OsmElements, account: Account): void {
  const degrees = (value: number, offset: number) => (offset + block.granularity * value) * 1e-9;
  const tagsOf = (keys: readonly number[], values: readonly number[]): Tags =>
    Object.fromEntries(keys.map((key, i) => [block.strings[key] ?? '', block.strings[values[i] ?? 0] ?? '']));
  new PbfReader(bytes).readFields((field, into, pbf) => {
    if (field === 1) {
      const node = fieldsOf(pbf, { 1: 'sint', 2: 'packed', 3: 'packed', 8: 'sint', 9: 'sint' });
      into.addNode(
        node.one(1),
        degrees(node.one(9), block.lon),
        degrees(node.one(8), block.lat),
        tagsOf(node.all(2), node.all(3)),
        account,
      );
    } else if (field === 2) addDense(pbf, block, into, degrees, account);
    else if (field === 3) {
      const way = fieldsOf(pbf, { 1: 'int', 2: 'packed', 3: 'packed', 8: 'spacked' });
      into.ways.set(way.one(1), { id: way.one(1), refs: summed(way.all(8)), tags: tagsOf(way.all(2), way.all(3)) });
    } else if (field === 4) {
      const relation = fieldsOf(pbf, { 1: 'int', 2: 'packed', 3: 'packed', 8: 'packed', 9: 'spacked', 10: 'packed' });
      const [roles, kinds] = [relation.all(8), relation.all(10)];
      const members = summed(relation.all(9)).flatMap((way, i) =>
        kinds[i] === 1 ? [{ way, role: block.strings[roles[i] ?? 0] ?? '' }] : [],
      );
      into.relations.push({ id: relation.one(1), tags: tagsOf(relation.all(2), relation.all(3)), members });
    }
  }, elements);
}

function addDense(
  pbf: PbfReader,
  block: Block,
  elements: OsmElements,
  degrees: (value: number, offset: number) => number,
  account: Account,
): void {
  const dense = fieldsOf(pbf, { 1: 'spacked', 8: 'spacked', 9: 'spacked', 10: 'packed' });
  const [ids, lats, lons, keysValues] = [summed(dense.all(1)), summed(dense.all(8)), summed(dense.all(9)), dense.all(10)];
  let k = 0;
  ids.forEach((id, i) => {
    const tags: Record<string, string> = {};
    for (; k < keysValues.length && keysValues[k] !== 0; k += 2)
      tags[block.strings[keysValues[k] ?? 0] ?? ''] = block.strings[keysValues[k + 1] ?? 0] ?? '';
    k += 1;
    elements.addNode(id, degrees(lons[i] ?? Number.NaN, block.lon), degrees(lats[i] ?? Number.NaN, block.lat), tags, account);
  });
}

type Reading = 'int' | 'sint' | 'packed' | 'spacked';

/** The numbers of one message by their fields. */
function fieldsOf(
  pbf: PbfReader,
  kinds: Readonly<Record<number, Reading>>,
): { one(field: number): number; all(field: number): readonly number[] } {
  const numbers: Record<number, number[]> = {};
  pbf.readMessage((field, into: Record<number, number[]>, inner) => {
    into[field] ??= [];
    const list = into[field];
    const kind = kinds[field];
    if (kind === 'int') list.push(inner.readVarint(true));
    else if (kind === 'sint') list.push(inner.readSVarint());
    else if (kind === 'packed') inner.readPackedVarint(list);
    else if (kind === 'spacked') inner.readPackedSVarint(list);
  }, numbers);
  return { one: (field) => numbers[field]?.[0] ?? 0, all: (field) => numbers[field] ?? [] };
}

function summed(deltas: readonly number[]): readonly number[] {
  let sum = 0;
  return deltas.map((delta) => {
    sum += delta;
    return sum;
  });
}
