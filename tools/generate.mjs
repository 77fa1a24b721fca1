// SPDX-License-Identifier: Apache-2.0
// Writes what is derived from the built core, the texts and the library: TypeScript types and names (web/engine/tables.g.ts), JSON
// Schemas (web/engine/schema), the library's index and the manual's reference pages. `--check` writes nothing and
// fails if a file is old; `--index` makes the index alone, which needs no core.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { isStarted, main, nodeModule, root, Stop } from './command.mjs';

const kinds = ['scenario', 'orders', 'doctrine', 'plan'];
/** Written as in a file: what need not be there is optional. All other structs are as a running exercise shows them, defaults filled in. */
const asWritten = new Set(['Condition', 'Order', 'Orders', 'Plan', 'PatchOperation']);
const simple = {
  number: 'number',
  integer: 'number',
  angle: 'number',
  boolean: 'boolean',
  text: 'Text',
  choice: 'string',
  point: 'Vec2',
  points: 'readonly Vec2[]',
};
const shapes = { polyline: 'readonly Vec2[]', polygon: 'Polygon', time: 'Time', window: 'readonly [Time, Time]', any: 'unknown' };
const head = '// SPDX-License-Identifier: Apache-2.0\n// Made by tools/generate.mjs from the core; do not edit.';

/** All structs and choices of all kinds of files, each once. */
function merged(core) {
  const files = kinds.map((kind) => JSON.parse(core.describe(kind)));
  const once = (key) => [...new Map(files.flatMap((file) => file[key].map((each) => [each.name, each]))).values()];
  return { files, structs: once('structs'), choices: once('choices') };
}

function typeOf(field) {
  if (field.kind === 'list') return `readonly ${field.struct ?? field.choice ?? 'string'}[]`;
  return field.struct ?? field.choice ?? simple[field.kind] ?? shapes[field.kind] ?? 'string';
}

function fieldDoc(field) {
  const range = field.min === undefined ? '' : `${field.min} to ${field.max}`;
  const parts = [
    [range, field.unit].filter(Boolean).join(' '),
    field.reference && `names a ${field.reference}`,
    field.source && `source: ${field.source}`,
  ];
  return parts.filter(Boolean).join('; ');
}

function structText({ name, fields }) {
  const lines = fields.map((field) => {
    const optional = asWritten.has(name) ? !field.required : field.optional && !field.required;
    const doc = fieldDoc(field);
    return `${doc === '' ? '' : `  /** ${doc} */\n`}  readonly ${field.key}${optional ? '?' : ''}: ${typeOf(field)};`;
  });
  return `export interface ${name} {\n${lines.join('\n')}\n}`;
}

/** 'unitStates' → 'UnitStateName' */
function nameType(table) {
  return `${table[0].toUpperCase()}${table.slice(1, -1)}Name`;
}

function listText(names) {
  return `[${names.map((each) => `'${each}'`).join(', ')}]`;
}

function tablesText(core) {
  const { structs, choices } = merged(core);
  const { columns, ...tables } = JSON.parse(core.tables());
  const ofWorld = Object.keys(tables).filter((table) => table !== 'counters');
  return [
    `${head}\n`,
    '/** Names of the closed choices of a running world, in the order of their numbers, and of the counters beside the map. */',
    `export const tables = {\n${Object.entries(tables)
      .map(([table, names]) => `  ${table}: ${listText(names)},`)
      .join('\n')}\n} as const;\n`,
    '/** Every column of the state: name and type of its numbers. */',
    `export const columns = {\n${columns.map(({ name, type }) => `  '${name}': '${type}',`).join('\n')}\n} as const;\n`,
    ...ofWorld.map((table) => `export type ${nameType(table)} = (typeof tables.${table})[number];`),
    '',
    ...choices.map(({ name, names }) => `export type ${name} = ${names.map((each) => `'${each}'`).join(' | ')};`),
    '',
    "/** m from the site's origin: x east, y north */\nexport type Vec2 = readonly [number, number];\nexport type Polygon = readonly Vec2[];",
    '/** seconds from the start, or "HH:MM" of the drill\'s day */\nexport type Time = number | string;',
    '/** A name or sentence in the two languages; an empty one falls back to the other. */',
    'export interface Text {\n  readonly id?: string;\n  readonly en?: string;\n}',
    ...structs.map((struct) => `\n${structText(struct)}`),
  ].join('\n');
}

/** Every field of every kind of file and the names of its choices, for editors and tests. */
function fieldsText(core) {
  const { structs, choices } = merged(core);
  const byName = (list, key) => JSON.stringify(Object.fromEntries(list.map((each) => [each.name, each[key]])));
  return [
    `${head}\nimport type { Field } from './defaults.js';\n`,
    `export const fields: Readonly<Record<string, readonly Field[]>> = ${byName(structs, 'fields')};\n`,
    `export const choices: Readonly<Record<string, readonly string[]>> = ${byName(choices, 'names')};`,
  ].join('\n');
}

