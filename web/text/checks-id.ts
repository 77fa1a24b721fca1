// SPDX-License-Identifier: Apache-2.0
// Kalimat pemeriksaan rencana: one sentence for each code of web/engine/checks, and the names of the groups and verdicts.

export const checksId = {
  groups: {
    C1: 'Lebar jalan keluar',
    C2: 'Ruang di belakang massa',
    C3: 'Kepadatan di tempat berkumpul',
    C4: 'Gerbang dan kuncinya',
    C5: 'Lajur ambulans dan damkar',
    C6: 'Jangkauan pengeras suara',
    C7: 'Tim kesehatan',
    R37: 'Cadangan',
  },
  verdicts: { good: 'baik', warning: 'periksa', bad: 'kurang', open: 'tidak dinilai' },
  sentences: {
    noWayOut: '{people} orang di {zone} tidak dapat mencapai satu pun jalan keluar.',
    egress:
      '{people} orang di {zone} keluar lewat {exits} jalan keluar, bersama selebar {width} m, dalam {minutes} ({flow} orang/m/menit).',
    egressWithout: 'Bila {exit} tertutup, tersisa {width} m: {minutes} untuk {people} orang di {zone}.',
    oneWayOut: '{zone} hanya punya satu jalan keluar, {exit} ({width} m): bila tertutup, {people} orang tidak dapat keluar.',
    nobodyFaces: 'Tidak ada barisan yang menghadap {zone}, jadi arah dorongan tidak diketahui.',
    roomBehind: 'Di belakang massa di {zone} ada {area} m² tanah yang tercapai; {people} orang memerlukan {needed} m² (2 orang/m²).',
    wayBehind: 'Di belakang {zone}, dalam {reach} m, ada {exits} jalan keluar selebar {way} m atau lebih.',
    deadEnd: 'Di belakang {zone}, dalam {reach} m, tidak ada jalan keluar selebar {way} m: dorongan menggiring massa ke jalan buntu.',
    noGround: '{people} orang hendak berkumpul di {zone}, tetapi di sana tidak ada tanah yang dapat dipijak.',
    packing: '{people} orang di {zone} ({area} m²): {density} orang/m²; batas henti {stop}.',
    gateOpen: '{gate} ({width} m) terbuka; {unit} di dekatnya.',
    gateAlone: '{gate} ({width} m) terbuka, tetapi tidak ada satuan dalam {reach} m yang menjaganya tetap terbuka.',
    gateClosed: '{gate} ({width} m) tertutup; {unit} di dekatnya dapat membukanya.',
    gateClosedAlone: '{gate} ({width} m) tertutup dan tidak ada satuan dalam {reach} m yang dapat membukanya.',
    gateCuts: '{gate} ({width} m) tertutup dan memutus massa dari jalan keluar; {unit} harus membukanya.',
    gateCutsAlone: '{gate} ({width} m) tertutup, memutus massa dari jalan keluar, dan tidak ada satuan dalam {reach} m.',
    noPost: 'Tidak ada pos medis, ambulans, atau tim kesehatan dalam rencana.',
    lane: 'Dari {post} ke {exit} ada lajur {width} m di luar tempat massa (perlu {lane} m).',
    narrowLane: 'Lajur terlebar dari {post} ke luar lewat {exit} menyempit menjadi {width} m (perlu {lane} m).',
    noLane: 'Dari {post} tidak ada lajur ke luar tanpa melewati tempat massa.',
    noLoudspeaker: 'Tidak ada satuan dengan pengeras suara: himbauan ke {zone} hanya suara, {voice} m.',
    loudspeaker: '{percent}% dari {zone} terjangkau {speakers} pengeras suara ({reach} m); R03 meminta {wanted}%.',
    medics: '{teams} tim kesehatan untuk {people} orang; perlu {needed} (1 untuk {each}).',
    noStretcher: 'Tidak ada ambulans atau tandu untuk membawa korban.',
    reserve: 'Cadangan {reserve} orang terhadap {line} di barisan: {percent}% (perlu {wanted}%).',
    allReserve: 'Semua barisan menunggu di area siaga atau atas permintaan ({reserve} orang); di garis depan belum ada.',
  },
  /** where a figure comes from */
  source: 'Sumber: {source}',
  ruleSource: 'Sumber: aturan {source} dalam doktrin',
  time: { seconds: '{count} s', minutes: '{count} menit' },
};

export type CheckWords = typeof checksId;
