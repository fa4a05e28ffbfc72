import { Agent as HttpAgent, request as requestHttp } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { trialHeader, trialTokenHeader } from "../commands/gateway/announce-gateway.ts";
import { passHeaders } from "./pass-headers.ts";

/** A request on its way to the upstream. */
export interface UpstreamCall {
  readonly base: URL;
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  /** How long it may be silent, in milliseconds. */
  readonly patience: number;
}

/** A call in flight. */
export interface OpenCall {
  readonly answer: Promise<IncomingMessage>;
  /** Ends it, also while its answer comes. */
  end(): void;
}

/** Sends requests over kept connections. */
export interface UpstreamCaller {
  call(call: UpstreamCall): OpenCall;
  close(): void;
}

/** Opens the pool. A kept connection that the upstream closed meanwhile is tried once more on a fresh one. */
export function openUpstreamCaller(): UpstreamCaller {
  const http = new HttpAgent({ keepAlive: true, maxFreeSockets: 256, scheduling: "lifo" });
  const https = new HttpsAgent({ keepAlive: true, maxFreeSockets: 256, scheduling: "lifo" });
  const send = (call: UpstreamCall): ClientRequest => {
    const { base, method, target, body, patience } = call;
    const isSecure = base.protocol === "https:";
    const options = {
      host: base.hostname.replace(/^\[|\]$/g, ""),
      port: base.port || (isSecure ? 443 : 80),
      method,
      path: (base.pathname === "/" ? "" : base.pathname.replace(/\/$/, "")) + target,
      headers: writeHeaders(call),
      timeout: patience,
    };
    const sent = isSecure ? requestHttps({ ...options, agent: https }) : requestHttp({ ...options, agent: http });
    sent.on("timeout", () => sent.destroy(new Error("late")));
    sent.end(body);
    return sent;
  };
  return {
    call(call) {
      let sent = send(call);
      let isEnded = false;
      const answer = new Promise<IncomingMessage>((resolve, reject) => {
        sent.on("response", resolve);
        sent.on("error", (error) => {
          const isStale = sent.reusedSocket && "code" in error && error.code === "ECONNRESET";
          if (!isStale || isEnded) return reject(error);
          sent = send(call);
          sent.on("response", resolve);
          sent.on("error", reject);
        });
      });
      return {
        answer,
        end() {
          isEnded = true;
          sent.destroy();
        },
      };
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

const noBody = new Set(["GET", "HEAD", "DELETE", "OPTIONS"]);
const ownHeaders = ["host", "content-length", "expect", trialHeader, trialTokenHeader];

function writeHeaders({ base, rawHeaders, body, method }: UpstreamCall): string[] {
  const headers = passHeaders(rawHeaders, ownHeaders);
  headers.push("host", base.host);
  if (body.length > 0 || !noBody.has(method)) headers.push("content-length", String(body.length));
  return headers;
}
