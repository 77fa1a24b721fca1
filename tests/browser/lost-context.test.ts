// SPDX-License-Identifier: Apache-2.0
// The map while its WebGL context is lost and after it has come back: on a machine whose processor plays the graphics card, in the dark theme,
// where a canvas that was given up showed white.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
});
afterAll(() => stage?.close());

it('a map whose context is lost, and resized meanwhile, looks as before, and so it does when the context is back', async () => {
  const { page, errors } = await stage.visit('?scenario=quiet-rally', { colorScheme: 'dark' });
  await untilState(page, 'ready');
  const ground = page.locator('canvas.map-canvas').first();
  const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await settled();
  const whole = await page.locator('.map-host').screenshot();
  const lost = await ground.evaluate((canvas) => {
    const loss = (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    Object.assign(window, { loss });
    loss?.loseContext();
    return loss !== null;
  });
  expect(lost, 'a WebGL2 map').toBe(true);
  await page.setViewportSize({ width: 1300, height: 700 });
  await settled();
  expect(await ground.isVisible()).toBe(false);
  /** share of the picture's points that are nearly white */
  const white = async (picture: Buffer) =>
    page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen?.drawImage(image, 0, 0);
      const data = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 240) count++;
      return count / (data.length / 4);
    }, picture.toString('base64'));
  const before = await white(whole);
  expect(await white(await page.locator('.map-host').screenshot())).toBeLessThan(before + 0.05);
  await page.evaluate(() => (window as unknown as { loss: { restoreContext(): void } }).loss.restoreContext());
  await settled();
  expect(await ground.isVisible()).toBe(true);
  expect(await white(await page.locator('.map-host').screenshot())).toBeLessThan(before + 0.05);
  expect(errors).toEqual([]);
});
