// SPDX-License-Identifier: Apache-2.0
// Indonesian words for recordings: what can be wrong with one, and the exercises that are kept in the browser.

export const recordingProblemsId = {
  'recording.damaged': 'Rekaman {damage}; bita pertama yang salah: {byte}.',
  'recording.noFilm': 'Rekaman ini hanya berisi naskah; gambarnya harus dibuat dengan menjalankannya ulang.',
  'recording.noScript': 'Naskah rekaman ini hilang; rekaman dapat ditonton, tetapi tidak dapat dilanjutkan.',
  'recording.readOnly': 'Ini rekaman: perintah dan inject tidak dapat diberikan. Buat cabang untuk mencoba jalan lain.',
  'recording.otherVersion':
    'Rekaman dibuat dengan versi hasil {found}; versi ini {ours}. Rekaman dapat ditonton, tetapi tidak dapat dilanjutkan atau dicabangkan dengan hasil yang sama.',
  'kept.full': 'Penyimpanan peramban penuh.',
  'kept.inUse': 'Latihan ini sedang terbuka di tab lain.',
  'kept.gone': 'Latihan ini tidak ada lagi di sini.',
  'kept.failed': 'Penyimpanan peramban tidak dapat dipakai: {reason}',
  'recording.otherHash': 'Menjalankan ulang tidak menghasilkan keadaan yang sama pada detak {tick}; latihan tidak dilanjutkan.',
};
