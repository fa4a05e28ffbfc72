import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import type { SourceFamilies } from "../src/commands/inventory/workspace.ts";
import { createClassifier } from "../src/core/classify/create-classifier.ts";
import type { Catalog, CatalogTool } from "../src/core/model/catalog.ts";
import { email } from "../src/plugins/detectors/email.ts";
import { amex } from "../src/plugins/sources/exports/amex.ts";
import { chainChanges } from "../src/commands/ledger/chain-changes.ts";
import { readSigner } from "../src/commands/ledger/ledger-key.ts";
import { openMemoryStore } from "../src/storage/memory/open-memory-store.ts";
import type { Store } from "../src/storage/contract.ts";
import { createServer } from "../src/server/create-server.ts";
import { openSessions } from "../src/commands/people/open-sessions.ts";
import type { SendMail } from "../src/commands/people/send-mail.ts";
import type { ServerParts } from "../src/server/server-parts.ts";
import type { Reach } from "../src/server/reach.ts";
import type { Sessions } from "../src/commands/people/open-sessions.ts";

/** A server in memory with a signed-in browser, for tests. Opens no port. */
export interface CalledServer {
  readonly store: Store;
  readonly home: string;
  readonly sessions: Sessions;
  readonly faults: unknown[];
  /** Moves the clock on by milliseconds. */
  wait(milliseconds: number): void;
  /** A request as the console sends it; headers may be overridden, and null leaves one out. */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string | null>>): Promise<Response>;
  /** Sends, demands status 200 and an answer that fits. */
  ask<Schema extends z.ZodType>(schema: Schema, method: string, path: string, body?: unknown): Promise<z.infer<Schema>>;
  /** Sends a file and waits for its job; the job as it ended. */
  drop(
    name: string,
    content: string | Uint8Array,
  ): Promise<{
    readonly state: string;
    readonly result: unknown;
    readonly error: { readonly code: string; readonly message: string } | null;
    readonly message: string;
  }>;
  close(): Promise<void>;
}

export const address = "http://127.0.0.1:7391";

