// SPDX-License-Identifier: Apache-2.0
// A first look at a JSON text of a user, to see which other files it needs. It judges nothing: the core does.

/** The values at the top of a JSON object; nothing if the text is no such thing. */
export function topOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // the core says what is wrong with it
  }
  return {};
}

/** The line (from 1) of a key at the top of a JSON object's text; 1 if it is not there. */
export function lineOfKey(text: string, key: string): number {
  let line = 1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') line++;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && text.slice(at + 1, end) === key && /^\s*:/.test(text.slice(end + 1, end + 100))) return line;
      at = end;
    }
  }
  return 1;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
