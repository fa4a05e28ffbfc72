import { z } from "zod";
import type { Collection } from "./contract.ts";

/** What a link without an account opens. */
export const linkKinds = ["questionnaire", "survey", "held"] as const;

const text = z.string();

/**
 * A link that opens one thing without an account and then ends. The id is the SHA-256 of its token, which is kept nowhere;
 * `object` is what it opens. Times are ISO; `ended` is empty while nobody took it back.
 */
const linkRowSchema = z.object({
  id: text,
  kind: z.enum(linkKinds),
  object: text,
  at: text,
  by: text,
  until: text,
  ended: text,
  /** How often it was opened, and when last. */
  opened: z.number().int().min(0),
  lastOpened: text,
});
export type LinkRow = z.infer<typeof linkRowSchema>;
export const links: Collection<LinkRow> = { name: "links", schema: linkRowSchema, indexed: ["kind", "object"] };
