import { timingSafeEqual } from "node:crypto";
import type { Decider } from "../commands/decide/open-decider.ts";
import { serveDecisions } from "../server/serve-decisions.ts";
import { serveHooks } from "../server/serve-hooks.ts";
import { serveWords } from "../server/serve-words.ts";
import { answerHookCall } from "./answer-hook-call.ts";
import type { Surroundings } from "./contract.ts";

/**
 * What the running server answers to other processes of the same user, who know the token of `server.json`: decisions
 * for points of enforcement, command words that change what is kept, and a new address to sign in with. Undefined for
 * any other request.
 */
export function answerLocal(
  token: string,
  makeAddress: () => Promise<string>,
  surroundings: Surroundings,
  decider: Decider,
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const begun = (): void => void import("./agents-fleet.ts").then(({ reportWhenDue }) => reportWhenDue(surroundings));
    const decided =
      (await serveHooks(request, token, (call) => answerHookCall(call, decider, begun))) ?? (await serveDecisions(request, token, decider));
    if (decided !== undefined) return decided;
    if (new URL(request.url).pathname === "/local/sign-in") {
      if (request.method !== "POST" || !isBearer(request.headers.get("authorization"), token))
        return new Response("expected the token of this server's home folder", { status: 401 });
      return new Response(await makeAddress());
    }
    return serveWords(request, token, async ({ args, cwd, stdin, stdout, stderr }) => {
      const { runCommandLine } = await import("./run-command-line.ts");
      return runCommandLine(args, { ...surroundings, cwd, stdin, stdout, stderr, isTerminal: false }, async () => null);
    });
  };
}

function isBearer(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
