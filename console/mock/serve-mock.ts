import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { agencyCoverage, agencyRows, agencyUses, manyRows, mockLine } from "./made-up-agency.ts";
import { dataTypes as detectedTypes } from "../../src/core/model/data-types.ts";
import type { BelievedTool, RegisterEntry } from "../src/api/types.ts";

// Answers the API with a made-up agency, for work on the console alone: node mock/serve-mock.ts [ROWS]
const rowsWanted = Number(process.argv[2] ?? 0);
let register: readonly RegisterEntry[] =
  rowsWanted > 0 ? manyRows(rowsWanted) : agencyRows.map((row) => ({ ...row, line: mockLine(row), comments: 0 }));
let believed: readonly BelievedTool[] = [
  { tool: "chatgpt", name: "ChatGPT" },
  { tool: "deepl", name: "DeepL" },
];
let views: readonly unknown[] = [];
const dataTypes = [...detectedTypes.values()].map(({ type, label, family, class: dataClass }) => ({
  type,
  label,
  family,
  class: dataClass,
  kind: "detected",
}));
const rules = {
  company: { name: "Kreidler & Ott", domains: ["kreidler-ott.example"], timeZone: "Europe/Berlin" },
  dataTypes: {},
  classes: { public: [], internal: [], restricted: [] },
  ownData: [],
  tools: {},
  exceptions: [],
  purposes: {
    "client-drafts": { label: "Drafts for clients", tools: ["chatgpt"] },
    "customer-money": { label: "Customer money", never: true, why: "stays in-house" },
  },
  belowLine: { restricted: "redact", internal: "redact", unmarked: { person: "ask", agent: "allow", gateway: "allow" } },
  mode: { default: "watch" },
  fallback: "block",
  graceDays: 14,
  requireBasics: [],
};
const classification = {
  class: "restricted",
  basis: "findings",
  kind: "other",
  findings: [
    {
      type: "email",
      family: "personal",
      start: 9,
      end: 24,
      line: 1,
      column: 10,
      confidence: 0.99,
      class: "internal",
      rule: "shipped:email",
    },
  ],
  matches: [],
  rules: [],
  tables: [],
  bytes: 100,
  complete: true,
};

const answers: Record<string, (url: URL, body: any) => unknown> = {
  "GET /api/session": () => ({ signedIn: true, organisation: { name: "Kreidler & Ott", domains: ["kreidler-ott.example"] }, demo: true }),
  "GET /api/now": () => ({
    believed,
    found: { uses: 6, tools: 5, privateAccounts: 4, names: [] },
    sourcesRead: 2,
    sourcesKnown: 5,
    sentence: "6 uses found in 2 of 5 sources; 4 private accounts are among them.",
    next: { action: "review", label: "Decide on Slack AI", link: "/tools/slack-ai" },
    timeline: ["2026-03-02", "2026-05-11", "2026-10-02", "2026-11-20"]
      .map((at) => ({ at, kind: "found", text: "ChatGPT first seen", link: "/tools/chatgpt" }))
      .concat([
        { at: "2026-11-21", kind: "decided", text: "DeepL approved", link: "/tools/deepl" },
        { at: "2026-12-01", kind: "due", text: "Review of ChatGPT Team", link: "/tools/chatgpt" },
      ]),
    due: [{ at: "2026-12-01", text: "Review of ChatGPT on the team plan", link: "/tools/chatgpt", overdue: false }],
  }),
  "GET /api/discovery": () => ({
    believed,
    uses: agencyUses,
    unrecognised: [{ name: "api.brainforge.example", sightings: [] }],
    coverage: agencyCoverage,
    headline: { uses: 6, tools: 5, sentence: "Found 6: 5 tools, two of them on 4 private accounts." },
  }),
  "PUT /api/believed": (_url, body) => ((believed = body.tools), null),
  "GET /api/catalog": (url) => ({
    rows: agencyRows
      .map((row) => ({ tool: row.tool, name: row.name, vendor: row.vendor, category: "assistant", aliases: [] }))
      .filter((row) => row.name.toLowerCase().includes((url.searchParams.get("q") ?? "").toLowerCase())),
  }),
  "GET /api/admin-pages": () => ({
    rows: [
      {
        tool: "figma",
        name: "Figma AI",
        title: "AI settings",
        url: "https://www.figma.com/settings",
        path: ["Admin", "Settings", "AI"],
        shows: "Whether AI features are on for the organisation.",
        answered: null,
      },
    ],
  }),
  "GET /api/register": () => ({ rows: register, total: register.length }),
  "PATCH /api/register": (_url, body) => {
    const byId = new Map<string, any[]>();
    for (const change of body.changes) byId.set(change.id, [...(byId.get(change.id) ?? []), change]);
    register = register
      .map((row) => (byId.get(row.id) ?? []).reduce((made, change) => ({ ...made, [change.field]: change.value }), row))
      .map((row) => ({ ...row, line: mockLine(row) }));
    return { undo: "u1", rows: register.filter((row) => byId.has(row.id)) };
  },
  "GET /api/views": () => ({ rows: views }),
  "PUT /api/views": (_url, body) => ((views = body.rows), null),
  "GET /api/jobs": () => ({ rows: [] }),
  "GET /api/people": () => ({ rows: [{ email: "ana@example.com", name: "Ana", team: "Design" }] }),
  "GET /api/settings": () => ({ company: rules.company, showNames: false }),
  "GET /api/rules": () => ({ rules, version: "shipped", dataTypes }),
  "POST /api/rules/preview": () => ({ before: classification, after: { ...classification, class: "internal" }, lines: [] }),
  "GET /api/purposes": () => ({
    rows: Object.entries(rules.purposes).map(([id, purpose]) => ({ id, needs: [], tools: [], never: false, why: "", ...purpose })),
  }),
  "GET /api/comments": () => ({ rows: [] }),
  "GET /api/history": () => ({ rows: [] }),
  "GET /api/search": () => ({ rows: agencyRows.map((row) => ({ kind: "tool", title: row.name, link: `/tools/${row.tool}` })) }),
  "POST /api/ask": () => ({
    decision: "redact",
    class: "restricted",
    reasons: [
      {
        rule: "below-line",
        because: "ChatGPT on the team plan may carry internal data; this holds 2 card numbers.",
        facts: ["standing:chatgpt/team=approved"],
      },
    ],
    flip: [{ change: "remove 2 card numbers", then: "allow" }],
    alternatives: [],
    policyVersion: "1",
    cleaned: "Refund ⟦credit-card·k3f9a2⟧",
    classification,
  }),
};

createServer(async (request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const answer = answers[`${request.method} ${url.pathname}`];
  response.setHeader("content-type", "application/json");
  if (!answer)
    return response
      .writeHead(404)
      .end(JSON.stringify({ error: { code: "not-found", message: `Expected a known address, met ${url.pathname}.` } }));
  response.end(JSON.stringify(answer(url, text.startsWith("{") ? JSON.parse(text) : null) ?? null));
}).listen(7391, "127.0.0.1");
