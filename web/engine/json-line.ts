// SPDX-License-Identifier: Apache-2.0
// Where a value stands in a JSON text of a user: the line that a JSON Pointer leads to. The text is sound already (the core has read it);
// one pass over what stands before the value, without JSON.parse, which forgets lines.

/** From 1; 1 too where the pointer leads nowhere. */
export function lineAt(text: string, pointer: string): number {
  let at = afterBlank(text, 0);
  for (const written of pointer.split('/').slice(1)) {
    const key = written.replaceAll('~1', '/').replaceAll('~0', '~');
    const inside = text[at] === '{' ? inObject(text, at, key) : text[at] === '[' ? inList(text, at, Number(key)) : null;
    if (inside === null) return 1;
    at = inside;
  }
  return text.slice(0, at).split('\n').length;
}

function inObject(text: string, start: number, key: string): number | null {
  let at = afterBlank(text, start + 1);
  while (text[at] === '"') {
    const end = afterString(text, at);
    const value = afterBlank(text, afterBlank(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) return value;
    at = next(text, value);
  }
  return null;
}

function inList(text: string, start: number, index: number): number | null {
  let at = afterBlank(text, start + 1);
  for (let number = 0; at < text.length && text[at] !== ']'; number++) {
    if (number === index) return at;
    at = next(text, at);
  }
  return null;
}

/** Behind a value and its comma. */
function next(text: string, start: number): number {
  const end = afterBlank(text, afterValue(text, start));
  return text[end] === ',' ? afterBlank(text, end + 1) : end;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '"') at = afterString(text, at) - 1;
    else if ('[{'.includes(sign)) depth++;
    else if (']}'.includes(sign) && --depth < 0)
      return at; // of what holds a number or a word
    else if (sign === ',' && depth === 0) return at;
    if (depth === 0 && '"]}'.includes(sign)) return at + 1;
  }
  return text.length;
}

function afterString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function afterBlank(text: string, start: number): number {
  let at = start;
  while (' \t\r\n\ufeff'.includes(text[at] ?? '-')) at++;
  return at;
}
