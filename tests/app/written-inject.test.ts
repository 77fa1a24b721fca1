// SPDX-License-Identifier: Apache-2.0
// A message that the instructor writes at the desk is told to the core when its second has come, and is in the recording.
import { afterAll, expect, it } from 'vitest';
import { atDesk, faultsOf, messages, sendDue } from '../../web/app/session/desk.js';
import { source } from '../../web/app/session/run-state.js';
import { load, openLive, readFilm } from '../../web/engine/index.js';

afterAll(() => source.value?.dispose());

it('a written message waits for its second, then stands in the recording, which replays', async () => {
  const live = await openLive({ scenario: 'quiet-rally', seed: 1, worker: 'here' });
  source.value = live;
  const way = { kind: 'message', values: {}, told: true } as const;
  const message = {
    ...way,
    sender: 'Kabagops',
    receiver: '',
    channel: 'radio',
    text: 'Ambulans terhalang',
    objective: '',
    expected: 'Buka jalan',
  };
  await atDesk({ do: 'writeMessage', message: { ...message, t: 1 } });
  expect(messages.value[0]?.state).toBe('waiting');
  sendDue((await live.stepBy(20)).seconds);
  expect(messages.value[0]?.state).toBe('sent');
  await live.stepBy(20);
  const recording = await live.recording();
  expect((await readFilm(recording)).deeds).toMatchObject([
    { tick: 0, kind: 'desk', deed: { do: 'writeMessage', message: { number: 1, t: 1 } } },
    {
      tick: 20,
      kind: 'writeInject',
      inject: { kind: 'message', sender: 'Kabagops', text: { id: 'Ambulans terhalang' }, expected: { id: 'Buka jalan' } },
    },
  ]);
  expect((await load()).verifyRecording(recording)).toMatchObject({ kind: 'same', ticks: 40 });
});

it('a fire that is written without its place is refused with what is missing, and nothing of it is recorded', async () => {
  const live = await openLive({ scenario: 'quiet-rally', seed: 1, worker: 'here' });
  source.value = live;
  const words = { told: false, sender: '', receiver: '', channel: '', text: 'Ban', objective: '', expected: '', t: 0 };
  expect(await faultsOf({ ...words, kind: 'fire', values: { group: 'peserta' } })).toMatchObject([
    { path: '', code: 'key.missing', values: { key: 'zone' } },
  ]);
  expect(await faultsOf({ ...words, kind: 'wind', values: { amount: 5000 } })).toMatchObject([{ path: '/amount', code: 'range.high' }]);
  expect(await faultsOf({ ...words, kind: 'wind', values: { amount: 5 } })).toEqual([]);
  await live.stepBy(2);
  expect((await readFilm(await live.recording())).deeds).toEqual([]);
});
