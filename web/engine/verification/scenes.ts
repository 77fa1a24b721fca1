// SPDX-License-Identifier: Apache-2.0
// The concrete scene of a variant: the base scene of library/verification, patched. It is an ordinary scenario that `run` accepts.
import { patched } from '../json-patch.js';
import { readScene } from '../library.js';
import type { Study, Variant } from './study.js';

/** A `parameters` object of a scenario, laid over the scene's own. */
export type Parameters = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function sceneName(study: Study, variant: Variant): string {
  return `${study.name}-${variant.name}`.replaceAll('.', '-');
}

export async function sceneText(study: Study, variant: Variant, parameters: Parameters = {}): Promise<string> {
  if (study.scene === undefined) throw new Error(`the study ${study.name} has no scene`);
  const base: unknown = JSON.parse(await readScene(study.scene));
  const scene = patched(base, [
    { op: 'replace', path: '/id', value: sceneName(study, variant) },
    ...(variant.patch ?? []),
    ...(variant.until === undefined ? [] : [{ op: 'add' as const, path: '/limit', value: variant.until }]),
  ]) as { parameters?: Parameters };
  const own = scene.parameters ?? {};
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(parameters)])].map((key) => [key, { ...own[key], ...parameters[key] }]),
  );
  return `${JSON.stringify(Object.keys(merged).length > 0 ? { ...scene, parameters: merged } : scene, null, 2)}\n`;
}
