// SPDX-License-Identifier: Apache-2.0
// `sispamkota export RECORDING --to trajectories`: the film's two frames a second, or with --rate any number a tick allows, for which the script is
// run again. Pieces go out as they come: hours of a drill at 20 frames a second are more than a string can hold.
import { filmOrRun } from '../film/refilm.js';
import { type FrameRate, frameRates, runOfRecording, trajectoriesOfRun } from '../film/run-trajectories.js';
import { load } from '../load.js';
import { trajectoriesOf } from '../report/trajectories.js';
import type { Arguments } from './arguments.js';
import { secondsOf } from './moment.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

/** The rate asked for, before anything is read; null: as the film has it. */
export function rateFrom(given: Arguments): FrameRate | null {
  const word = given.value('rate');
  if (word === undefined) return given.has('from') || given.has('until') ? 2 : null;
  const rate = frameRates.find((each) => String(each) === word);
  if (rate === undefined) throw new WrongUsage('rate', { found: word, choices: frameRates.join(', ') });
  return rate;
}

export async function* exportTrajectories(voice: Voice, given: Arguments, bytes: Uint8Array): AsyncGenerator<string> {
  const rate = rateFrom(given);
  const told = (share: number) => voice.progress(() => voice.fill(voice.words.commandLine.runAgain, { percent: Math.floor(share * 100) }));
  if (rate === null) {
    for await (const { text } of trajectoriesOf(await filmOrRun(bytes, told))) yield text;
    return;
  }
  const engine = await load();
  const run = await runOfRecording(bytes, engine.resultsVersion);
  const { start = '00:00' } = JSON.parse(run.texts.scenario) as { readonly start?: string };
  const at = (option: 'from' | 'until') => {
    const word = given.value(option);
    return word === undefined ? {} : { [option]: secondsOf(option, word, start) };
  };
  for await (const { text, share } of trajectoriesOfRun(engine, run, { rate, ...at('from'), ...at('until') })) {
    told(share);
    yield text;
  }
}
