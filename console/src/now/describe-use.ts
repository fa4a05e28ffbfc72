import type { RegisterRow } from "../../../src/core/model/register-row.ts";
import { countWords } from "../text/count-words.ts";

/** Plan, team, account and people of a use in one short line: "private accounts · 3 people". */
export function describeUse(row: Pick<RegisterRow, "plan" | "team" | "account" | "people">): string {
  const account = describeAccount(row);
  const parts = [
    account,
    row.plan === "unknown" || (row.plan === "personal" && account !== "") ? "" : `${row.plan} plan`,
    row.team,
    row.people === null ? "" : countWords(row.people, "person", "people"),
  ];
  return parts.filter(Boolean).join(" · ");
}

function describeAccount({ account, people }: Pick<RegisterRow, "account" | "people">): string {
  if (account.kind === "personal") return people === 1 ? "a private account" : "private accounts";
  if (account.kind === "company") return "company account";
  return "";
}
