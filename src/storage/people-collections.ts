import { z } from "zod";
import type { Collection } from "./contract.ts";

/** What is kept about those who reach the server: who they are, how they sign in, what they asked for. */
const text = z.string();
const dataClass = z.enum(["public", "internal", "restricted"]);

export const roleSchema = z.enum(["owner", "lead", "reviewer", "auditor", "employee"]);
export const scopeSchema = z.object({ classes: z.array(dataClass), teams: z.array(text), vendors: z.array(text) });

/** Somebody who may sign in. The id is the lower-case e-mail address. */
const memberRowSchema = z.object({
  id: text,
  name: text,
  role: roleSchema,
  scope: scopeSchema,
  team: text,
  state: z.enum(["active", "ended"]),
  at: text,
  by: text,
  /** SHA-256 of recovery codes that were not used yet. */
  recovery: z.array(text),
});
export type MemberRow = z.infer<typeof memberRowSchema>;
export const members: Collection<MemberRow> = { name: "members", schema: memberRowSchema, indexed: ["role", "state"] };

/** A passkey. The id is the credential's, base64url; the public key is COSE, base64url. */
const passkeyRowSchema = z.object({
  id: text,
  member: text,
  publicKey: text,
  counter: z.number().int().min(0),
  transports: z.array(text),
  label: text,
  at: text,
  usedAt: text,
});
export type PasskeyRow = z.infer<typeof passkeyRowSchema>;
export const passkeys: Collection<PasskeyRow> = { name: "passkeys", schema: passkeyRowSchema, indexed: ["member"] };

/** A signed-in browser. The id is the SHA-256 of its key; `member` is empty for whoever held the token that start printed. */
const sessionRowSchema = z.object({
  id: text,
  member: text,
  via: z.enum(["start", "e-mail", "passkey", "openid", "recovery"]),
  begun: text,
  madeAt: text,
  lastUsed: text,
  /** When its key was replaced; empty while it is the current one. */
  replacedAt: text,
  /** The browser in a word or two, for the list of sessions. */
  label: text,
  /** The organisation the browser looks at; empty for the installation's own. */
  organisation: text,
});
export type SessionRow = z.infer<typeof sessionRowSchema>;
export const sessions: Collection<SessionRow> = { name: "sessions", schema: sessionRowSchema, indexed: ["member"] };

/** A token that signs in once. The id is its SHA-256. */
const signInTokenRowSchema = z.object({ id: text, member: text, until: text, at: text });
export type SignInTokenRow = z.infer<typeof signInTokenRowSchema>;
export const signInTokens: Collection<SignInTokenRow> = { name: "signInTokens", schema: signInTokenRowSchema, indexed: ["until"] };

