// SPDX-License-Identifier: Apache-2.0
// Parts that need no core: filling sentences, formats, the words of the command line, a first look at JSON, the asking side.
import { describe, expect, it } from 'vitest';
import { Asking } from '../../web/engine/asking.js';
import { parse } from '../../web/engine/command-line/arguments.js';
import { findingsCsv } from '../../web/engine/command-line/findings-csv.js';
import { languageFrom } from '../../web/engine/command-line/voice.js';
import { WrongUsage } from '../../web/engine/command-line/wrong-usage.js';
import { fillDefaults } from '../../web/engine/defaults.js';
import { EngineClosed, fromPlain, InvalidExercise, toPlain } from '../../web/engine/errors.js';
import { lineAt } from '../../web/engine/json-line.js';
import { topValue } from '../../web/engine/json-top.js';
import { nearest } from '../../web/engine/nearest.js';
import { pair } from '../../web/engine/ports.js';
import { fill, formatClock, formatElapsed, formatNumber, inLanguage, issueSentence, languageOf } from '../../web/text/index.js';

describe('sentences', () => {
  it('puts values in and drops a bracket whose value is absent', () => {
    expect(fill('{a} is not {b}.[ Perhaps {c}.]', { a: 1, b: 'two' })).toBe('1 is not two.');
    expect(fill('{a}.[ Perhaps {c}.]', { a: 1, c: 'three' })).toBe('1. Perhaps three.');
  });

  it('words the codes inside values and writes numbers as the language does', () => {
    expect(issueSentence('type.wrong', { expected: 'number', found: 'string' }, 'en')).toBe(
      'The value is of the wrong type: a number expected, a text found.',
    );
    expect(issueSentence('range.high', { max: 1000.5, found: 2000, unit: 'm' }, 'id')).toBe(
      'Nilai 2.000 terlalu besar; paling besar 1.000,5 m.',
    );
    expect(formatNumber(1234.567, 'en', 1)).toBe('1,234.6');
  });

  it('tells the time of the drill', () => {
    expect(formatElapsed(3725)).toBe('1:02:05');
    expect(formatClock(3725, '14:00')).toBe('15:02:05');
    expect(formatClock(7200, '23:30')).toBe('01:30:00');
  });

  it('takes Indonesian for Indonesian readers and falls back to the other language of a text', () => {
    expect([languageOf('id-ID'), languageOf('in'), languageOf('id_ID.UTF-8'), languageOf('C'), languageOf('')]).toEqual([
      'id',
      'id',
      'id',
      'en',
      'en',
    ]);
    expect(inLanguage({ id: 'gerbang' }, 'en')).toBe('gerbang');
  });
});

describe('the words after sispamkota', () => {
  const wrong = (...argv: string[]) => {
    try {
      parse(argv);
    } catch (error) {
      return error instanceof WrongUsage ? error.code : error;
    }
    return null;
  };

  it('takes options with a blank or an equals sign, before and after the file', () => {
    const parsed = parse(['run', '--seed', '7', 'a.json', '--until=60', '--json']);
    expect(parsed.kind).toBe('command');
    if (parsed.kind !== 'command') return;
    expect([parsed.given.words, parsed.given.value('seed'), parsed.given.value('until'), parsed.given.has('json')]).toEqual([
      ['a.json'],
      '7',
      '60',
      true,
    ]);
  });

  it('names what is wrong', () => {
    expect([
      wrong(),
      wrong('walk'),
      wrong('run'),
      wrong('run', 'a', 'b'),
      wrong('run', 'a', '--sed'),
      wrong('run', 'a', '--seed'),
      wrong('run', 'a', '--seed', '--json'),
    ]).toEqual(['none', 'command', 'few', 'many', 'option', 'value', 'value']);
    expect([wrong('list', '--json=yes'), wrong('list', '--json', '--json')]).toEqual(['noValue', 'twice']);
  });

  it('takes the language of --lang, then of the shell', () => {
    expect(languageFrom(['list', '--lang', 'id'], { LANG: 'en_GB' })).toBe('id');
    expect(languageFrom(['list'], { LANG: 'id_ID.UTF-8' })).toBe('id');
    expect(languageFrom(['list'], { LC_ALL: 'C', LANG: 'id_ID' })).toBe('en');
    expect(() => languageFrom(['list', '--lang=fr'], {})).toThrow(WrongUsage);
  });

  it('guesses what a misspelt word means', () => {
    expect(nearest('chek', ['check', 'list'])).toBe('check');
    expect(nearest('probolingo', ['gate-crush', 'probolinggo-2024'])).toBe('probolinggo-2024');
    expect(nearest('zzz', ['check', 'list'])).toBe('');
  });
});

