// SPDX-License-Identifier: Apache-2.0
// Where this code runs. Modules of Node are asked for by a name that bundlers for browsers do not follow.

export function inNode(): boolean {
  const host = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
  return typeof host.process?.versions?.node === 'string';
}

/** A module of Node, such as 'fs/promises'. The caller names what it uses of it. */
export async function nodeModule<T>(name: string): Promise<T> {
  const specifier = `node:${name}`;
  return (await import(/* @vite-ignore */ specifier)) as T;
}
