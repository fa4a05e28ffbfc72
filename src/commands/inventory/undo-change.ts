import { isDeepStrictEqual } from "node:util";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import {
  adminAnswers,
  agreements,
  believed,
  changes,
  comments,
  edits,
  exceptions,
  incidents,
  namings,
  ownTools,
  settings,
  views,
} from "../../storage/collections.ts";
import type { ChangeRow } from "../../storage/collections.ts";
import {
  advisories,
  agreementDocuments,
  evidence,
  questionnaires,
  subProcessorLists,
  vettingFacts,
  vettingTable,
} from "../../storage/vetting-collections.ts";
import { logos, tasks } from "../../storage/people-collections.ts";
import { refusedJoins } from "../../storage/watch-collections.ts";
import { takenUpdates, trustedKeys } from "../../storage/incident-collections.ts";
import type { Collection, WriteTransaction } from "../../storage/contract.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { Touch } from "./record-change.ts";
import { refreshFinds } from "./record-readings.ts";
import { readRules } from "./read-rules.ts";
import { areRulesInForce, rulesPart, touchRules, touchRulesText } from "./touch-rules.ts";
import type { Workspace } from "./workspace.ts";

type Part = ChangeRow["parts"][number];
interface Restorer {
  readonly name: string;
  isUntouched(transaction: WriteTransaction, part: Part): Promise<boolean>;
  restore(transaction: WriteTransaction, part: Part): Promise<Touch>;
}

const restorers: readonly Restorer[] = [
  restorerOf(edits),
  restorerOf(believed),
  restorerOf(namings),
  restorerOf(refusedJoins),
  restorerOf(ownTools),
  restorerOf(settings),
  restorerOf(views),
  restorerOf(comments),
  restorerOf(adminAnswers),
  restorerOf(exceptions),
  restorerOf(tasks),
  restorerOf(logos),
  restorerOf(incidents),
  restorerOf(agreements),
  restorerOf(agreementDocuments),
  restorerOf(vettingFacts),
  restorerOf(vettingTable),
  restorerOf(evidence),
  restorerOf(questionnaires),
  restorerOf(subProcessorLists),
  restorerOf(advisories),
  restorerOf(takenUpdates),
  restorerOf(trustedKeys),
];

/** What the found rows are made with: after a change of these they are made anew. */
const changesFinds = new Set([namings.name, ownTools.name, refusedJoins.name]);

/**
 * Takes a change back: every touched row becomes what it was. The taking back is a change itself, so its id undoes
 * the undo. Rejects with `not-found` for an unknown id and `conflict` when a touched row was changed since.
 */
export async function undoChange(workspace: Workspace, id: string): Promise<{ readonly redo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const change = await transaction.get(changes, id);
    if (change === undefined)
      throw new PlimsollError("not-found", "expected a change that can be undone, met an unknown id; reload the page");
    const touches: Touch[] = [];
    for (const part of change.parts) {
      const restorer = [...restorers, rulesRestorer(workspace)].find((each) => each.name === part.collection);
      if (restorer === undefined) throw new PlimsollError("broken", `expected a kind of row that can be undone, met "${part.collection}"`);
      if (!(await restorer.isUntouched(transaction, part)))
        throw new PlimsollError("conflict", `expected "${part.id}" as this change left it, met a later change; undo the later one first`);
      touches.push(await restorer.restore(transaction, part));
    }
    await transaction.put(changes, { ...change, isUndone: !change.isUndone });
    const isSeenAnew = change.parts.some(({ collection }) => changesFinds.has(collection));
    const lines = change.parts.map((part) => ({ object: part.id, what: `taken back: ${change.what}`, field: "", from: "", to: "" }));
    const redo = await recordChange(transaction, workspace, change.what, touches, lines);
    if (isSeenAnew) await refreshFinds(transaction, workspace);
    return { redo };
  });
}

/** Rules go back by a new version that says what the old one said. */
function rulesRestorer(workspace: Workspace): Restorer {
  return {
    name: rulesPart,
    isUntouched: (transaction, part) => areRulesInForce(transaction, part.after),
    restore: async (transaction, part) => {
      // Taking back may loosen as well, and then takes a second person like any other change.
      if (workspace.needsSecond === true) touchRules(workspace, await readRules(transaction), readKept(part.before));
      return touchRulesText(workspace, part.after, part.before);
    },
  };
}

/** Rules as a change kept them; they were checked when they were kept. */
function readKept(text: string): CompanyRules {
  const { rules, faults } = parseRules(JSON.parse(text), null);
  if (rules === null) throw new PlimsollError("broken", `expected kept rules that are readable, met ${faults.length} faults in them`);
  return rules;
}

function restorerOf<Row extends { readonly id: string }>(collection: Collection<Row>): Restorer {
  const parse = (text: string): Row | undefined => (text === "" ? undefined : collection.schema.parse(JSON.parse(text)));
  return {
    name: collection.name,
    isUntouched: async (transaction, part) => isDeepStrictEqual(await transaction.get(collection, part.id), parse(part.after)),
    restore: (transaction, part) => touchRow(transaction, collection, part.id, parse(part.before)),
  };
}
