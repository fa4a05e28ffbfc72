import { z } from "zod";
import { incidentSchema } from "../../core/incidents/incident.ts";
import { writeSorted } from "../../core/ledger/chain.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { evidenceGrades, saidStates } from "../../core/vetting/vetting-fact.ts";
import { isSigned, type Signer } from "../ledger/ledger-key.ts";
import { maintainerKeys } from "./maintainer-keys.rows.ts";

const text = z.string().max(10_000);
const factSchema = z.object({
  vendor: text.min(1),
  tool: text.default(""),
  plan: text.default(""),
  basic: text.min(1),
  state: z.enum(saidStates),
  value: text.default(""),
  source: text.min(1),
  grade: z.enum(evidenceGrades).default("vendor-statement"),
  seen: text,
  expires: text.default(""),
});

/** What an update says, before somebody signs it. Numbers rise by each update of the same key. */
const factContentSchema = z.object({
  form: z.literal("plimsoll-update-1"),
  number: z.number().int().min(1),
  made: text,
  facts: z.array(factSchema).max(5000).default([]),
  incidents: z
    .array(incidentSchema.extend({ source: z.array(text).max(50).default([]) }))
    .max(500)
    .default([]),
});
const signedSchema = factContentSchema.extend({ key: text, signature: text });
export type FactUpdate = z.infer<typeof signedSchema>;

/**
 * Reads an update and checks whose it is. Throws `bad-input` for another form, and `refused` where it is unsigned, changed
 * after it was signed, or signed by a key that is neither a maintainer's nor one of those given.
 */
export function readFactUpdate(content: string, ...trusted: readonly (string | undefined)[]): FactUpdate {
  const value = parseJson(content);
  const parsed = signedSchema.safeParse(value);
  if (!parsed.success) {
    if (factContentSchema.safeParse(value).success)
      throw new PlimsollError("refused", "expected a signed update, met one without a signature; get it from who signs it");
    const [issue] = parsed.error.issues;
    throw new PlimsollError(
      "bad-input",
      `expected an update file of Plimsoll, met another form (${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not JSON"}); drop the file as it came`,
    );
  }
  const update = parsed.data;
  if (!isSigned(textOfUpdate(update), update.signature, update.key))
    throw new PlimsollError("refused", "expected an update as it was signed, met one that was changed since; get it again");
  if (!trusted.includes(update.key) && !maintainerKeys.includes(update.key))
    throw new PlimsollError(
      "refused",
      `expected a key of the maintainers (${maintainerKeys.length === 0 ? "none is published yet" : `${maintainerKeys.length} known`}), one you trust or the one named here, met ${update.key}; make sure whose it is, then name it (--key) or trust it (\`plimsoll facts trust\`)`,
    );
  return update;
}

/** Signs the content of an update with a home folder's key. Throws `bad-input` for another form. */
export function signFactUpdate(content: string, signer: Signer): FactUpdate {
  const parsed = factContentSchema.safeParse(parseJson(content));
  if (!parsed.success)
    throw new PlimsollError(
      "bad-input",
      `expected {form, number, made, facts, incidents}, met ${parsed.error.issues[0]?.path.join(".") || "no JSON"} that does not fit; see docs/incidents.md`,
    );
  const update = { ...parsed.data, key: signer.key };
  return { ...update, signature: signer.sign(textOfUpdate(update)) };
}

function textOfUpdate({ form, number, made, facts, incidents, key }: Omit<FactUpdate, "signature">): string {
  return writeSorted({ form, number, made, facts, incidents, key });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
