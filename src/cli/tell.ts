import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { planKinds } from "../core/model/plan.ts";
import type { CliWord } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

const options = {
  plan: { type: "string" },
  account: { type: "string" },
  team: { type: "string" },
  for: { type: "string" },
  person: { type: "string" },
  json: { type: "boolean" },
} as const;
const accounts = ["company", "personal", "unknown"] as const;

/** `plimsoll tell`: somebody says that a tool is used. */
export const tell: CliWord = {
  name: "tell",
  summary: "tells of a tool that is used, without waiting to be found",
  help: `plimsoll tell TOOL [--plan P] [--account company|personal] [--team T] [--for TEXT] [--person E-MAIL]

Keeps what somebody says of a tool as evidence of its own: what is told of a known tool counts, a
name nobody knows is offered for naming. Without --person nobody is named.

  --plan P      ${planKinds.join(", ")}
  --account A   whether the account belongs to the company or to the person
  --for TEXT    what it is used for
  --json        answers JSON: what was kept

Example: plimsoll tell "Figma AI" --team Design --account company --for "first drafts of pages"`,
  changesStore: () => true,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [tool = "", extra] = positionals;
    if (extra !== undefined)
      throw new PlimsollError("bad-input", `expected one tool, met also "${extra}"; put a name of several words in quotes`);
    const plan = planKinds.find((one) => one === (values.plan ?? "unknown"));
    if (plan === undefined)
      throw new PlimsollError("bad-input", `expected a plan (${planKinds.join(", ")}), met "${values.plan}"; choose one of these`);
    const account = accounts.find((one) => one === (values.account ?? "unknown"));
    if (account === undefined)
      throw new PlimsollError("bad-input", `expected --account company or personal, met "${values.account}"; choose one of these`);
    const { tellTool } = await import("../commands/inventory/tell-tool.ts");
    const told = { tool, plan, account, team: values.team ?? "", purpose: values.for ?? "", person: values.person ?? "" };
    const kept = await tellTool(await openWorkspace(surroundings), told);
    const said = kept.newUses.length > 0 ? `kept; new in the register: ${kept.newUses.join(", ")}` : "kept";
    surroundings.stdout.write(values.json === true ? `${JSON.stringify(kept)}\n` : `${said}\n`);
    return 0;
  },
};