export async function callServer(
  parts: {
    readonly sources?: SourceFamilies;
    readonly catalog?: Catalog;
    readonly consoleFolder?: string;
    readonly mail?: SendMail;
    readonly reach?: Reach;
    readonly agents?: ServerParts["agents"];
  } = {},
): Promise<CalledServer> {
  let time = Date.parse("2026-03-31T09:00:00Z");
  process.setMaxListeners(0);
  const now = (): Date => new Date(time);
  const faults: unknown[] = [];
  const home = mkdtempSync(join(tmpdir(), "plimsoll-"));
  const store = chainChanges(openMemoryStore(), { keepsChain: (key) => key !== "demo", signer: () => readSigner(home), now });
  const sessions = openSessions(store, "main", now);
  const { app, close } = createServer({
    ...{ store, sessions, home, now, organisation: "main" },
    catalog: parts.catalog ?? smallCatalog,
    sources: parts.sources ?? { exports: [amex], repository: [], workstation: [] },
    classifier: async (rules) => createClassifier({ detectors: [email], fixedForms: [], rules }),
    hosts: () => ["127.0.0.1:7391", "localhost:7391"],
    consoleFolder: parts.consoleFolder ?? null,
    mail: async () => parts.mail ?? null,
    ...(parts.agents === undefined ? {} : { agents: parts.agents }),
    ...(parts.reach === undefined ? {} : { reach: parts.reach }),
    report: (error) => faults.push(error),
  });
  const signIn = await app.request(`${address}/api/session`, {
    method: "POST",
    headers: { origin: address, "plimsoll-request": "1", "content-type": "application/json" },
    body: JSON.stringify({ token: await sessions.makeToken() }),
  });
  const cookie = (signIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const send: CalledServer["send"] = async (method, path, body, changed = {}) => {
    const isBytes = typeof body === "string" || body instanceof Uint8Array;
    const headers = new Headers({ host: "127.0.0.1:7391", cookie });
    if (method !== "GET")
      for (const [name, value] of Object.entries({
        origin: address,
        "plimsoll-request": "1",
        "content-type": isBytes ? "application/octet-stream" : "application/json",
      }))
        headers.set(name, value);
    for (const [name, value] of Object.entries(changed))
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    const sent =
      body === undefined
        ? {}
        : { body: isBytes ? new Blob([typeof body === "string" ? body : new Uint8Array(body)]) : JSON.stringify(body) };
    return app.request(`${address}${path}`, { method, headers, ...sent });
  };
  const ask: CalledServer["ask"] = async (schema, method, path, body) => {
    const answer = await send(method, path, body);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return schema.parse(JSON.parse(text));
  };
  const drop: CalledServer["drop"] = async (name, content) => {
    const { startedJob } = await import("../src/server/api-types.ts");
    const answer = await send("POST", `/api/imports?name=${encodeURIComponent(name)}`, content);
    if (answer.status !== 200) throw new Error(`the drop answered ${answer.status}: ${await answer.text()}`);
    return followJob(send, startedJob.parse(await answer.json()).job);
  };
  const closeAll = async (): Promise<void> => {
    await close();
    rmSync(home, { recursive: true, force: true });
  };
  // Tests that never close leave no folder behind either.
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  return { store, home, sessions, faults, wait: (milliseconds) => void (time += milliseconds), send, ask, drop, close: closeAll };
}

/** The events of a job until it ends: the last one. */
async function followJob(send: CalledServer["send"], id: string) {
  const { jobAnswer } = await import("../src/server/api-types.ts");
  const events = await (await send("GET", `/api/jobs/${id}/events`)).text();
  const last = events.trim().split("\n\n").at(-1) ?? "";
  return jobAnswer.parse(JSON.parse(last.slice(last.indexOf("data:") + 5)));
}

const source = "made-up";
const toolOf = (id: string, name: string, vendor: string, more: Partial<CatalogTool> = {}): CatalogTool => ({
  ...{ id, name, vendor, category: "assistant", aliases: [], identifiers: [], facts: [] },
  plans: [
    { name: "Plus", kinds: ["personal"], trainsOnInputs: "opt-out", source, grade: "secondary" },
    { name: "Business", kinds: ["team"], trainsOnInputs: "no", source, grade: "primary" },
  ],
  ...more,
});

/** Three tools, enough to tell vendors, aliases, merchants and admin pages apart. */
export const smallCatalog: Catalog = catalogOf([
  toolOf("chatgpt", "ChatGPT", "openai", {
    aliases: [{ name: "GPT chat", source }],
    identifiers: [{ kind: "merchant", value: "OPENAI *CHATGPT SUBSCR", source, grade: "secondary" }],
    facts: [
      { id: "dpa-url", value: "https://vendor.example/dpa", source, grade: "primary", seen: "2026-02-01" },
      { id: "dpa-plans", value: ["Team"], source, grade: "primary", seen: "2026-02-01" },
    ],
  }),
  toolOf("slack-ai", "Slack AI", "slack", { embeddedIn: "Slack" }),
  toolOf("figma", "Figma AI", "figma", {
    adminPages: [
      {
        title: "Figma AI settings",
        url: "https://vendor.example/admin",
        path: ["Admin", "AI"],
        shows: "whether AI is on",
        source,
        grade: "unverified",
      },
    ],
  }),
]);

function catalogOf(tools: readonly CatalogTool[]): Catalog {
  const vendors = [...new Set(tools.map((tool) => tool.vendor))].map((id) => ({
    id,
    name: id === "openai" ? "OpenAI" : id,
    facts: [],
    tools: tools.filter((tool) => tool.vendor === id),
  }));
  return {
    vendors,
    tools: new Map(tools.map((tool) => [tool.id, tool])),
    sources: new Map([[source, { id: source, title: "Made up", url: "https://vendor.example", kind: "test", read: null }]]),
  };
}
