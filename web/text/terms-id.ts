// SPDX-License-Identifier: Apache-2.0
// Indonesian words for the codes that appear as values inside issues: kinds of values, kinds of things, parts of JSON.

export const termsId = {
  // kinds of values
  null: 'null', boolean: 'true atau false', number: 'angka', integer: 'bilangan bulat', string: 'teks', array: 'daftar', list: 'daftar', object: 'objek',
  text: 'objek teks {"id": …, "en": …}', identifier: 'id', code: 'kode', reference: 'nama rujukan', choice: 'pilihan', point: 'titik [x, y]', points: 'daftar titik',
  polyline: 'garis (daftar titik)', polygon: 'poligon (daftar titik)', time: 'waktu (detik atau "HH:MM")', window: 'jendela waktu [dari, sampai]', angle: 'sudut dalam derajat',
  clock: 'jam "HH:MM"', date: 'tanggal "TTTT-BB-HH"', format: 'nama format', any: 'nilai apa pun',
  // kinds of things
  zone: 'zona', exit: 'jalan keluar', gate: 'gerbang', station: 'titik layanan', group: 'kelompok', unit: 'satuan', phase: 'tahap', inject: 'inject',
  objective: 'sasaran', level: 'tingkat situasi', rule: 'aturan', goal: 'tujuan (zona, jalan keluar atau titik layanan)', entrance: 'tempat datang (zona atau jalan keluar)',
  party: 'kelompok, satuan atau titik layanan', scenario: 'skenario', doctrine: 'doktrin', commander: 'komandan', orders: 'naskah perintah', plan: 'rencana',
  // parts of JSON
  value: 'sebuah nilai', key: 'sebuah kunci dalam tanda kutip', colon: 'titik dua', comma: 'koma atau akhir', end: 'akhir berkas', escape: 'pelolosan \\ yang sah',
  unicode: 'empat angka heksadesimal', digit: 'angka',
  // units of measure
  persons: 'orang', objects: 'benda', degrees: 'derajat', bytes: 'bita',
};

export type Terms = typeof termsId;
