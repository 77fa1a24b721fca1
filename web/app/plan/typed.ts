// SPDX-License-Identifier: Apache-2.0
// Between what stands in a field of a form and what is written in a file.

export function textFieldValue(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** A time: seconds, or "HH:MM" of the drill's day; what is neither is kept as it is for the core to refuse. */
export function whenTyped(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const seconds = Number(plain.replace(',', '.'));
  return Number.isFinite(seconds) ? seconds : plain;
}
