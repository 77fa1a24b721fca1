// SPDX-License-Identifier: Apache-2.0
// The Indonesian words for every name of a closed choice, under the name the choice has in the core. Words of the trade first.

export const namesId = {
  Mode: {
    walk: 'berjalan', watch: 'menonton', queue: 'antre', served: 'dilayani', chant: 'meneriakkan yel', press: 'mendesak', push: 'mendorong',
    throwing: 'melempar', attack: 'merusak', flee: 'lari', leave: 'meninggalkan lokasi', down: 'terkapar', held: 'diamankan', duty: 'bertugas',
  },
  Role: {
    participant: 'peserta', bystander: 'penonton', hangerOn: 'ikut-ikutan', hardCore: 'kelompok keras', marshal: 'korlap', provocateur: 'provokator',
  },
  Presence: { expected: 'belum datang', present: 'hadir', left: 'sudah pergi', arrested: 'diamankan' },
  UnitState: { waiting: 'siaga', moving: 'bergerak', formed: 'tersusun', acting: 'bertindak', withdrawn: 'ditarik' },
  OrderKind: {
    move: 'bergerak ke', form: 'susun formasi', hold: 'bertahan', advance: 'dorong maju', fallBack: 'mundur', rotate: 'lapis ganti',
    negotiate: 'negosiasi', appeal: 'himbauan', arrest: 'amankan pelaku', water: 'semprot air', fightFire: 'padamkan api', aid: 'pertolongan pertama',
    openGate: 'buka gerbang', closeGate: 'tutup gerbang', work: 'bekerja', patrol: 'patroli', declareLevel: 'nyatakan situasi', withdraw: 'tarik pasukan',
  },
  Refusal: {
    noKit: 'perlengkapan tidak ada', broken: 'perlengkapan rusak', empty: 'tangki kosong', notAvailable: 'satuan belum siap', unreachable: 'tempat tidak terjangkau',
    noTarget: 'tidak ada sasaran', unknown: 'perintah tidak dikenal', withdrawn: 'satuan sudah ditarik', noAuthority: 'tidak berwenang',
  },
  InjuryCause: { stone: 'lemparan batu', fall: 'terjatuh', crush: 'terhimpit', water: 'semprotan air', baton: 'tongkat', fire: 'api' },
  Service: { polri: 'Polri', tni: 'TNI', satpolPp: 'Satpol PP', linmas: 'Linmas', medical: 'Tim kesehatan', fire: 'Pemadam', organiser: 'Penyelenggara' },
  UnitKind: {
    dalmasAwal: 'Dalmas awal', dalmasLanjut: 'Dalmas lanjut', negotiator: 'Negosiator', raimas: 'Raimas', phhBrimob: 'PHH Brimob', awc: 'AWC (meriam air)',
    raisa: 'Raisa (mobil pengeras suara)', k9: 'Unit satwa K9', satlantas: 'Satlantas', intelkam: 'Satintelkam', reskrim: 'Satreskrim', medic: 'Tim kesehatan lapangan',
    damkar: 'Damkar', propam: 'Sipropam', documentation: 'Tim dokumentasi', tni: 'Kodim', satpolPp: 'Satpol PP', linmas: 'Linmas', kpps: 'KPPS', kpu: 'KPU',
    bawaslu: 'Bawaslu', command: 'Pos komando', patrol: 'Patroli',
  },
  Kit: {
    rope: 'tali Dalmas', shield: 'tameng', helmet: 'helm', baton: 'tongkat', extinguisher: 'APAR', water: 'air bertekanan', loudspeaker: 'pengeras suara',
    firstAid: 'P3K', handcuffs: 'borgol', camera: 'kamera', dog: 'anjing', motorcycle: 'sepeda motor',
  },
  FormationKind: { line: 'bersaf', column: 'berbanjar', box: 'kotak', loose: 'lepas' },
  GroupKind: {
    supporters: 'pendukung', voters: 'pemilih', residents: 'warga sekitar', press: 'wartawan', witnesses: 'saksi', sellers: 'pedagang', other: 'lain-lain',
  },
  ArrivalPattern: { present: 'sudah di tempat', together: 'serentak', uniform: 'merata', poisson: 'acak (Poisson)' },
  ZoneKind: {
    assembly: 'titik kumpul', stage: 'panggung orasi', press: 'tempat wartawan', staging: 'titik siaga', medical: 'pos kesehatan', custody: 'tempat pengamanan',
    tps: 'TPS', office: 'kantor', props: 'alat peraga kampanye', road: 'jalan', shelter: 'tempat berlindung', queue: 'antrean', other: 'lain-lain',
  },
  StationKind: { checkIn: 'meja pendaftaran', booth: 'bilik suara', box: 'kotak suara', ink: 'meja tinta', gateCheck: 'pemeriksaan gerbang', desk: 'meja' },
  ServiceLaw: { exponential: 'eksponensial', lognormal: 'lognormal', fixed: 'tetap' },
  InjectKind: {
    message: 'pesan', legitimacy: 'perubahan legitimasi', quarrel: 'adu mulut', objection: 'keberatan saksi', openGate: 'gerbang dibuka', closeGate: 'gerbang ditutup',
    fire: 'pembakaran', breakdown: 'kerusakan alat',
  },
  RuleKind: {
    density: 'kepadatan', appealsBefore: 'himbauan sebelum tindakan', complianceTime: 'waktu untuk patuh', waterDistance: 'jarak semprotan air',
    waterLevel: 'tingkat situasi untuk semprotan air', shieldsInCalm: 'tameng saat situasi tenang', pushDirection: 'arah dorongan', aidDelay: 'kelambatan pertolongan',
    arrestStrength: 'kekuatan penangkapan', declareLag: 'kelambatan pernyataan situasi', negotiationKept: 'negosiasi terjaga',
  },
  Measure: {
    present: 'hadir', expected: 'belum datang', active: 'aktif', pressing: 'mendesak', pushing: 'mendorong', throwing: 'melempar', fleeing: 'lari',
    leaving: 'meninggalkan lokasi', left: 'sudah pergi', injured: 'terluka', arrested: 'diamankan', served: 'dilayani', queued: 'antre', density: 'kepadatan',
    force: 'gaya kontak', fires: 'titik api', strength: 'kekuatan satuan', ready: 'satuan tersusun', contact: 'petugas bersentuhan dengan massa',
    distance: 'jarak ke massa aktif', heard: 'mendengar himbauan', tank: 'isi tangki', quarrel: 'adu mulut', objection: 'keberatan belum dicatat', stage: 'tahap kekuatan',
  },
  PatchVerb: { add: 'tambah', remove: 'hapus', replace: 'ganti', move: 'pindah', copy: 'salin', test: 'periksa' },
  CommandKind: { order: 'perintah', declare: 'pernyataan situasi', inject: 'inject', skip: 'inject dilewati', log: 'catatan keputusan', stop: 'hentikan latihan' },
  CommandSource: { trainee: 'peserta latihan', instructor: 'instruktur', commander: 'komandan', script: 'naskah' },
};

export type Names = typeof namesId;
