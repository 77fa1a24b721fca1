// SPDX-License-Identifier: Apache-2.0
// The texts of the library by path, where they are built in: in the page that is one file and is opened without a server, which puts its own
// module in the place of this one (tools/single-file.mjs). Elsewhere they are read when they are asked for.

export const libraryTexts: Readonly<Record<string, string>> | null = null;
