// SPDX-License-Identifier: Apache-2.0
// "Did you mean …?": the known word nearest to a misspelt one.

/** The word with the fewest insertions, deletions and changes between them, or '' if none is near (more than a third of the letters). */
export function nearest(word: string, known: readonly string[]): string {
  let best = '';
  let least = Math.floor(Math.max(3, word.length) / 3) + 1;
  for (const candidate of known) {
    const beginning = candidate.slice(0, word.length + 1); // half a name counts as a name nearly right
    const distance = Math.min(edits(word, candidate), edits(word, beginning) + 1);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
