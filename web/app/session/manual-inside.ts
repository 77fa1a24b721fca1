// SPDX-License-Identifier: Apache-2.0
// The manual where it is built in: in the page that is one file and is opened without a server, which puts its own module in the place of this
// one (tools/single-file.mjs). Elsewhere its pages are files beside the page.

/** JSON of ManualInside, deflated, as base64; null where it is not built in. */
export const manualInside: string | null = null;

export interface ManualInside {
  readonly style: string;
  /** HTML documents by path, as "id/index.html" */
  readonly pages: Readonly<Record<string, string>>;
  /** pictures as data:, by path, as "plots/bottleneck.svg" */
  readonly plots: Readonly<Record<string, string>>;
}
