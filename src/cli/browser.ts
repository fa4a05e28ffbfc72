import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { EnforcementMode } from "../core/model/company-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { requireSecond } from "./require-second.ts";

const options = {
  out: { type: "string" },
  base: { type: "string" },
  server: { type: "string" },
  team: { type: "string" },
  restore: { type: "boolean" },
  json: { type: "boolean" },
} as const;
type Values = ReturnType<typeof read>["values"];

/** `plimsoll browser`: the browser guard, its packages, policies and roll-out. */
export const browser: CliWord = {
  name: "browser",
  summary: "packs the browser guard with the rules in force, and rolls it out",
  help: `plimsoll browser pack --out DIR [--base URL] [--server URL] [--json]
plimsoll browser policy --base URL [--out DIR] [--server URL] [--team T] [--restore] [--json]
plimsoll browser status [--json]

  pack     DIR/unpacked (to try it by hand), a signed package for Chrome, Edge, Brave and
           other Chromium browsers (.crx) and one for Firefox (.xpi), with the rules in force.
           Its id stays the same as long as browser-guard.key stays in the home folder
  policy   policy files that install it: Linux, Windows, macOS; Chrome, Edge, Brave, Firefox
  status   which browsers have it: versions, modes, last seen, by counts

  --base URL    folder on your web server where the packages will lie
  --server URL  address of the Plimsoll server that browsers exchange with; left out, none:
                then the packed rules hold until the next package
  --team T      team of the people on these machines
  --restore     shows what placeholders in answers stand for, on the person's own screen

Example: plimsoll browser pack --out guard`,
  async run(args, surroundings) {
    const { values, positionals } = read(args);
    const [verb] = positionals;
    if (verb === "pack") return pack(values, surroundings);
    if (verb === "policy") return policy(values, surroundings);
    if (verb === "status") return status(values, surroundings);
    throw new PlimsollError("bad-input", `expected pack, policy or status, met "${verb ?? ""}"; run \`plimsoll browser --help\``);
  },
};

function read(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function pack(values: Values, surroundings: Surroundings): Promise<number> {
  if (values.out === undefined) throw new PlimsollError("bad-input", "expected --out DIR, met none; name a folder for the packages");
  const [{ packGuard }, { keepSnapshot }, { readEnrolmentWord }] = await Promise.all([
    import("../commands/browser/pack-guard.ts"),
    import("../commands/decide/refresh-snapshot.ts"),
    import("../commands/browser/enrolment-word.ts"),
  ]);
  const { home, organisation, now } = surroundings;
  const [store, catalog] = await Promise.all([surroundings.store(), surroundings.catalog()]);
  await keepSnapshot({ store, organisation, home, catalog: async () => catalog, now });
  const server = readAddress(values.server);
  const scripts = findScripts();
  const packed = (() => {
    try {
      return packGuard({
        ...{ home, catalog, server, now: now(), scripts: scripts.folder, base: readAddress(values.base) },
        out: resolve(surroundings.cwd, values.out ?? "."),
        enrolment: server === "" ? "" : readEnrolmentWord(home),
      });
    } finally {
      scripts.remove();
    }
  })();
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify(packed)}\n`);
  else {
    surroundings.stdout.write(
      `Packed version ${packed.version} with the rules in force (${packed.policyVersion}), for ${packed.sites} tools.\n`,
    );
    surroundings.stdout.write(`  ${join(resolve(surroundings.cwd, values.out), "unpacked")}\n`);
    for (const { path, bytes } of packed.files) surroundings.stdout.write(`  ${path}  ${Math.ceil(bytes / 1024)} KB\n`);
    surroundings.stdout.write(`Id in Chromium browsers: ${packed.id}\nNext: plimsoll browser policy --base URL\n`);
  }
  return 0;
}

/** The mode in which the browsers of everybody would decide. */
async function readBrowserMode({ rules }: Surroundings): Promise<EnforcementMode> {
  const { mode } = await rules();
  return mode["browser"] ?? mode.default;
}

async function policy(values: Values, surroundings: Surroundings): Promise<number> {
  const base = readAddress(values.base);
  if (base === "")
    throw new PlimsollError("bad-input", "expected --base URL, met none; name the folder on your web server where the packages will lie");
  const [{ makePolicies }, { readPackageKey }, { packageName }, { readEnrolmentWord }] = await Promise.all([
    import("../commands/browser/make-policies.ts"),
    import("../commands/browser/package-key.ts"),
    import("../commands/browser/pack-guard.ts"),
    import("../commands/browser/enrolment-word.ts"),
  ]);
  await requireSecond(async () => ({ what: "browser", mode: await readBrowserMode(surroundings) }), surroundings);
  const server = readAddress(values.server);
  const settings = {
    ...(server === "" ? {} : { server, enrolment: readEnrolmentWord(surroundings.home) }),
    ...(values.team === undefined ? {} : { team: values.team }),
    ...(values.restore === true ? { restore: true } : {}),
  };
  const { id } = readPackageKey(surroundings.home);
  const files = makePolicies({ id, base: `${base}/`, packageName, settings });
  if (values.out !== undefined) {
    for (const { name, content } of files) {
      const path = join(resolve(surroundings.cwd, values.out), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify({ id, files })}\n`);
  else
    for (const { name, goes, content } of files)
      surroundings.stdout.write(`${name} → ${goes}\n${values.out === undefined ? `${content}\n` : ""}`);
  return 0;
}

async function status({ json }: Values, surroundings: Surroundings): Promise<number> {
  const { countGuards } = await import("../commands/browser/list-guards.ts");
  const store = await surroundings.store();
  const counts = await store.read(surroundings.organisation, (transaction) => countGuards(transaction, surroundings.now()));
  if (json === true) surroundings.stdout.write(`${JSON.stringify(counts)}\n`);
  else if (counts.browsers === 0)
    surroundings.stdout.write(
      "No browser has exchanged with this server yet. Packages without --server never do; they hold the packed rules.\n",
    );
  else {
    const { browsers, seenToday, seenThisWeek, byPolicy, withFault } = counts;
    surroundings.stdout.write(
      `${browsers} ${browsers === 1 ? "browser has" : "browsers have"} the guard: ${seenToday} seen today, ${seenThisWeek} this week.\n` +
        `${byPolicy} installed by policy; ${withFault} with a fault.\n`,
    );
    for (const [label, rows] of [
      ["Browsers", counts.kinds],
      ["Versions", counts.versions],
      ["Modes", counts.modes],
      ["Policies", counts.policies],
      ["Faults", counts.faults],
    ] as const)
      if (rows.length > 0) surroundings.stdout.write(`${label}: ${rows.map(({ name, count }) => `${name} ${count}`).join(", ")}\n`);
  }
  return 0;
}

function readAddress(given: string | undefined): string {
  if (given === undefined) return "";
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new PlimsollError("bad-input", `expected an address like https://host, met "${given}"; write it whole`);
  return given.replace(/\/+$/, "");
}

/** The bundled scripts: as published, or bundled anew in a clone, where what was bundled before may be older than its sources. */
function findScripts(): { readonly folder: string; remove(): void } {
  const extension = fileURLToPath(new URL("../../extension", import.meta.url));
  const build = join(extension, "build.ts");
  if (!existsSync(build)) return { folder: join(extension, "dist"), remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-scripts-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, [build, folder], { encoding: "utf8" });
  if (status === 0) return { folder, remove };
  remove();
  throw new PlimsollError(
    "unreadable",
    `expected to bundle the guard, met ${stderr.trim().split("\n").at(-1) ?? "a fault"}; run node extension/build.ts for the whole message`,
  );
}
