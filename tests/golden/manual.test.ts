// SPDX-License-Identifier: Apache-2.0
// The manual says what the program does: both languages have the same pages and the same structure, every action, parameter, measure, order,
// rule, command and option is there under its name, and links lead somewhere. UPDATE_GOLDENS=1 writes changed defaults into models.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions } from '../../web/app/actions/table.js';
import { commands } from '../../web/engine/command-line/arguments.js';
import { load } from '../../web/engine/index.js';
import { labelsEn } from '../../web/text/labels-en.js';
import { labelsId } from '../../web/text/labels-id.js';

const languages = ['id', 'en'] as const;
type Language = (typeof languages)[number];
const updating = process.env.UPDATE_GOLDENS === '1';
const updateHow = 'A default has changed? UPDATE_GOLDENS=1 npx vitest run --project golden. A new or gone parameter needs words.';
const generated = 'reference.md'; // made by tools/generate.mjs
const long = 'verification.md'; // holds the table of the science suite

const folderOf = (language: Language) => new URL(`../../web/manual/${language}/`, import.meta.url);
const pagesOf = (language: Language) => readdirSync(folderOf(language)).sort();
const page = (language: Language, name: string) => readFileSync(new URL(name, folderOf(language)), 'utf8');

/** The shape of a page without its words: headings by level, tables by rows, blocks by kind. */
function shapeOf(text: string): readonly string[] {
  let block = false;
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      block = !block;
      return block ? [line] : [];
    }
    if (block) return [];
    if (/^#+ /.test(line)) return [line.replace(/ .*/, '')];
    return line.startsWith('|') ? ['|'.repeat(line.split('|').length)] : line.startsWith('- ') || /^\d+\. /.test(line) ? ['-'] : [];
  });
}

interface Field {
  readonly key: string;
  readonly default?: unknown;
}
interface Table {
  readonly structs: readonly { readonly name: string; readonly fields: readonly Field[] }[];
  readonly choices: readonly { readonly name: string; readonly names: readonly string[] }[];
}

const engine = await load();
const table = (kind: 'scenario' | 'orders' | 'doctrine') => engine.describe(kind) as Table;
const namesOf = (kind: 'scenario' | 'orders' | 'doctrine', choice: string) =>
  table(kind).choices.find((each) => each.name === choice)?.names ?? [];

describe('the manual', () => {
  it('has the same pages of the same structure in both languages', () => {
    expect(pagesOf('en')).toEqual(pagesOf('id'));
    for (const name of pagesOf('id').filter((each) => each !== generated))
      expect(shapeOf(page('en', name)), name).toEqual(shapeOf(page('id', name)));
  });

  it.each(languages)('has links that lead to a page, no HTML, and pages one can read through (%s)', (language) => {
    const plots = readdirSync(new URL('../plots/', folderOf(language))).map((name) => `../plots/${name}`);
    const known = [...pagesOf(language), ...plots, generated];
    for (const name of pagesOf(language).filter((each) => each !== generated)) {
      const text = page(language, name);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
      expect(
        links.filter((link) => !known.includes(link)),
        name,
      ).toEqual([]);
      expect(text.replace(/`[^`]*`/g, ''), name).not.toMatch(/<\/?[a-z]+[ >]/i);
      if (name !== long) expect(text.split('\n').length, name).toBeLessThanOrEqual(202);
    }
  });

  it.each(languages)('lists every action with its name and all its keys (%s)', (language) => {
    const labels = language === 'id' ? labelsId : labelsEn;
    const rows = pagesOf(language)
      .filter((name) => name.endsWith('-screen.md'))
      .flatMap((name) => page(language, name).split('\n'))
      .filter((line) => line.startsWith('|'));
    const keyOf = (key: string) => ({ ' ': 'Space', ArrowLeft: '←', ArrowRight: '→' })[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    const missing = actions.filter(
      (action) => !rows.some((row) => row.includes(labels[action.label]) && action.keys.every((key) => row.includes(`\`${keyOf(key)}\``))),
    );
    expect(missing.map((action) => `${action.id}: ${labels[action.label]} ${action.keys.join(' ')}`)).toEqual([]);
  });

  it.each(
    languages.flatMap((language) => [
      [language, 'models.md', /^(Movement|Temper)Parameters$/, 100] as const,
      [language, 'means.md', /^(Means|Harm)Parameters$/, 30] as const,
      [language, 'units.md', /^(Unit|Irritant)Parameters$/, 45] as const,
    ]),
  )('explains every parameter of the models with its default (%s, %s)', (language, file, structs, most) => {
    const parameters = table('scenario')
      .structs.filter(({ name }) => structs.test(name))
      .flatMap(({ fields }) => fields);
    const row = /^\| `(\w+)` \| ([^|]+) \|/;
    const lines = page(language, file).split('\n');
    if (updating) {
      const defaults = new Map(parameters.map((field) => [field.key, String(field.default)]));
      const now = lines.map((line) => line.replace(row, (_, key: string, old: string) => `| \`${key}\` | ${defaults.get(key) ?? old} |`));
      writeFileSync(new URL(file, folderOf(language)), now.join('\n'));
      return;
    }
    const explained = lines.map((line) => row.exec(line)).filter((match) => match !== null);
    const expected = Object.fromEntries(parameters.map((field) => [field.key, field.default]));
    expect(parameters.length).toBeGreaterThan(most);
    expect(Object.fromEntries(explained.map(([, key = '', value]) => [key, Number(value)])), updateHow).toEqual(expected);
  });

  it.each(languages)('names every measure, inject, order and rule (%s)', (language) => {
    const format = page(language, 'scenario-format.md');
    const named = (text: string, names: readonly string[]) => names.filter((name) => !text.includes(`\`${name}\``));
    expect(named(format, namesOf('scenario', 'Measure'))).toEqual([]);
    expect(named(format, namesOf('scenario', 'InjectKind'))).toEqual([]);
    expect(named(page(language, 'orders-format.md'), namesOf('orders', 'OrderKind'))).toEqual([]);
    expect(named(page(language, 'doctrines.md'), namesOf('doctrine', 'RuleKind'))).toEqual([]);
  });

  it.each(languages)('names every command and every option (%s)', (language) => {
    const text = page(language, 'command-line.md');
    expect(Object.keys(commands).filter((name) => !new RegExp(`\`${name}[ \`]`).test(text))).toEqual([]);
    const options = Object.values(commands).flatMap((command): readonly string[] => command.options);
    expect(options.filter((name) => !text.includes(`--${name}`))).toEqual([]);
  });
});
