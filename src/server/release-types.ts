import { z } from "zod";

/** Bodies of releases and buckets. */
const text = z.string();
const door = z.enum(["yes", "no", "unknown"]);

export const releasesAnswer = z.object({
  rows: z.array(
    z.object({
      id: text,
      at: text,
      by: text,
      artifact: text,
      digest: text,
      verdict: z.enum(["pass", "warn", "fail"]),
      kind: text,
      files: z.number(),
      bytes: z.number(),
      total: z.number(),
      against: text.nullable(),
      exposed: z.object({ files: z.number(), lines: z.number() }),
      findings: z.array(
        z.object({
          check: text,
          severity: z.enum(["info", "low", "medium", "high", "critical"]),
          path: text,
          detail: text,
          line: z.number().nullable(),
          title: text,
          fix: text,
        }),
      ),
    }),
  ),
  watched: z.array(z.object({ id: text, every: z.number(), answeredAt: text.nullable(), open: z.array(text), problem: text.nullable() })),
  alarms: z.array(
    z.object({
      at: text,
      item: text,
      change: z.enum(["new", "gone"]),
      text,
      isExposure: z.boolean(),
      seconds: z.number().nullable(),
      isAtMost: z.boolean(),
    }),
  ),
});

export const storageAnswer = z.object({
  rows: z.array(
    z.object({
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
    }),
  ),
});

export const storageBody = z.object({ text: text.min(2).max(8 << 20) });
