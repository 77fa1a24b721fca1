// SPDX-License-Identifier: Apache-2.0
// Draws the PNG icons of the page from web/app/public/icons/mark.svg with Chromium: rounded for every day, full-bleed with a safe margin
// ("maskable") for systems that cut their own shape. Run by hand when the mark changes; the icons are kept in the repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { main, root } from './command.mjs';
import { setUpChromium } from './setup/chromium.mjs';

const folder = join(root, 'web/app/public/icons');

await main(async () => {
  const svg = readFileSync(join(folder, 'mark.svg'), 'utf8');
  const full = svg
    .replace('rx="14"', '')
    .replace(/(<rect[^>]*>)([\s\S]*)<\/svg>/, '$1<g transform="translate(32 32) scale(.78) translate(-32 -32)">$2</g></svg>');
  const browser = await chromium.launch({ executablePath: setUpChromium(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const [name, picture] of [
    ['icon', svg],
    ['maskable', full],
  ]) {
    for (const size of [192, 512]) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`);
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
});
