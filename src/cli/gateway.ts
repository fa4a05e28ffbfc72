import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { GatewayDesk } from "../commands/gateway/open-gateway-desk.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { DocumentLimits } from "../reading/documents/document.ts";
import type { CliWord, Surroundings } from "./contract.ts";

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** `plimsoll gateway`: the LLM gateway alone. */
export const gateway: CliWord = {
  name: "gateway",
  summary: "holds the line between clients and model providers (Anthropic, OpenAI, Gemini and compatible)",
  help: `plimsoll gateway [--port 4100] [--config FILE] [--json]

Listens on this machine, looks at every request to a model, puts placeholders in place of what
may not go, and puts the values back in the answer. It connects to the upstreams of its file,
and only to pass requests on.

  --port N       the port; without it that of the file, or 4100
  --config FILE  gateway.yaml: upstreams, callers, tool, rules (docs/gateway.md)
  --json         prints one line {"url": …} when ready

Example: plimsoll gateway --config gateway.yaml`,
  async run(args, surroundings) {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: "string" }, config: { type: "string" }, json: { type: "boolean" } },
    });
    const { takeHomeLock } = await import("../storage/home-lock.ts");
    const lock = takeHomeLock(surroundings.home);
    try {
      const running = await runGateway({ file: values.config, port: values.port, isRecorder: lock !== null }, surroundings);
      surroundings.stdout.write(
        values.json === true ? `${JSON.stringify({ url: running.url })}\n` : `Plimsoll gateway is ready: ${running.url}\n`,
      );
      await endOfProcess();
      await running.close();
      return 0;
    } finally {
      lock?.release();
    }
  },
};

/** Documents inside requests: less is allowed than for files that somebody waits for. */
const documentLimits: DocumentLimits = {
  ...{ bytes: 32 << 20, text: 16 << 20, entries: 500, depth: 2, ratio: 100, milliseconds: 10_000, memory: 256 },
};

/** Opens the gateway of a file beside whatever else runs in this process. */
export async function runGateway(
  asked: { readonly file: string | undefined; readonly port?: string | undefined; readonly isRecorder: boolean },
  surroundings: Surroundings,
): Promise<RunningGateway> {
  const [
    catalog,
    store,
    { parseGatewayConfig },
    { openGatewayDesk },
    { createGateway },
    { providers },
    { readSigner },
    { openDocumentReader },
  ] = await Promise.all([
    surroundings.catalog(),
    surroundings.store(),
    import("../commands/gateway/gateway-config.ts"),
    import("../commands/gateway/open-gateway-desk.ts"),
    import("../gateway/create-gateway.ts"),
    import("../plugins/providers/registry.gen.ts"),
    import("../commands/ledger/ledger-key.ts"),
    import("../reading/documents/open-document-reader.ts"),
  ]);
  const { home, organisation } = surroundings;
  const file = asked.file === undefined ? undefined : resolve(surroundings.cwd, asked.file);
  const config = parseGatewayConfig(file === undefined ? {} : await readYaml(file), file ?? "gateway", catalog.tools, surroundings.env);
  const report = (error: unknown): void =>
    void surroundings.stderr.write(`plimsoll gateway: ${error instanceof Error ? error.message : "a fault"}\n`);
  const rules = config.rules === null || file === undefined ? null : await readRules(resolve(dirname(file), config.rules), surroundings);
  const documents = openDocumentReader(documentLimits);
  const desk = await openGatewayDesk({
    ...{ store, home, organisation, catalog, rules, report, isRecorder: asked.isRecorder, signer: readSigner(home) },
    classifier: (given) => surroundings.classifier(given),
    readDocument: (name, bytes) => documents.read(name, bytes),
    now: () => surroundings.now(),
  });
  await desk.scanDesk();
  const server = createGateway({ config: () => config, providers, desk, report });
  const port = await listen(server, config.host, asked.port === undefined ? config.port : Number(asked.port));
  return { url: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`, close: () => end(server, desk) };
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

/** Requests in flight finish; idle connections end at once. */
function end(server: Server, desk: GatewayDesk): Promise<void> {
  return new Promise((resolved) => {
    server.close(() => void desk.close().then(resolved));
    server.closeIdleConnections();
  });
}

function endOfProcess(): Promise<void> {
  return new Promise((resolved) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolved());
  });
}
