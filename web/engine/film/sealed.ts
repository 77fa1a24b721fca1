// SPDX-License-Identifier: Apache-2.0
// The bytes of a run that was kept as it went, as a file with an end: a torn last chunk falls away. It has a film and no whole script:
// hashes and commands come back by running it again.
import { closed, header, walk } from './chunks.js';

export function sealed(bytes: Uint8Array): Uint8Array {
  const { chunks, whole } = walk(bytes, true);
  return whole ? bytes : closed([header(), ...chunks.map((each) => each.bytes)]);
}
