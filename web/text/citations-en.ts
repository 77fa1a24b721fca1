// SPDX-License-Identifier: Apache-2.0
// The bases of the rules of the built-in doctrine packs in English, by their words in the packs, which are Indonesian. A pack of somebody's own says
// its bases in its own words. The manual lists where the sources were read.

const citationsEn: Readonly<Record<string, string>> = {
  'Perkap 16/2006 (menurut skripsi USU): gas menurut perintah pada kuning; tingkat anggapan kami':
    'Perkap 16/2006 (as in a USU thesis): irritant by order at yellow; the level is assumed',
  'Perkap 16/2006 (menurut skripsi USU dan Liputan6 2019): himbauan, tali, tanpa alat khusus; penangkapan perorangan pelaku kejahatan anggapan kami':
    'Perkap 16/2006 (as in a USU thesis and Liputan6 2019): appeals, rope, no special kit; arrests of single offenders are assumed',
  'Perkap 16/2006 (menurut skripsi USU): dorong, APAR, meriam air dan gas menurut perintah':
    'Perkap 16/2006 (as in a USU thesis): pushing, extinguishers, water cannon and irritant by order',
  'Perkap 16/2006 (menurut skripsi USU): penegakan hukum bertahap; tahap 6 tidak ada dalam model':
    'Perkap 16/2006 (as in a USU thesis): law enforcement by stages; the model has no stage 6',
  'Polres Probolinggo Kota 2024 (Tribun Jatim): 290 polisi dan 1.158 Linmas untuk 579 TPS, jadi 2:4:8; tempat lain 2:8:16 (Harian Jogja), 2:16:32 (Antara)':
    'Polres Probolinggo Kota 2024 (Tribun Jatim): 290 police and 1,158 Linmas for 579 stations, hence 2:4:8; elsewhere 2:8:16 (Harian Jogja), 2:16:32 (Antara)',
  'Kulon Progo 2024 (Antara Jogja), Sleman 2024 (Harian Jogja)': 'Kulon Progo 2024 (Antara Jogja), Sleman 2024 (Harian Jogja)',
  'Bali 2019 (Tribunnews)': 'Bali 2019 (Tribunnews)',
  'Sleman 2024 (Harian Jogja): 2 polisi tiap TPS; Linmas anggapan kami': 'Sleman 2024 (Harian Jogja): 2 police a station; Linmas assumed',
  'Tata cara TPS: petugas bersenjata tetap di luar (naskah asli belum dicocokkan); 30 s, 10 menit anggapan kami':
    'Rules of the polling station: armed officers stay outside (not checked against the original text); 30 s, 10 min assumed',
  'Pola pengamanan TPS polisi : TPS : Linmas menurut kerawanannya (lihat pola di atas); dalam 100 m, 1 menit anggapan kami':
    'Pattern police : stations : Linmas by vulnerability (see the patterns of this pack); within 100 m, 1 min assumed',
  'Tata cara pemungutan: kotak disegel dan dikawal pada tiap serah terima; 2 petugas dalam 15 m, 20 s anggapan kami':
    'Rules of voting: boxes are sealed and escorted at each hand-over; 2 officers within 15 m, 20 s assumed',
  'Formulir C.Kejadian Khusus/Keberatan (Tirto 2024); 15 menit anggapan kami':
    'Form C.Kejadian Khusus/Keberatan (Tirto 2024); 15 min assumed',
  'Himbauan mendahului tindakan: Perkap 16/2006 (menurut skripsi USU), lima tahap Polri 2025 (Okezone); pedoman PBB HR/PUB/20/1 (naskah asli belum dicocokkan)':
    'Appeals come before action: Perkap 16/2006 (as in a USU thesis), five phases of 2025 (Okezone); UN guidance HR/PUB/20/1 (not checked against the original text)',
  'Himbauan berulang sebelum tindakan; tiga kali anggapan kami': 'Repeated appeals before action; three times assumed',
  'Perkap 8/2009 ps. 47–48 (menurut Banjarmasin Post, Jambi Independent): cukup waktu untuk mematuhi; 60 s anggapan kami':
    'Perkap 8/2009 arts 47–48 (as in Banjarmasin Post, Jambi Independent): enough time to comply; 60 s assumed',
  'Technion, Dynamic Fracture Laboratory: di bawah 10 m berbahaya sekali bagi kepala dan leher; pedoman PBB HR/PUB/20/1':
    "Technion, Dynamic Fracture Laboratory: below 10 m 'critically dangerous' to head and neck; UN guidance HR/PUB/20/1",
  'Tidak menyemprot langsung orang dalam 20 m: anggapan kami, dua kali jarak berbahaya 10 m dari Technion':
    'No direct jet at people within 20 m: assumed, twice the dangerous 10 m of Technion',
  'Perkap 16/2006 (menurut skripsi USU); lima tahap Polri 2025 (Okezone)':
    'Perkap 16/2006 (as in a USU thesis); five phases of 2025 (Okezone)',
  'Perkap 16/2006 (menurut skripsi USU) dan Perkap 1/2009: alat menurut tingkat situasi':
    'Perkap 16/2006 (as in a USU thesis) and Perkap 1/2009: means by the level of the situation',
  'Perkap 16/2006 (menurut skripsi USU dan Liputan6 2019): Dalmas awal tanpa tameng; psikologi massa ESIM (DomPrep); 30 m, 5 menit anggapan kami':
    'Perkap 16/2006 (as in a USU thesis and Liputan6 2019): Dalmas awal has no shields; crowd psychology ESIM (DomPrep); 30 m, 5 min assumed',
  'Perkap 16/2006 (menurut skripsi USU): negosiator tetap bekerja sampai kuning; 120 s anggapan kami':
    'Perkap 16/2006 (as in a USU thesis): negotiators work on up to yellow; 120 s assumed',
  'Fruin, sebab dan pencegahan bencana massa; Larsson dkk. 2021; 3 m, 50 m anggapan kami':
    'Fruin, causes and prevention of crowd disasters; Larsson et al. 2021; 3 m, 50 m assumed',
  'Tabel kepadatan menurut Fruin (EPJ Data Science); RiMEA dan IMO: 4 orang/m²; 30 s anggapan kami':
    'Density table after Fruin (EPJ Data Science); RiMEA and IMO: 4 persons/m²; 30 s assumed',
  'Fruin: 5,55 orang/m² (EPJ Data Science); 10 s anggapan kami': 'Fruin: 5.55 persons/m² (EPJ Data Science); 10 s assumed',
  'Fruin: 7 orang/m², gelombang kejut (EPJ Data Science; Helbing & Johansson)':
    'Fruin: 7 persons/m², shock waves (EPJ Data Science; Helbing & Johansson)',
  'Helbing & Johansson: 4.500 N/m membengkokkan pagar baja; 3.000 N/m, 5 s anggapan kami':
    'Helbing & Johansson: 4,500 N/m bend steel barriers; 3,000 N/m, 5 s assumed',
  'Prinsip Dasar PBB 1990, butir 5: pertolongan secepatnya; 5 menit anggapan kami':
    'UN Basic Principles 1990, 5: aid at the earliest moment; 5 min assumed',
  'Rantai penangkapan latihan Serang 2025 (xbintangindo); 2 petugas anggapan kami':
    'Arrest chain of the Serang drill of 2025 (xbintangindo); 2 officers assumed',
  'Lapis ganti: Perkap 16/2006 (menurut skripsi USU, paparan Dalmas Polda Sulbar 2022); 3 m, 90 s, 300 N/m anggapan kami':
    'Lapis ganti: Perkap 16/2006 (as in a USU thesis, a presentation of Polda Sulbar 2022); 3 m, 90 s, 300 N/m assumed',
  'Pedoman PBB HR/PUB/20/1; Kanjuruhan 2022 (Komnas HAM menurut Alinea, TGIPF menurut ThePhrase); 120 s anggapan kami':
    'UN guidance HR/PUB/20/1; Kanjuruhan 2022 (Komnas HAM as in Alinea, TGIPF as in ThePhrase); 120 s assumed',
  'Fruin: sentuhan tak terhindarkan mulai 3,57 orang/m² (EPJ Data Science); 3,5 orang/m² anggapan kami':
    'Fruin: contact is involuntary from 3.57 persons/m² (EPJ Data Science); 3.5 persons/m² assumed',
  'Catatan keputusan wajib bagi komandan lapangan, Polri 2025 (Muria Network, topmedia); 60 s anggapan kami':
    'Decision log of every field commander, Polri 2025 (Muria Network, topmedia); 60 s assumed',
  'Perkap 1/2009 (menurut ungkapfakta, paparan): tahap menurut perilaku; 30 m, 60 s anggapan kami':
    'Perkap 1/2009 (as in ungkapfakta, slides): stage by behaviour; 30 m, 60 s assumed',
  'Perkap 1/2009 (menurut ungkapfakta, enam prinsip); bertahap dengan evaluasi, Polri 2025 (wartanett); 30 s anggapan kami':
    'Perkap 1/2009 (as in ungkapfakta, six principles); by stages with evaluation, Polri 2025 (wartanett); 30 s assumed',
  'Pedoman PBB HR/PUB/20/1 (naskah asli belum dicocokkan); Kanjuruhan 2022 (Alinea, ThePhrase); 50 %, 25 m anggapan kami':
    'UN guidance HR/PUB/20/1 (not checked against the original text); Kanjuruhan 2022 (Alinea, ThePhrase); 50 %, 25 m assumed',
  'Pedoman PBB HR/PUB/20/1: tidak ditembakkan ke orang (naskah asli belum dicocokkan); 2 m dari orang anggapan kami; tinggi lintasan tidak dimodelkan':
    'UN guidance HR/PUB/20/1: never fired at people (not checked against the original text); 2 m from people assumed; the height of the trajectory is not modelled',
  'Awan tidak boleh mencapai rumah sakit, sekolah, TPS, rumah ibadah, pasar: anggapan kami; CS mengiritasi mulai 0,1–1 mg/m³ (lembar data CS), dipakai 0,2':
    'The cloud must not reach hospital, school, polling station, place of worship, market: assumed; CS irritates from 0.1–1 mg/m³ (CS data sheet), 0.2 used',
  'Pedoman PBB HR/PUB/20/1: tidak pada orang yang tidak dapat menyingkir (naskah asli belum dicocokkan)':
    'UN guidance HR/PUB/20/1: not at people who cannot move away (not checked against the original text)',
  'Perkap 16/2006 ps. 7 (naskah asli belum dicocokkan); ps. 28 dikutip Kompasiana: tidak keluar dari ikatan satuan; 5 m, 10 s anggapan kami':
    'Perkap 16/2006 art. 7 (not checked against the original text); art. 28 quoted by Kompasiana: nobody leaves the formation; 5 m, 10 s assumed',
  'Perkap 16/2006 ps. 7(1): tidak mundur membelakangi massa (naskah asli belum dicocokkan); 3 m, 2 s, 120° anggapan kami':
    'Perkap 16/2006 art. 7(1): no retreat with the back to the crowd (not checked against the original text); 3 m, 2 s, 120° assumed',
  'Lintas ganti kuning ke merah atas izin Kapolda: Perkapolri 2/2019 (Jogloabang), skripsi USU, Liputan6 2019; 30 m anggapan kami':
    'Lintas ganti from yellow to red by permission of the Kapolda: Perkapolri 2/2019 (Jogloabang), a USU thesis, Liputan6 2019; 30 m assumed',
  'UU 9/1998 ps. 15, 6, 9–11 (DNT Lawyers, peraturan.info, Ditintelkam NTT); tempat terbuka sampai 18.00 (Kompasiana, ringkasan Perkap 9/2008); tingkat anggapan kami':
    'Law 9/1998 arts 15, 6, 9–11 (DNT Lawyers, peraturan.info, Ditintelkam NTT); open places until 18:00 (Kompasiana, digest of Perkap 9/2008); level assumed',
  'Pedoman PBB HR/PUB/20/1: pisahkan yang melakukan kekerasan (naskah asli belum dicocokkan); 21–22 Mei 2019 (Katadata, Sukabumi Update); 10 %, 60 m anggapan kami':
    'UN guidance HR/PUB/20/1: isolate those who are violent (not checked against the original text); 21–22 May 2019 (Katadata, Sukabumi Update); 10 %, 60 m assumed',
  'OSCE/ODIHR 2016 (ICNL; naskah asli belum dicocokkan); simulasi kekerasan dalam unjuk rasa (HAL 04842616); 10 menit, 3 orang/m² anggapan kami':
    'OSCE/ODIHR 2016 (ICNL; not checked against the original text); simulation of violence in protests (HAL 04842616); 10 min, 3 persons/m² assumed',
  'Prinsip Dasar PBB 1990, butir 5: pertolongan secepatnya; 15 menit anggapan kami':
    'UN Basic Principles 1990, 5: aid at the earliest moment; 15 min assumed',
  'Latihan Serang 2025 (xbintangindo): diserahkan kepada Satreskrim; 15 menit anggapan kami':
    'Serang drill of 2025 (xbintangindo): handed over to the detectives; 15 min assumed',
  'Catatan keputusan wajib, Polri 2025 (Muria Network, topmedia); 120 s anggapan kami':
    'Mandatory decision log, Polri 2025 (Muria Network, topmedia); 120 s assumed',
  'Perkap 16/2006 (menurut skripsi USU): dokumentasi dengan video; 60 m anggapan kami':
    'Perkap 16/2006 (as in a USU thesis): documentation by video; 60 m assumed',
  'Keselamatan wartawan: di sisi, bukan di antara dua pihak (Okezone 2019)':
    'Safety of journalists: at the flank, not between the lines (Okezone 2019)',
  'Jalur ambulans dan damkar tetap terbuka: anggapan kami; 2,5 m, 60 s, 2 orang/m² anggapan kami':
    'Ways of ambulance and fire brigade stay open: assumed; 2.5 m, 60 s, 2 persons/m² assumed',
  'Cadangan sepertiga barisan: anggapan kami; 60 s anggapan kami': 'A reserve of a third of the line: assumed; 60 s assumed',
  'Pergantian barisan sebelum 20 menit: anggapan kami': 'A line is relieved before 20 min: assumed',
  'Himbauan sopan menurut Perkap 16/2006 (skripsi USU); bahwa ia menyebut siapa, apa, ke mana, kapan: anggapan kami':
    'Polite appeals by Perkap 16/2006 (USU thesis); that they say who, what, where to and by when: assumed',
  'Pedoman PBB HR/PUB/20/1 (naskah asli belum dicocokkan); 15 m anggapan kami':
    'UN guidance HR/PUB/20/1 (not checked against the original text); 15 m assumed',
  'Pedoman PBB HR/PUB/20/1': 'UN guidance HR/PUB/20/1',
  'Pemeriksaan senjata sebelum penugasan (Pedoman Rakyat 2022)': 'Weapons check before deployment (Pedoman Rakyat 2022)',
  'Perkap 1/2009 ps. 8 (Banjarmasin Post, Jambi Independent); Prinsip Dasar PBB 1990, butir 9':
    'Perkap 1/2009 art. 8 (Banjarmasin Post, Jambi Independent); UN Basic Principles 1990, 9',
  'Peraturan Kapolri, ps. 28 dikutip Kompasiana: tidak terpancing, tidak membalas lemparan, tidak menghina':
    'Police regulation, art. 28 quoted by Kompasiana: not provoked, no throwing back, no insults',
  'Netralitas Polri, TNI dan penyelenggara (naskah asli belum dicocokkan)':
    'Neutrality of police, army and organisers (not checked against the original text)',
  'Perkap 1/2009 ps. 13–14: laporan penggunaan kekuatan (naskah asli belum dicocokkan)':
    'Perkap 1/2009 arts 13–14: report on the use of force (not checked against the original text)',
  'Lima tahap Polri 2025 (Okezone): gas air mata pada tahap rusuh': 'Five phases of 2025 (Okezone): tear gas in the phase rusuh',
  'Lima tahap Polri 2025 (Okezone): kehadiran dan himbauan lisan; penangkapan perorangan pelaku kejahatan anggapan kami':
    'Five phases of 2025 (Okezone): presence and verbal appeals; arrests of single offenders are assumed',
  'Lima tahap Polri 2025 (Okezone): tangan kosong lunak': 'Five phases of 2025 (Okezone): soft empty hand',
  'Lima tahap Polri 2025 (Okezone): tangan kosong keras didukung dorongan AWC':
    'Five phases of 2025 (Okezone): hard empty hand supported by water cannon',
  'Lima tahap Polri 2025 (Okezone): alat tumpul, gas air mata, atau alat lain tidak mematikan':
    'Five phases of 2025 (Okezone): blunt tools, tear gas or other non-lethal means',
  'Lima tahap Polri 2025 (Okezone): lintas ganti ke Brimob; senjata api tidak disebut':
    'Five phases of 2025 (Okezone): lintas ganti to Brimob; firearms are not mentioned',
  'Perkap 1/2009 dan lima tahap Polri 2025 (Okezone): alat menurut tingkat situasi':
    'Perkap 1/2009 and five phases of 2025 (Okezone): means by the level of the situation',
  'Lima tahap Polri 2025 (Okezone): lintas ganti pada rusuh berat; 30 m anggapan kami':
    'Five phases of 2025 (Okezone): lintas ganti at rusuh berat; 30 m assumed',
  'Pedoman PBB HR/PUB/20/1: hanya bila kekerasan lebih dari terpencil (naskah asli belum dicocokkan); tingkat anggapan kami':
    'UN guidance HR/PUB/20/1: only if violence is more than isolated (not checked against the original text); level assumed',
  'Prinsip Dasar PBB 1990, butir 12–13: hindari kekuatan pada pertemuan damai (naskah asli belum dicocokkan); penangkapan perorangan pelaku kejahatan anggapan kami':
    'UN Basic Principles 1990, 12–13: avoid force against peaceful assemblies (not checked against the original text); arrests of single offenders are assumed',
  'Prinsip Dasar PBB 1990, butir 13: kekuatan seminimal mungkin (naskah asli belum dicocokkan); tahap 4 anggapan kami':
    'UN Basic Principles 1990, 13: the least force (not checked against the original text); stage 4 assumed',
  'Pedoman PBB HR/PUB/20/1: alat kurang mematikan hanya pada kekerasan yang sungguh-sungguh (naskah asli belum dicocokkan)':
    'UN guidance HR/PUB/20/1: less-lethal weapons only in serious violence (not checked against the original text)',
  'Prinsip Dasar PBB 1990, butir 4 dan 10; pedoman PBB HR/PUB/20/1 (naskah asli belum dicocokkan)':
    'UN Basic Principles 1990, 4 and 10; UN guidance HR/PUB/20/1 (not checked against the original text)',
  'Himbauan berulang sebelum tindakan; pedoman PBB HR/PUB/20/1; tiga kali anggapan kami':
    'Repeated appeals before action; UN guidance HR/PUB/20/1; three times assumed',
  'Prinsip Dasar PBB 1990, butir 10; Perkap 8/2009 ps. 47–48 (Banjarmasin Post, Jambi Independent); 60 s anggapan kami':
    'UN Basic Principles 1990, 10; Perkap 8/2009 arts 47–48 (Banjarmasin Post, Jambi Independent); 60 s assumed',
  'Pedoman PBB HR/PUB/20/1: meriam air hanya pada kerusuhan berat (naskah asli belum dicocokkan)':
    'UN guidance HR/PUB/20/1: water cannon in serious disorder only (not checked against the original text)',
  'Perkap 1/2009 dan Prinsip Dasar PBB 1990: alat menurut perilaku dan tingkat situasi (naskah asli belum dicocokkan)':
    'Perkap 1/2009 and UN Basic Principles 1990: means by behaviour and level (not checked against the original text)',
  'Prinsip Dasar PBB 1990, butir 4–5; Perkap 1/2009 (menurut ungkapfakta, paparan): tahap menurut perilaku; 30 m, 60 s anggapan kami':
    'UN Basic Principles 1990, 4–5; Perkap 1/2009 (as in ungkapfakta, slides): stage by behaviour; 30 m, 60 s assumed',
};

export function citationIn(citation: string, language: 'id' | 'en'): string {
  return language === 'en' ? (citationsEn[citation] ?? citation) : citation;
}
