import type { IncomingMessage } from "node:http";
import { digestKey } from "../commands/gateway/gateway-config.ts";
import type { GatewayConfig, IssuedCaller } from "../commands/gateway/gateway-config.ts";

/** Who calls: what tells callers apart, and what is known of them. */
export interface Caller {
  /** SHA-256 of the key. */
  readonly id: string;
  /** Null for a key that passes through. */
  readonly issued: IssuedCaller | null;
  readonly who: Pick<IssuedCaller, "person" | "team" | "tool" | "plan" | "account">;
}

/** The key a request shows, wherever its provider's clients put it. */
export function readKey({ headers, url = "" }: Pick<IncomingMessage, "headers" | "url">): string {
  const { authorization, "x-api-key": own, "x-goog-api-key": google, "api-key": azure } = headers;
  for (const one of [own, google, azure]) if (typeof one === "string" && one !== "") return one;
  if (authorization !== undefined && authorization !== "") return readAuthorization(authorization);
  return /[?&]key=([^&]+)/.exec(url)?.[1] ?? "";
}

/** A signature of AWS is new with each request: its key's id says whose it is. */
function readAuthorization(authorization: string): string {
  return /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)/.exec(authorization)?.[1] ?? authorization.replace(/^Bearer\s+/i, "");
}

/** The caller of a request; null where only issued keys are taken and this is none of them, or no longer one. */
export function findCaller(
  request: Pick<IncomingMessage, "headers" | "url">,
  { callers }: Pick<GatewayConfig, "callers">,
  now: number,
): Caller | null {
  const id = digestKey(readKey(request));
  const issued = callers.issued.get(id);
  if (issued === undefined) return callers.isOpen ? { id, issued: null, who: {} } : null;
  if (issued.until !== undefined && !(now < Date.parse(issued.until))) return null;
  const { person, team, tool, plan, account } = issued;
  const known = { person, team, tool, plan, account };
  return { id, issued, who: dropUndefined(known) };
}

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

function dropUndefined<Value extends object>(value: Value): Defined<Value>;
function dropUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
