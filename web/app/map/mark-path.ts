// SPDX-License-Identifier: Apache-2.0
// The outline of a mark on a 2D canvas, added to the path that is open: for the plain painter, the legend and the overlay. Holes are drawn
// as inner outlines, so fill with the even-odd rule.
import type { Shape } from './marks.js';

type Path = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>;

export function traceMark(path: Path, shape: Shape, x: number, y: number, radius: number, turn = 0): void {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const outline = (points: readonly (readonly [number, number])[], turned: boolean) => {
    points.forEach(([u, v], index) => {
      const px = x + radius * (turned ? u * cos - v * sin : u);
      const py = y - radius * (turned ? u * sin + v * cos : v);
      if (index === 0) path.moveTo(px, py);
      else path.lineTo(px, py);
    });
    path.closePath();
  };
  const box = (w: number, h: number, turned: boolean) =>
    outline(
      [
        [-w, -h],
        [w, -h],
        [w, h],
        [-w, h],
      ],
      turned,
    );
  const disc = (share: number) => {
    path.moveTo(x + radius * share, y);
    path.arc(x, y, radius * share, 0, 2 * Math.PI);
  };
  const star = (long: number, short: number, angle: number) => {
    const points: [number, number][] = [];
    for (let quarter = 0; quarter < 4; ++quarter) {
      const a = angle + (quarter * Math.PI) / 2;
      for (const [u, v] of [
        [long, -short],
        [long, short],
        [short, short],
      ] as const)
        points.push([u * Math.cos(a) - v * Math.sin(a), u * Math.sin(a) + v * Math.cos(a)]);
    }
    outline(points, false);
  };
  switch (shape) {
    case 'disc':
      disc(1);
      break;
    case 'ring':
      disc(1);
      disc(0.42);
      break;
    case 'bar':
      disc(1);
      box(0.95, 0.2, false);
      break;
    case 'triangle':
      outline(
        [
          [0, 1.1],
          [1.05, -0.68],
          [-1.05, -0.68],
        ],
        false,
      );
      break;
    case 'arrow':
      outline(
        [
          [1.2, 0],
          [-0.72, 1],
          [-0.72, -1],
        ],
        true,
      );
      break;
    case 'diamond':
      outline(
        [
          [0, 1.1],
          [1.1, 0],
          [0, -1.1],
          [-1.1, 0],
        ],
        false,
      );
      break;
    case 'square':
      box(0.86, 0.86, true);
      break;
    case 'frame':
      box(0.86, 0.86, true);
      box(0.36, 0.36, true);
      break;
    case 'plus':
      star(1, 0.4, 0);
      break;
    case 'cross':
      star(1.05, 0.34, Math.PI / 4);
  }
}
