import type { Collection, Log } from "../contract.ts";

/** A row of any table; indexed fields stand in columns `x_FIELD`. */
export interface KeptRow {
  org: string;
  id: string;
  body: string;
  [indexed: `x_${string}`]: string;
}

export interface KeptEntry {
  org: string;
  number: number;
  body: string;
}

/** Which indexed columns a collection's table has, so that new ones are added and filled on opening. */
export interface KeptShape {
  name: string;
  indexed: string;
}

export type Tables = { [table: `c_${string}`]: KeptRow } & { [log: `l_${string}`]: KeptEntry } & { shape: KeptShape };

/** Everything a store keeps; engines make their tables from it. */
export interface Contents {
  readonly collections: readonly CollectionShape[];
  readonly logs: readonly { readonly name: string }[];
}

export type CollectionShape = Pick<Collection<{ readonly id: string }>, "name"> & { readonly indexed: readonly string[] };

export function tableOf(collection: { readonly name: string }): `c_${string}` {
  return `c_${snakeCase(collection.name)}`;
}

export function tableOfLog(log: Pick<Log<unknown>, "name">): `l_${string}` {
  return `l_${snakeCase(log.name)}`;
}

export function columnOf(field: string): `x_${string}` {
  return `x_${snakeCase(field)}`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, "_").replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
