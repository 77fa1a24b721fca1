// SPDX-License-Identifier: Apache-2.0
// Indonesian words for findings: hints by their code in the doctrine, the values of the evidence, severities, ratings, levels, and the
// measures of a run.

export const findingsId = {
  hints: {
    'appeal-first': 'Sampaikan himbauan yang terdengar sebelum bertindak.',
    'appeal-thrice': 'Himbau tiga kali, dengan jeda, sebelum bertindak.',
    'wait-for-compliance': 'Beri waktu yang cukup untuk mematuhi himbauan.',
    'jet-further': 'Arahkan semprotan dari jarak yang lebih jauh.',
    'jet-later': 'Tunggu dengan semprotan air sampai situasi membolehkannya.',
    'shields-back': 'Tarik tameng dari pandangan massa yang tertib.',
    'negotiator-back': 'Kirim negosiator kembali kepada massa.',
    'keep-exit-open': 'Dorong hanya ke arah yang mempunyai jalan keluar.',
    'open-another-way': 'Buka jalan lain atau tahan kedatangan sebelum lebih padat.',
    'stop-and-open': 'Hentikan latihan di tempat itu dan buka jalan keluar.',
    'medics-forward': 'Tempatkan tim kesehatan lebih dekat.',
    'arrest-in-pairs': 'Amankan pelaku dengan paling sedikit dua petugas.',
    'declare-sooner': 'Nyatakan perubahan situasi lebih cepat.',
  },
  values: {
    density: 'kepadatan (orang/m²)', limit: 'batas', seconds: 'lama (s)', duration: 'lama (s)', distance: 'jarak (m)', count: 'jumlah', appeals: 'himbauan',
    stage: 'tahap kekuatan', level: 'tingkat', lag: 'kelambatan (s)', officers: 'petugas', wait: 'menunggu (s)', window: 'jendela (s)', force: 'gaya (N)',
    unit: 'satuan', row: 'orang', reached: 'terjangkau', since: 'sejak (s)', width: 'lebar (m)', injury: 'luka', person: 'orang',
  },
  severities: { 1: 'V1 keselamatan', 2: 'V2 hak dan hukum', 3: 'V3 prosedur', 4: 'V4 mutu' },
  injuries: { 0: 'tidak', 1: 'ringan', 2: 'sedang', 3: 'berat' },
  ratings: { P: 'P: dilakukan tanpa tantangan', S: 'S: dilakukan dengan tantangan kecil', M: 'M: dilakukan dengan tantangan besar', U: 'U: tidak dapat dilakukan' },
  levels: {
    hijau: 'hijau', kuning: 'kuning', merah: 'merah',
    tertib: 'tertib', 'kurang-tertib': 'kurang tertib', 'tidak-tertib': 'tidak tertib', rusuh: 'rusuh', 'rusuh-berat': 'rusuh berat',
  },
  measures: {
    maxDensity: 'Kepadatan tertinggi (orang/m²)', secondsOverDensity: 'Lama di atas kepadatan (s)', maxCrowdPressure: 'Tekanan massa tertinggi (1/s²)',
    maxContactForce: 'Gaya kontak tertinggi (N)', crushDoseMax: 'Dosis himpitan tertinggi', evacuationTime: 'Waktu pengosongan (s)', lines: 'Garis hitung', areas: 'Bidang ukur',
  },
};

export type FindingWords = typeof findingsId;
