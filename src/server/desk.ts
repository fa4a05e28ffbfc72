import { openJobDesk } from "../commands/jobs/job-desk.ts";
import type { JobDesk } from "../commands/jobs/job-desk.ts";
import { readFacts } from "../commands/inventory/read-facts.ts";
import type { ReadingDesk, Workspace } from "../commands/inventory/workspace.ts";
import { makeCatalogIndex } from "../core/discover/catalog-index.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import type { ServerParts } from "./server-parts.ts";

/** Key under which the made-up company is kept, apart from the real one. */
export const demoOrganisation = "demo";

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
  close(): Promise<void>;
}

/** Opens the desk; asks the store once whether the made-up company is loaded. */
export function openDesk(parts: ServerParts): Desk {
  let demo: Promise<boolean> | undefined;
  const jobDesks = new Map<string, JobDesk>();
  const isDemo = (): Promise<boolean> => (demo ??= parts.store.organisations().then((all) => all.includes(demoOrganisation)));
  const organisation = async (): Promise<string> => ((await isDemo()) ? demoOrganisation : parts.organisation);
  const workspaceOf = (key: string): Workspace => ({
    store: parts.store,
    organisation: key,
    catalog: parts.catalog,
    by: "owner",
    now: parts.now,
  });
  const workspace = async (): Promise<Workspace> => workspaceOf(await organisation());
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
    async company() {
      const shown = await workspace();
      return parts.store.read(shown.organisation, async (transaction) => (await readFacts(transaction, shown)).rules.company);
    },
    async close() {
      await Promise.all([...jobDesks.values()].map((jobs) => jobs.close()));
    },
  };
}
