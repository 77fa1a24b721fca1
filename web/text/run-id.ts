// SPDX-License-Identifier: Apache-2.0
// Words of the Run screen in Indonesian that came with the control room; they are part of the labels.

export const runWordsId = {
  // orders
  whyHint: 'alasan dan dasar kewenangan, untuk catatan keputusan',
  saysNote: 'Disebut {count} dari {all}. Himbauan yang lengkap menyebut semuanya (R38).',
};
