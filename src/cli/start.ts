import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { Store } from "../storage/contract.ts";
import { originOf } from "../server/reach.ts";
import type { Reach } from "../server/reach.ts";
import type { HomeLock } from "../storage/home-lock.ts";
import type { CliWord, Sources, Surroundings } from "./contract.ts";
import { readReach, readTls, reachOptions } from "./reach-options.ts";

const usual = 7391;

interface StartOptions {
  readonly port: number;
  readonly isFixed: boolean;
  readonly host: string;
  readonly demo: boolean;
  readonly opens: boolean;
  readonly json: boolean;
  /** The gateway's file, where it is served too. */
  readonly gateway: string | undefined;
  readonly reach: Reach;
  readonly logs: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

/** `plimsoll start`: console, API and decision service in one process, until it is told to end. */
export const start: CliWord = {
  name: "start",
  summary: "opens the console in the browser (what `plimsoll` alone does)",
  help: `plimsoll start [--port 7391] [--host 127.0.0.1] [--demo] [--no-open] [--json] [--gateway FILE]
               [--tls-cert FILE --tls-key FILE] [--address URL] [--trusted-proxy ADDRESS…] [--log]

Starts the console, its API and the decision service in one process and prints an
address with a sign-in token that works once. Listens on this machine only, and
connects to nothing.

  --port N     the port; without it 7391, or the next free one
  --host H     address to listen on; others than this machine reach it unencrypted
  --demo       loads a made-up company of 30, clearly marked, removed by one press
  --no-open    does not open the browser
  --json       prints one line {"url": …} when ready
  --gateway F  serves the LLM gateway of this file too (plimsoll gateway --help)
  --log        a JSON line per request on standard error: time, route, status; nobody's data
  --tls-cert F, --tls-key F  speaks TLS with this certificate (PEM)
  --address U  what people type, e.g. https://ai.example.com, behind a proxy
  --trusted-proxy A  address of a proxy that says who asks (X-Forwarded-For)

Example: plimsoll start --demo`,
  async run(args, surroundings) {
    const options = readOptions(args);
    const { takeHomeLock, findRunningServer } = await import("../storage/home-lock.ts");
    const lock = takeHomeLock(surroundings.home);
    if (lock === null) return joinRunning(findRunningServer(surroundings.home), options, surroundings);
    try {
      return await serve(options, surroundings, lock.announce);
    } finally {
      lock.release();
    }
  },
};

function readOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string" },
      host: { type: "string" },
      demo: { type: "boolean" },
      "no-open": { type: "boolean" },
      json: { type: "boolean" },
      gateway: { type: "string" },
      log: { type: "boolean" },
      ...reachOptions,
    },
  });
  const port = values.port === undefined ? usual : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new PlimsollError("bad-input", `expected a port from 0 to 65535, met "${values.port}"; leave --port out for ${usual}`);
  const json = values.json === true;
  return {
    port,
    isFixed: values.port !== undefined,
    host: values.host ?? "127.0.0.1",
    demo: values.demo === true,
    opens: !json && values["no-open"] !== true,
    json,
    gateway: values.gateway,
    reach: readReach(values),
    logs: values.log === true,
    tls: readTls(values),
  };
}

async function serve(options: StartOptions, surroundings: Surroundings, announce: HomeLock["announce"]): Promise<number> {
  const { createServer } = await import("../server/create-server.ts");
  const { hostNames, listen } = await import("../server/listen.ts");
  const { listenSocket } = await import("../server/listen-socket.ts");
  const { openSessions } = await import("../commands/people/open-sessions.ts");
  const { answerLocal } = await import("./answer-local.ts");
  const [opened, catalog, sources] = await Promise.all([surroundings.store(), surroundings.catalog(), surroundings.sources()]);
  let hosts: readonly string[] = [];
  const pageOf = (flow: string): string | null => (hosts.length === 0 ? null : `${addressOf(hosts, options.reach)}/held/${flow}`);
  const { store, decider } = await openDecisions(opened, catalog, { ...surroundings, pageOf });
  if (options.demo) await loadMadeUp(store, catalog, sources, surroundings);
  const sessions = openSessions(store, surroundings.organisation, surroundings.now);
  const { app, close } = createServer({
    ...{ store, catalog, sources, sessions, home: surroundings.home, organisation: surroundings.organisation, now: surroundings.now },
    classifier: surroundings.classifier,
    hosts: () => hosts,
    consoleFolder: findConsole(),
    report: (error) => report(error, surroundings),
    decider,
    agents: async () => (await import("./agents-desk.ts")).lookAtAgents({ ...surroundings, store: async () => store }),
    reach: options.reach,
    ...(options.logs ? { log: (request) => void surroundings.stderr.write(`${JSON.stringify(request)}\n`) } : {}),
    release: async () => (await import("./release-parts.ts")).makeReleaseDesk(surroundings),
    ...(await messageParts(store, catalog, surroundings)),
  });
  const digests = await startDigests(store, catalog, options, surroundings);
  const makeAddress = async () => `${addressOf(hosts, options.reach)}/#token=${await sessions.makeToken()}`;
  const token = randomBytes(32).toString("base64url");
  const within = { ...surroundings, store: async () => store };
  const local = answerLocal(token, makeAddress, within, decider);
  const listening = await listen(async (request, env) => (await local(request)) ?? app.fetch(request, env), {
    ...{ port: options.port, host: options.host, isFixed: options.isFixed },
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  });
  hosts = [...hostNames(options.host, listening.port), ...(options.reach.address === "" ? [] : [new URL(options.reach.address).host])];
  const socket = await listenSocket(surroundings.home, local);
  announce({ port: listening.port, token, pid: process.pid, ...(socket === null ? {} : { socket: socket.path }) });
  const gateway = options.gateway === undefined ? null : await serveGateway(options.gateway, within);
  // Before it says that it is ready: whoever reads that may end it at once.
  const ended = endOfProcess();
  sayReady(await makeAddress(), listening.port, options, surroundings);
  await ended;
  digests?.close();
  await gateway?.close();
  await Promise.all([listening.close(), socket?.close()]);
  await close();
  await decider.close();
  return 0;
}

