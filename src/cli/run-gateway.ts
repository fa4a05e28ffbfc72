import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { dirname, resolve } from "node:path";
import type { GatewayConfig } from "../commands/gateway/gateway-config.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { DocumentLimits } from "../reading/documents/document.ts";
import type { Surroundings } from "./contract.ts";

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  /** Takes no more requests, lets those in flight finish, and writes down what is open. */
  close(): Promise<void>;
}

/** How a gateway is run. */
export interface GatewayRun {
  readonly file: string | undefined;
  readonly port?: string | undefined;
  /** This process records flows in the ledger; else they wait in the spool for the one that does. */
  readonly isRecorder: boolean;
  /** This process may write to the store. */
  readonly writesStore: boolean;
}

/** Documents inside requests: less is allowed than for files that somebody waits for. */
const documentLimits: DocumentLimits = {
  ...{ bytes: 32 << 20, text: 16 << 20, entries: 500, depth: 2, ratio: 100, milliseconds: 10_000, memory: 256 },
};
const warmUp =
  "Dear Ana Example, the invoice of 3 March (ana@example.com, +49 30 901820) went to 12 Harbour Street, Berlin. const a = 1;\n";
/** How long streams in flight may take to finish. */
const drain = 30_000;
const sweepEvery = 50;
const sightingsEvery = 60_000;

/** Opens the gateway of a file beside whatever else runs in this process. */
export async function runGateway(asked: GatewayRun, surroundings: Surroundings): Promise<RunningGateway> {
  const [store, { openLiveConfig }, { createGateway }, { providers }, { announceGateway, readTrial, withdrawGateway }, { openTelemetry }] =
    await Promise.all([
      surroundings.store(),
      import("../commands/gateway/open-live-config.ts"),
      import("../gateway/create-gateway.ts"),
      import("../plugins/providers/registry.gen.ts"),
      import("../commands/gateway/announce-gateway.ts"),
      import("../gateway/open-telemetry.ts"),
    ]);
  const { home, organisation } = surroundings;
  const now = (): Date => surroundings.now();
  const file = asked.file === undefined ? null : resolve(surroundings.cwd, asked.file);
  const report = makeReport(surroundings);
  const live = await openLiveConfig({ ...{ store, organisation, home, file, now, report }, read: () => readConfig(file, surroundings) });
  const config = live.current();
  const desk = await openDesk(asked, config, file, surroundings, report);
  const telemetry = openTelemetry(config.telemetry, report);
  const seen = asked.writesStore ? await openSeen(surroundings, report) : null;
  let token = "";
  let isEnding = false;
  const server = createGateway({
    ...{ config: () => live.current(), refresh: () => live.refresh(), providers, desk, report },
    trial: (request) => readTrial(request.headers, token),
    isReady: () => !isEnding && desk.isSound(),
    observe(event) {
      telemetry.note(event);
      const { enforced, model, outcome } = event;
      if (enforced !== null && outcome !== "refused" && model !== "canary") seen?.use.note(enforced.flow, model, undefined);
    },
  });
  const port = await listen(server, config.host, asked.port === undefined ? config.port : Number(asked.port));
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  const callers = config.callers.isOpen ? "open" : "issued";
  const said = { url, file: file ?? "", callers, upstreams: [...config.upstreams.keys()], at: now().toISOString() } as const;
  token = announceGateway(home, said);
  return {
    url,
    async close() {
      isEnding = true;
      withdrawGateway(home);
      await end(server);
      await telemetry.close();
      await seen?.close();
      await desk.close();
    },
  };
}

function makeReport({ stderr }: Surroundings): (error: unknown) => void {
  let last = "";
  let many = 0;
  return (error) => {
    const text = error instanceof Error ? error.message : "a fault";
    many = text === last ? many + 1 : 0;
    last = text;
    // The same fault at every request would fill the disk.
    if (many === 0 || many % 1000 === 0) stderr.write(`plimsoll gateway: ${text}${many > 0 ? ` (${many} times more)` : ""}\n`);
  };
}

