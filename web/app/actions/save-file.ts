// SPDX-License-Identifier: Apache-2.0
// Hands a text to the browser or bytes as a file to keep.

export function save(name: string, text: string | Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