function libraryIndex() {
  const read = (room) => {
    const folder = join(root, 'web/library', room);
    const files = existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .sort()
      : [];
    return files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
  };
  const entry = ([id, file]) => ({ id, name: file.name ?? {}, notes: file.notes ?? {} });
  const sum = (list, key) => (list ?? []).reduce((total, each) => total + each[key], 0);
  const scenario = ([id, file]) => {
    const personnel = sum(file.units, 'strength');
    const schematic = file.site?.schematic ?? false;
    return {
      ...entry([id, file]),
      seed: file.seed ?? 1,
      people: sum(file.groups, 'count') + personnel,
      personnel,
      phases: (file.phases ?? []).length,
      schematic,
    };
  };
  const inject = ([id, file]) => {
    const added = (path) => file.patch.findLast((each) => each.path === path).value;
    const { kind, sender, receiver, channel, text, expected } = added('/script/-');
    const line = { base: file.base, kind, sender, receiver, channel, text, expected };
    return { ...entry([id, file]), ...line, objective: added('/objectives/-') };
  };
  const first = (id) => (id === 'probolinggo-2024' ? 0 : 1); // the default drill stands first
  const scenarios = read('scenarios')
    .map(scenario)
    .sort((a, b) => first(a.id) - first(b.id));
  const others = {
    doctrines: read('doctrines').map(entry),
    commanders: read('commanders').map(entry),
    injects: read('injects').map(inject),
  };
  return `${JSON.stringify({ scenarios, ...others }, null, 2)}\n`;
}

const pages = {
  id: {
    title: 'Rujukan berkas',
    lead: 'Semua kunci yang boleh ada dalam berkas, dengan jenis, batas, nilai bawaan dan sumbernya. Dibuat dari tabel bidang; jangan disunting.',
    head: ['Kunci', 'Nama', 'Jenis', 'Batas', 'Bawaan', 'Sumber', 'Arti'],
    required: 'wajib',
    choices: 'Pilihan',
  },
  en: {
    title: 'File reference',
    lead: 'Every key a file may have, with its kind, range, default and source. Made from the field table; do not edit.',
    head: ['Key', 'Name', 'Kind', 'Range', 'Default', 'Source', 'Meaning'],
    required: 'required',
    choices: 'Choices',
  },
};

/** `sourceIn`: the core's English sources in words of the reader, as the forms of the Plan screen show them. */
function referencePage(core, words, sourceIn, language) {
  const page = pages[language];
  const { text } = words;
  const { fields, names } = text(language);
  const { structs, choices } = merged(core);
  const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const range = (f) => {
    const unit = f.unit === undefined ? '' : ` ${f.unit}`;
    if (f.minItems !== undefined) return `${f.minItems}–${f.maxItems}`;
    return f.min === undefined ? '' : `${f.min}–${f.max}${unit}`;
  };
  const link = (f) =>
    (f.struct ?? f.choice)
      ? `${f.kind} [${f.struct ?? f.choice}](#${(f.struct ?? f.choice).toLowerCase()})`
      : f.reference
        ? `${f.kind}: ${f.reference}`
        : f.kind;
  const standard = (f) =>
    f.required
      ? page.required
      : f.default === undefined || f.default === '' || Array.isArray(f.default)
        ? ''
        : `\`${JSON.stringify(f.default)}\``;
  const table = ({ name, fields: list }) => {
    const rows = list.map((f) =>
      row([
        `\`${f.key}\``,
        ...(fields[name]?.[f.key]?.slice(0, 1) ?? ['']),
        link(f),
        range(f),
        standard(f),
        f.source === undefined ? '' : sourceIn(f.source, language),
        fields[name]?.[f.key]?.[1] ?? '',
      ]),
    );
    return [`## ${name}`, '', row(page.head), row(page.head.map(() => '---')), ...rows, ''].join('\n');
  };
  const choice = ({ name, names: list }) =>
    [`### ${name}`, '', ...list.map((each) => `- \`${each}\`: ${names[name]?.[each] ?? ''}`), ''].join('\n');
  return [`# ${page.title}`, '', page.lead, '', ...structs.map(table), `## ${page.choices}`, '', ...choices.map(choice)].join('\n');
}

/** A file in the project's style. */
function styled(path, text) {
  const biome = spawnSync('node', [nodeModule('@biomejs/biome/bin/biome'), 'format', `--stdin-file-path=${path}`], {
    input: text,
    cwd: root,
    encoding: 'utf8',
  });
  if (biome.status !== 0) throw new Stop(`biome cannot format ${path}: ${biome.stderr}`);
  return biome.stdout;
}

async function outputs({ indexOnly }) {
  const index = ['web/library/index.json', libraryIndex()];
  if (indexOnly) return new Map([index]);
  const built = join(root, 'web/engine/core/core.mjs');
  if (!existsSync(built)) throw new Stop('The core is not built yet; npm run build builds it.');
  const { default: create } = await import(pathToFileURL(built).href);
  const core = await create();
  const read = (file) => runnerImport(join(root, 'web/text', file), { configFile: false, logLevel: 'error' });
  const { module: words } = await read('index.ts');
  const { sourceIn } = (await read('field-sources.ts')).module;
  return new Map([
    ['web/engine/tables.g.ts', styled('web/engine/tables.g.ts', tablesText(core))],
    ['web/engine/fields.g.ts', styled('web/engine/fields.g.ts', fieldsText(core))],
    ...kinds.map((kind) => [`web/engine/schema/${kind}.json`, styled(`web/engine/schema/${kind}.json`, core.schema(kind))]),
    index,
    ...['id', 'en'].map((language) => [`web/manual/${language}/reference.md`, referencePage(core, words, sourceIn, language)]),
  ]);
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    const old = [];
    for (const [path, text] of await outputs({ indexOnly: process.argv.includes('--index') })) {
      const file = join(root, path);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      old.push(path);
      if (process.argv.includes('--check')) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (process.argv.includes('--check') && old.length > 0) throw new Stop(`Out of date, run node tools/generate.mjs: ${old.join(', ')}`);
    if (old.length > 0) console.error(`[generate] ${old.join(', ')}`);
  });
}