async function openDesk(
  asked: GatewayRun,
  config: GatewayConfig,
  file: string | null,
  surroundings: Surroundings,
  report: (error: unknown) => void,
) {
  const [catalog, store, { openGatewayDesk }, { readSigner }, { openDocumentReader }] = await Promise.all([
    surroundings.catalog(),
    surroundings.store(),
    import("../commands/gateway/open-gateway-desk.ts"),
    import("../commands/ledger/ledger-key.ts"),
    import("../reading/documents/open-document-reader.ts"),
  ]);
  const { home, organisation } = surroundings;
  const rules = config.rules === null || file === null ? null : await readRules(resolve(dirname(file), config.rules), surroundings);
  const documents = openDocumentReader(documentLimits);
  const desk = await openGatewayDesk({
    ...{ store, home, organisation, catalog, rules, report, isRecorder: asked.isRecorder, signer: readSigner(home) },
    classifier: (given) => surroundings.classifier(given),
    readDocument: (name, bytes) => documents.read(name, bytes),
    now: () => surroundings.now(),
    waitsForDisk: config.flows === "disk",
  });
  // The first text costs a tenth of a second: it is not to be a caller's.
  (await desk.scanDesk()).classifier.classify(warmUp);
  return desk;
}

async function openSeen(surroundings: Surroundings, report: (error: unknown) => void) {
  const { openSeenUse } = await import("../commands/gateway/keep-seen-use.ts");
  const [store, catalog] = await Promise.all([surroundings.store(), surroundings.catalog()]);
  const { organisation, now } = surroundings;
  const use = openSeenUse({ store, catalog, organisation, by: "gateway", now });
  const timer = setInterval(() => void use.flush().catch(report), sightingsEvery);
  timer.unref();
  return {
    use,
    async close() {
      clearInterval(timer);
      await use.flush().catch(report);
    },
  };
}

async function readConfig(file: string | null, surroundings: Surroundings): Promise<GatewayConfig> {
  const { parseGatewayConfig } = await import("../commands/gateway/gateway-config.ts");
  const { tools } = await surroundings.catalog();
  return parseGatewayConfig(file === null ? {} : await readYaml(file), file ?? "gateway", tools, surroundings.env);
}

async function readYaml(file: string): Promise<unknown> {
  const { parse } = await import("yaml");
  const text = await readText(file);
  try {
    const value: unknown = parse(text, { maxAliasCount: 100 });
    return value;
  } catch (error) {
    throw new PlimsollError(
      "bad-input",
      `expected YAML in ${file}, met ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "a fault"}; correct the file`,
      error,
    );
  }
}

async function readRules(file: string, surroundings: Surroundings) {
  const [{ parseRulesText }, { findKnownNames }, { compilePattern }, catalog, store, types] = await Promise.all([
    import("../commands/rules/parse-rules-text.ts"),
    import("../commands/rules/find-known-names.ts"),
    import("../commands/classify/compile-pattern.ts"),
    surroundings.catalog(),
    surroundings.store(),
    surroundings.detectedTypes?.(),
  ]);
  const known = await findKnownNames(catalog, store, surroundings.organisation, types);
  const checkPattern = (pattern: string): string | null => {
    try {
      compilePattern(pattern);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return parseRulesText(await readText(file), file, { ...known, checkPattern }).rules;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "an error";
    throw new PlimsollError("unreadable", `expected a readable file, met ${why} at ${file}; check the path`, error);
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new PlimsollError("bad-input", "expected a port from 0 to 65535, met another; leave --port out for 4100");
  return new Promise((resolved, reject) => {
    server.once("error", (error) =>
      reject(
        new PlimsollError(
          "busy",
          `expected port ${port} to be free, met ${"code" in error ? String(error.code) : error.message}; use --port`,
          error,
        ),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolved(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Requests in flight finish, within a time; idle connections end at once. */
function end(server: Server): Promise<void> {
  return new Promise((resolved) => {
    const timer = setTimeout(() => server.closeAllConnections(), drain);
    timer.unref();
    // A kept connection whose stream has just finished would be waited for until the client lets go of it.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolved();
    });
    server.closeIdleConnections();
  });
}
