import { z } from "zod";
import { passkeyTransports } from "../commands/people/passkey-transports.ts";
import { roleSchema, scopeSchema } from "../storage/people-collections.ts";

const text = z.string();
const short = text.max(200);
const blob = text.max(20_000);
const attachment = z.enum(["cross-platform", "platform"]).exactOptional();
/** Ways to reach a key that the standard names; others are left out. */
const transports = z
  .array(short)
  .max(20)
  .transform((sent) => passkeyTransports.filter((known) => sent.includes(known)));

/** What a browser answers when a passkey was made, as WebAuthn Level 3 writes it in JSON. */
const newPasskeyResponse = z.object({
  ...{ id: blob, rawId: blob, type: z.literal("public-key"), authenticatorAttachment: attachment },
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: blob,
    attestationObject: blob,
    authenticatorData: blob.exactOptional(),
    transports: transports.exactOptional(),
    publicKeyAlgorithm: z.number().exactOptional(),
    publicKey: blob.exactOptional(),
  }),
});

/** What a browser answers when a passkey was used. */
const passkeyResponse = z.object({
  ...{ id: blob, rawId: blob, type: z.literal("public-key"), authenticatorAttachment: attachment },
  clientExtensionResults: z.object({}),
  response: z.object({ clientDataJSON: blob, authenticatorData: blob, signature: blob, userHandle: blob.exactOptional() }),
});

export const signInWays = z.object({ mail: z.boolean(), openid: text.nullable(), passkey: z.boolean() });
export const mailBody = z.object({ email: short });
export const recoveryBody = z.object({ email: short, code: short });
export const passkeyBody = z.object({ id: short, response: passkeyResponse });
export const newPasskeyBody = z.object({ id: short, label: text.trim().min(1).max(60), response: newPasskeyResponse });
export const challengeAnswer = z.object({ id: text, options: z.json() });
export const addressAnswer = z.object({ url: text });

export const signInSettingsBody = z.object({
  mailLinks: z.boolean(),
  openid: z
    .object({
      label: short.min(1),
      issuer: z.url().max(500),
      clientId: short.min(1),
      /** Empty keeps the one that is set. */ secret: text.max(2000),
      joins: z.boolean(),
    })
    .nullable(),
});
export const signInSettingsAnswer = z.object({
  mailLinks: z.boolean(),
  openid: z.object({ label: text, issuer: text, clientId: text, hasSecret: z.boolean(), joins: z.boolean() }).nullable(),
});

export const memberRow = z.object({
  ...{ id: text, name: text, role: roleSchema, scope: scopeSchema, team: text, state: z.enum(["active", "ended"]), at: text, by: text },
});
export const membersAnswer = z.object({ rows: z.array(memberRow), total: z.number() });
const noScope = { classes: [], teams: [], vendors: [] };
export const memberBody = z.object({
  email: short,
  name: short.default(""),
  role: roleSchema,
  scope: scopeSchema.default(noScope),
  team: short.default(""),
});
export const memberChange = z.object({ name: short, role: roleSchema, scope: scopeSchema, team: short }).partial();
export const memberAnswer = z.object({ row: memberRow, /** A link that signs the person in once, within three days. */ link: text });

export const sessionRow = z.object({ id: text, member: text, via: text, begun: text, lastUsed: text, label: text, isThis: z.boolean() });
export const sessionsAnswer = z.object({ rows: z.array(sessionRow), total: z.number() });
export const passkeyRow = z.object({ id: text, label: text, at: text, usedAt: text });
export const codesAnswer = z.object({ codes: z.array(text) });

export const keyBody = z.object({
  name: short.min(1),
  role: roleSchema,
  actions: z.array(short).max(30).default([]),
  until: text.regex(/^\d{4}-\d{2}-\d{2}$/),
});
export const keyRow = z.object({
  id: text,
  name: text,
  role: roleSchema,
  actions: z.array(text),
  by: text,
  at: text,
  until: text,
  usedAt: text,
  endedAt: text,
});
export const keysAnswer = z.object({ rows: z.array(keyRow), total: z.number() });
export const newKeyAnswer = z.object({ key: text, row: keyRow });
