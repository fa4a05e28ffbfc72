import { freeMailDomains } from "../discover/free-mail.rows.ts";
import type { AccountSign } from "../model/catalog.ts";
import { planKinds } from "../model/plan.ts";
import type { PlanKind } from "../model/plan.ts";
import type { GuardSite, SeenAccount } from "./guard-site.ts";
import { matchesPath } from "./match-path.ts";

const mostValues = 200;

/** Whether an answer from this path may say who is signed in. */
export function mayShowAccount(site: GuardSite, path: string): boolean {
  return site.accounts.some((sign) => sign.from === "json" && sign.path !== undefined && matchesPath(path, sign.path));
}

/** What an answer that the page fetched says of the account; empty where it says nothing. Never throws. */
export function readJsonAccount(site: GuardSite, path: string, text: string): SeenAccount {
  const signs = site.accounts.filter((sign) => sign.from === "json" && sign.path !== undefined && matchesPath(path, sign.path));
  const value = signs.length === 0 ? undefined : parse(text);
  let seen: SeenAccount = {};
  if (value === undefined) return seen;
  for (const sign of signs) {
    const [email] = sign.email === undefined ? [] : readField(value, sign.email);
    const plans = sign.plan === undefined ? [] : readField(value, sign.plan);
    const [workspace] = sign.workspace === undefined ? [] : readField(value, sign.workspace);
    seen = joinAccounts(seen, makeAccount(site, email, plans, workspace));
  }
  return seen;
}

/** What a text on the page (a label, a script) says by one sign. */
export function readTextAccount(site: GuardSite, sign: AccountSign, text: string): SeenAccount {
  const value = sign.pattern === undefined ? text : new RegExp(sign.pattern, "i").exec(text.slice(0, 200_000))?.[1];
  if (value === undefined) return {};
  return makeAccount(
    site,
    sign.email === undefined ? undefined : value,
    sign.plan === undefined ? [] : [value],
    sign.workspace === undefined ? undefined : value,
  );
}

/** What was seen before and now; the later wins. */
export function joinAccounts(before: SeenAccount, now: SeenAccount): SeenAccount {
  return { ...before, ...now };
}

/** The plan to decide by: what the page shows, else personal for an address at a mail service for private people. */
export function planOfAccount({ plan, domain }: SeenAccount): PlanKind | undefined {
  return plan ?? (domain !== undefined && freeMailDomains.has(domain) ? "personal" : undefined);
}

// Where several memberships are named, only one plan that all share is certain.
function makeAccount(site: GuardSite, email: string | undefined, plans: readonly string[], workspace: string | undefined): SeenAccount {
  const domain = email === undefined ? undefined : domainOf(email);
  const kinds = [...new Set(plans.map((plan) => planOf(site, plan)).filter((plan) => plan !== undefined))];
  const [plan] = kinds;
  return {
    ...(domain === undefined ? {} : { domain }),
    ...(plan === undefined || kinds.length > 1 ? {} : { plan }),
    ...(workspace === undefined || workspace === "" ? {} : { workspace: workspace.slice(0, 100) }),
  };
}

function domainOf(email: string): string | undefined {
  const at = email.lastIndexOf("@");
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase();
  return at > 0 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

function planOf(site: GuardSite, said: string): PlanKind | undefined {
  const name = said.trim().toLowerCase();
  return Object.hasOwn(site.plans, name) ? site.plans[name] : planKinds.find((kind) => kind === name && kind !== "unknown");
}

function readField(value: unknown, path: string): readonly string[] {
  let level: unknown[] = [value];
  for (const step of path.split(".")) level = level.flatMap((one) => stepInto(one, step)).slice(0, mostValues);
  return level.filter((one) => typeof one === "string").map(String);
}

function stepInto(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  return step === "*" ? entries.map(([, one]) => one) : entries.filter(([key]) => key === step).map(([, one]) => one);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
