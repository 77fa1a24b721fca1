// SPDX-License-Identifier: Apache-2.0
// A moment of a drill as an option gives it: seconds from the start, or the clock of its day.
import type { OptionName } from './arguments.js';
import { WrongUsage } from './wrong-usage.js';

const longest = 172800; // s, as in the field table

/** Seconds from the start, of "90" or of a clock time "15:30" in a drill that begins at `start`. */
export function secondsOf(option: OptionName, found: string, start: string): number {
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(found);
  if (clock !== null) {
    const [hours = 0, minutes = 0] = start.split(':').map(Number);
    const seconds = (Number(clock[1]) - hours) * 3600 + (Number(clock[2]) - minutes) * 60;
    if (seconds < 0) throw new WrongUsage('time', { option, found });
    return seconds;
  }
  const seconds = /^\d+(\.\d+)?$/.test(found) ? Number(found) : Number.NaN;
  if (!(seconds <= longest)) throw new WrongUsage('time', { option, found });
  return seconds;
}
