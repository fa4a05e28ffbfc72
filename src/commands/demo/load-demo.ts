import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rollUp } from "../../core/ledger/roll-up.ts";
import { flows, incidents, rollUps } from "../../storage/collections.ts";
import type { FlowRow } from "../../storage/collections.ts";
import { markFalseAlarm } from "../decide/mark-false-alarm.ts";
import { hashText } from "../ledger/hash-text.ts";
import { setBelieved } from "../inventory/set-believed.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { importFile } from "../inventory/import-file.ts";
import { lookAtMachine } from "../inventory/look-at-machine.ts";
import { makeId } from "../inventory/make-id.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange } from "../inventory/record-change.ts";
import { touchRules } from "../inventory/touch-rules.ts";
import type { ReadingDesk, Workspace } from "../inventory/workspace.ts";
import type { JobProgress } from "../jobs/job-desk.ts";
import {
  demoBelieved,
  demoCompany,
  demoFiles,
  demoFlows,
  demoIncident,
  demoMachine,
  demoPurposes,
  demoTools,
} from "./demo-company.data.ts";
import { removeDemo } from "./remove-demo.ts";

/** Key under which the made-up company is kept, apart from the real one. */
export const demoOrganisation = "demo";

/** Where the agency's files lie. */
const folder = fileURLToPath(new URL("../../../docs/examples/agency", import.meta.url));

/**
 * Loads the made-up company by running the real importers over its files, as a user would drop them. It starts from
 * nothing each time, under the workspace's own key.
 */
export async function loadDemo(workspace: Workspace, desk: ReadingDesk): Promise<void> {
  await removeDemo(workspace);
  await setRules(workspace);
  const named = demoBelieved.map((tool) => ({ tool, name: workspace.catalog.tools.get(tool)?.name ?? tool }));
  await setBelieved(workspace, named);
  for (const name of demoFiles) {
    const path = join(folder, name);
    const digest = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    await importFile(workspace, desk, { name, path, digest }, quietly());
  }
  await lookAtMachine(workspace, desk, quietly(), { root: join(folder, demoMachine.folder), system: demoMachine.system });
  await keepFlowsAndIncident(workspace);
}

async function setRules(workspace: Workspace): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    const before = await readRules(transaction);
    const known = (ids: readonly string[]): string[] => ids.filter((id) => workspace.catalog.tools.has(id));
    const purposes = Object.fromEntries(
      Object.entries(demoPurposes).map(([id, purpose]) => [
        id,
        purpose.tools === undefined ? purpose : { ...purpose, tools: known(purpose.tools) },
      ]),
    );
    const after = changeRules(before, (rules) => ({ ...rules, company: demoCompany, tools: demoTools, purposes }));
    await recordChange(transaction, workspace, "the made-up company's rules", [touchRules(workspace, before, after)], []);
  });
}

async function keepFlowsAndIncident(workspace: Workspace): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    const made = [...workingDays()].flatMap(flowsOfDay);
    await transaction.putAll(flows, made);
    await transaction.putAll(rollUps, rollUp(made, demoCompany.timeZone, hashText));
    await transaction.put(incidents, demoIncident);
  });
  const marked = await workspace.store.read(workspace.organisation, (transaction) =>
    transaction.list(flows, { where: { decision: "redact" }, orderBy: "at", descending: true, limit: 3 }),
  );
  for (const { id } of marked) await markFalseAlarm(id, "addresses on our own public site", { ...workspace, by: "design lead" });
}

/** Monday to Friday from 2 to 30 March 2026. */
function* workingDays(): Generator<string> {
  for (let day = 2; day <= 30; day++) {
    const date = new Date(Date.UTC(2026, 2, day));
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) yield date.toISOString().slice(0, 10);
  }
}

/** The rarer a seed stands in the list, the fewer days it has. */
function flowsOfDay(day: string, index: number): FlowRow[] {
  const today = demoFlows.filter((_, at) => index % (at + 1) === 0);
  return today.map((flow, at) => {
    const time = `${day}T${String(9 + at).padStart(2, "0")}:${String((index * 7) % 60).padStart(2, "0")}:00.000Z`;
    return { ...flow, id: makeId(new Date(time)), at: time, types: Object.keys(flow.counts), policyVersion: "shipped" };
  });
}

function quietly(): JobProgress {
  return { signal: new AbortController().signal, report: () => undefined };
}
