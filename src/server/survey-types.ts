import { z } from "zod";

const text = z.string();
const count = z.number().int().min(0);

/** What somebody sees who opened a link to a survey. */
export const surveyPage = z.object({
  ...{ company: text, title: text, amnesty: text, until: text, isPersonal: z.boolean() },
  /** The organisation's own logo as a data address; empty for none. */
  logo: text,
  tools: z.array(z.object({ tool: text, name: text })),
});
export const surveyReply = z.object({
  uses: z.array(z.object({ tool: text.max(200), use: z.enum(["no", "company", "personal"]) })).max(50),
  others: z.array(z.object({ name: text.trim().min(1).max(200), account: z.enum(["company", "personal"]) })).max(20),
  team: text.max(200).default(""),
});
export const surveyTaken = z.object({ told: count });

export const surveyBody = z.object({
  title: text.max(200).exactOptional(),
  amnesty: text.max(1000).exactOptional(),
  until: z.iso.date().exactOptional(),
  tools: z.array(text.max(200)).max(20).exactOptional(),
  isEach: z.boolean().exactOptional(),
});
export const surveyRow = z.object({
  ...{ id: text, title: text, state: z.enum(["open", "closed"]), at: text, until: text, answered: count, asked: count.nullable() },
  tools: z.array(z.object({ tool: text, name: text, company: count, personal: count, no: count })),
});
export const surveysAnswer = z.object({ rows: z.array(surveyRow), total: count });
export const madeSurvey = z.object({ id: text, links: z.array(z.object({ person: text, link: text })) });
export const remindedAnswer = z.object({ sent: count });
