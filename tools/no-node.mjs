// SPDX-License-Identifier: Apache-2.0
// A Vite plugin: the core's glue asks for Node's `module` when it runs in Node; a browser bundle gets an empty one.

export const noNode = () => ({
  name: 'sispam-no-node',
  enforce: 'pre',
  resolveId: (id) => (id === 'module' ? '\0no-node' : undefined),
  load: (id) => (id === '\0no-node' ? 'export const createRequire = undefined;' : undefined),
});
