import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Reach } from "../server/reach.ts";

/** How others reach the server, as options of `start`. */
export const reachOptions = {
  "tls-cert": { type: "string" },
  "tls-key": { type: "string" },
  address: { type: "string" },
  "trusted-proxy": { type: "string", multiple: true },
} as const;

interface Given {
  readonly "tls-cert"?: string | undefined;
  readonly "tls-key"?: string | undefined;
  readonly address?: string | undefined;
  readonly "trusted-proxy"?: readonly string[] | undefined;
}

/** Refuses an address that is no origin and a proxy that is no IP address. */
export function readReach(given: Given): Reach {
  const proxies = given["trusted-proxy"] ?? [];
  const odd = proxies.find((proxy) => isIP(proxy) === 0);
  if (odd !== undefined)
    throw new PlimsollError("bad-input", `expected an IP address after --trusted-proxy, met "${odd}"; write the proxy's, e.g. 127.0.0.1`);
  return { isSecure: given["tls-cert"] !== undefined, address: readAddress(given.address), proxies };
}

function readAddress(given: string | undefined): string {
  if (given === undefined) return "";
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "" || url.username !== "")
    throw new PlimsollError("bad-input", `expected an origin after --address, met "${given}"; write e.g. https://ai.example.com`);
  return url.origin;
}

/** Certificate and key; undefined where neither is given. Refuses one without the other and files that cannot be read. */
export function readTls(given: Given): { readonly cert: string; readonly key: string } | undefined {
  const { "tls-cert": cert, "tls-key": key } = given;
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new PlimsollError("bad-input", "expected --tls-cert and --tls-key together, met one of them; give both files in PEM");
  return { cert: readPem(cert), key: readPem(key) };
}

function readPem(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a PEM file, met one that cannot be read: ${file}; check its path and rights`, cause);
  }
}
