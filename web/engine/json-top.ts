// SPDX-License-Identifier: Apache-2.0
// A first look at a JSON text of a user, to see which other files it needs. It judges nothing: the core does. One pass over the
// text without JSON.parse, which takes minutes over 60 million brackets.

export interface TopValue {
  /** undefined if it is no string */
  readonly text: string | undefined;
  /** of the key, from 1 */
  readonly line: number;
}

const deepest = 64; // as the core; what is deeper is refused in any case
const [newLine, quote, backslash] = [10, 34, 92];
const opening = new Set([91, 123]); // [ {
const closing = new Set([93, 125]); // ] }

/** The value of a key of the object that the text is, the first one if there are several. */
export function topValue(text: string, key: string): TopValue | undefined {
  let line = 1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === newLine) line++;
    else if (sign === quote) {
      const end = endOfString(text, at);
      if (depth === 1 && stringOf(text, at, end) === key && /^\s*:/.test(text.slice(end + 1, end + 100))) {
        const value = text.indexOf(':', end) + 1;
        const start = value + (/^\s*/.exec(text.slice(value, value + 1000))?.[0].length ?? 0);
        return { text: text[start] === '"' ? stringOf(text, start, endOfString(text, start)) : undefined, line };
      }
      at = end;
    } else if (opening.has(sign)) {
      if (++depth > deepest) return undefined;
    } else if (closing.has(sign)) depth--;
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === backslash) at++;
    else if (sign === quote) return at;
  }
  return text.length;
}

/** The string between two quotes; undefined if it is none. */
function stringOf(text: string, start: number, end: number): string | undefined {
  const inner = text.slice(start + 1, end);
  if (!inner.includes('\\')) return inner;
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return undefined; // the core says what is wrong with it
  }
}
