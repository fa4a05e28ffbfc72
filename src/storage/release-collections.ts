import { z } from "zod";
import type { Collection } from "./contract.ts";

const text = z.string();

/** A release check that somebody asked for in the console. `report` is the report as JSON text. */
const releaseCheckRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  artifact: text,
  /** The name without its version: what is compared with what. */
  series: text,
  digest: text,
  verdict: z.enum(["pass", "warn", "fail"]),
  report: text,
});
export type ReleaseCheckRow = z.infer<typeof releaseCheckRowSchema>;
export const releaseChecks: Collection<ReleaseCheckRow> = {
  name: "releaseChecks",
  schema: releaseCheckRowSchema,
  indexed: ["at", "series"],
};

const door = z.enum(["yes", "no", "unknown"]);
/** A bucket whose configuration was judged; the configuration itself is not kept. The id is provider and name. */
const storageCheckRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  provider: text,
  name: text,
  get: door,
  list: door,
  put: door,
  accountGet: door,
  accountList: door,
  latent: z.boolean(),
  reasons: z.array(text),
});
export type StorageCheckRow = z.infer<typeof storageCheckRowSchema>;
export const storageChecks: Collection<StorageCheckRow> = { name: "storageChecks", schema: storageCheckRowSchema, indexed: [] };

/** An exception made in the console: for one check at one path with one content, in every release of this name. */
const releaseExceptionRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  series: text,
  check: text,
  path: text,
  digest: text,
  reason: text,
  owner: text,
  /** The last day it holds, YYYY-MM-DD. */
  expires: text,
});
export type ReleaseExceptionRow = z.infer<typeof releaseExceptionRowSchema>;
export const releaseExceptions: Collection<ReleaseExceptionRow> = {
  name: "releaseExceptions",
  schema: releaseExceptionRowSchema,
  indexed: ["series"],
};

export const releaseCollections = [releaseChecks, storageChecks, releaseExceptions] as const;
