import { z } from "zod";
import type { Collection } from "./contract.ts";

const text = z.string();
const count = z.number().int().min(0);

/** A folder of exports that is read again as its files change. The id is a digest of the path. */
const watchedFolderRowSchema = z.object({
  id: text,
  path: text,
  at: text,
  by: text,
  /** When it was last looked at; empty before the first time. */
  lookedAt: text,
  /** Files as they were when they were read: size in bytes, last change in milliseconds. */
  files: z.array(z.object({ name: text, size: count, changed: z.number() })),
  /** What could not be read at the last look. */
  problems: z.array(z.object({ place: text, why: text })),
});
export type WatchedFolderRow = z.infer<typeof watchedFolderRowSchema>;
export const watchedFolders: Collection<WatchedFolderRow> = { name: "watchedFolders", schema: watchedFolderRowSchema, indexed: [] };

/** A name in a source that is not the person it was taken for. The id is a digest of both, see `matchId`. */
const refusedJoinRowSchema = z.object({ id: text, name: text, person: text, by: z.enum(["login", "name"]), at: text });
export type RefusedJoinRow = z.infer<typeof refusedJoinRowSchema>;
export const refusedJoins: Collection<RefusedJoinRow> = { name: "refusedJoins", schema: refusedJoinRowSchema, indexed: [] };

/** Names of apps of the directory by the id of their service principal in lower case: grants name apps by it only. */
const directoryAppRowSchema = z.object({ id: text, name: text });
export type DirectoryAppRow = z.infer<typeof directoryAppRowSchema>;
export const directoryApps: Collection<DirectoryAppRow> = { name: "directoryApps", schema: directoryAppRowSchema, indexed: [] };

export const watchCollections = [watchedFolders, refusedJoins, directoryApps] as const;
