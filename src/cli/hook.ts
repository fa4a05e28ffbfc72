import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerFault, answerHook } from "../commands/agents/answer-hook.ts";
import type { HookDesk } from "../commands/agents/hook-decider.ts";
import { openHookDecider } from "../commands/agents/open-hook-decider.ts";
import type { EnforcementMode } from "../core/model/company-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Agent } from "../plugins/agents/contract.ts";
import { findRunningServer } from "../storage/home-lock.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { hookAgents } from "./hook-agents.ts";

const largest = 64 * 1024 * 1024;
const options = { event: { type: "string" }, mode: { type: "string" }, fallback: { type: "string" } } as const;

/** `plimsoll hook`: what coding agents call. Standard output carries the agent's own contract and nothing else. */
export const hook: CliWord = {
  name: "hook",
  summary: "the hook that coding agents call: decides what may go to the model",
  help: `plimsoll hook NAME [--event EVENT] [--mode watch|warn|hold] [--fallback block|allow]

Reads an agent's hook input on standard input and answers in that agent's own contract.
Written into the agents' settings by plimsoll agents install; rarely called by hand.

  NAME            ${Object.keys(hookAgents).join(", ")}
  --event EVENT   the event, for agents whose inputs do not name it
  --mode MODE     stricter than the rules' own mode, never looser
  --fallback      what hold does when nothing can be decided (block)

Example: plimsoll hook claude-code --mode hold < input.json`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const agent = await loadAgent(positionals);
    const { mode, fallback } = { mode: readMode(values.mode), fallback: values.fallback === "allow" ? ("allow" as const) : undefined };
    const desk = openDesk({ ...(mode === undefined ? {} : { mode }), ...(fallback === undefined ? {} : { fallback }) }, surroundings);
    const input = await readInput(surroundings);
    const output =
      input === null
        ? agent.encode(
            await answerFault(agent, `the input is larger than ${largest >> 20} MiB or did not end`, desk),
            emptyEvent(values.event ?? ""),
          )
        : await answerHook(agent, input, values.event, desk);
    surroundings.stdout.write(output.stdout);
    surroundings.stderr.write(output.stderr);
    return output.exitCode;
  },
};

async function loadAgent([name, ...more]: readonly string[]): Promise<Agent> {
  const load = name !== undefined && Object.hasOwn(hookAgents, name) ? hookAgents[name] : undefined;
  if (load !== undefined && more.length === 0) return load();
  throw new PlimsollError(
    "bad-input",
    `expected one agent of ${Object.keys(hookAgents).join(", ")}, met "${[name ?? "", ...more].join(" ")}"; name the agent that calls`,
  );
}

function readMode(said: string | undefined): EnforcementMode | undefined {
  if (said === undefined || said === "watch" || said === "warn" || said === "hold") return said;
  throw new PlimsollError("bad-input", `expected --mode watch, warn or hold, met "${said}"; install the hook again`);
}

function openDesk(said: Pick<HookDesk, "mode" | "fallback">, surroundings: Surroundings): HookDesk {
  const { home, cwd } = surroundings;
  const decider = openHookDecider({
    ...said,
    home,
    server: findServer(home),
    rules: () => surroundings.rules(),
    classifier: (rules) => surroundings.classifier(rules),
    now: () => surroundings.now(),
  });
  const readFile: HookDesk["readFile"] = async (path, from) => {
    const { readNamedFile } = await import("../reading/read-named-file.ts");
    return readNamedFile(path, from ?? cwd);
  };
  const checkFolder: HookDesk["checkFolder"] = async (folder) => {
    // Small, and ended after three seconds: without the service nobody else would tell.
    if (existsSync(join(home, "fleet.json"))) await (await import("./agents-fleet.ts")).reportWhenDue(surroundings);
    return (await import("../commands/agents/repository/warn-of-folder.ts")).warnOfFolder(folder);
  };
  return { ...said, decider, readFile, checkFolder };
}

// A read-only home has no lock to try: then the hook decides by itself.
function findServer(home: string): ReturnType<typeof findRunningServer> {
  try {
    return findRunningServer(home);
  } catch {
    return null;
  }
}

/** Null where there is more than may be read, or nothing ends it in time. */
async function readInput({ stdin }: Surroundings): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => stdin.destroy(new Error("late")), 5000);
  try {
    for await (const piece of stdin) {
      const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
      pieces.push(bytes);
      size += bytes.length;
      if (size > largest) return null;
    }
    return Buffer.concat(pieces).toString("utf8");
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function emptyEvent(name: string) {
  return { name, moment: "other", value: null, powers: { replaces: false, asks: false, holds: true }, files: [] } as const;
}
