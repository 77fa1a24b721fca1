// SPDX-License-Identifier: Apache-2.0
// What is broken in a page as it stands, without comparing pictures: it scrolls as a whole, a control is outside the window or under another
// thing, words are cut off and nothing tells them whole. And what axe says. Empty lists are a sound page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations by axe of the page, or of what `within` selects. */
export function axeFaults(page: Page, within?: string): Promise<readonly string[]> {
  return faultsOf(page, within, null);
}

/** Contrasts alone: all that another theme can change. */
export function contrastFaults(page: Page, within?: string): Promise<readonly string[]> {
  return faultsOf(page, within, ['color-contrast']);
}

async function faultsOf(page: Page, within: string | undefined, rules: readonly string[] | null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([selector, only]) => {
      const { axe: engine } = globalThis as unknown as {
        axe: {
          run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await engine.run(selector ?? document, { resultTypes: ['violations'], ...(only && { runOnly: only }) });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
    },
    [within, rules] as const,
  );
}

/** Violations by axe in one theme and contrasts in the other; the page is left in the theme it was in. */
export async function axeFaultsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of [axeFaults, contrastFaults]) {
    found.push(...(await look(page)));
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('t');
    await page.waitForTimeout(200); // colours change in 120 ms, on a busy machine later
    await page.waitForFunction(
      () => !document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === 'running'),
    );
  }
  return found;
}

export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page scrolls sideways by ${root.scrollWidth - innerWidth}`);
    if (root.scrollHeight > innerHeight) found.push(`the page scrolls down by ${root.scrollHeight - innerHeight}`);
    const said = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const dialog = document.querySelector('dialog[open]');
    const ground: ParentNode = dialog ?? document;
    const isSeen = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.closest('.out-of-sight, .skip, svg') === null;

    /** What is left of an element's box inside everything that scrolls or clips it; null where nothing is, or where one can scroll to it. */
    const clipped = (element: Element): DOMRect | null => {
      const box = element.getBoundingClientRect();
      let [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom];
      for (let each = element.parentElement; each !== null && each !== root; each = each.parentElement) {
        const style = getComputedStyle(each);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const edge = each.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        if (style.position === 'fixed') break;
      }
      return right - left < 2 || bottom - top < 2 ? null : new DOMRect(left, top, right - left, bottom - top);
    };

    for (const control of ground.querySelectorAll('button, a[href], input, select, textarea, summary, [role=tab], [role=slider]')) {
      if (!isSeen(control)) continue;
      const box = clipped(control);
      if (box === null) continue;
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) {
        found.push(`outside the window: ${said(control)}`);
        continue;
      }
      const whole = control.getBoundingClientRect();
      if (box.height < whole.height * 0.6 || box.width < whole.width * 0.6) continue; // half scrolled away
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = control.closest('label');
      const free = over === null || control.contains(over) || over.contains(control) || (label?.contains(over) ?? false);
      if (free) continue;
      const isPassing = (element: Element | null): boolean =>
        element !== null && (['sticky', 'fixed'].includes(getComputedStyle(element).position) || isPassing(element.parentElement));
      if (!isPassing(over) && over.closest('.notice, .chart-seek') === null) found.push(`under ${said(over)}: ${said(control)}`);
    }

    const measure = new OffscreenCanvas(1, 1).getContext('2d');
    for (const element of ground.querySelectorAll<HTMLElement>('*')) {
      if (!isSeen(element) || element.closest('[title]') !== null) continue;
      const style = getComputedStyle(element);
      if (element instanceof HTMLSelectElement && measure !== null) {
        measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - 14;
        const wide = measure.measureText(element.selectedOptions[0]?.label ?? '').width;
        if (wide > room + 1) found.push(`cut off by ${Math.round(wide - room)}: ${said(element)} "${element.selectedOptions[0]?.label}"`);
        continue;
      }
      const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!hasWords || clipped(element) === null) continue;
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${said(element)}`);
      if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3) found.push(`cut off below: ${said(element)}`);
    }
    return [...new Set(found)];
  });
}
