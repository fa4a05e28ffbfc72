import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";
import { startLookAlike } from "./look-alike.ts";
import type { LookAlike } from "./look-alike.ts";

/** A Chromium with the guard, before local look-alikes of every site. */
export interface GuardedBrowser {
  readonly context: BrowserContext;
  readonly site: LookAlike;
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

export const chromiumPath = "/usr/bin/chromium";

/** Rules under which everything is held, and the tools are approved. */
export const holdingRules = `company: { name: Example Ltd, domains: [example.com] }
tools:
  chatgpt: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  claude: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  gemini-app: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  microsoft-copilot: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  perplexity: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
mode: { default: hold }
`;

/** Packs the guard under rules into a folder below `folder`; answers what `browser pack --json` says. */
export function packUnder(folder: string, rules: string, more: readonly string[] = []): { readonly id: string; readonly unpacked: string } {
  const home = join(folder, "home");
  writeFileSync(join(folder, "rules.yaml"), rules);
  run(home, ["rules", "apply", join(folder, "rules.yaml")]);
  const said = run(home, ["browser", "pack", "--out", join(folder, "guard"), "--json", ...more]);
  const packed: unknown = JSON.parse(said);
  const id = typeof packed === "object" && packed !== null && "id" in packed ? String(packed.id) : "";
  return { id, unpacked: join(folder, "guard", "unpacked") };
}

/** Starts the browser with the unpacked guard, or with what policy installs where `unpacked` is null. */
export async function launchGuarded(unpacked: string | null, folder: string, more: readonly string[] = []): Promise<GuardedBrowser> {
  const site = await startLookAlike();
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: chromiumPath,
    headless: false,
    // What policy installs is fetched in the background.
    ignoreDefaultArgs: ["--disable-extensions", ...(unpacked === null ? ["--disable-background-networking"] : [])],
    args: [
      ...[
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        ...(unpacked === null ? [] : ["--disable-background-networking"]),
        "--disable-component-update",
        "--disable-sync",
      ],
      ...["--ignore-certificate-errors", `--host-resolver-rules=MAP * 127.0.0.1:${site.port}, EXCLUDE 127.0.0.1`],
      ...["--disable-features=DisableLoadExtensionCommandLineSwitch"],
      ...(unpacked === null ? [] : [`--disable-extensions-except=${unpacked}`, `--load-extension=${unpacked}`]),
      ...more,
    ],
  });
  if (unpacked !== null && context.serviceWorkers().length === 0) await context.waitForEvent("serviceworker");
  return {
    context,
    site,
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      await context.close();
      await site.close();
    },
  };
}

/** A folder of its own under the machine's temporary one, removed at the end. */
export function makeFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-guard-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function run(home: string, args: readonly string[]): string {
  const main = join(import.meta.dirname, "..", "..", "src", "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, PLIMSOLL_HOME: home },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
