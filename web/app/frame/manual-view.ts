// SPDX-License-Identifier: Apache-2.0
// Shows a page of the manual that is built into the one file: `?manual=id/index.html`. The pages are the build's own (tools/manual.mjs), so their
// HTML is taken as it is; ways from page to page become addresses of this file.
import { type ManualInside, manualInside } from '../session/manual-inside.js';

async function unpacked(base64: string): Promise<ManualInside> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(plain).text()) as ManualInside;
}

/** The path of a page as a way from another one; null: not of the manual. */
function pathFrom(from: string, href: string): string | null {
  const to = new URL(href, `https://manual.invalid/${from}`);
  return to.host === 'manual.invalid' ? `${to.pathname.slice(1)}${to.hash}` : null;
}

/** False where no manual is built in; a page that is not there shows the first one. */
export async function showManual(asked: string, into: Document): Promise<boolean> {
  if (manualInside === null) return false;
  const { style, pages, plots } = await unpacked(manualInside);
  const path = Object.hasOwn(pages, asked) ? asked : 'id/index.html';
  const page = new DOMParser().parseFromString(pages[path] ?? '', 'text/html');
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) continue;
    const to = pathFrom(path, href);
    if (to === null) continue;
    const [file = '', place = ''] = to.split('#');
    link.setAttribute('href', Object.hasOwn(pages, file) ? `?manual=${file}${place === '' ? '' : `#${place}`}` : '?');
  }
  for (const picture of page.querySelectorAll('img[src]'))
    picture.setAttribute('src', plots[pathFrom(path, picture.getAttribute('src') ?? '') ?? ''] ?? '');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  into.adoptedStyleSheets = [sheet];
  for (const own of into.querySelectorAll('style, link[rel=stylesheet]')) own.remove();
  into.title = page.title;
  into.documentElement.lang = page.documentElement.lang;
  into.documentElement.dataset.state = 'manual';
  into.body.replaceChildren(...page.body.childNodes);
  into.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  return true;
}
