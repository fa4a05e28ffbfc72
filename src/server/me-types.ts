import { z } from "zod";
import { dataClassSchema, planKindSchema, standingSchema } from "../core/model/model-schemas.ts";
import { roleSchema } from "../storage/people-collections.ts";

const text = z.string();

export const guideAnswer = z.object({
  ...{ company: text, date: text, version: text, contact: text, logo: text },
  classes: z.array(z.object({ class: dataClassSchema, title: text, holds: z.array(text), goes: text })),
  tools: z.array(
    z.object({
      ...{ tool: text, name: text, aliases: z.array(text), plan: planKindSchema, planName: text },
      ...{ standing: standingSchema, carries: dataClassSchema.nullable(), says: text },
    }),
  ),
  purposes: z.array(
    z.object({ id: text, label: text, never: z.boolean(), why: text, tools: z.array(z.object({ tool: text, name: text })) }),
  ),
  todo: z.array(text),
});
export const meAnswer = z.object({
  ...{ person: text, role: roleSchema, guide: guideAnswer },
  /** Version and time of the last "I have read this"; null for never. */
  acknowledged: z.object({ version: text, at: text }).nullable(),
});
export const keptAnswer = z.object({
  sections: z.array(z.object({ id: text, title: text, says: text, rows: z.array(z.object({ at: text, says: text })) })),
});
export const toolRequestBody = z.object({ tool: text.trim().min(1).max(200), why: text.max(2000).default("") });
const asked = z.object({ person: text, at: text, why: text });
export const toolRequestRow = z.object({
  ...{ id: text, tool: text, name: text, at: text, state: z.enum(["asked", "approved", "refused"]) },
  ...{ by: z.array(asked), people: z.number(), answer: text, decidedBy: text, decidedAt: text },
});
export const toolRequestsAnswer = z.object({ rows: z.array(toolRequestRow), total: z.number() });
export const answerBody = z.object({ why: text.max(2000).default("") });
export const acknowledgeBody = z.object({ version: text.max(200) });
export const acknowledgedAnswer = z.object({ version: text, people: z.number() });
export const revealBody = z.object({ tool: text.max(200), why: text.max(2000) });
export const revealAnswer = z.object({ names: z.array(text) });
