// SPDX-License-Identifier: Apache-2.0
// The map's colours, read from the page's tokens (custom properties of the root element), so that a theme is said once, in tokens.css.

export type Rgb = readonly [number, number, number];

export interface Palette {
  /** the token as CSS writes it */
  css(token: string): string;
  /** 0–1 each */
  rgb(token: string): Rgb;
  /** how much larger than on a desk people read here: the page's type against 13 px */
  readonly type: number;
}

/** `#rgb` or `#rrggbb` as numbers 0–1; anything else is magenta, which nobody overlooks. */
export function parseColour(text: string): Rgb {
  const hex = text.trim().replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (match === null) return [1, 0, 1];
  const [, r = 'ff', g = '00', b = 'ff'] = match;
  return [Number.parseInt(r, 16) / 255, Number.parseInt(g, 16) / 255, Number.parseInt(b, 16) / 255];
}

const DESK_TYPE = 13;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const texts = new Map<string, string>();
  const css = (token: string) => {
    let text = texts.get(token);
    if (text === undefined) {
      text = style.getPropertyValue(`--${token}`).trim();
      texts.set(token, text);
    }
    return text;
  };
  return { css, rgb: (token) => parseColour(css(token)), type: (Number.parseFloat(style.fontSize) || DESK_TYPE) / DESK_TYPE };
}
