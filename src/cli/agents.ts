import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lookAtAgent } from "../commands/agents/look-at-agent.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Agent } from "../plugins/agents/contract.ts";
import { actOnAgent, agentActions, openAgentsDesk } from "./agents-desk.ts";
import type { AgentAction, AgentAnswer, AgentsDesk } from "./agents-desk.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { requireSecond } from "./require-second.ts";
import { hookAgents } from "./hook-agents.ts";

const options = {
  tier: { type: "string" },
  mode: { type: "string" },
  root: { type: "string" },
  os: { type: "string" },
  client: { type: "string" },
  place: { type: "string", multiple: true },
  "policy-helper": { type: "boolean" },
  faults: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `plimsoll agents`: enforcement inside coding agents. */
export const agents: CliWord = {
  name: "agents",
  summary: "holds the line inside coding agents: status, install, remove, verify, doctor",
  help: `plimsoll agents status|install|remove|verify|doctor|policy [NAME…] [options]
plimsoll agents check [FOLDER…] [--staged] [--fail-on high|medium|never] [--json]
plimsoll agents word | join URL --word=WORD | report | leave

  status    what is installed, and per road: holds, open, not driven (all agents where none is named)
  install   writes our hooks into the agent's settings; what others wrote there stays
  remove    takes them out again: the same bytes as before
  verify    starts the real client against a stub on this machine, and shows per road what holds
  policy    prints the managed settings as a program that Claude Code asks for them has to (--policy-helper)
  doctor    hooks that are there and do nothing, and the roads that no hook sees. Exit 1 where it finds a gap
  check     files of a repository that switch hooks off, lead traffic elsewhere, add key helpers or tool
            servers, or run commands from skills and slash commands; for pre-commit (--staged) and CI.
            Exit 1 from --fail-on (high)
  join      this machine then tells the company's server how its agents stand: versions, tiers, modes,
            roads. No name, no path, no content. It connects to that address, after install, remove,
            doctor and verify, and when a session begins, every six hours at most; report does it now,
            leave ends it. word, on the server's machine, prints the word that join asks for

  --tier TIER   user (default), project (this folder), managed (the machine's; needs the right to write there,
                and where two people govern here, a roll-out that the second one approved)
  --mode MODE   watch, warn or hold; left out, the mode in the rules. Stricter than the rules, never looser
  --root DIR    writes below another root, for an image (with --os linux, macos or windows)
  --place GLOB … keeps the client's own tools from these, too (managed tier of Claude Code, Gemini CLI, Qwen
                Code and Codex; Codex then runs commands in its sandbox only)
  --policy-helper  Claude Code asks plimsoll agents policy for the managed settings at each start, and does
                not start where that fails (managed tier)
  --faults      verify, with our hook failing in each way it can
  --client PATH the client's program for verify; left out, the one on the path
  --json        answers JSON

  NAME: ${Object.keys(hookAgents).join(", ")}

Example: plimsoll agents install claude-code --mode hold`,
  async run(args, surroundings) {
    if (args[0] === "check") return (await import("./agents-check.ts")).runAgentsCheck(args.slice(1), surroundings);
    if (["word", "join", "report", "leave"].includes(args[0] ?? ""))
      return (await import("./agents-fleet.ts")).runAgentsFleet(args, surroundings);
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [said, ...names] = positionals;
    const action = readAction(said);
    const chosen = await loadAgents(names, action);
    const rules = await surroundings.rules();
    const desk = openAgentsDesk(values, action, rules, surroundings);
    const show = values.json === true ? writeJson : writePlain;
    if (action === "policy") return writePolicy(chosen, desk, surroundings);
    if (action === "verify") {
      const said = { isJson: values.json === true, client: values.client, fails: values.faults === true };
      const code = await verify(chosen, desk, surroundings, said);
      await reportHere(surroundings);
      return code;
    }
    if (desk.tier === "managed" && (action === "install" || action === "remove"))
      for (const { id } of chosen)
        await requireSecond(async () => ({ what: id, mode: action === "remove" ? "off" : desk.target(id).mode }), surroundings);
    const answers = chosen.map((agent) => actOnAgent(action, agent, desk));
    show(answers, names.length > 0, surroundings);
    if (action !== "status" && desk.root === "") await reportHere(surroundings);
    return action === "doctor" && answers.some(({ warnings }) => warnings?.some(({ kind }) => kind === "gap")) ? 1 : 0;
  },
};

/** Tells the company's server, where this machine joined one; what that server does with it changes nothing here. */
async function reportHere(surroundings: Surroundings): Promise<void> {
  if (existsSync(join(surroundings.home, "fleet.json"))) await (await import("./agents-fleet.ts")).reportNow(surroundings);
}

function readAction(said: string | undefined): AgentAction {
  const action = agentActions.find((one) => one === said);
  if (action !== undefined) return action;
  throw new PlimsollError("bad-input", `expected ${agentActions.join(", ")}, met "${said ?? ""}"; run \`plimsoll agents status\``);
}

async function loadAgents(names: readonly string[], action: AgentAction): Promise<readonly Agent[]> {
  const unknown = names.find((name) => !Object.hasOwn(hookAgents, name));
  const known = Object.keys(hookAgents).join(", ");
  if (unknown !== undefined) throw new PlimsollError("not-found", `expected an agent of ${known}, met "${unknown}"; name one of them`);
  if (names.length === 0 && action !== "status" && action !== "doctor")
    throw new PlimsollError("bad-input", `expected the agents to ${action}, met none; name one or more of ${known}`);
  const chosen = names.length === 0 ? Object.keys(hookAgents) : names;
  return Promise.all(chosen.flatMap((name) => hookAgents[name]?.() ?? []));
}

/** What Claude Code's policyHelper has to print (code.claude.com/docs/en/managed-settings, Nov 2026; seen with 2.1.330). */
function writePolicy(chosen: readonly Agent[], desk: AgentsDesk, { stdout }: Surroundings): number {
  const [agent] = chosen;
  if (agent?.id !== "claude-code" || chosen.length > 1)
    throw new PlimsollError(
      "bad-input",
      "expected claude-code, the one client that asks a program for its policy, met another; name it alone",
    );
  const file = agent.files(desk.target(agent.id, "managed")).find(({ path }) => path.endsWith(".json"));
  const managedSettings: unknown = JSON.parse(file?.form === "own" ? file.text : "{}");
  stdout.write(`${JSON.stringify({ managedSettings })}\n`);
  return 0;
}

// One agent by name is one object, several are one a line; without names it is one object with all of them.
function writeJson(answers: readonly AgentAnswer[], isNamed: boolean, { stdout }: Surroundings): void {
  if (isNamed) for (const answer of answers) stdout.write(`${JSON.stringify(answer)}\n`);
  else stdout.write(`${JSON.stringify({ agents: answers })}\n`);
}

function writePlain(answers: readonly AgentAnswer[], isNamed: boolean, { stdout }: Surroundings): void {
  for (const answer of answers) {
    const where = answer.tiers
      .filter(({ state }) => state !== "absent")
      .map(({ tier, state, mode }) => `${tier}${state === "installed" ? "" : ` (${state})`}${mode === null ? "" : `, ${mode}`}`);
    stdout.write(
      `${answer.title}: ${where.length === 0 ? "no hook installed" : `hooks in ${where.join("; ")}`}${answer.version === null ? "" : `, client ${answer.version}`}\n`,
    );
    for (const { path, change } of answer.files ?? []) stdout.write(`  ${change}: ${path}\n`);
    for (const { kind, text } of answer.warnings ?? []) stdout.write(`  ${kind === "gap" ? "Gap" : "Limit"}: ${text}\n`);
    if (isNamed && answer.files === undefined && answer.warnings === undefined)
      for (const { road, state, cover, note } of answer.roads)
        stdout.write(
          `  ${road}: ${state === "not-driven" ? `not driven here (${cover === "none" ? "no hook sees it" : cover === "partly" ? "partly" : "a hook holds it"})` : state}: ${note}\n`,
        );
  }
}

// The real client is started only here: on loopback, in an empty home, with everything that calls home switched off.
async function verify(
  chosen: readonly Agent[],
  desk: AgentsDesk,
  surroundings: Surroundings,
  { isJson, client, fails }: { readonly isJson: boolean; readonly client: string | undefined; readonly fails: boolean },
): Promise<number> {
  const [{ verifyAgent }, { faults }, { readAgentRecord, writeAgentRecord }] = await Promise.all([
    import("../commands/agents/verify/verify-agent.ts"),
    import("../commands/agents/verify/faults.ts"),
    import("../commands/agents/agent-record.ts"),
  ]);
  let code = 0;
  for (const agent of chosen) {
    const path =
      (client === undefined ? undefined : resolve(surroundings.cwd, client)) ??
      (desk.env["PATH"] ?? "")
        .split(delimiter)
        .map((folder) => join(folder, agent.program.name))
        .find((one) => existsSync(one));
    const version = lookAtAgent(agent, { ...desk, target: (tier) => desk.target(agent.id, tier) }).version ?? "unknown";
    const roads = await verifyAgent(
      agent,
      {
        ...{ client: path ?? agent.program.name, path: desk.env["PATH"] ?? "", patience: 150_000 },
        target: (userHome, project) => desk.verifyTarget(agent.id, userHome, project),
      },
      fails ? faults : [],
    );
    const blind = agent.roads.filter(({ cover, road }) => cover === "none" && !roads.some((one) => one.road === road));
    const record = readAgentRecord(desk.home);
    const verified = {
      at: surroundings.now().toISOString(),
      version,
      roads: Object.fromEntries(roads.map(({ road, state }) => [road, state])),
    };
    if (!fails) writeAgentRecord(desk.home, { ...record, verified: { ...record.verified, [agent.id]: verified } });
    if (roads.some(({ state }) => state === "open")) code = 1;
    if (isJson) surroundings.stdout.write(`${JSON.stringify({ agent: agent.id, version, roads, needGateway: blind })}\n`);
    else
      surroundings.stdout.write(
        `${agent.title}${version === "unknown" ? "" : ` ${version}`}\n${roads.map(({ road, state, why, fault }) => `  ${fault === undefined ? "" : `${fault}, `}${road}: ${state} (${why})\n`).join("")}${blind.map(({ road, note }) => `  ${road}: no hook sees it (${note}); goes through plimsoll gateway, where traffic is led there\n`).join("")}`,
      );
  }
  return code;
}
