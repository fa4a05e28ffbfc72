import { timingSafeEqual } from "node:crypto";

/** One hook of an agent as its client sent it, and how it was installed. */
export interface HookCall {
  readonly agent: string;
  /** The agent's own JSON, unread. */
  readonly input: string;
  readonly event: string | undefined;
  readonly mode: string | undefined;
  readonly fallback: string | undefined;
  /** Folder in which the hook was called; undefined where the client did not say. */
  readonly cwd: string | undefined;
}

/** What the hook's process has to write and answer. */
export interface AnsweredHook {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const largest = 64 * 1024 * 1024;

/**
 * Answers `POST /local/hook/NAME?mode=&event=&fallback=` for the hook's quick clients of the same user, who know the token of
 * `server.json`: the body is the agent's input. The answer's body is what goes to standard output and then what goes to
 * standard error; `plimsoll-hook` says exit code, bytes of the first and bytes of both, so that a client can tell a
 * whole answer from one that was cut off. Any other status means: decide without the service. Undefined for other paths.
 */
export async function serveHooks(
  request: Request,
  token: string,
  answer: (call: HookCall) => Promise<AnsweredHook | null>,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const agent = /^\/local\/hook\/([a-z-]{1,40})$/.exec(pathname)?.[1];
  if (agent === undefined) return undefined;
  if (request.method !== "POST" || !isToken(request.headers.get("authorization"), token)) return new Response(null, { status: 401 });
  if (Number(request.headers.get("content-length") ?? "0") > largest) return new Response(null, { status: 413 });
  const said = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  const cwd = request.headers.get("plimsoll-cwd");
  const call: HookCall = {
    ...{ agent, input: await request.text(), event: said("event"), mode: said("mode"), fallback: said("fallback") },
    cwd: cwd === null ? undefined : Buffer.from(cwd, "latin1").toString("utf8"),
  };
  const answered = await answer(call).catch(() => null);
  if (answered === null) return new Response(null, { status: 500 });
  const [out, all] = [answered.stdout, answered.stdout + answered.stderr].map((text) => Buffer.byteLength(text));
  return new Response(answered.stdout + answered.stderr, {
    headers: { "plimsoll-hook": `${answered.exitCode} ${out} ${all}`, "content-type": "text/plain", "cache-control": "no-store" },
  });
}

function isToken(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
