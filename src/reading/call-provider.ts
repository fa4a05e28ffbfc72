import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface ProviderReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly why: string | null;
}

/**
 * One GET to a provider's API with headers of the caller's: no redirect, at most `bytes` of the answer, within
 * `milliseconds`. `endpoint` sends every call to one other server instead (an own S3-compatible one, a stand-in), which is
 * told the provider's host in `host`. Never throws; status 0 says why nothing came.
 */
export function callProvider(
  address: string,
  headers: Readonly<Record<string, string>>,
  limits: { readonly milliseconds: number; readonly bytes: number; readonly endpoint: string | null },
): Promise<ProviderReply> {
  const url = new URL(address);
  const to = limits.endpoint === null ? url : new URL(url.pathname + url.search, limits.endpoint);
  const request = to.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const nothing = (why: string): void => resolve({ status: 0, headers: {}, body: "", why });
    const open = request(
      to,
      { method: "GET", agent: false, headers: { ...headers, host: url.host, "user-agent": "plimsoll" } },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on("data", (piece: Buffer) => {
          pieces.push(piece);
          size += piece.length;
          if (size <= limits.bytes) return;
          nothing(`an answer of more than ${limits.bytes >> 10} KiB`);
          open.destroy();
        });
        answer.on("error", (cause) => nothing(cause.message));
        answer.on("end", () => {
          const told = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
          resolve({ status: answer.statusCode ?? 0, headers: told, body: Buffer.concat(pieces).toString("utf8"), why: null });
        });
      },
    );
    const timer = setTimeout(() => open.destroy(new Error(`no answer within ${limits.milliseconds / 1000} seconds`)), limits.milliseconds);
    open.on("close", () => clearTimeout(timer));
    open.on("error", (cause) => nothing(cause.message));
    open.end();
  });
}
