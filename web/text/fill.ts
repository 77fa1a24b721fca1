// SPDX-License-Identifier: Apache-2.0
// Puts values into a sentence: `{name}` is a value, `[…]` is left out when a value inside it is absent or empty.

export type FillValue = number | string;
export type FillValues = Readonly<Record<string, FillValue | undefined>>;

const hole = /\{([A-Za-z0-9]+)\}/g;

/** `say` turns a value into its words; by default a text stays as it is. */
export function fill(template: string, values: FillValues, say: (value: FillValue, name: string) => string = String): string {
  const put = (part: string) =>
    part.replace(hole, (_, name: string) => {
      const value = values[name];
      return value === undefined ? '?' : say(value, name);
    });
  return put(template.replace(/\[([^[\]]*)\]/g, (_, part: string) => (holesOf(part).every((name) => isThere(values[name])) ? part : '')));
}

/** The names of the values a sentence uses. */
export function holesOf(template: string): readonly string[] {
  return [...template.matchAll(hole)].map((match) => match[1] ?? '');
}

function isThere(value: FillValue | undefined): boolean {
  return value !== undefined && value !== '';
}
