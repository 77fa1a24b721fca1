// SPDX-License-Identifier: Apache-2.0
// Indonesian notes on rows of the science suite: what was done differently from the document, or why a test does not apply here.

export const verificationId = {
  notes: {
    walkAlone: 'Seorang diri; waktu antara dua garis berjarak 40 m, semua benih.',
    plainStairs:
      'Situs datar: tangga adalah zona miring yang memperlambat menurut arah, bukan lantai kedua. Yang diharapkan: 10 m dibagi kecepatan kali faktor zona.',
    startsGiven: 'Lima orang dengan waktu mulai tertentu; selisih terbesar antara waktu itu dan 0,1 m pertama.',
    startsSpread: 'Jarak Kolmogorov–Smirnov antara semua waktu mulai dan sebaran merata 10–100 s; batas 5 %.',
    startsOther: 'Format memberi sebaran merata; gamma, lognormal, dan Weibull dari NIST tidak ada.',
    corner: 'Pusat badan tidak pernah di luar lorong, dilihat setiap 0,05 s.',
    ages: 'Bagian orang yang kecepatan bebasnya dalam batas tabel Weidmann untuk kelompoknya (±0,03 m/s).',
    men: 'Bagian orang yang kecepatan bebasnya dalam 0,97–1,62 m/s (tabel 3.4; ±0,03 m/s).',
    normalMean: 'Rata-rata kecepatan bebas semua orang.',
    normalDeviation: 'Simpangan baku kecepatan bebas semua orang.',
    storey: 'Hanya lantai dasar: situs datar. Dokumen hanya meminta mencatat; di sini waktunya harus turun bila kecepatan naik.',
    counterflow: 'Waktu orang terakhir dari ruang 1 masuk ruang 2; semua harus sampai dalam 600 s.',
    largeRoom:
      'Waktu kosong dua pintu dibagi empat pintu, benih yang sama; dokumen menunggu kira-kira dua kali lipat. Ruang IMO (30 × 20 m) untuk kedua dokumen.',
    cabins: 'Bagian orang yang keluar lewat pintu yang ditentukan baginya.',
    nearExit: 'Bagian yang memakai pintu dekat; harus lebih dari separuh, tetapi bukan semua.',
    congestion: 'Kemacetan berarti menurut RiMEA: kepadatan setempat di atas 4 orang/m² selama lebih dari 10 % waktu evakuasi.',
    goalDistance:
      'Waktu kosong ruang 1 bila tujuan 0, 2, 5, atau 9 m di belakang leher botol. Dokumen hanya meminta mencatat; bentuknya harus naik sampai tetap (turun paling banyak 2 %).',
    neckLength: 'Waktu kosong ruang 1 dengan leher botol 0,2 m dan 5 m.',
    twoNecksFlow: 'Arus leher botol pertama dikurangi yang kedua; jpscore menerima ≥ −0,05 /s.',
    twoNecksDensity: 'Kepadatan 2 × 2 m di depan leher botol kedua dibagi di depan yang pertama: macet hanya di yang pertama.',
    neckWidth: 'Arus lewat leher botol selebar 0,8, 1 dan 1,2 m.',
    stairsFlow: 'Arus naik tangga dibagi arus di tempat datar: tangga membatasi. Situs datar: tangga adalah zona miring.',
    stairsDirection: 'Kecepatan di tangga: turun lebih cepat daripada naik. Situs datar: tangga adalah zona miring.',
    stairsJam: 'Kepadatan di depan tangga lebih besar bila naik daripada bila datar.',
    stairsWidth: 'Arus naik tangga selebar 1, 1,4 dan 1,8 m. Situs datar: tangga adalah zona miring.',
    singleFile:
      'Satu-satu: kecepatan menurut kepadatan per meter di antara 10 dan 90 % dari dua belas percobaan. Jalur 200 m lurus, bukan lintasan tertutup.',
    shortWay: 'Sepuluh orang: bagian yang mengambil jalan pendek. Dokumen hanya meminta mencatat.',
    crowdedWay: '250 orang: bagian yang mengambil jalan pendek bila jalan itu ramai; sebagian besar harus tetap di sana.',
    toldWay: 'Rencana yang menyebut jalan memutar: bagian yang mengambilnya; pilihan jalan dapat diatur.',
    bigCorner: 'Waktu kosong: lurus 44 m, tikungan, lurus 75,4 m.',
    corridorSpeed:
      'Kecepatan rata-rata tiga area 2 × 2 m selama 60 s; harus turun bila kepadatan naik. Lorong 80 atau 140 m, bukan 1000 m.',
    corridorFlow: 'Arus spesifik terbesar; sebaran pustaka 1,2–1,8 /(m s).',
    doorFlow:
      'Arus seluruh waktu, 100 orang, sampai yang terakhir keluar. Batas IMO dipasang sebagai kapasitas jalan keluar (1,33 orang/s) dan harus ditaati; pintu tanpa kapasitas melewatkan lebih banyak, lihat pintu bebas.',
    fewOfficers:
      'Acuan (tak satu pun dari 20 jalan, paling banyak 2,7 ± 0,9) berasal dari program yang lebih tua. Dari 80 jalan di sini 8 meletus, dari 80 jalan program kedua yang ditulis dari aturan yang sama 7; yang paling banyak aktif dalam satu jalan rata-rata 14,5 dan 14,0.',
    freeDoor:
      'Pintu yang sama tanpa kapasitas, dari lintasan pertama sampai terakhir: 1,90 /s (Seyfried 2009), 1,71–2,02 (Kretz 2006). Seperti dalam percobaan orang berjalan terus 3 m di belakang pintu; jika dikeluarkan 1 m di belakangnya, jalan bagi yang berikut terbuka dan 2,21 /s lewat.',
    ensemble: 'Waktu yang tidak dilampaui 95 % dari 50 jalan, 50 penduduk; kedua paruh jalan harus setuju dalam 10 %.',
    jamMouth: 'Kepadatan di depan mulut lorong lebih besar daripada di tengah lorong.',
    jamFoot: 'Kepadatan di kaki tangga lebih besar daripada di tengah lorong. Situs datar: tangga adalah zona miring.',
    party: 'Selang antara orang pertama dan terakhir dari rombongan lima orang di pintu, s.',
    walkingAid: 'Waktu kosong dengan orang yang lambat dan besar lebih lama daripada tanpa.',
    equalExits: 'Bagian yang memakai pintu 2 bila kedua pintu sama jauh.',
    familiarExit: 'Bagian yang memakai pintu 2 bila rencananya menyebut pintu itu.',
    closedExit: 'Bagian yang keluar lewat pintu 2 setelah pintu 1 yang lebih dekat ditutup.',
    noSmoke: 'Tidak berlaku: belum ada asap di dunia ini, jadi tidak ada jarak pandang yang memperlambat orang.',
    noGas: 'Tidak berlaku: tidak ada gas beracun atau dosis FED di dunia ini; luka berasal dari himpitan, jatuh, dan benda.',
    noLifts: 'Tidak berlaku: situs datar, tidak ada lift.',
    noExample: 'Tidak berlaku: pintu dipilih menurut rencana dan waktu tempuh, bukan menurut contoh orang lain.',
  },
};

export type VerificationWords = typeof verificationId;

/** The key of a note on a row of the science suite. */
export type NoteKey = keyof VerificationWords['notes'];
