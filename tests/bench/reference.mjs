// SPDX-License-Identifier: Apache-2.0
// A reference, not the product: the plaza workloads in plain JavaScript, typed arrays sorted by cell and the social force of Helbing,
// Farkas and Vicsek 2000 without body contact. It has no routing, no state beyond the bodies and no contact layer, so it does less.
const [dt, tau, speed, radius, strength, range, cutoff] = [0.05, 0.5, 1.34, 0.2, 2000 / 80, 0.08, 1.6]; // s, s, m/s, m, m/s², m, m
const [warmUp, measured, repeats, turn] = [50, 200, 3, 1];

function makePlaza(agents, density, obstacles) {
  const side = Math.sqrt(agents / (density * (obstacles ? 0.98 : 1)));
  const boxes = obstacles ? [0.3, 0.7].flatMap((u) => [0.3, 0.7].map((v) => [u * side, v * side, 0.025 * side, 0.05 * side])) : [];
  const inBox = (px, py) => boxes.some(([bx, by, w, h]) => Math.abs(px - bx) < w + 0.3 && Math.abs(py - by) < h + 0.3);
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  let places = [];
  let size = 0;
  for (let across = Math.ceil(Math.sqrt(agents)); places.length < agents; across++) {
    size = side / across;
    places = Array.from({ length: across * across }, (_, k) => [((k % across) + 0.5) * size, (Math.floor(k / across) + 0.5) * size]);
    places = places.filter(([px, py]) => !inBox(px, py));
  }
  const [x, y, vx, vy, heading] = Array.from({ length: 5 }, () => new Float32Array(agents));
  for (let i = 0; i < agents; i++) {
    const k = i + Math.floor(random() * (places.length - i));
    [places[i], places[k]] = [places[k], places[i]];
    x[i] = places[i][0] + (random() - 0.5) * 0.3 * size;
    y[i] = places[i][1] + (random() - 0.5) * 0.3 * size;
    heading[i] = i < agents / 2 ? 1 : -1;
  }
  return { agents, side, boxes, now: { x, y, vx, vy, heading }, next: sorted(agents) };
}

function sorted(agents) {
  const [x, y, vx, vy, heading] = Array.from({ length: 5 }, () => new Float32Array(agents));
  return { x, y, vx, vy, heading };
}

/** Puts the people into the order of their cells (cells of the cut-off); gives the first of each cell. */
function sortByCell(plaza, across) {
  const { agents, now, next } = plaza;
  const begin = new Uint32Array(across * across + 2);
  const cell = new Uint32Array(agents);
  for (let i = 0; i < agents; i++) {
    const cx = Math.min(across - 1, Math.max(0, Math.floor(now.x[i] / cutoff)));
    const cy = Math.min(across - 1, Math.max(0, Math.floor(now.y[i] / cutoff)));
    cell[i] = cy * across + cx;
    begin[cell[i] + 2]++;
  }
  for (let c = 2; c < begin.length; c++) begin[c] += begin[c - 1];
  for (let i = 0; i < agents; i++) {
    const to = begin[cell[i] + 1]++;
    for (const name of ['x', 'y', 'vx', 'vy', 'heading']) next[name][to] = now[name][i];
  }
  [plaza.now, plaza.next] = [next, now];
  return begin;
}

function step(plaza) {
  const { agents, side, boxes } = plaza;
  const across = Math.max(1, Math.ceil(side / cutoff));
  const begin = sortByCell(plaza, across);
  const { x, y, vx, vy, heading } = plaza.now;
  const fx = new Float32Array(agents);
  const fy = new Float32Array(agents);
  for (let cy = 0; cy < across; cy++)
    for (let cx = 0; cx < across; cx++)
      for (let i = begin[cy * across + cx]; i < begin[cy * across + cx + 1]; i++) {
        let ax = (heading[i] * speed - vx[i]) / tau;
        let ay = -vy[i] / tau;
        for (let v = Math.max(0, cy - 1); v <= Math.min(across - 1, cy + 1); v++) {
          const end = begin[v * across + Math.min(across - 1, cx + 1) + 1];
          for (let j = begin[v * across + Math.max(0, cx - 1)]; j < end; j++) {
            const dx = x[i] - x[j];
            const dy = y[i] - y[j];
            const d2 = dx * dx + dy * dy;
            if (d2 > cutoff * cutoff || d2 < 1e-9) continue;
            const d = Math.sqrt(d2);
            const push = (strength * Math.exp((2 * radius - d) / range)) / d;
            ax += push * dx;
            ay += push * dy;
          }
        }
        for (const [bx, by, w, h] of boxes) {
          const dx = x[i] - Math.min(bx + w, Math.max(bx - w, x[i]));
          const dy = y[i] - Math.min(by + h, Math.max(by - h, y[i]));
          const d = Math.sqrt(dx * dx + dy * dy);
          if (d > cutoff || d < 1e-6) continue;
          const push = (strength * Math.exp((radius - d) / range)) / d;
          ax += push * dx;
          ay += push * dy;
        }
        fx[i] = ax + strength * (Math.exp((radius - x[i]) / range) - Math.exp((radius - side + x[i]) / range));
        fy[i] = ay + strength * (Math.exp((radius - y[i]) / range) - Math.exp((radius - side + y[i]) / range));
      }
  for (let i = 0; i < agents; i++) {
    const [ux, uy] = [vx[i] + dt * fx[i], vy[i] + dt * fy[i]];
    const slower = Math.min(1, (1.3 * speed) / Math.max(1e-9, Math.sqrt(ux * ux + uy * uy))); // Helbing and Molnár 1995
    vx[i] = ux * slower;
    vy[i] = uy * slower;
    x[i] = Math.min(side, Math.max(0, x[i] + dt * vx[i]));
    y[i] = Math.min(side, Math.max(0, y[i] + dt * vy[i]));
    if (x[i] < turn) heading[i] = 1;
    else if (x[i] > side - turn) heading[i] = -1;
  }
}

const [, count, density, variant] = /^plaza-(\d+)-([\d.]+)-([AB])$/.exec(process.argv[2] ?? '') ?? process.exit(2);
const times = Array.from({ length: repeats }, () => {
  const plaza = makePlaza(Number(count), Number(density), variant === 'B');
  for (let k = 0; k < warmUp; k++) step(plaza);
  const before = process.cpuUsage();
  for (let k = 0; k < measured; k++) step(plaza);
  const { user, system } = process.cpuUsage(before);
  if (!plaza.now.x.every(Number.isFinite)) throw new Error('the reference has lost somebody');
  return (user + system) / 1000 / measured;
}).sort((a, b) => a - b);
const peakMB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ msPerStep: times[1], msPerStepMin: times[0], msPerStepMax: times[2], peakMB }));
