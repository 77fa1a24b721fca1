// SPDX-License-Identifier: Apache-2.0
// The type on the map: sizes in pixels on a desk, larger with the page's own type on a projector.
import type { Palette } from './palette.js';

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const FONTS = {
  street: [500, 12],
  building: [500, 12],
  zone: [500, 11],
  exit: [600, 11],
  gate: [600, 11],
  unit: [600, 11],
  badge: [500, 11],
} as const;

export function fontOf(kind: keyof typeof FONTS, { type }: Palette): string {
  const [weight, size] = FONTS[kind];
  return `${weight} ${size * type}px ${FONT}`;
}
