// SPDX-License-Identifier: Apache-2.0
// The names of the core's closed choices, for screens: they know the engine's types only, its tables come through here.
export { tables } from '../../engine/tables.g.js';
