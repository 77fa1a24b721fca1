// SPDX-License-Identifier: Apache-2.0
// The browser of the tests: Debian's Chromium, or the one that CHROMIUM names. No browser is ever downloaded.
import { Stop, which } from '../command.mjs';
import { setUpSystem } from './system.mjs';

/** The path of the browser, installed first where that is possible. */
export function setUpChromium() {
  setUpSystem(['browser']);
  const path = process.env.CHROMIUM ?? which('chromium');
  if (path === undefined) throw new Stop('No Chromium: install it, or name one in CHROMIUM.');
  return path;
}
