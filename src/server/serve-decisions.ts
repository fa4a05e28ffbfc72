import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Decider } from "../commands/decide/open-decider.ts";
import type { DecisionCall } from "../commands/decide/enforcement.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { classificationSchema } from "../core/model/model-schemas.ts";

const name = z.string().max(500);
const largestText = 64 * 1024 * 1024;

const callSchema = z.object({
  tool: name.min(1),
  point: name.min(1),
  plan: name.exactOptional(),
  account: name.exactOptional(),
  person: name.exactOptional(),
  team: name.exactOptional(),
  purpose: name.exactOptional(),
  declared: name.exactOptional(),
  text: z.string().max(largestText).exactOptional(),
  classification: classificationSchema.exactOptional(),
  data: z.array(name).max(500).exactOptional(),
  place: name.exactOptional(),
  file: z.string().max(4096).exactOptional(),
  rewrites: z.boolean().exactOptional(),
  asks: z.boolean().exactOptional(),
  leastMode: z.enum(["watch", "warn", "hold"]).exactOptional(),
  onlyAsked: z.boolean().exactOptional(),
  session: name.exactOptional(),
  prompt: name.exactOptional(),
}) satisfies z.ZodType<DecisionCall>;

const restoreSchema = z.object({ session: name, text: z.string().max(largestText), inJson: z.boolean().exactOptional() });

/**
 * Answers points of enforcement of the same user, who know the token of `server.json`: `POST /local/decide` (a
 * `DecisionCall`, answered by an `Enforced`) and `POST /local/restore` ({session, text, inJson?} → {text, open}).
 * Undefined for any other path. A browser page cannot call it: it has no token and may not set the header.
 */
export async function serveDecisions(request: Request, token: string, decider: Decider): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (pathname !== "/local/decide" && pathname !== "/local/restore") return undefined;
  if (request.method !== "POST" || !isToken(request.headers.get("authorization"), token))
    return refuse(401, "refused", "expected the token of this server's home folder, met none or another");
  const body = await readBody(request);
  try {
    return pathname === "/local/decide" ? await decide(body, decider) : restore(body, decider);
  } catch (error) {
    if (error instanceof PlimsollError && error.code === "bad-input") return refuse(400, error.code, error.message);
    return refuse(500, "broken", "expected to decide, met a fault of our own; decide by the snapshot");
  }
}

async function decide(body: unknown, decider: Decider): Promise<Response> {
  const call = callSchema.safeParse(body);
  return call.success ? Response.json(await decider.decideAndRecord(call.data)) : refuseShape(call.error);
}

function restore(body: unknown, decider: Decider): Response {
  const asked = restoreSchema.safeParse(body);
  return asked.success ? Response.json(decider.restore(asked.data.session, asked.data.text, asked.data.inJson)) : refuseShape(asked.error);
}

async function readBody(request: Request): Promise<unknown> {
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > largestText * 2) return undefined;
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function refuseShape({ issues }: z.ZodError): Response {
  const place = issues[0]?.path.join(".") ?? "";
  return refuse(
    400,
    "bad-input",
    `expected a call as JSON, met one that does not fit${place === "" ? "" : ` at "${place}"`}; see docs/decisions/0006`,
  );
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}

function isToken(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
