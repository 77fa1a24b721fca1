// SPDX-License-Identifier: Apache-2.0
// The density bands of screens.md, said once in the map's density layer and passed on here.
export { BAND_LIMITS } from '../map/density-field.js';
