// SPDX-License-Identifier: Apache-2.0
// `sispamkota worker --queue URL`: plays the runs of a queue until it is told to stop; what is being played then is still finished.
import { availableParallelism } from 'node:os';
import { ensembleHand } from '../ensemble/hands.js';
import { load } from '../load.js';
import { serveQueue, type WorkerNews } from '../queue/queue-worker.js';
import { spelt } from '../queue/queued-run.js';
import { withoutSecret } from '../queue/redis.js';
import { type Arguments, wholeNumber } from './arguments.js';
import { versionsOf } from './version.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

const usualLease = 30; // s: long enough for a busy machine to answer late

export async function worker(voice: Voice, given: Arguments): Promise<number> {
  const address = queueAddress(given);
  if (address === undefined) throw new WrongUsage('needs', { command: given.command, option: 'queue' });
  const number = (name: 'workers' | 'lease', most: number, otherwise: number) => {
    const word = given.value(name);
    return word === undefined ? otherwise : wholeNumber(name, word, 1, most);
  };
  const [workers, lease] = [number('workers', 256, availableParallelism()), number('lease', 3600, usualLease)];
  const words = voice.words.commandLine.queue;
  const versions = await versionsOf(await load());
  const version = spelt(versions);
  const heard = (news: WorkerNews) => {
    if (typeof news === 'string') voice.tell(words[news]);
    else if ('run' in news) voice.progress(() => voice.fill(words.served, { count: news.run }));
    else if ('refused' in news) voice.tell(voice.fill(words.refused, { found: news.refused, version }));
    else voice.tell(voice.fill(words.wrong, { reason: news.wrong }));
  };
  const serving = await serveQueue({ address, versions, workers, lease, start: ensembleHand, heard });
  voice.tell(voice.fill(words.serving, { address: withoutSecret(address), workers, version }));
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await serving.close();
  voice.result({ runs: serving.done }, () => [voice.fill(words.served, { count: serving.done })]);
  return 0;
}

/** --queue, if it can be an address. */
export function queueAddress(given: Arguments): string | undefined {
  const found = given.value('queue');
  if (found !== undefined && !(/^rediss?:\/\/[^\s/]/.test(found) && URL.canParse(found))) throw new WrongUsage('queue', { found });
  return found;
}
