// SPDX-License-Identifier: Apache-2.0
// Kata-kata impor peta: sentences about maps that cannot be imported, and notes about what was dropped and assumed (web/engine/places).

export const placeProblemsId = {
  'file.noRecording': 'Berkas "{name}" bukan rekaman; dari skenario atau lokasi hanya ada bentuk geojson dan wkt.',
  'place.empty': 'Peta ini kosong: tidak ada satu pun titik, jalan, atau bangunan di dalamnya.',
  'place.form': 'Berkas ini bukan peta yang dikenal: diperlukan OSM XML, OSM PBF, Overpass JSON, GeoJSON, WKT, atau geometri JuPedSim.',
  'place.encoding': 'Baris {line}: ada bita yang bukan {found}; simpan berkas sebagai UTF-8.',
  'place.xml': 'Baris {line}: XML rusak atau terpotong ({reason}).',
  'place.root': 'Baris {line}: unsur pertama "{found}"; pada peta OpenStreetMap seharusnya "osm".',
  'place.json': 'Baris {line}: bukan JSON yang sah; berkas rusak atau terpotong.',
  'place.wkt': 'Baris {line}: bukan WKT yang sah.',
  'place.vertex': 'Baris {line}: titik sudut (vertex) tanpa px dan py berupa angka.',
  'place.crs':
    'Sistem koordinat "{found}" tidak dikenal; simpan sebagai EPSG:4326 (WGS 84), EPSG:3857, atau UTM (EPSG:326xx, 327xx; DGN95 UTM dan TM-3, ETRS89, dan NAD83 juga dikenal).',
  'place.pbf': 'PBF rusak pada blok yang mulai di bita {byte}: {reason}.',
  'place.pbfFeature': 'PBF ini memerlukan fitur "{found}" yang tidak dikenal.',
  'place.tooMany': 'Peta ini mempunyai lebih dari {max} titik; potong dulu menjadi bagian yang lebih kecil.',
  'place.swapped':
    'Koordinat GeoJSON ini mendahulukan lintang ({found}); GeoJSON memakai bujur, lintang. Tukar (QGIS: "Swap X and Y coordinates") lalu simpan lagi.',
  'place.notDegrees':
    'Koordinat GeoJSON ini ({found}) bukan derajat dan berkasnya tidak menyebut sistem koordinat; simpan sebagai EPSG:4326 (WGS 84).',
  'place.noNodes': 'Berkas ini memuat {count} way tanpa satu pun titiknya. Pada Overpass pakai "out geom;" atau "(._;>;); out body;".',
  'place.packed': 'Berkas ini dimampatkan ({found}); buka dahulu mampatannya.',
  'place.gzip': 'Berkas gzip ini rusak, terpotong, atau terlalu besar setelah dibuka.',
  'place.database': 'Ini basis data ({found}, misalnya GeoPackage); simpan lapisannya sebagai GeoJSON.',
  'place.large': 'Tempat ini terlalu luas: {found} km², paling luas {max} km². Pilih bagian, misalnya --box {box}.',
  'place.outsideBox': 'Di dalam kotak itu tidak ada apa-apa; peta meliputi {west},{south},{east},{north}.',
  'place.nothing':
    'Tidak ada jalan atau tempat terbuka untuk pejalan kaki di peta ini, jadi tidak ada tanah untuk berpijak. Pada GeoJSON, tandai dengan tag OpenStreetMap (highway=…) atau sifat kind=ground.',
  'place.pole': 'Tempat ini terlalu dekat kutub (lintang di atas 85°).',
};

export type PlaceProblems = typeof placeProblemsId;

