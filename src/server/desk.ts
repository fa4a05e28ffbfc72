import { demoOrganisation } from "../commands/demo/load-demo.ts";
import { openJobDesk } from "../commands/jobs/job-desk.ts";
import type { JobDesk } from "../commands/jobs/job-desk.ts";
import { hasTwoGovernors } from "../commands/people/proposals.ts";
import { readRules } from "../commands/inventory/read-rules.ts";
import type { ReadingDesk, Workspace } from "../commands/inventory/workspace.ts";
import type { Classifier } from "../core/classify/classifier.ts";
import { makeCatalogIndex } from "../core/discover/catalog-index.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import { whoCalls } from "./caller.ts";
import type { ServerParts } from "./server-parts.ts";

/** What the routes share: the parts, and whose rows the console shows (the made-up company's while it is loaded). */
export interface Desk {
  readonly parts: ServerParts;
  readonly reading: ReadingDesk;
  workspace(): Promise<Workspace>;
  jobs(): Promise<JobDesk>;
  isDemo(): Promise<boolean>;
  /** The made-up company's rows, loaded or not. */
  demoWorkspace(): Workspace;
  closeDemoJobs(): Promise<void>;
  /** To be called after the made-up company was loaded or removed. */
  setDemo(isDemo: boolean): void;
  company(): Promise<CompanyRules["company"]>;
  rules(): Promise<CompanyRules>;
  /** Under the rules in force; kept until they change. */
  classifier(): Promise<Classifier>;
  close(): Promise<void>;
}

/** Opens the desk; asks the store once whether the made-up company is loaded. */
export function openDesk(parts: ServerParts): Desk {
  let demo: Promise<boolean> | undefined;
  const jobDesks = new Map<string, JobDesk>();
  const isDemo = (): Promise<boolean> => (demo ??= parts.store.organisations().then((all) => all.includes(demoOrganisation)));
  const organisation = async (): Promise<string> => {
    const chosen = whoCalls().organisation;
    return chosen !== "" ? chosen : (await isDemo()) ? demoOrganisation : parts.organisation;
  };
  const workspaceOf = (key: string): Workspace => ({
    store: parts.store,
    organisation: key,
    catalog: parts.catalog,
    by: whoCalls().caller.person,
    now: parts.now,
  });
  const workspace = async (): Promise<Workspace> => ({
    ...workspaceOf(await organisation()),
    needsSecond: await hasTwoGovernors(parts.store, parts.organisation),
  });
  const rules = async (): Promise<CompanyRules> => parts.store.read(await organisation(), readRules);
  let classifier: { readonly key: string; readonly made: Promise<Classifier> } | undefined;
  return {
    parts,
    reading: { sources: parts.sources, index: makeCatalogIndex(parts.catalog) },
    workspace,
    isDemo,
    demoWorkspace: () => workspaceOf(demoOrganisation),
    async closeDemoJobs() {
      await jobDesks.get(demoOrganisation)?.close();
      jobDesks.delete(demoOrganisation);
    },
    setDemo(value) {
      demo = Promise.resolve(value);
    },
    async jobs() {
      const key = await organisation();
      const known = jobDesks.get(key) ?? openJobDesk(parts.store, key, parts.now);
      jobDesks.set(key, known);
      return known;
    },
    rules,
    company: async () => (await rules()).company,
    async classifier() {
      const inForce = await rules();
      const key = `${await organisation()} ${inForce.version ?? ""}`;
      if (classifier?.key !== key) classifier = { key, made: parts.classifier(inForce) };
      return classifier.made;
    },
    async close() {
      await Promise.all([...jobDesks.values()].map((jobs) => jobs.close()));
    },
  };
}
