// SPDX-License-Identifier: Apache-2.0
// The typed error of the package for what goes wrong in the page itself, so that rooms that know only types of the engine can throw one.
export { SispamError as SispamFault } from '../../engine/errors.js';
