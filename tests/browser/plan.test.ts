// SPDX-License-Identifier: Apache-2.0
// One visit of the Plan screen: draw a wall, move a unit, undo, see the core's word beside the field, save, read the saved file, run it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { load } from '../../web/engine/index.js';
import { axeFaults, axeFaultsInBothThemes, contrastFaults, layoutFaults } from './layout-faults.js';
import { openStage, root, type Stage, untilState } from './stage.js';

interface Drill {
  readonly site: { readonly walls: readonly { readonly id: string; readonly points: readonly (readonly [number, number])[] }[] };
  readonly units: readonly { readonly id: string; readonly at: readonly [number, number] }[];
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

it('a plan is drawn, changed, taken back, saved and run', async () => {
  const { page, errors, foreign } = await stage.visit('?screen=plan&scenario=quiet-rally');
  page.setDefaultTimeout(120_000); // a machine that does other things besides is slow to open two exercises
  const before = JSON.parse(await readFile(join(root, 'web/library/scenarios/quiet-rally.json'), 'utf8')) as Drill;
  const saved = async (): Promise<{ readonly drill: Drill; readonly text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan skenario sebagai berkas' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    return { drill: JSON.parse(text) as Drill, text };
  };
  const undo = page.getByRole('button', { name: 'Urungkan' });
  await page.getByRole('button', { name: 'Dinding atau pagar' }).click();
  const box = await page.locator('#board').boundingBox();
  if (box === null) throw new Error('no map');
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(box.x + from[0], box.y + from[1]);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0], box.y + to[1], { steps: 5 });
    await page.mouse.up();
  };
  const middle = [box.width / 2, box.height / 2] as const;
  await drag([middle[0] - 60, middle[1]], [middle[0] + 60, middle[1]]);
  const drawn = await saved();
  expect(drawn.drill.site.walls.length).toBe((before.site.walls?.length ?? 0) + 1);
  const wall = drawn.drill.site.walls.at(-1);
  expect(Math.hypot((wall?.points[1]?.[0] ?? 0) - (wall?.points[0]?.[0] ?? 0), 0)).toBeGreaterThan(1);

  // a unit from the order of battle onto the map, then moved by hand
  const place = [box.width * 0.3, box.height * 0.7] as const;
  await page
    .locator('.template')
    .first()
    .dragTo(page.locator('#board'), { targetPosition: { x: place[0], y: place[1] } });
  const put = (await saved()).drill.units.at(-1);
  await drag(place, [place[0] + 90, place[1]]);
  const moved = (await saved()).drill.units.at(-1);
  expect((moved?.at[0] ?? 0) - (put?.at[0] ?? 0)).toBeGreaterThan(1);
  expect(moved?.id).toBe(put?.id);

  // a unit by the figures of its form, as somebody does who draws nothing
  await page.locator('.outline-row').first().click();
  const x = page.locator('[data-path="/units/0/at"] input').first();
  await x.fill('9999');
  await page.locator('[data-path="/units/0/at"] .form-issue-error').waitFor();
  await page.locator('button[aria-disabled=true]', { hasText: 'Jalankan rencana ini' }).waitFor(); // nothing to run while the core objects
  expect(await axeFaultsInBothThemes(page)).toEqual([]); // with a form that has an issue
  await x.fill(String((before.units[0]?.at[0] ?? 0) + 1));
  expect((await saved()).drill.units[0]?.at[0]).toBe((before.units[0]?.at[0] ?? 0) + 1);

  await undo.click();
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
  const back = await saved();
  expect(back.drill).toEqual(before);

  await page.getByRole('button', { name: 'Ulangi' }).click();
  const again = await saved();
  expect(again.drill.site.walls.at(-1)).toEqual(wall);
  const engine = await load();
  expect(engine.check('scenario', again.text).filter(({ severity }) => severity === 'error')).toEqual([]);

  await page.getByRole('tab', { name: /Pemeriksaan/ }).click();
  await page.locator('.check').first().waitFor();
  expect(await axeFaultsInBothThemes(page)).toEqual([]);
  for (const theme of ['light', 'dark']) {
    for (const name of ['Buka atau buat rencana', 'Versi dan perbedaan', 'Lembar TFG dan MSEL']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      const faults = theme === 'light' ? axeFaults : contrastFaults;
      expect([...(await faults(page, 'dialog')), ...(await layoutFaults(page))], `${name}, ${theme}`).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('tab', { name: /Pemeriksaan/ }).blur();
    await page.getByRole('button', { name: /^Tema/ }).click();
  }
  // another plan that has changed what this one changed too, and something of its own
  const [unit] = before.units;
  const strength = page.locator('[data-path="/units/0/strength"] input').first();
  await page.locator('.outline-row').first().click();
  await strength.fill('7');
  const guard = { op: 'test', path: '/units/0/id', value: unit?.id };
  const patch = [guard, { op: 'replace', path: '/units/0/strength', value: 9 }, { op: 'replace', path: '/limit', value: 5000 }];
  const other = JSON.stringify({ format: 'sispamkota-plan/1', base: 'quiet-rally', name: { id: 'Rencana Dua' }, patch });
  await page.getByRole('button', { name: 'Versi dan perbedaan' }).click();
  await page.getByRole('button', { name: 'Simpan versi' }).click();
  await page.getByRole('button', { name: 'Gabungkan dengan rencana lain' }).click();
  await page
    .locator('#plan-merge input[type=file]')
    .setInputFiles({ name: 'dua.json', mimeType: 'application/json', buffer: Buffer.from(other) });
  const accept = page.getByRole('button', { name: /^Terima/ });
  expect(await accept.getAttribute('aria-disabled')).toBe('true'); // one line is to be chosen
  expect([...(await axeFaults(page, 'dialog')), ...(await layoutFaults(page))]).toEqual([]);
  await page.getByRole('radio', { name: /Rencana Dua/ }).check();
  await accept.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const merged = JSON.parse((await saved()).text) as { readonly limit: number; readonly units: readonly { readonly strength: number }[] };
  expect([merged.limit, merged.units[0]?.strength]).toEqual([5000, 9]);
  await undo.click();
  expect((JSON.parse((await saved()).text) as typeof merged).units[0]?.strength).toBe(7);

  // plans that cannot be opened are told with the line and what differs, and what is open stays
  const files = page.locator('#plan-open input[type=file]');
  const refused = async (text: string) => {
    await files.setInputFiles({ name: 'salah.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('#plan-open .issue').waitFor();
    return page.locator('#plan-open .issue').innerText();
  };
  await page.getByRole('button', { name: 'Buka atau buat rencana' }).click();
  expect(await refused('{"format": "sispamkota-plan/1", "base": "quiet-rally", "name": {"id": "x"},\n"patch": {"op": "remove"}}')).toMatch(
    /daftar[\s\S]*Baris 2/i,
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Buka atau buat rencana' }).click();
  const elsewhere = other.replace(`"value":"${unit?.id}"`, '\n"value":"bukan-ini"');
  const told = await refused(elsewhere);
  expect([told.includes('"/units/0/id"'), told.includes('"bukan-ini"'), told.includes(`"${unit?.id}"`)]).toEqual([true, true, true]);
  expect(told).toMatch(/Baris 2/i);
  await page.keyboard.press('Escape');

  // the version that was kept goes to the Compare screen without a file
  await page.keyboard.press('9');
  const choice = page.getByRole('combobox', { name: 'Tambah dari layar Rencana…' });
  await choice.waitFor();
  await choice.selectOption({ index: 2 });
  await page.locator('.candidate-row').nth(1).waitFor();
  await page.keyboard.press('8');
  await page.getByRole('button', { name: 'Jalankan rencana ini' }).click();
  await untilState(page, 'ready');
  expect(await page.locator('.top-bar').count()).toBe(1);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});
