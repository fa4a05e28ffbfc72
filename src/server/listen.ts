import { createServer } from "node:http";
import type { Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { networkInterfaces } from "node:os";
import { getRequestListener } from "@hono/node-server";
import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** An open port. */
export interface Listening {
  readonly port: number;
  /** Takes no new requests, gives those in hand a moment, then ends them. */
  close(): Promise<void>;
}

const portsTried = 20;
const closingTime = 2000;

/**
 * Opens the port, or, when `isFixed` is false and it is taken, the next free one of 20. Rejects with `busy` when none is free.
 */
export async function listen(
  answer: (request: Request, connection: HttpBindings | Http2Bindings) => Response | Promise<Response>,
  where: {
    readonly host: string;
    readonly port: number;
    readonly isFixed: boolean;
    /** Certificate chain and key in PEM; left out, plain HTTP. */
    readonly tls?: { readonly cert: string; readonly key: string };
  },
): Promise<Listening> {
  const times = { requestTimeout: 0, headersTimeout: 20_000 };
  const answering = getRequestListener(answer);
  const server =
    where.tls === undefined
      ? createServer(times, answering)
      : createSecureServer({ ...times, ...where.tls, minVersion: "TLSv1.2" }, answering);
  const last = where.isFixed || where.port === 0 ? where.port : where.port + portsTried - 1;
  for (let port = where.port; port <= last; port++) {
    if (await opens(server, where.host, port)) return { port: portOf(server, port), close: () => closeServer(server) };
  }
  const way = where.isFixed ? "choose another with --port, or end what uses it" : "choose one with --port";
  throw new PlimsollError("busy", `expected a free port at ${where.port}${where.isFixed ? "" : ` to ${last}`}, met taken ones; ${way}`);
}

/** Names with port under which requests may be addressed: this machine's own, and its addresses when it listens on all. */
export function hostNames(host: string, port: number): string[] {
  const own = ["127.0.0.1", "localhost", "[::1]"];
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const addresses = isEverywhere
    ? Object.values(networkInterfaces()).flatMap((list) =>
        (list ?? []).map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
      )
    : [bracket(host)];
  const isLocal = own.includes(bracket(host));
  return [...new Set(isLocal ? [bracket(host), ...own] : [...addresses, ...own])].map((name) => `${name.toLowerCase()}:${port}`);
}

/** An IPv6 address as it stands in a URL. */
function bracket(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function opens(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      if ("code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")) resolve(false);
      else
        reject(
          new PlimsollError(
            "bad-input",
            `expected an address of this machine after --host, met "${host}" (${error.message}); leave it out to listen on this machine only`,
            error,
          ),
        );
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : asked;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), closingTime);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
