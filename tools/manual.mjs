// SPDX-License-Identifier: Apache-2.0
// A Vite plugin: the pages of web/manual as HTML beside the page, so that its help opens them, offline too. It knows the one kind of
// Markdown that web/manual/README.md allows and nothing more; words of a page are text, never markup.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const markup = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What stands within a line: code, bold, emphasis, pictures and links to pages beside this one. */
function inline(text) {
  const codes = [];
  const kept = text.replace(/`([^`]+)`/g, (_, code) => `\0${codes.push(code) - 1}\0`);
  return markup(kept)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label, to) => `<a href="${to.replace(/\.md(?=#|$)/, '.html')}">${label}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\0(\d+)\0/g, (_, at) => `<code>${markup(codes[Number(at)])}</code>`);
}

const cellsOf = (row) =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|')));
const idOf = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function table(rows) {
  const line = (row, tag) =>
    `<tr>${cellsOf(row)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')}</tr>`;
  const [head = '', , ...body] = rows;
  // A wide table is scrolled by itself, by keyboard too.
  return `<div class="table" tabindex="0"><table><thead>${line(head, 'th')}</thead><tbody>${body.map((row) => line(row, 'td')).join('')}</tbody></table></div>`;
}

/** Blocks of a page, one after another. */
export function htmlOf(markdown) {
  const lines = markdown.split('\n');
  const out = [];
  const take = (belongs) => {
    const taken = [];
    while (lines.length > 0 && belongs(lines[0])) taken.push(lines.shift());
    return taken;
  };
  while (lines.length > 0) {
    const line = lines[0];
    if (line.startsWith('```')) {
      lines.shift();
      out.push(`<pre tabindex="0"><code>${markup(take((each) => !each.startsWith('```')).join('\n'))}</code></pre>`);
      lines.shift();
    } else if (/^#{1,3} /.test(line)) {
      const [, marks, title] = /^(#+) (.*)$/.exec(lines.shift());
      out.push(`<h${marks.length} id="${idOf(title)}">${inline(title)}</h${marks.length}>`);
    } else if (line.startsWith('|')) {
      out.push(table(take((each) => each.startsWith('|'))));
    } else if (/^(- |\d+\. )/.test(line)) {
      const tag = line.startsWith('- ') ? 'ul' : 'ol';
      const items = take((each) => /^(- |\d+\. | +\S)/.test(each)).reduce((all, each) => {
        if (/^\s/.test(each)) all[all.length - 1] += ` ${each.trim()}`;
        else all.push(each.replace(/^(- |\d+\. )/, ''));
        return all;
      }, []);
      out.push(`<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`);
    } else if (line.trim() === '') {
      lines.shift();
    } else {
      const words = take((each) => each.trim() !== '' && !/^(```|#{1,3} |\||- |\d+\. )/.test(each));
      out.push(`<p>${inline(words.join(' '))}</p>`);
    }
  }
  return out.join('\n');
}

/** A page of the manual: `others` are the pages beside it, for the way there. */
export function manualPage({ markdown, name, language, others }) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? name;
  const other = language === 'id' ? ['en', 'English'] : ['id', 'Bahasa Indonesia'];
  const entry = (page) =>
    `<li><a href="${page.name}.html"${page.name === name ? ' aria-current="page"' : ''}>${markup(page.title)}</a></li>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markup(title)} · Sispamkota</title>
<link rel="stylesheet" href="../manual.css">
<link rel="icon" href="../../icons/mark.svg" type="image/svg+xml">
</head>
<body>
<header><a href="../../">Sispamkota</a> <a href="../${other[0]}/${name}.html" hreflang="${other[0]}" lang="${other[0]}">${other[1]}</a></header>
<nav aria-label="${language === 'id' ? 'Halaman panduan' : 'Pages of the manual'}"><ul>${others.map(entry).join('')}</ul></nav>
<main>
${htmlOf(markdown)}
</main>
</body>
</html>
`;
}

/**
 * Every page of both languages, by its path below manual/.
 * @returns {Record<string, string>}
 */
export function manualPages(from) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const language of ['id', 'en']) {
    const files = readdirSync(join(from, language)).filter((file) => file.endsWith('.md'));
    const others = files
      .map((file) => {
        const markdown = readFileSync(join(from, language, file), 'utf8');
        return { name: file.slice(0, -3), markdown, title: /^# (.*)$/m.exec(markdown)?.[1] ?? file };
      })
      .sort((a, b) => Number(b.name === 'index') - Number(a.name === 'index') || a.title.localeCompare(b.title, language));
    for (const { name, markdown } of others) pages[`${language}/${name}.html`] = manualPage({ markdown, name, language, others });
  }
  return pages;
}

/** @param {{ from: string, style: string, outDir: string }} options where the pages are, their style sheet, where the app is written */
export function manual({ from, style, outDir }) {
  return {
    name: 'sispam-manual',
    configureServer(server) {
      server.middlewares.use('/manual', (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
        const plot = /^plots\/[\w-]+\.svg$/.test(path) && existsSync(join(from, path));
        const content = path === 'manual.css' ? readFileSync(style) : plot ? readFileSync(join(from, path)) : manualPages(from)[path];
        if (content === undefined) return next();
        response.setHeader('Content-Type', path.endsWith('.css') ? 'text/css' : plot ? 'image/svg+xml' : 'text/html; charset=utf-8');
        response.end(content);
      });
    },
    writeBundle() {
      for (const [path, html] of Object.entries(manualPages(from))) {
        mkdirSync(join(outDir, 'manual', path, '..'), { recursive: true });
        writeFileSync(join(outDir, 'manual', path), html);
      }
      cpSync(style, join(outDir, 'manual/manual.css'));
      if (existsSync(join(from, 'plots'))) cpSync(join(from, 'plots'), join(outDir, 'manual/plots'), { recursive: true });
    },
  };
}
