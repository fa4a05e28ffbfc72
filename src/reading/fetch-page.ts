import { lookup as lookUpName } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { isPublicAddress } from "../core/vetting/is-public-address.ts";

/** A page as it was answered. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Limits and doors of a fetch; tests hand in their own. */
export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Where connections go instead of the protocol's own port; for tests. */
  readonly port?: number;
  /** Whether an address may be asked. */
  isAllowed(address: string): boolean;
  lookUp(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
}

export const shippedFetchLimits: FetchLimits = {
  bytes: 8 << 20,
  milliseconds: 15_000,
  redirects: 4,
  isAllowed: isPublicAddress,
  lookUp: (host) => lookUpName(host, { all: true }),
};

/**
 * Fetches one page that a person asked for. Only http and https on their own ports, no user name, no internal address: the
 * name is resolved once, every address it has must be public, and the connection goes to the address that was checked, so
 * that a second answer of the name server changes nothing. Each redirect is checked again. Sends no cookie and no referrer.
 */
export async function fetchPage(address: string, limits: FetchLimits = shippedFetchLimits): Promise<FetchedPage> {
  let url = readAddress(address);
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await ask(url, await findTarget(url, limits), limits);
    if (answer.next === undefined) return { url: url.href, bytes: answer.bytes, type: answer.type };
    url = readAddress(new URL(answer.next, url).href);
  }
  throw new PlimsollError("refused", `expected at most ${limits.redirects} redirects, met more at ${url.host}; open the page and save it`);
}

function readAddress(address: string): URL {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new PlimsollError(
      "bad-input",
      `expected an address that begins with https://, met "${address.slice(0, 200)}"; copy it from the browser`,
    );
  if (url.username !== "" || url.password !== "" || url.port !== "")
    throw new PlimsollError("refused", `expected an address without user name and port, met "${url.host}"; save the page and drop it here`);
  return url;
}

/** Where a name leads, checked. */
interface Target {
  readonly address: string;
  readonly family: number;
}

/** Resolves the host once; refuses it when any of its addresses may not be asked. */
export async function findTarget(url: URL, limits: FetchLimits): Promise<Target> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = await limits.lookUp(host).catch(() => []);
  const [first] = found;
  if (first === undefined) throw new PlimsollError("not-found", `expected a host that can be found, met ${host}; check the spelling`);
  if (!found.every(({ address }) => limits.isAllowed(address)))
    throw new PlimsollError(
      "refused",
      `expected a public address, met ${host}, which leads inside a network; save the page and drop it here`,
    );
  return first;
}

interface PageAnswer {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly next?: string;
}

function ask(url: URL, target: Target, limits: FetchLimits): Promise<PageAnswer> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: unknown): void =>
      reject(
        new PlimsollError(
          "unreadable",
          `expected a page at ${url.host}, met ${why}; open it in the browser, save it and drop it here`,
          cause,
        ),
      );
    const open = request(
      url,
      {
        headers: {
          "user-agent": "plimsoll",
          accept: "text/html,application/json,text/plain,application/pdf;q=0.9,*/*;q=0.5",
          "accept-encoding": "identity",
        },
        lookup: (_host, options, done) => (options.all === true ? done(null, [target]) : done(null, target.address, target.family)),
        agent: false,
        ...(limits.port === undefined ? {} : { port: limits.port }),
      },
      (answer) => {
        const status = answer.statusCode ?? 0;
        const next = answer.headers.location;
        if (status >= 300 && status < 400 && next !== undefined) {
          answer.resume();
          resolve({ bytes: new Uint8Array(), type: "", next });
          return;
        }
        if (status !== 200) {
          answer.resume();
          fail(`status ${status}`);
          return;
        }
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on("data", (piece: Buffer) => {
          size += piece.length;
          if (size <= limits.bytes) pieces.push(piece);
          else {
            fail(`more than ${limits.bytes} bytes`);
            open.destroy();
          }
        });
        answer.on("end", () => resolve({ bytes: new Uint8Array(Buffer.concat(pieces)), type: answer.headers["content-type"] ?? "" }));
        answer.on("error", (cause) => fail(cause.message, cause));
      },
    );
    const timer = setTimeout(() => open.destroy(new Error(`no answer within ${limits.milliseconds / 1000} seconds`)), limits.milliseconds);
    open.on("close", () => clearTimeout(timer));
    open.on("error", (cause) => fail(cause.message, cause));
    open.end();
  });
}
