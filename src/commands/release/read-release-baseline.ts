import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Inventory } from "../../core/release/release-finding.ts";

const inventory = z.object({
  files: z.number(),
  bytes: z.number(),
  types: z.record(z.string(), z.object({ files: z.number(), bytes: z.number() })),
  folders: z.array(z.string()).default([]),
  sizes: z.record(z.string(), z.number()).default({}),
});

/** The inventory in a committed file: a report of `release check --json`, or its `inventory` alone; null when the file is something else. */
export async function readReleaseBaseline(path: string): Promise<Inventory | null> {
  const bytes = await readFile(path);
  if (bytes[0] !== 0x7b || bytes.length > 4 << 20) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    const found = z.union([z.object({ inventory }).transform((report) => report.inventory), inventory]).safeParse(value);
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
