// SPDX-License-Identifier: Apache-2.0
// A message that the instructor writes at the desk is told to the core when its second has come, and is in the recording.
import { afterAll, expect, it } from 'vitest';
import { atDesk, messages, sendDue } from '../../web/app/session/desk.js';
import { source } from '../../web/app/session/run-state.js';
import { load, openLive, readFilm } from '../../web/engine/index.js';

afterAll(() => source.value?.dispose());

it('a written message waits for its second, then stands in the recording, which replays', async () => {
  const live = await openLive({ scenario: 'quiet-rally', seed: 1, worker: 'here' });
  source.value = live;
  const message = { sender: 'Kabagops', receiver: '', channel: 'radio', text: 'Ambulans terhalang', objective: '', expected: 'Buka jalan' };
  await atDesk({ do: 'writeMessage', message: { ...message, t: 1 } });
  expect(messages.value[0]?.state).toBe('waiting');
  sendDue((await live.stepBy(20)).seconds);
  expect(messages.value[0]?.state).toBe('sent');
  await live.stepBy(20);
  const recording = await live.recording();
  expect((await readFilm(recording)).deeds).toMatchObject([
    {
      tick: 20,
      kind: 'writeInject',
      inject: { kind: 'message', sender: 'Kabagops', text: { id: 'Ambulans terhalang' }, expected: { id: 'Buka jalan' } },
    },
  ]);
  expect((await load()).verifyRecording(recording)).toMatchObject({ kind: 'same', ticks: 40 });
});
