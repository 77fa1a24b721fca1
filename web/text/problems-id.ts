// SPDX-License-Identifier: Apache-2.0
// Indonesian sentences for what fails outside the core's issues: files, recordings, the library, the engine itself. Keys are the codes
// of web/engine/errors.ts; `damage` are the kinds of cpp/recording/recording.h.
import { placeProblemsId } from './places-id.js';
import { queueProblemsId } from './queue-id.js';
import { recordingProblemsId } from './recordings-id.js';

export const problemsId = {
  sentences: {
    'core.unavailable': 'Inti simulasi tidak dapat dimuat: {reason}',
    'core.failed': 'Inti simulasi gagal: {reason}',
    'engine.closed': 'Latihan ini sudah ditutup ({reason}).',
    'engine.failed': 'Permintaan gagal.',
    'exercise.invalid': 'Skenario ini mempunyai {count} kesalahan.',
    ...recordingProblemsId,
    'snapshot.refused': 'Keadaan tersimpan ini bukan dari latihan ini.',
    'library.unknown': 'Tidak ada {kind} bernama "{name}" dalam pustaka.[ Mungkin maksudnya "{nearest}".]',
    'library.unreadable': 'Pustaka tidak dapat dibaca ({name}): {reason}',
    'file.missing': 'Tidak ada berkas "{name}", dan tidak ada dengan nama itu dalam pustaka.[ Mungkin maksudnya "{nearest}".]',
    'file.absent': 'Tidak ada berkas "{name}".',
    'file.directory': '"{name}" sebuah folder; yang diperlukan berkas.',
    'file.unreadable': 'Berkas "{name}" tidak dapat dibaca: {reason}',
    'file.unwritable': 'Berkas "{name}" tidak dapat ditulis: {reason}',
    ...placeProblemsId,
    ...queueProblemsId,
    'stations.patterns': 'Doktrin "{name}" tidak punya pola pengamanan TPS.',
    'stations.list':
      'Daftar "{name}" salah pada isian {line}: "{found}". Diperlukan larik JSON atau CSV dengan kolom `vulnerability` ({choices}) dan boleh `count`.',
    'file.tooLarge': 'Berkas "{name}" terlalu besar: {found} bita, paling besar {max} bita.',
    'ensemble.stopped': 'Dihentikan.[ Jalan yang selesai ada di "{name}"; perintah yang sama meneruskannya.]',
    'ensemble.measure': 'Tidak ada jalan yang mempunyai ukuran "{measure}".[ Mungkin maksudnya "{nearest}".]',
    'design.wrong': 'Rancangan "{name}" salah[ pada {path}]; yang diperlukan: {expected}.',
    'ensemble.newer': 'Berkas "{name}" ditulis dalam bentuk {found}, yang belum dikenal versi ini.',
    'ensemble.wrong': 'Isi berkas hasil "{name}" salah pada {path}.',
    'plans.otherBase': 'Rencana "{name}" berdasar "{base}", bukan "{expected}".',
    'plans.choices': 'Berkas "{name}" tidak berisi objek JSON dengan first dan second.',
    'merge.nothing': 'Tidak ada bagian untuk digabung.',
    'merge.foreign': 'Berkas "{name}" bukan dokumen rangkaian (sispamkota-ensemble/1).',
    'merge.other': 'Bagian-bagian ini berasal dari rangkaian yang berbeda.',
    'merge.missing': 'Bagian {number}/{of} tidak ada.',
    'merge.twice': 'Bagian {number}/{of} ada lebih dari satu kali.',
  },
  damage: {
    empty: 'kosong',
    foreign: 'bukan rekaman Sispamkota',
    newer: 'dibuat oleh versi yang lebih baru',
    cut: 'terpotong',
    checksum: 'rusak (jumlah periksa tidak cocok)',
    malformed: 'rusak (isinya tidak sah)',
    tooLarge: 'terlalu besar',
  },
  replay: {
    same: 'Rekaman diputar ulang: {ticks} langkah, hash {hash}, sama.',
    differs: 'Jalannya berbeda mulai langkah ke-{tick}[, kolom {column}][, baris {row}].',
    damaged: 'Rekaman {damage}; bita pertama yang salah: {byte}.',
    otherVersion: 'Rekaman dibuat oleh versi hasil lain; tidak dapat diputar ulang bit demi bit.',
    badScenario: 'Skenario dalam rekaman tidak dapat dibaca.',
  },
};

export type Problems = typeof problemsId;
