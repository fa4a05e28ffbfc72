import { isDeepStrictEqual } from "node:util";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { findLoosening } from "../../core/rules/find-loosening.ts";
import { writeRules } from "../../core/rules/write-rules.ts";
import { rulesVersions } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { latestVersion, readRules } from "./read-rules.ts";
import { NeedsSecond } from "./needs-second.ts";
import type { Touch } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** Name under which a change of the rules stands among the parts of a change. */
export const rulesPart = "rules";

/**
 * The rules as they shall be, as one touch that makes a new version. Versions are never changed or removed. Throws
 * `NeedsSecond` where the workspace demands a second person and the change loosens.
 */
export function touchRules(workspace: Pick<Workspace, "by" | "now" | "needsSecond">, before: CompanyRules, after: CompanyRules): Touch {
  const loosens = workspace.needsSecond === true ? findLoosening(before, after) : [];
  if (loosens.length > 0) throw new NeedsSecond(before.version ?? "shipped", after, loosens);
  const text = (rules: CompanyRules): string => JSON.stringify(writeRules(rules));
  return touchRulesText(workspace, text(before), text(after));
}

/** The same with the rules as JSON text of a rules file. */
export function touchRulesText(workspace: Pick<Workspace, "by" | "now">, before: string, after: string): Touch {
  return {
    part: { collection: rulesPart, id: rulesPart, before, after },
    async apply(transaction) {
      const number = Number((await latestVersion(transaction))?.number ?? "0") + 1;
      await transaction.put(rulesVersions, {
        id: `v${number}`,
        number: String(number).padStart(8, "0"),
        at: workspace.now().toISOString(),
        by: workspace.by,
        rules: after,
      });
    },
  };
}

/** Whether the rules in force are these. */
export async function areRulesInForce(transaction: ReadTransaction, text: string): Promise<boolean> {
  return isDeepStrictEqual(writeRules(await readRules(transaction)), JSON.parse(text));
}
