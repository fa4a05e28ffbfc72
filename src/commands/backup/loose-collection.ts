import { z } from "zod";
import type { Collection } from "../../storage/contract.ts";

export type LooseRow = { readonly id: string; readonly [field: string]: unknown };
const looseRow: z.ZodType<LooseRow> = z.looseObject({ id: z.string() });

/** Any collection, its rows as they are kept: a backup copies them without looking inside. */
export function looseCollection({ name, indexed }: { readonly name: string; readonly indexed: readonly string[] }): Collection<LooseRow> {
  return { name, indexed, schema: looseRow };
}
