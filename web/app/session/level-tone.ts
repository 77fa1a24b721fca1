// SPDX-License-Identifier: Apache-2.0
// Which of the three situation colours a level of a doctrine has: the lowest is green, the upper quarter red, what lies between yellow.
import type { Doctrine } from '../../engine/tables.g.js';

export type LevelTone = 'hijau' | 'kuning' | 'merah';

export function levelTone(doctrine: Doctrine, index: number): LevelTone {
  const ranks = doctrine.levels.map((level) => level.rank);
  const low = Math.min(...ranks);
  const high = Math.max(...ranks);
  const rank = doctrine.levels[index]?.rank ?? low;
  if (rank <= low || high <= low) return 'hijau';
  return (rank - low) / (high - low) >= 0.75 ? 'merah' : 'kuning';
}
