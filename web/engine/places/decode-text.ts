// SPDX-License-Identifier: Apache-2.0
// Bytes of a map file to text: UTF-8, or what its byte order mark or its XML declaration says. A byte that is not of that encoding is refused
// with its line, never replaced.
import { InvalidPlace } from './place-problem.js';

export function decodeText(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: false }).decode(bytes);
  } catch {
    throw new InvalidPlace('place.encoding', { line: 1, found: label });
  }
  const wrong = text.indexOf('\ufffd');
  if (wrong >= 0 && !isValid(bytes, label)) throw new InvalidPlace('place.encoding', { line: lineAt(text, wrong), found: label });
  return text;
}

/** 1 for the first line. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
