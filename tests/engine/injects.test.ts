// SPDX-License-Identifier: Apache-2.0
// The inject library: every inject is a plan that fits its base, says who tells whom what and what is expected, and carries its criterion.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sispamkota, sispamkotaProgram } from './built.js';

const { injects } = await sispamkota.readLibrary();

describe('the inject library', () => {
  it('has at least 25 injects, each with sender, receiver, channel, both languages, expected action and a criterion of success', () => {
    expect(injects.length).toBeGreaterThanOrEqual(25);
    for (const { id, sender, receiver, channel, text, expected, name, objective } of injects) {
      expect(
        [sender, receiver, channel].every((each) => each !== ''),
        id,
      ).toBe(true);
      for (const words of [name, text, expected, objective.name])
        expect(
          [words.id, words.en].every((each) => (each ?? '') !== ''),
          id,
        ).toBe(true);
      expect(objective.starts, id).toEqual({ inject: id });
      expect(objective.done, id).toBeDefined();
    }
  });

  it('fits its base: each alone and all together are sound exercises', async () => {
    const engine = await sispamkota.load();
    const base = await sispamkota.loadText('scenarios', 'probolinggo-2024');
    const doctrine = await sispamkota.loadText('doctrines', 'id-2006-tricolour');
    const orders = await sispamkota.loadText('commanders', 'graded');
    let all = base;
    for (const { id } of injects) {
      const plan = await sispamkota.loadText('injects', id);
      expect(engine.check('plan', plan), id).toEqual([]);
      engine.open({ scenario: sispamkota.withPlan(base, plan), doctrine, orders }).dispose();
      all = sispamkota.withPlan(all, plan);
    }
    engine.open({ scenario: all, doctrine, orders }).dispose();
  }, 120_000);

  it('is listed and checked by the command line, and a plan that makes an unsound exercise is refused at the place of the fault', async () => {
    const listed = (await sispamkotaProgram(['list', 'injects', '--json'])).json() as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(injects.map(({ id }) => id));
    expect((await sispamkotaProgram(['check', 'inject-truk-dihadang', '--json'])).json()).toEqual([]);
    expect((await sispamkotaProgram(['list', 'cakes'])).status).toBe(2);

    const folder = await mkdtemp(join(tmpdir(), 'sispamkota-'));
    const file = join(folder, 'plan.json');
    const checked = async (text: string) => {
      await writeFile(file, text);
      return (await sispamkotaProgram(['check', file, '--json'])).json() as { path: string; code: string }[];
    };
    const plan = await sispamkota.loadText('injects', 'inject-bakar-ban');
    const [elsewhere, nowhere] = [plan.replace('"titik-bakar"', '"titik-bekar"'), plan.replace('"/script/-"', '"/scripts/-"')];
    expect((await checked(elsewhere)).map(({ path, code }) => [path.replace(/\d+/, 'n'), code])).toEqual([
      ['/script/n/zone', 'reference.unknown'],
    ]);
    expect((await checked(nowhere)).map(({ path, code }) => [path, code])).toEqual([['/patch/1/path', 'patch.pointer']]);
    await rm(folder, { recursive: true });
  }, 120_000);
});
