import { answerHook } from "../commands/agents/answer-hook.ts";
import { warnOfFolder } from "../commands/agents/repository/warn-of-folder.ts";
import type { Decider } from "../commands/decide/open-decider.ts";
import type { EnforcementMode } from "../core/model/company-rules.ts";
import { readNamedFile } from "../reading/read-named-file.ts";
import type { AnsweredHook, HookCall } from "../server/serve-hooks.ts";
import { hookAgents } from "./hook-agents.ts";

/**
 * Answers an agent's hook inside the server's process; null for an agent or a mode nobody knows, and when it takes too long.
 * `begun` is called when a session begins, and not waited for.
 */
export async function answerHookCall(call: HookCall, decider: Decider, begun: () => void): Promise<AnsweredHook | null> {
  const load = Object.hasOwn(hookAgents, call.agent) ? hookAgents[call.agent] : undefined;
  const mode = call.mode === undefined ? undefined : readMode(call.mode);
  if (load === undefined || mode === null) return null;
  return answerHook(await load(), call.input, call.event, {
    ...(mode === undefined ? {} : { mode }),
    ...(call.fallback === "allow" ? { fallback: "allow" as const } : {}),
    decider: {
      decide: (asked) => decider.decideAndRecord(asked),
      restore: async (session, text) => decider.restore(session, text).text,
    },
    checkFolder: async (folder) => {
      begun();
      return warnOfFolder(folder);
    },
    readFile: async (path, from) => readNamedFile(path, from ?? call.cwd ?? "/"),
  });
}

function readMode(said: string): EnforcementMode | null {
  return said === "watch" || said === "warn" || said === "hold" ? said : null;
}
