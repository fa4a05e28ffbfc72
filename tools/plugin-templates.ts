import type { PluginFamily } from "./plugin-families.ts";

/** The files of a new plug-in, paths relative to the family's folder. */
export interface PluginTemplate {
  readonly source: string;
  readonly fixtures: readonly { readonly path: string; readonly text: string }[];
}

/** A compiling start for a member of a family; what must be filled in is marked `fill in`. */
export function templateOf(family: PluginFamily, name: string, constant: string): PluginTemplate {
  const write = templates[family.name];
  if (write === undefined)
    throw new Error(`expected a template for the family ${family.name}, met none; add it to tools/plugin-templates.ts`);
  return write(name, constant);
}

const templates: Readonly<Record<string, (name: string, constant: string) => PluginTemplate>> = {
  export: (name, constant) => ({
    source: `import type { ExportSource } from "../contract.ts";

/** Fill in: which export this is, and where its fields are described (page, date). */
export const ${constant}: ExportSource = {
  id: "${name}",
  title: "fill in",
  kind: "saas",
  howTo: { steps: ["fill in"], adds: "fill in" },
  pieces: "records",
  recognise: (head) => {
    const expected = ["fill in"];
    const missing = expected.filter((column) => !head.columns.includes(column));
    return { score: missing.length === 0 ? 0.9 : 0, missing };
  },
  open: () => ({ push: () => undefined, end: () => undefined }),
};
`,
    fixtures: [
      { path: `fixtures/${name}/ok.example.csv`, text: "fill in\n" },
      { path: `fixtures/${name}/no.other.csv`, text: "something,else\n1,2\n" },
    ],
  }),
  repository: (name, constant) => ({
    source: `import type { RepositorySource } from "../contract.ts";

/** Fill in: which files of a source tree this reads, and where their form is described. */
export const ${constant}: RepositorySource = {
  id: "${name}",
  title: "fill in",
  kind: "repository",
  wants: () => false,
  read: () => undefined,
};
`,
    fixtures: [],
  }),
  workstation: (name, constant) => ({
    source: `import type { WorkstationSource } from "../contract.ts";

/** Fill in: which places of a machine this looks at, and where they are described. */
export const ${constant}: WorkstationSource = {
  id: "${name}",
  title: "fill in",
  kind: "workstation",
  places: () => [],
  read: () => undefined,
};
`,
    fixtures: [],
  }),
  detector: (name, constant) => ({
    source: `import type { Detector } from "./contract.ts";

/** Fill in: what this finds, by which form and check (standard, page, date). */
export const ${constant}: Detector = {
  id: "${name}",
  family: "personal",
  types: ["${name}"],
  anchors: ["fill in"],
  verify: () => [],
};
`,
    fixtures: [],
  }),
  agent: (name, constant) => ({
    source: `import { decodeHook } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import { writeJson } from "../../core/hooks/write-output.ts";
import type { Agent } from "./contract.ts";

// Fill in: the page that documents this client's hooks, its date, and the version that was seen.
const events: readonly HookRow[] = [
  { name: "fill in", moment: "prompt", value: "prompt", powers: { replaces: false, asks: false, holds: true } },
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["session_id"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {},
  isMcp: () => false,
};

/** Fill in: what this client heeds. */
export const ${constant}: Agent = {
  id: "${name}",
  title: "fill in",
  seen: null,
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode: (answer) => writeJson(answer.kind === "hold" ? { decision: "block", reason: answer.message } : {}),
  files: () => [],
  roads: [],
  whenHookFails: "fill in",
  program: { name: "${name}", package: null },
};
`,
    fixtures: [{ path: `fixtures/${name}.json`, text: `{ "client": "${name}", "version": "fill in", "events": {} }\n` }],
  }),
  check: (name, constant) => ({
    source: `import type { ReleaseCheck } from "./contract.ts";

/** Fill in: what this finds in a release, and why it should not travel. */
export const ${constant}: ReleaseCheck = {
  id: "${name}",
  title: "fill in",
  severity: "medium",
  fix: "fill in PATH",
  look: () => [],
};
`,
    fixtures: [
      {
        path: `fixtures/${name}.json`,
        text: `{ "ok": [{ "path": "fill-in", "text": "" }], "no": [{ "path": "README.md", "text": "" }] }\n`,
      },
    ],
  }),
  bucket: (name, constant) => ({
    source: `import type { BucketProvider } from "./contract.ts";

/** Fill in: the provider, and where its access rules are described. */
export const ${constant}: BucketProvider = {
  id: "${name}",
  title: "fill in",
  recognise: () => false,
  judge: () => ({ provider: "${name}", anonymousGet: "unknown", anonymousList: "unknown", anonymousPut: "unknown", anyAccountGet: "unknown", anyAccountList: "unknown", latent: false, by: [] }),
};
`,
    fixtures: [],
  }),
  provider: (name, constant) => ({
    source: `import type { Provider } from "./contract.ts";
import { refuseAsOpenai } from "./openai-error.ts";

/** Fill in: which wire format, and where it is described. */
export const ${constant}: Provider = {
  id: "${name}",
  title: "fill in",
  upstream: "${name}",
  serves: () => false,
  conversationOf: () => undefined,
  readEvent: () => ({ streams: [], ends: [], isKept: () => false }),
  isKept: () => false,
  refuse: refuseAsOpenai,
};
`,
    fixtures: [],
  }),
  clause: (name, constant) => ({
    source: `import type { Clause } from "./contract.ts";

/** Fill in: which duties, and the article each stands in. */
export const ${constant}: readonly Clause[] = [
  { id: "R0", article: "28(3)", title: "${name}", isMandatory: false, rank: 99, ask: "fill in", forms: [{ status: "satisfied", all: ["fill in"] }] },
];
`,
    fixtures: [],
  }),
  report: (name, constant) => ({
    source: `import type { PaperTemplate } from "./contract.ts";

/** Fill in: whom this document is for and what comes back from it. */
export const ${constant}: PaperTemplate = {
  id: "${name}",
  title: "${name}",
  about: "fill in",
  columns: [],
  make: ({ company, today }) => ({ title: "${name}", subtitle: \`Template ${name}. \${company}, \${today}.\`, blocks: [] }),
};
`,
    fixtures: [],
  }),
  "fixed-form": (name, constant) => ({
    source: `import type { FixedForm } from "../contract.ts";

/** Fill in: the vendor and where its formats are described. */
export const ${constant}: readonly FixedForm[] = [
  { type: "${name}", family: "secret", prefixes: ["fill_in_"], form: /fill_in_[A-Za-z0-9]{20,40}/y, confidence: 0.95, source: "fill in" },
];
`,
    fixtures: [],
  }),
};
