// SPDX-License-Identifier: Apache-2.0
// Gives bytes to the reader as a file, by the browser's own download.

export function giveFile(bytes: Uint8Array, name: string, type = 'application/octet-stream'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What stands in a name and may stand in a file's name. */
export function fileName(words: string): string {
  return words.replace(/[^\p{L}\p{N} ._-]+/gu, '_').slice(0, 80) || 'sispamkota';
}
