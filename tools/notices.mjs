// SPDX-License-Identifier: Apache-2.0
// A Vite plugin: THIRD-PARTY-NOTICES.txt beside what is built, with every library whose code is in it and the words of its licence. The list
// comes from the modules of the bundle, so it cannot forget one; what is inside core.wasm stands here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const words = (licence) => readFileSync(fileURLToPath(new URL(`notices/${licence}.txt`, import.meta.url)), 'utf8');

/** In core.wasm and core.mjs. libc++ and compiler-rt are there too, under Apache-2.0 WITH LLVM-exception, which asks for no notice in object code. */
const inCore = [
  { name: 'RapidJSON', licence: 'MIT', holder: 'Copyright (C) 2015 THL A29 Limited, a Tencent company, and Milo Yip.' },
  { name: 'Emscripten', licence: 'MIT', holder: 'Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.' },
  { name: 'musl', licence: 'MIT', holder: 'Copyright (c) 2005-2020 Rich Felker, et al.' },
].map(({ name, licence, holder }) => ({ name, licence, text: `${holder}\n\n${words(licence)}` }));

/** Folder and name of the package a module belongs to; undefined for our own. */
function packageOf(id) {
  const match = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.replaceAll('\\', '/'));
  return match === null ? undefined : { folder: match[1], name: match[2] };
}

function noticeOf({ folder, name }) {
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const text =
    file === undefined ? `Copyright (c) ${holder.replace(/\s*<.*/, '')}\n\n${words(license)}` : readFileSync(join(folder, file), 'utf8');
  return { name: `${name} ${version}`, licence: license, text };
}

/** `main` writes the file; `beside` is for bundles made on the way, such as workers. */
export function notices() {
  const found = new Map();
  const collect = (bundle) => {
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.moduleIds ?? []) {
        const each = packageOf(id);
        if (each !== undefined) found.set(each.name, each);
      }
    }
  };
  return {
    beside: () => ({ name: 'sispam-notices-beside', generateBundle: (_, bundle) => collect(bundle) }),
    main: {
      name: 'sispam-notices',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const libraries = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(noticeOf);
        const parts = [...inCore, ...libraries].map(({ name, licence, text }) => `${name} (${licence})\n\n${text.trim()}\n`);
        const head = 'Sispamkota contains code of these libraries. Sispamkota itself: Apache-2.0, see LICENSE.\n';
        this.emitFile({ type: 'asset', fileName: NOTICES, source: [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`) });
      },
    },
  };
}
