// SPDX-License-Identifier: Apache-2.0
// What a unit says when the trainee orders an appeal by button: who speaks, what is asked, where to, by when (rule R38).

export const spokenAppeal = {
  id: 'Kami dari kepolisian. Mohon saudara pulang dengan tertib lewat jalan yang terbuka, sekarang. Petugas menjaga jalan pulang. Terima kasih.',
  en: 'This is the police. Please go home calmly by the open road, now. Officers keep the way home free. Thank you.',
} as const;

/** What of rule R38 that text says: all of it. */
export const spokenParts = ['speaker', 'request', 'way', 'deadline'] as const;
