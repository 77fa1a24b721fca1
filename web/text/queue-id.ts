// SPDX-License-Identifier: Apache-2.0
// Indonesian words about ensembles over a queue: what fails, and what the one who waits and the one who serves are told.
export const queueProblemsId = {
  'queue.missing': 'Untuk --queue diperlukan pustaka bullmq dan ioredis: npm install bullmq ioredis',
  'queue.unreachable': 'Server antrean {address} tidak dapat dihubungi: {reason}',
  'queue.failed': 'Sebuah jalan gagal di antrean: {reason}',
  'queue.foreign': 'Isi antrean bukan dari Sispamkota atau tidak utuh ({what}).',
};

export const queueWordsId = {
  lost: 'Sambungan ke server antrean putus; dicoba lagi.',
  back: 'Server antrean tersambung lagi.',
  nobody: 'Belum ada yang melayani antrean ini. Jalankan: sispamkota worker --queue …',
  others: 'Tidak ada pekerja dengan versi {version} (paket/hasil) yang melayani antrean ini; yang ada: {by}',
  serving: 'Melayani {address} dengan {workers} thread, versi {version} (paket/hasil).',
  refused: 'Jalan untuk versi {found} ditolak dan dikembalikan; ini versi {version} (paket/hasil). Pasang versi yang sama.',
  wrong: 'Sebuah isi antrean ditolak: {reason}',
  served: '{count} jalan selesai.',
};
