// SPDX-License-Identifier: Apache-2.0
// What can be put beside each other: built-in scenarios, their commanders, files of one's own. A commander is put in as a plan file, so
// that the command line can play exactly the same.
import { readPlan } from '../../engine/ensemble/plan.js';
import { isEnsembleText, readEnsemble } from '../../engine/ensemble/read-ensemble.js';
import { FileProblem } from '../../engine/errors.js';
import { loadText, readLibrary } from '../../engine/library.js';
import { load } from '../../engine/load.js';
import type { Text } from '../../engine/tables.g.js';
import { readAddress } from './address.js';
import { type Candidate, change, knownPlans, setup, showDocument, shownResults } from './comparison.js';
import { isPlanText, plansOf } from './ensemble-run.js';
import { opening } from './exercise.js';
import type { PlanBase, PlanOrders } from './plan/document.js';

const MAX_BYTES = 64 * 1024 * 1024;

interface ScenarioText {
  readonly name?: Text;
  readonly commander?: string;
  readonly units?: readonly { readonly id?: string }[];
}

/** A commander of the library that knows the units of a scenario. */
export interface CommanderChoice {
  readonly id: string;
  readonly name: Text;
}

/** What is open on Run or asked for by the page's address, where the library has it; otherwise the usual one. */
export async function firstBase(search: string, usual: string): Promise<string> {
  const open = opening()?.scenario ?? readAddress(search).scenario;
  const { scenarios } = await readLibrary();
  return scenarios.find(({ id }) => id === open)?.id ?? usual;
}

/** The scenario as it stands, as the first plan, instead of another built-in one and its commanders; files of one's own stay. */
export async function startWith(base: string): Promise<void> {
  const text = await loadText('scenarios', base);
  const { name = {} } = JSON.parse(text) as ScenarioText;
  const own = setup.value.candidates.filter(({ kind, id }) => kind === 'file' && id !== base);
  change({ candidates: [{ id: base, name, text, kind: 'scenario' }, ...own] });
}

/** Commanders whose units are all in the scenario, its own left out. */
export async function commandersFor(base: string): Promise<readonly CommanderChoice[]> {
  const scenario = JSON.parse(await loadText('scenarios', base)) as ScenarioText;
  const units = new Set((scenario.units ?? []).map((unit) => unit.id));
  const { commanders } = await readLibrary();
  const fitting: CommanderChoice[] = [];
  for (const { id, name } of commanders) {
    if (id === scenario.commander) continue;
    const { orders } = JSON.parse(await loadText('commanders', id)) as { readonly orders: readonly { readonly unit?: string }[] };
    const named = new Set(orders.flatMap((order) => order.unit ?? []));
    if (named.size > 0 && [...named].every((unit) => units.has(unit))) fitting.push({ id, name });
  }
  return fitting;
}

/** The plan file that puts another commander in; '' for none. */
export function commanderPlan(base: string, scenarioText: string, commander: CommanderChoice | null): Candidate {
  const own = (JSON.parse(scenarioText) as ScenarioText).commander;
  const name = commander?.name ?? { id: 'Tanpa komandan', en: 'Nobody commands' };
  const path = '/commander';
  const guard = own === undefined ? [] : [{ op: 'test', path, value: own }];
  const step =
    commander === null
      ? own === undefined
        ? []
        : [{ op: 'remove', path }]
      : [{ op: own === undefined ? 'add' : 'replace', path, value: commander.id }];
  const plan = { format: 'sispamkota-plan/1', base, name, patch: [...guard, ...step] };
  return { id: commander?.id ?? 'tanpa-komandan', name, text: `${JSON.stringify(plan, null, 2)}\n`, kind: 'commander' };
}

/** What the Plan screen has kept: the draft, or a version of it. */
export interface KeptPlan {
  readonly name: string;
  readonly value: unknown;
  readonly base: PlanBase | null;
  readonly orders: PlanOrders;
}

/** As plan files over their base where the library has it, else as a whole scenario; orders need a base beside them. */
export async function keptCandidates({ name, value, base, orders }: KeptPlan): Promise<readonly Candidate[]> {
  const { planTextOf, textOfJson } = await import('./plan/files.js');
  const id = slug(name);
  const named = { id: name, en: name };
  const own = base ?? { id: 'rencana-dasar', value };
  const { scenarios } = await readLibrary();
  const isBuiltIn = scenarios.some((each) => each.id === base?.id);
  if (!isBuiltIn && orders === null) return [{ id, name: named, text: textOfJson(withName(value, named)), kind: 'file' }];
  const plan: Candidate = { id, name: named, text: planTextOf(own, value, orders, name), kind: 'file' };
  return isBuiltIn ? [plan] : [{ id: own.id, name: {}, text: textOfJson(own.value), kind: 'file' }, plan];
}

function withName(value: unknown, name: Text): unknown {
  return typeof value === 'object' && value !== null ? { ...value, name } : value;
}

/** As ids of plans are written in results: small letters, digits, hyphens. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'rencana' : plain;
}

/** Reads it as the ensemble will; throws what is wrong with it. */
export async function add(candidate: Candidate): Promise<void> {
  const { candidates } = setup.value;
  const others = candidates.filter((each) => each.id !== candidate.id);
  const baseText = async (base: string) => candidates.find((each) => each.id === base && !isPlanText(each.text))?.text;
  const plan = await readPlan(await load(), { id: candidate.id, text: candidate.text }, { baseText });
  change({ candidates: [...others, { ...candidate, name: plan.name }] });
}

export function remove(id: string): void {
  change({ candidates: setup.value.candidates.filter((each) => each.id !== id) });
}

/** The first is what the others are compared with. */
export function makeFirst(id: string): void {
  const { candidates } = setup.value;
  change({ candidates: [...candidates.filter((each) => each.id === id), ...candidates.filter((each) => each.id !== id)] });
}

/** Scenarios and plans are added, results are shown; several results are joined as shards. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const results: { readonly name: string; readonly text: string }[] = [];
  for (const file of files) {
    const { name } = file;
    if (file.size > MAX_BYTES) throw new FileProblem('file.tooLarge', { name, found: file.size, max: MAX_BYTES });
    const text = await file.text();
    if (isEnsembleText(text)) results.push({ name, text });
    else await add({ id: name.replace(/\.json$/i, ''), name: {}, text, kind: 'file' });
  }
  if (results.length === 0) return;
  const document = readEnsemble(results);
  showDocument(document, results.map(({ name }) => name).join(', '));
  knownPlans.value = new Map();
  await recallPlans();
}

/** Finds the texts of the plans that results name, among those of the set-up and the built-in scenarios; what is not found stays unknown. */
export async function recallPlans(): Promise<void> {
  const engine = await load();
  // A set-up that is wrong is said beside it; here its plans are only not known by name.
  const known = new Map((await plansOf(engine, setup.value).catch(() => [])).map((plan) => [plan.id, plan]));
  const { scenarios } = await readLibrary();
  for (const { id } of shownResults.value?.plans ?? []) {
    if (known.has(id) || !scenarios.some((each) => each.id === id)) continue;
    known.set(id, await readPlan(engine, { id, text: await loadText('scenarios', id) }));
  }
  knownPlans.value = known;
}
