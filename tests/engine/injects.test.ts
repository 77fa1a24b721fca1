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

  it('has for each of R11, R13, R16 and R35 an act that breaks it unanswered and keeps it answered in time', async () => {
    const base = await sispamkota.loadText('scenarios', 'probolinggo-2024');
    const answers = [
      ['inject-tembakan-peringatan', 'R13', { unit: 'regu-bersenjata', kind: 'withdraw', exit: 'keluar-timur' }],
      ['inject-peluru-kinetik', 'R11', { unit: 'regu-pelontar', kind: 'withdraw', exit: 'keluar-timur' }],
      ['inject-lempar-balik', 'R16', { unit: 'dalmas-lanjut-1', kind: 'fallBack', distance: 5 }],
      ['inject-pukul-tahanan', 'R16', { unit: 'propam', kind: 'move', at: [62, 88] }],
      ['inject-pose-jari', 'R35', { unit: 'propam', kind: 'move', at: [20, 75] }],
    ] as const;
    for (const [id, rule, order] of answers) {
      const scenario = { text: sispamkota.withPlan(base, await sispamkota.loadText('injects', id)) };
      for (const answered of [false, true]) {
        const live = await sispamkota.openLive({ scenario, seed: 1, worker: 'here' });
        const judged: { rule: string; kept: boolean }[] = [];
        live.listen({ findings: (list) => judged.push(...list) });
        expect(await live.fireInject(id), id).toBeNull();
        if (answered) expect(await live.give(order as Parameters<typeof live.give>[0]), id).toBeNull();
        await live.stepBy(3900);
        const { objectives } = (await live.summary()) as { objectives: { id: string; rating: string }[] };
        live.dispose();
        expect(
          judged.filter((each) => each.rule === rule).map(({ kept }) => kept),
          `${id} ${answered}`,
        ).toEqual([answered]);
        const rating = objectives.find((each) => each.id === `${id}-teratasi`)?.rating;
        expect(rating, id).toBe(answered ? 'P' : rule === 'R35' ? 'M' : 'U');
      }
    }
  }, 120_000);
});
