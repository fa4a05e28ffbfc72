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
          /** What it means, for a newcomer. */
          meaning: text,
          fix: text,
          mayBeExcepted: z.boolean(),
        }),
      ),
      excepted: z.array(z.object({ id: text, check: text, path: text, title: text, reason: text, owner: text, expires: text })),
      /** Places that the artifact names, with what the buckets known say of them. */
      places: z.array(z.object({ url: text, path: text, isPointer: z.boolean(), get: door, list: door, bucket: text.nullable() })),
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
      /** When a target took the message about it; null for none. */
      told: text.nullable(),
    }),
  ),
});

export const exceptionBody = z.object({
  check: text.min(1).max(60),
  path: text.max(4096),
  reason: text.trim().min(1).max(500),
  owner: text.trim().min(1).max(200),
  until: z.iso.date(),
});
export const exceptionMade = z.object({ id: text });

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
      /** What it means, for a newcomer. */
      meaning: text,
      /** Commands that shut it, or that make known what is not. */
      fix: z.array(text),
    }),
  ),
});

export const storageBody = z.object({ text: text.min(2).max(8 << 20) });
