import { it } from 'vitest';
import { planChecks } from '../../web/engine/checks/plan-checks.js';
import { completeTexts, load } from '../../web/engine/index.js';
it('try', async () => {
  const engine = await load();
  for (const id of ['probolinggo-2024', 'big-rally', 'gate-crush', 'tps-day']) {
    const { texts } = await completeTexts({ scenario: id });
    using s = engine.open(texts);
    const t = performance.now();
    const checks = planChecks(s.exercise.scenario);
    console.log(id, Math.round(performance.now() - t), 'ms');
    for (const c of checks) console.log(c.group, c.code, c.verdict, JSON.stringify(c.values), c.at?.map((v) => v.toFixed(1)).join(','));
  }
});