/** A key for scripts. The id is its SHA-256. */
const apiKeyRowSchema = z.object({
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
export type ApiKeyRow = z.infer<typeof apiKeyRowSchema>;
export const apiKeys: Collection<ApiKeyRow> = { name: "apiKeys", schema: apiKeyRowSchema, indexed: ["name"] };

/** A sign-in that is half done: what has to come back. `data` is what checking it needs (JSON text). */
const challengeRowSchema = z.object({
  id: text,
  kind: z.enum(["passkey", "new-passkey", "openid"]),
  member: text,
  data: text,
  until: text,
});
export type ChallengeRow = z.infer<typeof challengeRowSchema>;
export const challenges: Collection<ChallengeRow> = { name: "challenges", schema: challengeRowSchema, indexed: ["until"] };

/** How people sign in. One row, id `sign-in`. The client's secret is sealed under a key of the home folder. */
const signInRowSchema = z.object({
  id: text,
  mailLinks: z.boolean(),
  openid: z
    .object({
      label: text,
      issuer: text,
      clientId: text,
      secret: text,
      /** Whether people of the company's domains become employees by signing in. */ joins: z.boolean(),
    })
    .nullable(),
});
export type SignInRow = z.infer<typeof signInRowSchema>;
export const signInSettings: Collection<SignInRow> = { name: "signInSettings", schema: signInRowSchema, indexed: [] };

/** A tool that employees asked for. Several who ask for the same one stand in one row. */
const toolRequestRowSchema = z.object({
  id: text,
  /** Catalogue id, or the name as it was typed. */
  tool: text,
  name: text,
  at: text,
  by: z.array(z.object({ person: text, at: text, why: text })),
  state: z.enum(["asked", "approved", "refused"]),
  answer: text,
  decidedBy: text,
  decidedAt: text,
});
export type ToolRequestRow = z.infer<typeof toolRequestRowSchema>;
export const toolRequests: Collection<ToolRequestRow> = {
  name: "toolRequests",
  schema: toolRequestRowSchema,
  indexed: ["state", "tool", "at"],
};

/** Somebody said that they read the rules of this version. The id is `member|version`. */
const acknowledgementRowSchema = z.object({ id: text, person: text, version: text, at: text });
export type AcknowledgementRow = z.infer<typeof acknowledgementRowSchema>;
export const acknowledgements: Collection<AcknowledgementRow> = {
  name: "acknowledgements",
  schema: acknowledgementRowSchema,
  indexed: ["person", "version"],
};

/** Somebody looked up the names behind a count, and why. One row per name shown. */
const revealRowSchema = z.object({ id: text, person: text, object: text, by: text, why: text, at: text });
export type RevealRow = z.infer<typeof revealRowSchema>;
export const reveals: Collection<RevealRow> = { name: "reveals", schema: revealRowSchema, indexed: ["person", "at"] };

/** Another organisation kept in the same installation, nothing shared but the catalogue. The id is its key in the store. */
const organisationRowSchema = z.object({ id: text, name: text, at: text, by: text });
export type OrganisationRow = z.infer<typeof organisationRowSchema>;
export const organisations: Collection<OrganisationRow> = { name: "organisations", schema: organisationRowSchema, indexed: [] };

/** When somebody looked at this organisation. The id is the address; a visit ends after four hours without a look. */
const visitRowSchema = z.object({ id: text, last: text, /** When the visit before ended; empty for none. */ previous: text });
export type VisitRow = z.infer<typeof visitRowSchema>;
export const visits: Collection<VisitRow> = { name: "visits", schema: visitRowSchema, indexed: [] };

/** The organisation's own logo. One row, id `logo`; `data` is the file, base64. */
const logoRowSchema = z.object({
  ...{ id: text, type: z.enum(["image/png", "image/jpeg"]), data: text, at: text, by: text },
  ...{ width: z.number().int().min(1), height: z.number().int().min(1) },
});
export type LogoRow = z.infer<typeof logoRowSchema>;
export const logos: Collection<LogoRow> = { name: "logos", schema: logoRowSchema, indexed: [] };

/** Something somebody has to do about an object, until a day (ISO, empty for none). */
const taskRowSchema = z.object({
  ...{ id: text, object: text, title: text, owner: text, due: text, at: text, by: text, doneAt: text },
  state: z.enum(["open", "done"]),
});
export type TaskRow = z.infer<typeof taskRowSchema>;
export const tasks: Collection<TaskRow> = { name: "tasks", schema: taskRowSchema, indexed: ["object", "owner", "state", "due"] };

/** Rules that loosen and wait for a second person. `rules` is what a rules file says (JSON text), made from the version `base`. */
const proposalRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  base: text,
  rules: text,
  loosens: z.array(text),
  state: z.enum(["open", "approved", "withdrawn"]),
  decidedBy: text,
  decidedAt: text,
});
export type ProposalRow = z.infer<typeof proposalRowSchema>;
export const proposals: Collection<ProposalRow> = { name: "proposals", schema: proposalRowSchema, indexed: ["state", "at"] };

/** Enforcement that is to be put where people cannot change it, and who said so. Mode `off` takes it away. */
const rollOutRowSchema = z.object({
  ...{ id: text, what: text, at: text, by: text, decidedBy: text, decidedAt: text },
  mode: z.enum(["watch", "warn", "hold", "off"]),
  state: z.enum(["open", "approved", "withdrawn"]),
});
export type RollOutRow = z.infer<typeof rollOutRowSchema>;
export const rollOuts: Collection<RollOutRow> = { name: "rollOuts", schema: rollOutRowSchema, indexed: ["state", "at"] };

/** Questions to people about the gaps of the register. Days are ISO. */
const surveyRowSchema = z.object({
  id: text,
  title: text,
  /** The sentence that says why nobody has to fear an honest answer. */
  amnesty: text,
  tools: z.array(z.object({ tool: text, name: text, why: text })),
  until: text,
  state: z.enum(["open", "closed"]),
  at: text,
  by: text,
  /** Addresses that got a link of their own; empty where one link goes round. */
  sentTo: z.array(text),
});
export type SurveyRow = z.infer<typeof surveyRowSchema>;
export const surveys: Collection<SurveyRow> = { name: "surveys", schema: surveyRowSchema, indexed: ["state", "at"] };

/** One person's answer. The id is `survey|person`, or `survey|` and a random part where nobody said who. */
const surveyAnswerRowSchema = z.object({
  id: text,
  survey: text,
  person: text,
  team: text,
  at: text,
  uses: z.array(z.object({ tool: text, use: z.enum(["no", "company", "personal"]) })),
  others: text,
});
export type SurveyAnswerRow = z.infer<typeof surveyAnswerRowSchema>;
export const surveyAnswers: Collection<SurveyAnswerRow> = {
  name: "surveyAnswers",
  schema: surveyAnswerRowSchema,
  indexed: ["survey", "person"],
};

export const peopleCollections = [
  ...[members, passkeys, sessions, signInTokens, apiKeys, challenges, signInSettings],
  ...[toolRequests, acknowledgements, reveals, organisations, logos, visits, tasks, proposals, rollOuts, surveys, surveyAnswers],
] as const;
