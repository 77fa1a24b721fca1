// SPDX-License-Identifier: Apache-2.0
// A document as a tree of plain nodes: the command line writes it as HTML, the page draws it with its own means. Text is always text:
// nothing that comes from a file can become markup.

export interface Paper {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Paper | string)[];
}

export type Part = Paper | string | null | readonly Part[];

export function paper(tag: string, attributes: Readonly<Record<string, string | number>> = {}, ...parts: readonly Part[]): Paper {
  const texts = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
  return { tag, attributes: texts, children: flat(parts) };
}

function flat(parts: readonly Part[]): readonly (Paper | string)[] {
  return parts.flatMap((part) => (part === null || part === '' ? [] : isList(part) ? flat(part) : [part]));
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const alone = new Set(['br', 'meta', 'col']);

export function htmlOf(part: Paper | string): string {
  if (typeof part === 'string') return escaped(part);
  const attributes = Object.entries(part.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (alone.has(part.tag)) return `<${part.tag}${attributes}>`;
  return `<${part.tag}${attributes}>${part.children.map(htmlOf).join('')}</${part.tag}>`;
}

/** A whole file that needs nothing besides itself. */
export function htmlFile(language: string, title: string, style: string, body: Paper): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`,
    `<style>${style}</style></head>`,
    `<body>${htmlOf(body)}</body></html>`,
    '',
  ].join('\n');
}
