import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { managedSchema } from "../../core/browser/managed-schema.data.ts";
import { makeChromiumManifest, makeFirefoxManifest } from "../../core/browser/make-manifest.ts";
import { makeSites } from "../../core/browser/make-sites.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { pathOfSnapshot } from "../decide/policy-snapshot.ts";
import { readPublicKey } from "../ledger/ledger-key.ts";
import { readPackageKey } from "./package-key.ts";
import { writeCrx } from "./write-crx.ts";
import { writeFirefoxUpdates, writeUpdateManifest } from "./write-updates.ts";
import { writeZip } from "./write-zip.ts";
import type { ZipFile } from "./write-zip.ts";

/** What a pack is made from. */
export interface PackParts {
  readonly home: string;
  readonly catalog: Catalog;
  /** Folder of the bundled scripts (extension/dist). */
  readonly scripts: string;
  readonly out: string;
  /** Address of the company's server; empty for none. */
  readonly server: string;
  readonly enrolment: string;
  /** Folder on a web server where the packages will lie; empty for none. */
  readonly base: string;
  readonly now: Date;
}

/** What was made. */
export interface Packed {
  readonly id: string;
  readonly version: string;
  readonly policyVersion: string;
  readonly sites: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

const shared = ["page.js", "content.js", "background.js", "reader.js", "reader.html", "status.js", "status.html"];
export const packageName = "plimsoll-browser-guard";

/**
 * Makes the guard with the rules in force: an unpacked folder, a signed package for Chromium browsers, one for Firefox, and
 * the files by which browsers find newer ones. The policy snapshot of the home folder must stand.
 */
export function packGuard(parts: PackParts): Packed {
  const key = readPackageKey(parts.home);
  const policy = readFileSync(pathOfSnapshot(parts.home), "utf8");
  const sites = makeSites(parts.catalog.tools.values());
  const version = makeVersion(parts.now);
  const base = parts.base === "" || parts.base.endsWith("/") ? parts.base : `${parts.base}/`;
  const manifest = { sites, version, key: key.publicKey.toString("base64"), updateUrl: base === "" ? "" : `${base}updates.xml` };
  const facts = { sites, key: readPublicKey(parts.home) ?? "", policy, server: parts.server, enrolment: parts.enrolment };
  const files = [...readScripts(parts.scripts), text("policy.js", `globalThis.plimsollGuard=${JSON.stringify(facts)};\n`)];
  const chromium = [
    text("manifest.json", write(makeChromiumManifest(manifest))),
    text("start.js", 'importScripts("policy.js", "background.js");\n'),
    text("schema.json", write(managedSchema)),
    ...files,
  ];
  const firefox = [text("manifest.json", write(makeFirefoxManifest(manifest))), ...files];
  const made = [
    text(`${packageName}.crx`, writeCrx(writeZip(chromium), key)),
    text(`${packageName}.xpi`, writeZip(firefox)),
    ...(base === ""
      ? []
      : [
          text("updates.xml", writeUpdateManifest(key.id, version, `${base}${packageName}.crx`)),
          text("updates.json", writeFirefoxUpdates(version, `${base}${packageName}.xpi`)),
        ]),
  ];
  writeFolder(join(parts.out, "unpacked"), chromium, true);
  writeFolder(parts.out, made, false);
  return {
    id: key.id,
    version,
    policyVersion: /"version":"([^"]*)"/.exec(policy)?.[1] ?? "shipped",
    sites: sites.length,
    files: made.map(({ name, content }) => ({ path: join(parts.out, name), bytes: content.length })),
  };
}

/** Rises with time, as browsers want it to: major and minor, days since 2026, minute of the day. */
export function makeVersion(now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
  return `0.1.${Math.floor(minutes / 1440)}.${minutes % 1440}`;
}

function readScripts(folder: string): readonly ZipFile[] {
  return shared.map((name) => {
    try {
      return { name, content: readFileSync(join(folder, name)) };
    } catch (cause) {
      throw new PlimsollError("not-found", `expected the guard's scripts in ${folder}, met no ${name}; run node extension/build.ts`, cause);
    }
  });
}

function writeFolder(folder: string, files: readonly ZipFile[], isOurs: boolean): void {
  if (isOurs) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
}

function text(name: string, content: string | Buffer): ZipFile {
  return { name, content: typeof content === "string" ? Buffer.from(content) : content };
}

function write(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
