import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";
import { evidenceGrades, saidStates, type VettingFact } from "../../core/vetting/vetting-fact.ts";
import { evidence } from "../../storage/vetting-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { recordFacts, type RecordedFacts } from "./record-facts.ts";

const proposal = z.object({
  basic: z.string(),
  label: z.string(),
  state: z.enum(saidStates),
  value: z.string(),
  grade: z.enum(evidenceGrades),
  expires: z.string(),
  passage: z.string(),
  start: z.number(),
  end: z.number(),
  check: z.string(),
});

/** The facts an evidence file proposed. Throws `not-found` for an unknown file. */
export async function readProposals(workspace: Workspace, id: string) {
  const row = await workspace.store.read(workspace.organisation, (transaction) => transaction.get(evidence, id));
  if (row === undefined)
    throw new PlimsollError("not-found", `expected an evidence file, met "${id}"; open the vendor's page and choose one`);
  return { row, proposals: z.array(proposal).parse(JSON.parse(row.proposals)) };
}

/** Records the proposals that a person accepted (by their basics), with the file as evidence. By-plan basics need the plan. */
export async function acceptProposals(
  workspace: Workspace,
  id: string,
  accepted: readonly { readonly basic: string; readonly state?: "met" | "not-met" | "not-applicable" | undefined }[],
  plan?: PlanKind,
): Promise<RecordedFacts> {
  const { row, proposals } = await readProposals(workspace, id);
  const seen = row.at.slice(0, 10);
  const facts = accepted.flatMap(({ basic, state }) => {
    const found = proposals.find((one) => one.basic === basic && (state === undefined || one.state === state));
    if (found === undefined)
      throw new PlimsollError(
        "bad-input",
        `expected a basic that ${row.name} proposes, met "${basic}"; choose among ${proposals.map((one) => one.basic).join(", ")}`,
      );
    const fact: VettingFact = {
      ...{
        vendor: row.vendor,
        tool: row.tool,
        plan: basicsById.get(basic)?.isByPlan === true ? (plan ?? "") : "",
        basic,
        state: found.state,
      },
      ...{
        value: found.value,
        source: row.url === "" ? row.name : row.url,
        grade: found.grade,
        by: workspace.by,
        evidence: row.id,
        passage: found.passage,
      },
      // A report whose period ended long ago is kept as it is: seen then, run out since.
      seen: found.expires !== "" && found.expires < seen ? row.dated || found.expires : seen,
      expires: found.expires,
    };
    return [fact];
  });
  return recordFacts(workspace, facts, `${row.vendor}: ${facts.length} facts accepted from ${row.name}`);
}
