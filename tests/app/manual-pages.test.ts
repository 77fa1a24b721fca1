// SPDX-License-Identifier: Apache-2.0
// The manual as the page shows it: every page there, every way leads somewhere, and the words of a page are never markup.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlOf, manualPages } from '../../tools/manual.mjs';
import { languages } from '../../web/text/index.js';

const folder = fileURLToPath(new URL('../../web/manual', import.meta.url));
const pages: Readonly<Record<string, string>> = manualPages(folder);

describe('the pages of the manual', () => {
  it('stand in both languages, an index in each', () => {
    for (const language of languages) expect(pages[`${language}/index.html`]).toContain(`<html lang="${language}">`);
    expect(Object.keys(pages).length).toBeGreaterThan(16);
  });

  it('lead to pages and pictures that are there', () => {
    for (const [path, html] of Object.entries(pages)) {
      for (const [, to = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const target = new URL(to.replace(/#.*/, ''), `http://x/manual/${path}`).pathname.replace(/^\/manual\//, '');
        const isThere =
          target in pages || target === 'manual.css' || /^\/(icons\/mark\.svg)?$/.test(target) || existsSync(`${folder}/${target}`);
        expect(isThere, `${path}: ${to}`).toBe(true);
      }
    }
  });

  it('have no mark of Markdown left in them', () => {
    for (const [path, html] of Object.entries(pages)) {
      const words = html.replace(/<code>[\s\S]*?<\/code>/g, '').replace(/<[^>]*>/g, '');
      expect(words, path).not.toMatch(/\*\*|\]\(|^#|^\||```|\0/m);
    }
  });

  it('take words as words', () => {
    expect(htmlOf('a <b> & `<i>*x*</i>` **c** *d* [e](f.md)')).toBe(
      '<p>a &lt;b&gt; &amp; <code>&lt;i&gt;*x*&lt;/i&gt;</code> <strong>c</strong> <em>d</em> <a href="f.html">e</a></p>',
    );
    expect(htmlOf('- one\n  more\n- two\n\n1. three')).toBe('<ul><li>one more</li><li>two</li></ul>\n<ol><li>three</li></ol>');
    expect(htmlOf('| a | b |\n|---|---|\n| `x\\|y` | 2 |')).toContain('<td><code>x|y</code></td><td>2</td>');
    expect(htmlOf('```json\n{"a": "<"}\n```')).toBe('<pre tabindex="0"><code>{&quot;a&quot;: &quot;&lt;&quot;}</code></pre>');
  });
});
