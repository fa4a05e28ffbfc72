/** The families of plug-ins: where members live, what they export, how the registry is called. Data for the generator, the scaffold and the family tests. */
export interface PluginFamily {
  /** Word for `npm run new -- FAMILY NAME`. */
  readonly name: string;
  /** Folder below the repository root. */
  readonly folder: string;
  /** Type a member's constant is declared with. */
  readonly type: string;
  /** Name of the list in `registry.gen.ts`. */
  readonly registry: string;
  /** Contract file, relative to the folder. */
  readonly contract: string;
}

export const pluginFamilies: readonly PluginFamily[] = [
  { name: "export", folder: "src/plugins/sources/exports", type: "ExportSource", registry: "exportSources", contract: "../contract.ts" },
  {
    name: "repository",
    folder: "src/plugins/sources/repository",
    type: "RepositorySource",
    registry: "repositorySources",
    contract: "../contract.ts",
  },
  {
    name: "workstation",
    folder: "src/plugins/sources/workstation",
    type: "WorkstationSource",
    registry: "workstationSources",
    contract: "../contract.ts",
  },
  { name: "detector", folder: "src/plugins/detectors", type: "Detector", registry: "detectors", contract: "./contract.ts" },
  {
    name: "fixed-form",
    folder: "src/plugins/detectors/fixed-forms",
    type: "readonly FixedForm[]",
    registry: "fixedForms",
    contract: "../contract.ts",
  },
  { name: "agent", folder: "src/plugins/agents", type: "Agent", registry: "agents", contract: "./contract.ts" },
  { name: "check", folder: "src/plugins/checks", type: "ReleaseCheck", registry: "checks", contract: "./contract.ts" },
  { name: "bucket", folder: "src/plugins/buckets", type: "BucketProvider", registry: "buckets", contract: "./contract.ts" },
  { name: "provider", folder: "src/plugins/providers", type: "Provider", registry: "providers", contract: "./contract.ts" },
  { name: "clause", folder: "src/plugins/clauses", type: "readonly Clause[]", registry: "clauses", contract: "./contract.ts" },
  { name: "report", folder: "src/plugins/reports", type: "PaperTemplate", registry: "paperTemplates", contract: "./contract.ts" },
];
