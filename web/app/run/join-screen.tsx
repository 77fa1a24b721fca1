// SPDX-License-Identifier: Apache-2.0
// A window that takes part and has nothing to show yet: which exercise, or that none runs. And the word over a picture that has stopped
// because the window that ran it is gone.
import type { JSX } from 'preact';
import { Mark } from '../frame/mark.js';
import { ReadingTools } from '../frame/reading-tools.js';
import { follow, offers } from '../session/windows/join.js';
import { joined } from '../session/windows/seat.js';
import { clockOf, labels, put, say } from '../session/words.js';
import { roleWord } from './windows-dialog.js';

function Offers(): JSX.Element | null {
  const list = [...offers.value.values()];
  if (list.length === 0) return null;
  return (
    <>
      <h2>{labels.value.joinWhich}</h2>
      <ul class="choices">
        {list.map(({ owner, name, seed, seconds }) => (
          <li key={owner}>
            <button type="button" class="choice" onClick={() => follow(owner)}>
              <b>{say(name)}</b>
              <span class="choice-facts">
                {labels.value.seed} {seed} · T+{clockOf(seconds)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function JoinScreen(): JSX.Element | null {
  const seat = joined.value?.seat;
  if (seat === undefined) return null;
  return (
    <div class="plain-screen join-screen">
      <header class="top-bar">
        <span class="brand">
          <Mark />
          <span>{roleWord(seat)}</span>
        </span>
        <div class="bar-middle" />
        <ReadingTools />
      </header>
      <main class="join" aria-label={labels.value.joinTitle}>
        <h1>{labels.value.joinTitle}</h1>
        <p role="status">{labels.value.joinLooking}</p>
        <Offers />
      </main>
    </div>
  );
}

export function OwnerGone(): JSX.Element | null {
  if (joined.value?.state !== 'gone') return null;
  return (
    <div class="notice notice-no-duff" role="alert">
      <p>
        <b>{labels.value.ownerGone}</b> {labels.value.ownerGoneTold}
      </p>
      {[...offers.value.values()].map(({ owner, name }) => (
        <button key={owner} type="button" class="button button-plain" onClick={() => follow(owner)}>
          {put(labels.value.followOther, { name: say(name) })}
        </button>
      ))}
    </div>
  );
}
