import { z } from "zod";

const text = z.string();
const mode = z.enum(["watch", "warn", "hold", "off"]);

/** `what` is a coding agent's id, or `browser`. */
export const rollOutBody = z.object({ what: text.regex(/^[a-z0-9-]{1,60}$/), mode });
export const rollOutRow = z.object({
  ...{ id: text, what: text, at: text, by: text, decidedBy: text, decidedAt: text, mode, isOwn: z.boolean() },
  state: z.enum(["open", "approved", "withdrawn"]),
});
export const rollOutsAnswer = z.object({ rows: z.array(rollOutRow), total: z.number() });
