// SPDX-License-Identifier: Apache-2.0
// Gives a text to the reader as a file: a download.

export function handOut(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
