import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { digestKey } from "../commands/gateway/gateway-config.ts";
import type { GatewayConfig, IssuedCaller } from "../commands/gateway/gateway-config.ts";

/** Who calls: what tells callers apart, and what is known of them. */
export interface Caller {
  readonly id: string;
  readonly issued: IssuedCaller | null;
}

/** The key a request shows, wherever its provider's clients put it. */
export function readKey({ headers, url = "" }: Pick<IncomingMessage, "headers" | "url">): string {
  const { authorization, "x-api-key": own, "x-goog-api-key": google, "api-key": azure } = headers;
  const shown = [own, google, azure, authorization?.replace(/^Bearer\s+/i, ""), /[?&]key=([^&]+)/.exec(url)?.[1]].find(
    (one) => one !== undefined && one !== "",
  );
  return Array.isArray(shown) ? (shown[0] ?? "") : (shown ?? "");
}

/** The caller of a request; null where keys are issued and this is none of them. */
export function findCaller(request: Pick<IncomingMessage, "headers" | "url">, { callers }: Pick<GatewayConfig, "callers">): Caller | null {
  const digest = digestKey(readKey(request));
  if (callers === null) return { id: digest, issued: null };
  const shown = Buffer.from(digest);
  const issued = callers.find((one) => timingSafeEqual(Buffer.from(one.digest), shown));
  return issued === undefined ? null : { id: digest, issued };
}
