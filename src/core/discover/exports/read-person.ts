import type { Account } from "../../model/plan.ts";
import { judgeAccount } from "../judge-account.ts";
import type { SourceContext } from "../source-context.ts";

/** Person and account as an observation carries them: an address tells whose account it is, a login only who. */
export function readPerson({ companyDomains }: SourceContext, who: string): { readonly person?: string; readonly account?: Account } {
  const person = who.trim();
  if (person === "" || person === "-" || person.toLowerCase() === "unknown") return {};
  if (!person.includes("@")) return { person };
  const address = person.toLowerCase();
  return { person: address, account: judgeAccount(address, companyDomains) };
}
