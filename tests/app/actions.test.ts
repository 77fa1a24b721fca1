// SPDX-License-Identifier: Apache-2.0
// The table of actions is complete and usable by keyboard, and every word the page asks for is there in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../web/app/actions/action.js';
import { actionFor } from '../../web/app/actions/shortcuts.js';
import { actions } from '../../web/app/actions/table.js';
import { state } from '../../web/app/session/run-state.js';
import { labelsEn } from '../../web/text/labels-en.js';
import { labelsId } from '../../web/text/labels-id.js';

const app = fileURLToPath(new URL('../../web/app', import.meta.url));
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
const textOf = (path: string) => readFileSync(join(app, path), 'utf8');
const press = (key: string) => ({ key, ctrlKey: false, altKey: false, metaKey: false });

describe('actions', () => {
  it('with a shortcut are all in the table', () => {
    const declared = sources
      .filter((path) => path.startsWith('actions'))
      .flatMap((path) =>
        [...textOf(path).matchAll(/\bid: '([\w-]+)'[\s\S]{0,160}?keys: \[([^\]]*)\]/g)].map(([, id, keys]) => ({ id, keys })),
      );
    const withKeys = declared.filter(({ keys }) => keys?.trim()).map(({ id }) => id);
    expect(withKeys.length).toBeGreaterThan(15);
    const listed = actions.map((action) => action.id);
    expect(withKeys.filter((id) => !listed.includes(id ?? ''))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('have a word in both languages', () => {
    for (const { label } of actions) {
      expect(labelsId[label]).toBeTruthy();
      expect(labelsEn[label]).toBeTruthy();
    }
  });

  it('share a key only where one of them can be done at a time', () => {
    const owners = new Map<string, string[]>();
    for (const action of actions)
      for (const screen of action.on ?? ['run'])
        for (const key of action.keys) owners.set(`${screen} ${key}`, [...(owners.get(`${screen} ${key}`) ?? []), action.id]);
    const shared = [...owners].filter(([, ids]) => ids.length > 1);
    expect(shared).toEqual([['run  ', ['start', 'pause']]]);
    for (const now of ['ready', 'paused'] as const) {
      state.value = now;
      expect(actionFor(press(' '), actions)?.id).toBe('start');
    }
    state.value = 'running';
    expect(actionFor(press(' '), actions)?.id).toBe('pause');
    state.value = 'over';
    expect(actionFor(press(' '), actions)).toBeNull();
  });

  it('leave keys with a modifier to the browser, and hear capitals', () => {
    const action: Action = { id: 'x', label: 'fit', keys: ['r'], enabled: () => true, perform: () => undefined };
    expect(actionFor(press('R'), [action])?.id).toBe('x');
    expect(actionFor({ ...press('r'), ctrlKey: true }, [action])).toBeNull();
    expect(actionFor({ ...press('r'), metaKey: true }, [action])).toBeNull();
  });
});

describe('words', () => {
  it('asked for by the page are all there', () => {
    const asked = sources.flatMap((path) => [...textOf(path).matchAll(/\blabels\.value\.(\w+)/g)].map((match) => match[1] ?? ''));
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set(asked)].filter((key) => !(key in labelsId) || !(key in labelsEn))).toEqual([]);
  });

  it('are never written into a screen', () => {
    const written = sources
      .filter((path) => path.startsWith('run') && path.endsWith('.tsx'))
      .flatMap((path) => [...textOf(path).matchAll(/>\s*([^<>{}=]*[A-Za-z]{4,}[^<>{}=]*)<\//g)].map((match) => `${path}: ${match[1]}`));
    expect(written).toEqual([]);
  });
});

describe('the strict policy', () => {
  it('finds no inline style, no inline handler and no markup made from text', () => {
    const wrong = sources.filter((path) =>
      /\bstyle=|dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
    const page = readFileSync(join(app, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/(src|href)="(?:https?:)?\/\//);
  });
});
