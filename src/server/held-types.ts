import { z } from "zod";

const text = z.string();

/** What somebody sees who opened a link to a held message. Nothing of the text: it is kept nowhere. */
export const heldPage = z.object({
  ...{ company: text, logo: text, tool: text, at: text, action: text, class: text, isWrong: z.boolean(), mayGoNow: z.boolean() },
  found: z.array(z.object({ type: text, count: z.number() })),
  ...{ because: z.array(text), ways: z.array(text), instead: z.array(text) },
});
export const heldAlarm = z.object({ why: text.max(2000).default("") });
export const heldLinksEnded = z.object({ ended: z.number() });
export const heldLink = z.object({ link: text, until: text });
