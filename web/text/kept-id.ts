// SPDX-License-Identifier: Apache-2.0
// Indonesian words of the list of kept exercises; loaded with it, not with the page.

export const keptId = {
  intro: 'Setiap latihan disimpan di peramban ini sejak dimulai, detik demi detik. Tidak ada yang dikirim ke mana pun.',
  nothing: 'Belum ada latihan yang tersimpan di sini.',
  storage: 'Tempat di peramban ini',
  used: '{used} dari {granted} terpakai',
  lasting: 'Penyimpanan tetap: peramban tidak menghapusnya sendiri.',
  notLasting: 'Bila tempat menipis, peramban boleh menghapusnya sendiri.',
  now: 'Latihan yang terbuka tersimpan sampai {clock}[ ({place})].',
  files: 'berkas pribadi peramban',
  database: 'basis data peramban',
  nowhere: 'Peramban ini tidak menyimpan apa pun.',
  length: 'lama {length}',
  seed: 'benih {seed}',
  way: 'cabang {number}',
  stopped: 'terhenti',
  over: 'selesai',
  openHere: 'terbuka di sini',
  openElsewhere: 'terbuka di tab lain',
  newName: 'Nama baru untuk “{name}”',
  useName: 'Pakai nama ini',
  reallyRemove: 'Ya, hapus “{name}”',
  reallyErase: 'Ya, hapus semua latihan dan pengaturan di peramban ini',
  keepIt: 'Jangan hapus',
  eraseHint: 'Untuk laptop bersama: semua latihan, nama, catatan, dan pengaturan dihapus dari peramban ini.',
  redact: 'Tanpa nama dan nilai',
  redactHint: 'Nama panggilan dalam catatan keputusan dan nilai sasaran tidak ikut dalam berkas.',
  working: { goOn: 'Dilanjutkan …', export: 'Dijalankan ulang untuk berkas …', read: 'Dibaca …' },
};
export type KeptWords = typeof keptId;
