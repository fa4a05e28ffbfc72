import { z } from "zod";
import { identifierKinds, toolCategories } from "../model/catalog.ts";
import { planKinds } from "../model/plan.ts";

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a short id of lower-case letters, digits and dashes");
const text = z.string().trim().min(1);
/** A day, a month or a year, as exact as the source says. */
const date = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "a date: 2026-03-31, 2026-03 or 2026");
const grade = z.enum(["primary", "secondary", "unverified"]);
const url = z.url({ protocol: /^https?$/ });

const fact = z.strictObject({
  id,
  value: z.union([text, z.number(), z.boolean(), z.array(text)]),
  source: id,
  grade,
  seen: date.exactOptional(),
  note: text.exactOptional(),
});

const identifier = z.strictObject({
  kind: z.enum(identifierKinds).exclude(["name"]),
  value: text,
  source: id,
  grade,
  mixedUse: z.boolean().exactOptional(),
  weak: z.boolean().exactOptional(),
  plan: z.enum(planKinds).exactOptional(),
  note: text.exactOptional(),
});

const plan = z.strictObject({
  name: text,
  kinds: z.array(z.enum(planKinds)).min(1),
  trainsOnInputs: z.enum(["yes", "opt-out", "opt-in", "no"]).nullable(),
  retention: z.strictObject({ text, days: z.number().int().nonnegative().nullable() }).exactOptional(),
  source: id,
  grade,
  note: text.exactOptional(),
});

const alias = z.strictObject({ name: text, until: date.exactOptional(), source: id });
const adminPage = z.strictObject({ title: text, url, path: z.array(text).min(1), shows: text, source: id, grade });
const accountFile = z.strictObject({ path: text, field: text, format: z.enum(["json", "jwt-in-json", "sqlite"]), source: id });

const accountSign = z.strictObject({
  from: z.enum(["json", "dom", "page"]),
  path: text.exactOptional(),
  selector: text.exactOptional(),
  attribute: text.exactOptional(),
  pattern: text.exactOptional(),
  email: text.exactOptional(),
  plan: text.exactOptional(),
  workspace: text.exactOptional(),
});
const paths = z.array(text.startsWith("/")).exactOptional();
const web = z.strictObject({
  hosts: z.array(text).exactOptional(),
  paths,
  accounts: z.array(accountSign).exactOptional(),
  plans: z.record(text, z.enum(planKinds)).exactOptional(),
  plan: z.enum(planKinds).exactOptional(),
  messages: paths,
  uploads: paths,
  voice: paths,
  quiet: paths,
  change: text.exactOptional(),
  source: id,
  grade,
});

const tool = z.strictObject({
  id,
  name: text,
  vendor: id,
  category: z.enum(toolCategories),
  embeddedIn: text.exactOptional(),
  aliases: z.array(alias),
  plans: z.array(plan),
  identifiers: z.array(identifier),
  accountFiles: z.array(accountFile).exactOptional(),
  adminPages: z.array(adminPage).exactOptional(),
  web: web.exactOptional(),
  facts: z.array(fact),
});

/** One file of `catalog/vendors/`. Strict: an unknown key is a mistake and is named. */
export const vendorSchema = z.strictObject({
  id,
  name: text,
  legalEntity: fact.exactOptional(),
  country: fact.exactOptional(),
  facts: z.array(fact),
  tools: z.array(tool).min(1),
});

/** `catalog/sources.json`. */
export const sourcesSchema = z.array(
  z.strictObject({ id, title: text, url: url.nullable(), kind: text, read: date.nullable(), licence: text.exactOptional() }),
);

/** What a company adds of its own; always checked, whoever wrote it. */
export const additionsSchema = z.strictObject({
  vendors: z.array(z.strictObject({ id, name: text })).exactOptional(),
  tools: z.array(tool).exactOptional(),
  identifiers: z.array(z.strictObject({ tool: id, identifier })).exactOptional(),
  aliases: z.array(z.strictObject({ tool: id, alias })).exactOptional(),
});
