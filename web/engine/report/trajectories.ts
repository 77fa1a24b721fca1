// SPDX-License-Identifier: Apache-2.0
// Where everybody went, as plain text that PedPy reads: two frames a second as the film has them, only people who are on the site. The
// third coordinate is 0: the site is flat.
import { type Film, framesOf } from '../film/film-file.js';
import { TICKS_A_SECOND } from './course.js';

const ticksPerFrame = 10;

/** In pieces, ten seconds each; `share` says how much is done. */
export async function* trajectoriesOf(film: Film): AsyncGenerator<{ readonly text: string; readonly share: number }> {
  yield { text: `# framerate: ${TICKS_A_SECOND / ticksPerFrame}.0\n# id frame x/m y/m z/m\n`, share: 0 };
  for (const [index, group] of film.groups.entries()) {
    const lines: string[] = [];
    const { frames } = await framesOf(film, group);
    for (const { tick, people } of frames) {
      if (tick % ticksPerFrame !== 0) continue; // the very last frame may lie between two
      for (let row = 0; row < people.x.length; row++)
        if (people.presence[row] === 1)
          lines.push(`${row} ${tick / ticksPerFrame} ${(people.x[row] ?? 0).toFixed(2)} ${(people.y[row] ?? 0).toFixed(2)} 0\n`);
    }
    yield { text: lines.join(''), share: (index + 1) / film.groups.length };
  }
}
