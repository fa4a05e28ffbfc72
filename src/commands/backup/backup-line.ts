import { z } from "zod";

const text = z.string();

/** A line of a backup, inside the seal. Rows and entries are checked again by their own schemas when they are restored. */
export const backupLineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("head"), form: z.literal(1), made: text, organisations: z.array(text) }),
  z.object({ kind: z.literal("rows"), organisation: text, collection: text, rows: z.array(z.json()) }),
  z.object({ kind: z.literal("entries"), organisation: text, log: text, entries: z.array(z.json()) }),
  z.object({ kind: z.literal("file"), path: text, isFirst: z.boolean(), data: text }),
  z.object({ kind: z.literal("end"), lines: z.number() }),
]);
export type BackupLine = z.infer<typeof backupLineSchema>;
