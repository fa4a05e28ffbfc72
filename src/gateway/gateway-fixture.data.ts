import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { openScanMemory } from "../commands/gateway/scan-memory.ts";
import { openVault } from "../commands/gateway/vault.ts";
import type { ExaminationDesk } from "../commands/gateway/examine-request.ts";
import { parseGatewayConfig } from "../commands/gateway/gateway-config.ts";
import { compilePattern } from "../commands/classify/compile-pattern.ts";
import { enforceDecision } from "../commands/decide/enforce-decision.ts";
import { makeKeyedHash } from "../commands/redact/redaction-key.ts";
import { makeClassAssigner } from "../core/classify/assign-classes.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { makeTextReaders } from "../core/classify/make-text-readers.ts";
import type { Flow } from "../core/ledger/flow.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { detectors } from "../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../plugins/detectors/fixed-forms/registry.gen.ts";
import { providers } from "../plugins/providers/registry.gen.ts";
import { openDocumentReader } from "../reading/documents/open-document-reader.ts";
import { createGateway } from "./create-gateway.ts";
import type { GatewayEvent } from "./gateway-event.ts";

/** A request as the stub of an upstream met it. */
export interface MetRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** An upstream that keeps what it met and answers as it is told. */
export interface Stub {
  readonly met: MetRequest[];
  answer(request: MetRequest, response: ServerResponse): void;
}

export const gatewayRules: CompanyRules = {
  ...shippedRules,
  ownData: [{ pattern: "CANARY_[A-Za-z0-9]{8,40}", type: "canary", class: "restricted" }],
  tools: Object.fromEntries(
    ["claude-code", "codex", "gemini-cli"].map((tool) => [
      tool,
      { plans: { team: { standing: "approved", training: "no", agreement: { from: "2026-01-01" } } } },
    ]),
  ),
};

const catalog: Catalog = {
  tools: new Map(),
  vendors: [],
  sources: new Map(),
};

/** A classifier with every built-in detector. */
export function makeGatewayClassifier(rules: CompanyRules = gatewayRules) {
  return createClassifier({ detectors, fixedForms, readers: makeTextReaders(rules), rules, compilePattern });
}

const classifier = makeGatewayClassifier();

/** A desk without a store: decisions are real, flows are kept in a list. */
export function makeDesk(rules: CompanyRules = gatewayRules): ExaminationDesk & { readonly flows: Flow[] } {
  const flows: Flow[] = [];
  const hash = makeKeyedHash(Buffer.alloc(32, 7));
  const own = rules === gatewayRules ? classifier : makeGatewayClassifier(rules);
  const assign = makeClassAssigner(rules);
  const now = (): Date => new Date("2026-11-24T12:00:00Z");
  const memory = openScanMemory();
  return {
    flows,
    vault: openVault(),
    hash,
    organisation: "main",
    now,
    scanDesk: () =>
      Promise.resolve({
        ...{ classifier: own, memory },
        classOfKind: (kind) => assign([], { marks: [kind], tablePeople: 0 }),
        readDocument: (name, bytes) => documents.read(name, bytes),
      }),
    enforce: (call) =>
      enforceDecision(
        { ...call, leastMode: "hold" },
        { rules, catalog, organisation: "main", hash, showNames: false, classifier: () => Promise.resolve(own), now },
      ),
    keep(flow) {
      flows.push(flow);
      return Promise.resolve();
    },
    fallback: () => rules.fallback,
  };
}

const documents = openDocumentReader();

/** A stub upstream and a gateway before it, on loopback. */
export async function openGateway(
  answer: Stub["answer"],
  desk: ExaminationDesk = makeDesk(),
  more: object | ((base: string) => object) = {},
  env: Readonly<Record<string, string>> = {},
) {
  const stub: Stub = { met: [], answer };
  const upstream = createServer((request, response) => void meet(request, response, stub));
  const base = `http://127.0.0.1:${await listen(upstream)}`;
  const names = new Map([
    ["claude-code", 1],
    ["codex", 1],
    ["gemini-cli", 1],
  ]);
  const value = {
    upstreams: { anthropic: base, openai: base, gemini: base, groq: base },
    tool: { anthropic: "claude-code", openai: "codex", gemini: "gemini-cli", groq: "codex" },
    ...(typeof more === "function" ? more(base) : more),
  };
  const known: Pick<Catalog["tools"], "keys"> = names;
  const config = parseGatewayConfig(value, "gateway.yaml", known, env);
  const faults: unknown[] = [];
  const events: GatewayEvent[] = [];
  const gateway = createGateway({
    ...{ providers, desk, config: () => config, report: (error: unknown) => faults.push(error) },
    observe: (event) => events.push(event),
  });
  const url = `http://127.0.0.1:${await listen(gateway)}`;
  return { ...{ stub, url, desk, faults, base, events }, close: () => Promise.all([end(gateway), end(upstream)]) };
}

async function meet(request: IncomingMessage, response: ServerResponse, stub: Stub): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) if (Buffer.isBuffer(piece)) pieces.push(piece);
  const { method = "", url = "", headers, rawHeaders } = request;
  const met = { method, url, headers, rawHeaders, body: Buffer.concat(pieces) };
  stub.met.push(met);
  stub.answer(met, response);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
