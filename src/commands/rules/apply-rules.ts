import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { diffRules } from "../../core/rules/diff-rules.ts";
import type { RuleChange } from "../../core/rules/diff-rules.ts";
import { rollUps } from "../../storage/collections.ts";
import type { ReadTransaction, Store } from "../../storage/contract.ts";
import { latestVersion, readRules } from "../inventory/read-rules.ts";
import { recordChange } from "../inventory/record-change.ts";
import { touchRules } from "../inventory/touch-rules.ts";
import { compareDecisions, compareLines } from "./compare-rules.ts";
import type { DecisionChange, LineChange } from "./compare-rules.ts";

/** What applying rules did, and what it moves. */
export interface AppliedRules {
  readonly version: string;
  readonly changes: readonly RuleChange[];
  readonly lines: readonly LineChange[];
  /** Past decisions that would have fallen otherwise, of the latest days. */
  readonly decisions: readonly DecisionChange[];
  /** How many past decisions were looked at. */
  readonly flows: number;
  /** Takes the change back; null where nothing changed. */
  readonly undo: string | null;
}

/** Where rules are kept, and who acts. */
export interface RulesDesk {
  readonly store: Store;
  readonly organisation: string;
  readonly catalog: Pick<Catalog, "tools">;
  readonly by: string;
  readonly needsSecond?: boolean;
  now(): Date;
}

const rollUpsLookedAt = 20_000;

/** Puts rules in force as a new version, whole or not at all; the same rules again make no version. */
export async function applyRules(rules: CompanyRules, desk: RulesDesk): Promise<AppliedRules> {
  return desk.store.write(desk.organisation, async (transaction) => {
    const { before, ...preview } = await compare(transaction, rules, desk);
    if (preview.changes.length === 0) return preview;
    const lines = preview.changes
      .slice(0, 200)
      .map(({ path, from, to }) => ({ object: "rules", what: "set", field: path, from: from ?? "", to: to ?? "" }));
    const undo = await recordChange(transaction, desk, "apply rules", [touchRules(desk, before, rules)], lines);
    return { ...preview, version: (await latestVersion(transaction))?.id ?? preview.version, undo };
  });
}

/** What applying rules would do; nothing is kept. */
export async function previewRules(rules: CompanyRules, desk: RulesDesk): Promise<AppliedRules> {
  return desk.store.read(desk.organisation, async (transaction) => {
    const { before: _before, ...preview } = await compare(transaction, rules, desk);
    return preview;
  });
}

async function compare(
  transaction: ReadTransaction,
  rules: CompanyRules,
  desk: RulesDesk,
): Promise<AppliedRules & { readonly before: CompanyRules }> {
  const before = await readRules(transaction);
  const moved = await findMoved(transaction, before, rules, desk);
  return { before, version: before.version ?? "shipped", changes: diffRules(before, rules), ...moved, undo: null };
}

async function findMoved(
  transaction: ReadTransaction,
  before: CompanyRules,
  after: CompanyRules,
  desk: RulesDesk,
): Promise<Pick<AppliedRules, "lines" | "decisions" | "flows">> {
  const past = await transaction.list(rollUps, { orderBy: "day", descending: true, limit: rollUpsLookedAt });
  return {
    lines: compareLines(before, after, desk.catalog.tools, desk.now().getTime()),
    decisions: compareDecisions(past, before, after, desk.catalog.tools),
    flows: past.reduce((sum, one) => sum + one.flows, 0),
  };
}
