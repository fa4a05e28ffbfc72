import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { fileURLToPath } from "node:url";
import { before, describe, it } from "node:test";
import readSheets from "read-excel-file/node";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { frameSources, packDuties } from "../../core/reports/pack-duties.rows.ts";
import { mapDuties } from "../../core/reports/write-pack.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { loadDemo } from "../demo/load-demo.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { applyRules } from "../rules/apply-rules.ts";
import { changeRegister } from "../inventory/change-register.ts";
import { readRules } from "../inventory/read-rules.ts";
import { readRegister } from "../inventory/read-register.ts";
import { flattenRules } from "./flatten-rules.ts";
import { gatherPack } from "./gather-pack.ts";
import { makePack } from "./make-pack.ts";
import { verifyPack } from "./verify-pack.ts";

const sources = { exports: exportSources, repository: [], workstation: workstationSources };
const catalog = await loadCatalog(fileURLToPath(new URL("../../../catalog", import.meta.url)));
let clock = Date.parse("2026-11-20T12:00:00Z");
const workspace = { store: openMemoryStore(), organisation: "demo", catalog, by: "owner", now: () => new Date((clock += 1000)) };
const pair = generateKeyPairSync("ed25519");
const signer = {
  key: pair.publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  sign: (text: string) => sign(null, Buffer.from(text), pair.privateKey).toString("base64"),
};
const desk = { workspace, sources, signer, reader: "auditor" } as const;

describe("pack of the made-up company", () => {
  let files: Awaited<ReturnType<typeof makePack>>["files"] = [];
  before(async () => {
    await loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) });
    ({ files } = await makePack(desk));
  });

  it("holds every part with its denominators, in the workbook a sheet each", async () => {
    const sheets = await readSheets(Buffer.from(contentOf(files, "pack.xlsx")));
    const names = sheets.map(({ sheet }) => sheet);
    assert.deepEqual(names, [
      ...["About", "Inventory", "Vetting", "Rules", "Agreements", "Incidents", "Exceptions", "Decisions", "Coverage", "Duties"],
    ]);
    const inventory = sheets.find(({ sheet }) => sheet === "Inventory");
    assert.equal(inventory?.data.length, 1 + (await readRegister(workspace)).length);
    assert.equal(Buffer.from(contentOf(files, "pack.pdf")).subarray(0, 5).toString(), "%PDF-");
  });

  it("is verified as signed, and not once a byte, a name or the key differs", () => {
    const manifest = Buffer.from(contentOf(files, "manifest.json")).toString();
    const read = (name: string): Uint8Array | null => files.find((file) => file.name === name)?.content ?? null;
    assert.deepEqual(verifyPack(manifest, read, signer.key).faults, []);
    for (const { name } of files.filter((file) => file.name !== "manifest.json")) {
      const changed = (asked: string): Uint8Array | null => (asked === name ? flip(read(asked)) : read(asked));
      assert.deepEqual(verifyPack(manifest, changed).faults, [`${name} was changed`]);
      assert.deepEqual(verifyPack(manifest, (asked) => (asked === name ? null : read(asked))).faults, [`${name} is missing`]);
    }
    assert.deepEqual(verifyPack(manifest, read, "other").faults, ["it was signed by another key than the one given"]);
    assert.deepEqual(verifyPack(manifest.replace("auditor", "client"), read).faults, ["the manifest was changed after it was signed"]);
    for (const bad of [
      "",
      "{}",
      "null",
      manifest.replace("plimsoll-pack-1", "plimsoll-pack-2"),
      manifest.replace("pack.pdf", "../pack.pdf"),
    ])
      assert.equal(verifyPack(bad, read).ok, false);
  });

  it("shows a client no name of a person", async () => {
    const [row] = await readRegister(workspace);
    assert.ok(row !== undefined);
    await changeRegister(workspace, [{ id: row.id, field: "owner", value: "zora@example.com" }]);
    const text = async (reader: "auditor" | "client"): Promise<string> => JSON.stringify(await gatherPack(workspace, sources, reader));
    assert.match(await text("auditor"), /zora@example\.com/);
    assert.doesNotMatch(await text("client"), /zora@example\.com/);
  });

  it("shows a client neither who answers for a rule nor the words that are own data", async () => {
    const rules = await workspace.store.read(workspace.organisation, readRules);
    const until = { until: "2027-01-31", owner: "yuri@example.com", why: "a fixture" };
    const own = { type: "client-name", class: "restricted" } as const;
    const changed: CompanyRules = {
      ...rules,
      notThis: [{ ...until, place: "fixtures/**" }],
      exceptions: [...rules.exceptions, { ...until, tool: "chatgpt", class: "internal" }],
      ownData: [
        { ...own, word: "Kestrel" },
        { ...own, words: ["Harrier", "Merlin"] },
        { ...own, pattern: "OSPREY[0-9]{4}" },
      ],
    };
    await applyRules(changed, workspace);
    const tables = async (reader: "auditor" | "client"): Promise<string> => JSON.stringify(await gatherPack(workspace, sources, reader));
    const [shown, hidden] = [await tables("auditor"), await tables("client")];
    for (const word of ["yuri@example.com", "Kestrel", "Harrier", "Merlin", "OSPREY"]) {
      assert.ok(shown.includes(word), word);
      assert.ok(!hidden.includes(word), word);
    }
  });

  it("as of an earlier day says what was then, and what of it cannot be known", async () => {
    clock = Date.parse("2026-11-23T12:00:00Z");
    const [row] = await readRegister(workspace);
    assert.ok(row !== undefined);
    await changeRegister(workspace, [{ id: row.id, field: "owner", value: "later@example.com" }]);
    const { files: earlier, manifest } = await makePack({ ...desk, asOf: "2026-11-22" });
    assert.equal(manifest.about.asOf, "2026-11-22");
    const sheets = JSON.stringify(await readSheets(Buffer.from(contentOf(earlier, "pack.xlsx"))));
    assert.doesNotMatch(sheets, /later@example\.com/);
    assert.match(sheets, /not that day's/);
  });
});

describe("duties", () => {
  it("name a source each, and a part that the pack has", async () => {
    const tables = await gatherPack(workspace, sources, "owner");
    const mapped = mapDuties(tables);
    assert.equal(mapped.rows.length, packDuties.length);
    for (const row of mapped.rows)
      assert.ok(
        row.every((text) => text !== "" && !text.includes("Not part of this pack")),
        row.join("|"),
      );
    for (const frame of Object.keys(frameSources))
      assert.ok(
        packDuties.some((duty) => duty.frame === frame),
        frame,
      );
  });
});

describe("rules as rows", () => {
  it("keep every value at its place", () => {
    assert.deepEqual(flattenRules({ a: { b: [1, "x"], c: [{ d: true }, { d: null }] }, e: "f" }), [
      ...[
        ["a.b", "1, x"],
        ["a.c[1].d", "true"],
        ["a.c[2].d", "null"],
        ["e", "f"],
      ],
    ]);
  });
});

function contentOf(files: readonly { readonly name: string; readonly content: Uint8Array }[], name: string): Uint8Array {
  const file = files.find((each) => each.name === name);
  assert.ok(file !== undefined, name);
  return file.content;
}

function flip(bytes: Uint8Array | null): Uint8Array {
  const copy = Uint8Array.from(bytes ?? []);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
