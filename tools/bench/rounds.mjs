// SPDX-License-Identifier: Apache-2.0
// The machine is shared and noisy, so the things that are compared run in turn (A B A B), and only ratios of one turn are compared.

/** The middle of a list, and its ends. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** Plays every contestant `rounds` times in turn; gives a list of what each played. */
export function inTurn(contestants, rounds) {
  const played = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, play] of Object.entries(contestants)) played[name].push(play());
  return played;
}

/** What one contestant played in all rounds, as one row. */
export function together(played) {
  return {
    msPerStep: spread(played.map((each) => each.msPerStep)).median,
    msPerStepMin: Math.min(...played.map((each) => each.msPerStepMin)),
    msPerStepMax: Math.max(...played.map((each) => each.msPerStepMax)),
    peakMB: spread(played.map((each) => each.peakMB)).median,
  };
}

/** How many times faster the first is than the second, turn by turn. */
export function faster(first, second) {
  return spread(first.map((each, k) => second[k].msPerStep / each.msPerStep));
}
