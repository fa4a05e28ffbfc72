import type { AccountSign } from "../model/catalog.ts";

/** How accounts show on pages that nobody described: answers about the person, labels of account menus. */
export const genericAccounts: readonly AccountSign[] = [
  { from: "json", path: "/**/session", email: "user.email", plan: "user.plan" },
  { from: "json", path: "/**/me", email: "email", plan: "plan" },
  { from: "json", path: "/**/user", email: "email", plan: "plan" },
  { from: "json", path: "/**/account", email: "email", plan: "plan", workspace: "workspace.name" },
  { from: "dom", selector: "[data-email]", attribute: "data-email", pattern: "([^\\s()<>]+@[^\\s()<>]+)", email: "value" },
  {
    from: "dom",
    selector: "header [aria-label*='@'], nav [aria-label*='@'], aside [aria-label*='@']",
    attribute: "aria-label",
    pattern: "([^\\s()<>]+@[^\\s()<>]+)",
    email: "value",
  },
];
