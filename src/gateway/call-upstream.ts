import { Agent as HttpAgent, request as requestHttp } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { passHeaders } from "./pass-headers.ts";

/** A request on its way to the upstream. */
export interface UpstreamCall {
  readonly base: URL;
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

/** Sends requests over kept connections. */
export interface UpstreamCaller {
  call(call: UpstreamCall): Promise<IncomingMessage>;
  close(): void;
}

/** A silent upstream is given up after so long; providers send pings well before. */
const patience = 300_000;

/** Opens the pool. A kept connection that the upstream closed meanwhile is tried once more on a fresh one. */
export function openUpstreamCaller(): UpstreamCaller {
  const http = new HttpAgent({ keepAlive: true, maxFreeSockets: 256 });
  const https = new HttpsAgent({ keepAlive: true, maxFreeSockets: 256 });
  const once = (call: UpstreamCall): { readonly sent: ClientRequest; readonly answer: Promise<IncomingMessage> } => {
    const { base, method, target, body, signal } = call;
    const path = base.pathname.replace(/\/$/, "") + target;
    const isSecure = base.protocol === "https:";
    const options = {
      host: base.hostname.replace(/^\[|\]$/g, ""),
      port: base.port || (isSecure ? 443 : 80),
      method,
      path,
      headers: writeHeaders(call),
      signal,
      timeout: patience,
    };
    const sent = isSecure ? requestHttps({ ...options, agent: https }) : requestHttp({ ...options, agent: http });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sent.on("response", resolve);
      sent.on("error", reject);
      sent.on("timeout", () => sent.destroy(new Error("late")));
    });
    sent.end(body);
    return { sent, answer };
  };
  return {
    async call(call) {
      const { sent, answer } = once(call);
      try {
        return await answer;
      } catch (error) {
        const isStale = sent.reusedSocket && error instanceof Error && "code" in error && error.code === "ECONNRESET";
        if (!isStale || call.signal.aborted) throw error;
        return once(call).answer;
      }
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

function writeHeaders({ base, rawHeaders, body, method }: UpstreamCall): string[] {
  const hasBody = body.length > 0 || !["GET", "HEAD", "DELETE", "OPTIONS"].includes(method);
  return [
    "host",
    base.host,
    ...passHeaders(rawHeaders, ["host", "content-length", "expect"]),
    ...(hasBody ? ["content-length", String(body.length)] : []),
  ];
}
