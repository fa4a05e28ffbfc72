import type { Account } from "../model/plan.ts";
import { freeMailDomains } from "./free-mail.rows.ts";

/**
 * Whose account an e-mail address or bare domain is. Company domains (and their subdomains) are the company's;
 * with company domains given, every other domain is a person's own. Without them only mail services for private
 * people are known to be personal; anything else stays unknown.
 */
export function judgeAccount(address: string, companyDomains: readonly string[]): Account {
  const domain = address
    .slice(address.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
  if (!/^[^\s@]+\.[^\s@.]+$/.test(domain)) return { kind: "unknown" };
  if (companyDomains.some((own) => belongsTo(domain, own.toLowerCase()))) return { kind: "company", domain };
  if (companyDomains.length > 0 || freeMailDomains.has(domain)) return { kind: "personal", domain };
  return { kind: "unknown", domain };
}

function belongsTo(domain: string, own: string): boolean {
  return domain === own || domain.endsWith(`.${own}`);
}