/** What the server needs to send: messages to named targets, and mails through the first mail server named. */
async function messageParts(store: Store, catalog: Catalog, { organisation, home, now, deliver }: Surroundings) {
  if (deliver === undefined) return {};
  const { openMail } = await import("../commands/reminders/open-mail.ts");
  const workspace = { store, organisation, catalog, by: "plimsoll", now };
  return { deliver, mail: () => openMail(workspace, { home, origin: "", deliver }) };
}

/** Sends the digests once a day while the console runs; only where a place outside was named. */
async function startDigests(store: Store, catalog: Catalog, { reach }: StartOptions, surroundings: Surroundings) {
  const { organisation, home, now, deliver } = surroundings;
  if (deliver === undefined) return null;
  const { keepDigests } = await import("../commands/reminders/keep-digests.ts");
  const workspace = { store, organisation, catalog, by: "plimsoll", now };
  const origin = reach.address === "" ? "" : new URL(reach.address).origin;
  return keepDigests(workspace, { home, origin, deliver }, (error) => report(error, surroundings));
}

/** The gateway beside the console; its flows reach the ledger through the spool, which this process empties. */
async function serveGateway(file: string, surroundings: Surroundings) {
  const { runGateway } = await import("./run-gateway.ts");
  const running = await runGateway({ file, isRecorder: false, writesStore: true }, surroundings);
  surroundings.stderr.write(`Plimsoll gateway is ready: ${running.url}\n`);
  return running;
}

/** The decision service, and the store as everybody else in this process has to use it, so that new rules are noticed. */
async function openDecisions(opened: Store, catalog: Catalog, surroundings: Surroundings & { pageOf(flow: string): string | null }) {
  const [{ openDecider }, { readSigner }, { watchWrites }] = await Promise.all([
    import("../commands/decide/open-decider.ts"),
    import("../commands/ledger/ledger-key.ts"),
    import("../commands/decide/watch-writes.ts"),
  ]);
  const { home, organisation, now, pageOf } = surroundings;
  const decider = await openDecider({
    ...{ store: opened, organisation, home, catalog, now, pageOf, signer: readSigner(home) },
    classifier: (rules) => surroundings.classifier(rules),
    report: (error) => report(error, surroundings),
  });
  return { decider, store: watchWrites(opened, () => decider.touch()) };
}

function report(error: unknown, { stderr }: Surroundings): void {
  stderr.write(`plimsoll start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** The made-up company under a key of its own, before the first page is asked for. */
async function loadMadeUp(store: Store, catalog: Catalog, sources: Sources, surroundings: Surroundings): Promise<void> {
  const { demoOrganisation, loadDemo } = await import("../commands/demo/load-demo.ts");
  const { makeCatalogIndex } = await import("../core/discover/catalog-index.ts");
  await loadDemo(
    { store, catalog, organisation: demoOrganisation, by: "owner", now: surroundings.now },
    { sources, index: makeCatalogIndex(catalog) },
  );
}

/** A second start on the same folder shows the way into the first. */
async function joinRunning(
  server: { readonly port: number; readonly token: string } | null,
  options: StartOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (server === null)
    throw new PlimsollError(
      "busy",
      "expected a home folder that nobody serves, met one whose server is starting or ending; try again in a moment, or use --home",
    );
  const answer = await fetch(`http://127.0.0.1:${server.port}/local/sign-in`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token}` },
  });
  const url = (await answer.text()).trim();
  if (!answer.ok)
    throw new PlimsollError(
      "busy",
      `expected the running server on port ${server.port} to answer, met status ${answer.status}; end it and start again`,
    );
  if (!options.json) surroundings.stderr.write("Plimsoll runs already for this home folder; here is a new way in.\n");
  show(url, options, surroundings);
  return 0;
}

function sayReady(url: string, port: number, options: StartOptions, surroundings: Surroundings): void {
  const { host, isFixed, json } = options;
  if (!isFixed && port !== options.port && !json) surroundings.stderr.write(`Port ${options.port} is taken, so this is port ${port}.\n`);
  if (!["127.0.0.1", "localhost", "::1"].includes(host) && options.tls === undefined)
    surroundings.stderr.write("Others on your network can reach this address, unencrypted. Whoever has the token can sign in.\n");
  show(url, options, surroundings);
  if (!json) surroundings.stderr.write("The address works once. Ctrl-C ends.\n");
}

function show(url: string, { json, opens }: StartOptions, surroundings: Surroundings): void {
  surroundings.stdout.write(json ? `${JSON.stringify({ url })}\n` : `Plimsoll is ready: ${url}\n`);
  if (opens && surroundings.isTerminal) openBrowser(url);
}

function addressOf(hosts: readonly string[], reach: Reach): string {
  return reach.address !== "" ? reach.address : originOf(hosts[0] ?? "127.0.0.1", reach);
}

function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin" ? ["open", url] : process.platform === "win32" ? ["cmd", "/c", "start", '""', url] : ["xdg-open", url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // the printed address is enough
  child.unref();
}

function findConsole(): string | null {
  const folder = fileURLToPath(new URL("../../console/dist", import.meta.url));
  return existsSync(folder) ? folder : null;
}

function endOfProcess(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
