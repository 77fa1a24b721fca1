// SPDX-License-Identifier: Apache-2.0
// What a reader likes, across exercises: language, theme, open panels, layers. web/app/storage keeps it; without storage it lasts as long as
// the page. Indonesian is the language of a browser that asks for Indonesian or Malay, and of one that asks for nothing we have.
import { computed, signal } from '@preact/signals';

export type Language = 'id' | 'en';
export type Theme = 'light' | 'dark';
export const layers = ['density', 'anger', 'fear', 'force'] as const;
export type Layer = (typeof layers)[number];

export interface Preferences {
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly density: boolean;
  /** what the map's layer shows while it is on */
  readonly layer: Layer;
  readonly labels: boolean;
  readonly legend: boolean;
  /** where units have been; how far loudspeakers reach; how long everybody would need to get out */
  readonly trails: boolean;
  readonly reach: boolean;
  readonly egress: boolean;
  /** how far the guided first drill is (guide.ts) */
  readonly guide: number;
  readonly left: boolean;
  readonly right: boolean;
}

export const defaultPreferences: Preferences = {
  language: null,
  theme: null,
  density: true,
  layer: 'density',
  labels: true,
  legend: true,
  trails: false,
  reach: false,
  egress: false,
  guide: 0,
  left: true,
  right: true,
};

export const preferences = signal<Preferences>(defaultPreferences);

export function prefer(change: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...change };
}

/** The first of the browser's languages that we have. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'id' || base === 'in' || base === 'ms' || base === 'jv' || base === 'su') return 'id';
    if (base === 'en') return 'en';
  }
  return wanted.length === 0 ? 'id' : 'en';
}

/** What the machine prefers; set once by main.tsx and when it changes. */
export const machine = signal<{
  readonly languages: readonly string[];
  readonly dark: boolean;
  readonly still: boolean;
  readonly narrow: boolean;
}>({
  languages: [],
  dark: false,
  still: false,
  narrow: false,
});

export const language = computed<Language>(() => preferences.value.language ?? languageOf(machine.value.languages));
export const theme = computed<Theme>(() => preferences.value.theme ?? (machine.value.dark ? 'dark' : 'light'));
export const narrow = computed(() => machine.value.narrow);
export const still = computed(() => machine.value.still);
