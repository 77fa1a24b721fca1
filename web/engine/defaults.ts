// SPDX-License-Identifier: Apache-2.0
// Fills the defaults of the field table into a file that the core has accepted, so that readers need not know which keys were there.
// What is optional (absent means something of its own) stays absent.

export interface Field {
  readonly key: string;
  readonly kind: string;
  readonly item?: string;
  readonly struct?: string;
  readonly choice?: string;
  readonly reference?: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxBytes?: number;
  readonly default?: unknown;
  readonly source?: string;
}

/** What `describe` of the core gives for one kind of file. */
export interface FieldTable {
  readonly file: string;
  readonly format: string;
  readonly root: string;
  readonly structs: readonly { readonly name: string; readonly fields: readonly Field[] }[];
  readonly choices: readonly { readonly name: string; readonly names: readonly string[] }[];
}

type Json = Readonly<Record<string, unknown>>;

export function fillDefaults(table: FieldTable, file: unknown): unknown {
  const structs = new Map(table.structs.map((struct) => [struct.name, struct.fields]));

  const fillStruct = (name: string, value: Json): Json => {
    if (name === 'Condition') return value; // says exactly one thing; empty lists would drown it
    const filled: Record<string, unknown> = {};
    for (const field of structs.get(name) ?? []) {
      const found = fillField(field, value[field.key]);
      if (found !== undefined) filled[field.key] = found;
    }
    return filled;
  };

  const fillField = (field: Field, value: unknown): unknown => {
    if (field.kind === 'list' && field.optional !== true) return fillList(field, value ?? []);
    if (value === undefined) {
      if (field.optional === true) return undefined;
      if (field.kind === 'object' && field.struct !== undefined) return fillStruct(field.struct, {});
      return field.kind === 'text' ? {} : field.default;
    }
    if (field.kind === 'object' && field.struct !== undefined) return fillStruct(field.struct, value as Json);
    return field.kind === 'list' ? fillList(field, value) : value;
  };

  const fillList = (field: Field, value: unknown): unknown => {
    const { struct } = field;
    if (!Array.isArray(value) || struct === undefined) return value;
    return value.map((item) => fillStruct(struct, item as Json));
  };

  return fillStruct(table.root, file as Json);
}
