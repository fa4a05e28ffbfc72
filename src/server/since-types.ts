import { z } from "zod";

const text = z.string();
const count = z.number().int().min(0);
export const sinceDifference = z.object({ kind: z.enum(["new", "changed", "gone"]), cells: z.array(text), says: text });
const section = z.object({ id: text, title: text, head: z.array(text), rows: z.array(sinceDifference), none: text });
export const sinceAnswer = z.object({
  ...{ company: text, from: text, made: text, sentence: text, open: z.array(text), sections: z.array(section) },
  decisions: z.object({ allow: count, redact: count, ask: count, block: count }),
  /** When the visit before this one ended; empty for whoever was never here. */
  lastVisit: text,
});
/** A day or time; `visit` for one's own last visit, `start` for the beginning. */
export const sinceQuery = z.object({ from: text.max(40).default("visit") });
