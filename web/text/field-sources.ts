// SPDX-License-Identifier: Apache-2.0
// Where the figures of the field table come from, in words of the reader's language; loaded with the forms of the Plan screen. The core names its
// sources once, in English and short; names of authors, years and makers are the same in both languages.
import type { Language } from './format.js';

/** what the core writes, as Indonesian and as English readers read it; a source that is not here is a name and stands as it is */
const told: Readonly<Record<string, readonly [id: string, en: string]>> = {
  assumed: ['anggapan kami', 'our assumption'],
  'profile, assumed': ['menurut macam orangnya, anggapan kami', 'by the profile of the person, our assumption'],
  'profile; adult: assumed': ['menurut macam orangnya; dewasa: anggapan kami', 'by the profile of the person; adults: our assumption'],
  'profile; adult: Weidmann 1993': ['menurut macam orangnya; dewasa: Weidmann 1993', 'by the profile of the person; adults: Weidmann 1993'],
  'profile; elder: single-file runs with elderly people (T = 1.7 s)': [
    'menurut macam orangnya; lanjut usia: percobaan berbaris satu dengan orang lanjut usia (T = 1,7 s)',
    'by the profile of the person; elders: single-file runs with elderly people (T = 1.7 s)',
  ],
  'Weidmann 1993 by RiMEA 4.1.1 test 7': ['Weidmann 1993 menurut RiMEA 4.1.1, uji 7', 'Weidmann 1993 as in RiMEA 4.1.1, test 7'],
};

/** what stands before or behind a name */
const phrases: readonly (readonly [english: string, indonesian: string])[] = [
  ['; value fitted to the HERMES corridors and Caserne 2010', '; nilainya dicocokkan dengan percobaan lorong HERMES dan Caserne 2010'],
  ['; value fitted to the HERMES corridors', '; nilainya dicocokkan dengan percobaan lorong HERMES'],
  ['; value assumed: soft tissue', '; nilainya anggapan kami: jaringan lunak'],
  ['; value assumed', '; nilainya anggapan kami'],
  ['; assumed: uniform on [0.2, 0.8) if absent', '; bila kosong merata pada [0,2; 0,8), anggapan kami'],
  ['; assumed: mean 0.5, sd 0.2 if absent', '; bila kosong rata-rata 0,5 dan simpangan baku 0,2, anggapan kami'],
  [': uniform on [0, 1) if absent', ': bila kosong merata pada [0, 1)'],
  ['assumed: no measured throws of riots are known', 'anggapan kami: lemparan dalam kerusuhan belum pernah diukur'],
  ['assumed: ρQv of 20 L/s at 10 bar', 'anggapan kami: ρQv dari 20 l/s pada 10 bar'],
  ['assumed: v²/g less drag', 'anggapan kami: v²/g dikurangi hambatan udara'],
  ['assumed: friction of 0.5 under 100 kg with kit', 'anggapan kami: gesekan 0,5 di bawah 100 kg bersama perlengkapan'],
  ['assumed: ', 'anggapan kami: '],
  [' (form)', ' (bentuk rumusnya)'],
  [' (a band of density)', ' (rentang kepadatan)'],
  [' (recent repression counts)', ' (tindakan keras yang baru berbekas)'],
  [' (who may order)', ' (siapa yang boleh memerintahkan)'],
  [' (toxicology handbooks)', ' (buku pegangan toksikologi)'],
  ['UN guidance HR/PUB/20/1 (no direct jet at short range)', 'pedoman PBB HR/PUB/20/1 (tanpa semprotan langsung dari dekat)'],
  [': 1,200 L/min a monitor', ': 1.200 l/menit tiap meriam'],
  [', run 2', ', percobaan 2'],
  [' as published runs round it', ' menurut pembulatan dalam percobaan yang terbit'],
  ['0.6–0.8 m', '0,6–0,8 m'],
  ['1.5–2', '1,5–2'],
  ['30–60 min', '30–60 menit'],
  ['ICt50 of CS, 3.6 mg', 'ICt50 gas CS, 3,6 mg'],
];

export function sourceIn(source: string, language: Language): string {
  const whole = told[source];
  if (whole !== undefined) return whole[language === 'id' ? 0 : 1];
  return language === 'en' ? source : phrases.reduce((words, [english, indonesian]) => words.replace(english, indonesian), source);
}
