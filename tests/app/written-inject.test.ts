// SPDX-License-Identifier: Apache-2.0
// A message that the instructor writes at the desk is told to the core when its second has come, and is in the recording.
import { afterAll, expect, it } from 'vitest';
import { eventSentence, findingInWords } from '../../web/app/run/event-words.js';
import { atDesk, faultsOf, messages, sendDue } from '../../web/app/session/desk.js';
import { source } from '../../web/app/session/run-state.js';
import { load, openLive, readFilm } from '../../web/engine/index.js';
import type { EventView, FindingView } from '../../web/engine/source.js';

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

it('misconduct of an officer is refused where it cannot be; where it can, event and finding name the act, and an order answers it', async () => {
  const live = await openLive({ scenario: 'quiet-rally', seed: 1, worker: 'here' });
  source.value = live;
  const words = { told: false, sender: '', receiver: '', channel: '', text: 'Pelanggaran', objective: '', expected: '' };
  const misconduct = (values: Readonly<Record<string, string>>) => ({ ...words, kind: 'misconduct' as const, values, t: 0 });
  expect(await faultsOf(misconduct({ unit: 'dalmas-awal' }))).toMatchObject([{ code: 'key.missing', values: { key: 'act' } }]);
  expect(await faultsOf(misconduct({ unit: 'dalmas-awal', act: 'warningShot' }))).toMatchObject([{ path: '/act', code: 'inject.act' }]);
  expect(await faultsOf(misconduct({ unit: 'medis-lapangan', act: 'strikesRestrained' }))).toMatchObject([{ code: 'inject.act' }]);
  expect(await faultsOf(misconduct({ unit: 'dalmas-awal', act: 'insults' }))).toEqual([]);

  const told: EventView[] = [];
  const findings: FindingView[] = [];
  live.listen({ events: (list) => told.push(...list), findings: (list) => findings.push(...list) });
  await live.writeInject({ id: 'pesan-1', kind: 'misconduct', unit: 'dalmas-awal', act: 'insults', text: { id: 'Hinaan' } });
  await live.stepBy(40);
  const event = told.find(({ kind }) => kind === 'misconduct');
  expect(event).toBeDefined();
  expect(eventSentence(live.exercise, event as EventView)).toContain('hinaan kepada massa');
  expect(findings.filter(({ rule }) => rule === 'R16')).toEqual([]);
  await live.give({ unit: 'dalmas-awal', kind: 'fallBack', distance: 3 });
  await live.stepBy(20);
  const finding = findings.find(({ rule }) => rule === 'R16');
  expect(finding).toMatchObject({ kept: true, unit: 'dalmas-awal', values: { duration: 60 } });
  expect(findingInWords(live.exercise, finding as FindingView).figures).toContain('perbuatan hinaan kepada massa');
});
