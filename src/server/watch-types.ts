import { z } from "zod";
import { planKindSchema } from "../core/model/model-schemas.ts";

/** Bodies of the watched folders, the weekly note, and what people tell of tools. */
const text = z.string();
const problem = z.object({ place: text, why: text });
const line = z.object({ tool: text, name: text, at: text, why: text });
export const watchAnswer = z.object({
  folders: z.array(z.object({ id: text, path: text, lookedAt: text, files: z.number(), problems: z.array(problem) })),
  note: z.object({
    from: text,
    to: text,
    new: z.array(line),
    gone: z.array(line),
    newlyPersonal: z.array(line),
    sentence: text,
  }),
});
export const joinsAnswer = z.object({
  rows: z.array(
    z.object({
      id: text,
      by: z.enum(["login", "name"]),
      number: z.number(),
      sources: z.array(text),
      sightings: z.number(),
      isRefused: z.boolean(),
      names: z.object({ name: text, person: text }).nullable(),
    }),
  ),
  total: z.number(),
});
export const refusalBody = z.object({ id: text.min(1).max(100), isRefused: z.boolean() });
export const joinsRevealBody = z.object({ why: text.max(2000) });
export const joinsRevealAnswer = z.object({ rows: z.array(z.object({ id: text, name: text, person: text })) });
export const folderBody = z.object({ path: text.min(1).max(4000) });
export const toldBody = z.object({
  tool: text.min(1).max(200),
  plan: planKindSchema.default("unknown"),
  account: z.enum(["company", "personal", "unknown"]).default("unknown"),
  team: text.max(200).default(""),
  purpose: text.max(300).default(""),
  /** Whether the one who tells is counted as the user; nobody is named otherwise. */
  isMine: z.boolean().default(true),
});
