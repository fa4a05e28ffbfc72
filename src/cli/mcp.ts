import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import type { HookDecider } from "../commands/agents/hook-decider.ts";
import { openMcpGuard } from "../commands/agents/mcp/open-mcp-guard.ts";
import type { McpGuard } from "../commands/agents/mcp/open-mcp-guard.ts";
import { openHookDecider } from "../commands/agents/open-hook-decider.ts";
import type { Classifier } from "../core/classify/classifier.ts";
import type { CompanyRules, EnforcementMode } from "../core/model/company-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { findRunningServer } from "../storage/home-lock.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = { tool: { type: "string" }, mode: { type: "string" }, url: { type: "string" }, port: { type: "string" } } as const;

/** `plimsoll mcp`: stands between an agent and a tool server. */
export const mcp: CliWord = {
  name: "mcp",
  summary: "stands between an agent and a tool server (MCP), and decides about arguments and results",
  help: `plimsoll mcp --tool T [--mode watch|warn|hold] -- COMMAND [ARGUMENTS…]
plimsoll mcp --tool T [--mode …] --url URL [--port N]

Starts a tool server of the Model Context Protocol (or passes to one at a URL) and stands between it
and the agent: what a tool is called with is refused or passes, what it answers is cleaned, withheld or
passes. Messages keep their ids and their order. With --url it listens on this machine and connects to
that address only.

  --tool T   whose line holds: the agent whose model reads the answers (claude-code, codex …)
  --mode M   stricter than the rules' own mode, never looser
  --url URL  a server that speaks streamable HTTP; prints the address to give to the agent
  --port N   the port to listen on; left out, a free one

Example: plimsoll mcp --tool claude-code -- npx -y @modelcontextprotocol/server-filesystem .`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [program, ...more] = positionals;
    if (values.tool === undefined || values.tool === "")
      throw new PlimsollError("bad-input", "expected --tool NAME, met none; name the agent whose model reads the answers");
    if ((program === undefined) === (values.url === undefined))
      throw new PlimsollError("bad-input", "expected a command after -- or --url, met both or none; say which server is meant");
    const guard = openGuard(values.tool, readMode(values.mode), surroundings);
    if (values.url !== undefined) return serve(guard, values.url, values.port, surroundings);
    const { wrapToolServer } = await import("../commands/agents/mcp/wrap-tool-server.ts");
    const { cwd, env, stdin, stdout, stderr } = surroundings;
    return wrapToolServer(guard, { command: [program ?? "", ...more], cwd, env, stdin, stdout, stderr });
  },
};

async function serve(guard: McpGuard, url: string, port: string | undefined, { stdout }: Surroundings): Promise<number> {
  const upstream = URL.parse(url);
  if (upstream === null || !/^https?:$/.test(upstream.protocol))
    throw new PlimsollError("bad-input", `expected an address that begins with http, met "${url}"; give the server's whole address`);
  const number = port === undefined ? 0 : Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new PlimsollError("bad-input", `expected a port from 0 to 65535, met "${port}"; leave --port out for a free one`);
  const { serveRemoteTools } = await import("../commands/agents/mcp/serve-remote-tools.ts");
  const running = await serveRemoteTools(guard, upstream, number);
  stdout.write(`Plimsoll stands before ${upstream.host}: ${running.url}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  await running.close();
  return 0;
}

function openGuard(tool: string, mode: EnforcementMode | undefined, surroundings: Surroundings): McpGuard {
  return openMcpGuard({
    decider: openLastingDecider(mode, surroundings),
    tool,
    session: randomUUID(),
    ...(mode === undefined ? {} : { mode }),
  });
}

const lookAgainEvery = 5000;

/** A wrapper lives long: it finds a service that was started later, and builds its own classifier once for the same rules. */
function openLastingDecider(mode: EnforcementMode | undefined, surroundings: Surroundings): HookDecider {
  const made = new Map<string, Promise<Classifier>>();
  const classifier = (rules: CompanyRules): Promise<Classifier> => {
    const key = JSON.stringify(rules);
    const known = made.get(key) ?? surroundings.classifier(rules);
    made.clear();
    made.set(key, known);
    return known;
  };
  let opened: { readonly at: number; readonly decider: HookDecider } | undefined;
  const open = (): HookDecider => {
    const at = surroundings.now().getTime();
    if (opened === undefined || Math.abs(at - opened.at) > lookAgainEvery) {
      const parts = { home: surroundings.home, server: findServer(surroundings.home), rules: () => surroundings.rules() };
      const decider = openHookDecider({ ...parts, classifier, now: () => surroundings.now(), ...(mode === undefined ? {} : { mode }) });
      opened = { at, decider };
    }
    return opened.decider;
  };
  return { decide: (call) => open().decide(call), restore: (session, text) => open().restore(session, text) };
}

// A read-only home has no lock to try: then it decides by itself.
function findServer(home: string): ReturnType<typeof findRunningServer> {
  try {
    return findRunningServer(home);
  } catch {
    return null;
  }
}

function readMode(said: string | undefined): EnforcementMode | undefined {
  if (said === undefined || said === "watch" || said === "warn" || said === "hold") return said;
  throw new PlimsollError("bad-input", `expected --mode watch, warn or hold, met "${said}"; choose one of them`);
}