export const placesId = {
  made: 'Lokasi {width} m × {height} m: {ground} m² tanah, {buildings} bangunan, {walls} dinding, {gates} gerbang, {exits} pintu keluar, {trees} pohon.',
  warnings: 'Perhatian',
  dropped: 'Ditinggalkan',
  assumed: 'Anggapan',
  /** alasan dalam place.pbf */
  pbfReasons: {
    cut: 'terpotong',
    header: 'kepala blok terlalu besar',
    size: 'ukuran blok tidak sah',
    malformed: 'isi tidak sah',
    packing: 'pemampatan selain zlib',
  },
  notes: {
    coordinate: '{count} titik dengan koordinat yang tidak sah (yang pertama: {id}).',
    geometry: '{count} unsur dengan bentuk yang tidak sah (yang pertama: {at}).',
    nodes: '{count} jalur yang sebagian titiknya tidak ada dalam berkas (yang pertama: {id}); sisanya dipakai.',
    ring: '{count} bidang yang tidak tertutup atau tidak lengkap (yang pertama: {id}).',
    shape: '{count} unsur yang bentuknya tidak cocok dengan jenisnya (yang pertama: {id}).',
    outside: '{count} unsur di luar kotak.',
    other: '{count} unsur yang tidak berarti bagi pejalan kaki (perabot jalan, batas wilayah, tata guna lahan).',
    indoor: '{count} unsur di dalam bangunan.',
    culvert: '{count} saluran air di bawah tanah.',
    private: '{count} jalan atau tempat tertutup untuk umum (access).',
    tunnel: '{count} unsur di bawah tanah.',
    notOnFoot: '{count} jalan "{class}", bukan untuk pejalan kaki.',
    notBuilt: '{count} jalan yang belum atau tidak lagi ada.',
    unknownStreet: '{count} jalan berkelas "{class}" yang tidak dikenal.',
    openBuilding: '{count} bangunan yang garisnya tidak tertutup.',
    roof: '{count} atap yang di bawahnya orang dapat berjalan.',
    passable: '{count} penghalang "{class}" yang dapat dilewati pejalan kaki.',
    unknownBarrier: '{count} penghalang "{class}" yang tidak dikenal.',
    gateAlone: '{count} gerbang yang tidak terletak pada dinding atau jalan (yang pertama: {id}).',
    cutOffGround: '{count} bidang tanah yang terpisah dari bagian utama, {area} m².',
    cutOffExit: '{count} pintu keluar pada bidang tanah yang terpisah.',
    sliver: '{count} serpihan tanah yang tidak dapat dijadikan poligon.',
    manyExits: '{count} pintu keluar tersempit; pada luas ini paling banyak {max}.',
    manyCorners: '{count} bangunan terkecil; satu lokasi paling banyak {max} titik sudut.',
    manyTrees: '{count} pohon; paling banyak {max}.',
    refused: '{count} unsur dari "{class}" yang tidak diterima pemeriksa (yang pertama: {id}, {code}).',
    walledExit: '{count} pintu keluar tidak tercapai karena dinding di antaranya, dan dihapus (yang pertama: {id}).',
    noExit: 'Lokasi ini tidak mempunyai pintu keluar; gambarlah paling sedikit satu.',
    streetWidth: 'Lebar {count} jalan "{class}" tanpa tag width: {width} m.',
    laneWidth: 'Lebar {count} jalan dari jumlah lajurnya, {width} m per lajur.',
    pavementWidth: 'Trotoar pada {count} jalan: {width} m per sisi.',
    streamWidth: 'Lebar {count} aliran "{class}": {width} m.',
    gateWidth: 'Lebar {count} gerbang "{class}": {width} m.',
    bridge: '{count} jembatan diletakkan rata dengan tanah.',
    unfinished: '{count} bangunan yang sedang dibangun dianggap sudah berdiri.',
    barrierIsWall: '{count} penghalang tanpa jenis dianggap dinding.',
    throughWall: '{count} jalan yang menembus dinding tanpa gerbang: dinding dibuka selebar jalan.',
    tree: '{count} pohon: batang {width} m.',
    treeRow: '{count} deret pohon: satu pohon tiap {width} m.',
    extent: 'Berkas tidak menyebut batasnya; dipakai {west},{south},{east},{north}.',
    exitAtEdge: '{count} pintu keluar tempat tanah bertemu tepi kotak atau jalan berakhir.',
    exitAtEnd: '{count} jalan yang berakhir dekat tepi dianggap berlanjut.',
  },
};

export type PlaceWords = typeof placesId;
