// SPDX-License-Identifier: Apache-2.0
// One line for people about a run, so that a changed golden shows what has changed and not only that it has.

interface Summary {
  readonly seconds: number;
  readonly people: Readonly<Record<'present' | 'left' | 'arrested' | 'injured', number>>;
  readonly phases: readonly { readonly id: string; readonly from: number; readonly forced: boolean }[];
  readonly situation: readonly { readonly t: number; readonly level: string }[];
  readonly findings: readonly { readonly rule: string; readonly kept: boolean }[];
  readonly measures: { readonly maxDensity: number; readonly maxContactForce: number };
}

export function summaryLine(document: unknown): string {
  const { seconds, people, phases, situation, findings, measures } = document as Summary;
  const { present, left, arrested, injured } = people;
  const broken = [...new Set(findings.filter((finding) => !finding.kept).map((finding) => finding.rule))].sort();
  return [
    `${seconds} s: ${present} present, ${left} left, ${arrested} arrested, ${injured} hurt`,
    `phases ${phases.map(({ id, from, forced }) => `${id}@${from}${forced ? '!' : ''}`).join(' ') || 'none'}`,
    `situation ${situation.map(({ level, t }) => `${level}@${t}`).join(' ')}`,
    `greatest ${measures.maxDensity.toFixed(2)} /m², ${measures.maxContactForce.toFixed(0)} N`,
    `broken ${broken.join(' ') || 'none'}`,
  ].join('; ');
}
