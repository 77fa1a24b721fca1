// SPDX-License-Identifier: Apache-2.0
// Whatever the core can say has words in both languages: issues, fields, names, events; and no sentence asks for a value that is not there.
import { describe, expect, it } from 'vitest';
import { choices, fields } from '../../web/engine/fields.g.js';
import { load, tables } from '../../web/engine/index.js';
import { packageIssueCodes } from '../../web/engine/issues.js';
import { holesOf, languages, text } from '../../web/text/index.js';

interface IssueCode {
  readonly code: string;
  readonly severity: string;
  readonly values: readonly string[];
  readonly optional?: readonly string[];
}

const engine = await load();
const codes: readonly IssueCode[] = [...(engine.issueCodes() as readonly IssueCode[]), ...packageIssueCodes];

describe.each(languages)('words in %s', (language) => {
  const words = text(language);

  it('there is one sentence for each issue code, and none besides', () => {
    expect(Object.keys(words.issues).sort()).toEqual(codes.map((each) => each.code).sort());
  });

  it('sentences of issues use exactly the values an issue has', () => {
    const sentences: Readonly<Record<string, string>> = words.issues;
    for (const { code, values, optional = [] } of codes) {
      const known = [...values, ...optional].map((value) => value.replace('?', ''));
      for (const hole of holesOf(sentences[code] ?? '')) expect(known, `${code} {${hole}}`).toContain(hole);
    }
  });

  it('every field of the field table has a name and a sentence, and none besides', () => {
    const worded = Object.entries(words.fields).flatMap(([struct, keys]) => Object.keys(keys).map((key) => `${struct}.${key}`));
    const there = Object.entries(fields).flatMap(([struct, list]) => list.map((field) => `${struct}.${field.key}`));
    expect(worded.sort()).toEqual(there.sort());
    for (const keys of Object.values(words.fields))
      for (const [name, sentence] of Object.values(keys)) expect(name !== '' && sentence.endsWith('.')).toBe(true);
  });

  it('every name of a closed choice and every kind of event has words', () => {
    const events: Readonly<Record<string, string>> = words.events;
    expect(Object.keys(events).sort()).toEqual([...tables.eventKinds].sort());
    const plain: Readonly<Record<string, Readonly<Record<string, string>>>> = words.names;
    const ofWorld = Object.entries(tables).map(([table, names]) => [`${table[0]?.toUpperCase()}${table.slice(1, -1)}`, names] as const);
    for (const [name, names] of [...ofWorld, ...Object.entries(choices)]) {
      if (name === 'EventKind' || name === 'Counter') continue;
      expect(Object.keys(plain[name] ?? {}).sort(), name).toEqual([...names].sort());
    }
  });
});

it('both languages put the same values into the same sentence', () => {
  const tablesOf = (language: 'id' | 'en') => {
    const { issues, events, problems, commandLine, places } = text(language);
    return {
      ...issues,
      ...events,
      ...problems.sentences,
      ...problems.replay,
      ...commandLine.wrong,
      ...places.notes,
      made: places.made,
    } as Readonly<Record<string, string>>;
  };
  const english = tablesOf('en');
  for (const [code, sentence] of Object.entries(tablesOf('id'))) {
    expect([...new Set(holesOf(english[code] ?? ''))].sort(), code).toEqual([...new Set(holesOf(sentence))].sort());
  }
});
