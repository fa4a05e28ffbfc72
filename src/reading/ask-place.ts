import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { type FetchLimits, findTarget } from "./fetch-page.ts";

/** What a place answered; status 0 when nothing came, with the reason. */
export interface PlaceAnswer {
  readonly status: number;
  /** The beginning of the body as text, at most 16 KiB. */
  readonly head: string;
  /** The body, at most as much as was asked for. */
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly why: string | null;
}

const most = 16_384;

/**
 * Asks an address once as somebody who has not signed in: no cookie, no key, no redirect followed, the first
 * `bytes` of the answer alone. The host must be a public address by `limits`; a place that may not be asked answers status 0 with the reason.
 */
export async function askPlace(address: string, method: "GET" | "HEAD", limits: FetchLimits, bytes = most): Promise<PlaceAnswer> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "") return nothing("not an address of the web");
  try {
    const target = await findTarget(url, limits);
    return await ask(url, method, target, limits, bytes);
  } catch (error) {
    return nothing(error instanceof Error ? error.message : "no answer");
  }
}

function nothing(why: string): PlaceAnswer {
  return { status: 0, head: "", body: Buffer.alloc(0), headers: {}, why };
}

function ask(
  url: URL,
  method: string,
  target: { address: string; family: number },
  limits: FetchLimits,
  bytes: number,
): Promise<PlaceAnswer> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const open = request(
      url,
      {
        method,
        headers: {
          "user-agent": "plimsoll",
          "accept-encoding": "identity",
          ...(method === "GET" ? { range: `bytes=0-${bytes - 1}` } : {}),
        },
        lookup: (_host, options, done) => (options.all === true ? done(null, [target]) : done(null, target.address, target.family)),
        agent: false,
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        const finish = (): void => {
          const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
          const body = Buffer.concat(pieces).subarray(0, bytes);
          resolve({ status: answer.statusCode ?? 0, head: body.toString("utf8", 0, most), body, headers, why: null });
          open.destroy();
        };
        answer.on("data", (piece: Buffer) => {
          pieces.push(piece);
          size += piece.length;
          if (size >= bytes) finish();
        });
        answer.on("end", finish);
        answer.on("error", finish);
      },
    );
    const timer = setTimeout(() => open.destroy(new Error(`no answer within ${limits.milliseconds / 1000} seconds`)), limits.milliseconds);
    open.on("close", () => clearTimeout(timer));
    open.on("error", (cause) => resolve(nothing(cause.message)));
    open.end();
  });
}