it('a table of findings survives commas, quotes and formulas', () => {
  const finding = {
    rule: 'R25',
    kept: false,
    severity: 1,
    t: 10,
    at: [1, 2],
    values: { density: 6 },
    evidence: [9, 11],
    hint: 'x',
    citation: '=a, "b"',
  } as const;
  expect(findingsCsv([finding]).split('\r\n')[1]).toBe(`R25,FALSE,1,10,1,2,9,11,density=6,x,"'=a, ""b"""`);
});

describe('a first look at JSON', () => {
  it('finds the line of a key at the top and no other', () => {
    const text = '{\n "site": {"doctrine": 1},\n "name": "doctrine",\n "doctrine": "x"}';
    expect(topValue(text, 'doctrine')).toEqual({ text: 'x', line: 4 });
    expect(topValue('[', 'doctrine')).toBeUndefined();
    expect(topValue('\ufeff{"a":[{"doctrine":"no"}],"doctr\\u0069ne" : "y","doctrine":"z"}', 'doctrine')).toEqual({ text: 'y', line: 1 });
    expect(topValue('{"doctrine":\n5}', 'doctrine')).toEqual({ text: undefined, line: 1 });
    expect(topValue('{"doctrine":"\\u00', 'doctrine')).toEqual({ text: undefined, line: 1 });
    expect(topValue('['.repeat(5_000_000), 'doctrine')).toBeUndefined();
  });

  it('finds the line of a value by its pointer, whatever stands in strings before it', () => {
    const text = '\ufeff{\n "a/b": "}]\\",\n",\n "list": [1, [2, {"x": 3}],\n {"u": [],\n "\\u0076" : true}],\n "last": -1.5}';
    const lines = { '': 1, '/a~1b': 2, '/list/0': 4, '/list/1/1/x': 4, '/list/2': 5, '/list/2/u': 5, '/list/2/v': 6, '/last': 7 };
    expect(Object.fromEntries(Object.keys(lines).map((pointer) => [pointer, lineAt(text, pointer)]))).toEqual(lines);
    expect([lineAt(text, '/list/3'), lineAt(text, '/none'), lineAt(text, '/last/x'), lineAt('', '/a')]).toEqual([1, 1, 1, 1]);
  });

  it('fills defaults deep and leaves what is optional absent', () => {
    const table = {
      file: 'scenario',
      format: 'x/1',
      root: 'A',
      structs: [
        {
          name: 'A',
          fields: [
            { key: 'b', kind: 'object', struct: 'B' },
            { key: 'list', kind: 'list', item: 'object', struct: 'B' },
            { key: 'c', kind: 'number', optional: true },
          ],
        },
        { name: 'B', fields: [{ key: 'n', kind: 'number', default: 5 }] },
      ],
      choices: [],
    };
    expect(fillDefaults(table, { list: [{}, { n: 6 }] })).toEqual({ b: { n: 5 }, list: [{ n: 5 }, { n: 6 }] });
  });
});

describe('asking', () => {
  it('settles with the answer, with a typed error, with the reason of an abort, and with EngineClosed at the end', async () => {
    const [source, engine] = pair();
    engine.receive((question) => {
      if ('cancel' in question) return;
      if (question.kind === 'summary') engine.post({ id: question.id, output: 42 }, []);
      if (question.kind === 'give') engine.post({ id: question.id, error: toPlain(new InvalidExercise([])) }, []);
    });
    const asking = new Asking(
      source,
      () => undefined,
      () => undefined,
    );
    expect(await asking.ask('summary', null)).toBe(42);
    await expect(asking.ask('give', { kind: 'hold' })).rejects.toBeInstanceOf(InvalidExercise);
    const stop = new AbortController();
    const never = asking.ask('recording', { redact: false }, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(never).rejects.toThrow('enough');
    const last = asking.ask('snapshot', null);
    asking.close();
    await expect(last).rejects.toBeInstanceOf(EngineClosed);
    await expect(asking.ask('summary', null)).rejects.toBeInstanceOf(EngineClosed);
  });

  it('keeps the type of an error through a message', () => {
    const error = fromPlain(structuredClone(toPlain(new EngineClosed('disposed'))));
    expect(error).toBeInstanceOf(EngineClosed);
    expect(fromPlain(toPlain(new Error('trap'))).code).toBe('core.failed');
  });
});
