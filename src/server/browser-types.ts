import { z } from "zod";

const count = z.number().int().min(0);
const counts = z.array(z.object({ name: z.string(), count }));

/** `GET /api/browser`. */
export const guardCountsAnswer = z.object({
  ...{ browsers: count, seenToday: count, seenThisWeek: count, byPolicy: count, withFault: count },
  ...{ faults: counts, versions: counts, modes: counts, kinds: counts, policies: counts },
  lastSeen: z.string().nullable(),
});
