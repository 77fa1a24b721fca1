// SPDX-License-Identifier: Apache-2.0
// The name and the one sentence of a field, under the struct and the key of the field table; the manual's reference page and the
// editor show them.

export type FieldWords = readonly [name: string, sentence: string];

/** A table with the same structs and keys as another language's. */
export type SameFields<T> = { readonly [S in keyof T]: { readonly [K in keyof T[S]]: FieldWords } };
