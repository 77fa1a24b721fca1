// SPDX-License-Identifier: Apache-2.0
// What the command line says and where: results go to stdout, everything else to stderr; with --json exactly one document goes to
// stdout, and the human words are left out there.
import { type Dictionary, type FillValues, fill, type Language, languageOf, languages, problemSentence, text } from '../../text/index.js';
import { issueMessage } from '../issues.js';
import type { Issue } from '../source.js';
import { WrongUsage } from './wrong-usage.js';

export class Voice {
  readonly language: Language;
  readonly json: boolean;
  readonly words: Dictionary;
  #progress = false;
  #last = 0;

  constructor(language: Language, json: boolean) {
    this.language = language;
    this.json = json;
    this.words = text(language);
  }

  /** The one document of --json, or the lines for people. */
  result(document: unknown, lines: () => readonly string[]): void {
    this.#clear();
    process.stdout.write(
      this.json
        ? `${JSON.stringify(document, null, 2)}\n`
        : lines()
            .map((line) => `${line}\n`)
            .join(''),
    );
  }

  /** Text to stdout as it is, at the pace of whoever reads it. */
  async pour(text: string): Promise<void> {
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }

  /** A message to stderr. */
  tell(line: string): void {
    this.#clear();
    process.stderr.write(`${line}\n`);
  }

  /** A line on a terminal that the next one replaces; nothing elsewhere. */
  progress(line: () => string): void {
    if (!process.stderr.isTTY || Date.now() - this.#last < 200) return;
    this.#last = Date.now();
    this.#progress = true;
    process.stderr.write(`\r\u001b[K${line()}`);
  }

  fill(template: string, values: FillValues): string {
    return fill(template, values);
  }

  problem(code: string, values: FillValues): string {
    return problemSentence(code, values, this.language);
  }

  /** `path:line: error code (pointer): sentence` */
  issueLine(issue: Issue, name: string): string {
    const { error, warning } = this.words.commandLine;
    const place = /^(file|library)\./.test(issue.code) ? name : `${name}:${issue.line}`; // those are about the file as a whole
    const pointer = issue.path === '' ? '' : ` ${issue.path}`;
    return `${place}: ${issue.severity === 'error' ? error : warning} [${issue.code}]${pointer}: ${issueMessage(issue, this.language)}`;
  }

  #clear(): void {
    if (this.#progress) process.stderr.write('\r\u001b[K');
    this.#progress = false;
  }
}

/** The language of --lang, else of the shell (LC_ALL, LC_MESSAGES, LANG). */
export function languageFrom(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at >= 0) {
    const word = argv[at] ?? '';
    const found = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[at + 1] ?? '');
    const language = languages.find((each) => each === found);
    if (language === undefined) throw new WrongUsage(found === '' ? 'value' : 'language', { found, option: 'lang' });
    return language;
  }
  return shellLanguage(environment);
}

export function shellLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  return languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '');
}
