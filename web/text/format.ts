// SPDX-License-Identifier: Apache-2.0
// Numbers, times and clocks in the reader's language. Times are simulated seconds; a clock begins at the drill's own hour.

export type Language = 'id' | 'en';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most `digits` digits after the decimal sign. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(withoutSign(value, digits));
}

/** Always the same number of digits after the decimal sign: for figures that must not jump. */
export function formatFixed(value: number, language: Language, digits: number): string {
  const key = `${language} =${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(withoutSign(value, digits));
}

/** What rounds to nothing has no sign: no "-0". */
function withoutSign(value: number, digits: number): number {
  return Math.abs(value) * 10 ** digits < 0.5 ? 0 : value;
}

/** Elapsed time as m:ss or h:mm:ss. */
export function formatElapsed(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The drill's clock, HH:MM:SS, when it began at `start` ("HH:MM"). */
export function formatClock(seconds: number, start: string): string {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  const whole = hours * 3600 + minutes * 60 + Math.max(0, Math.floor(seconds));
  return `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** A day "YYYY-MM-DD" in words; the text itself if it is none. */
export function formatDate(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
