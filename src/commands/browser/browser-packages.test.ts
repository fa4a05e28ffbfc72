import assert from "node:assert/strict";
import { createHash, createPublicKey, verify } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { readZip } from "../../core/browser/read-zip.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { keepSnapshot } from "../decide/refresh-snapshot.ts";
import { makePolicies } from "./make-policies.ts";
import { makeVersion, packGuard, packageName } from "./pack-guard.ts";
import { makeExtensionId, readPackageKey } from "./package-key.ts";
import { writeUpdateManifest } from "./write-updates.ts";
import { writeZip } from "./write-zip.ts";

const now = new Date("2026-03-31T09:30:00Z");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-pack-"));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("packGuard", () => {
  it("makes a folder, a signed package with the id of its key, and what finds updates", async () => {
    const inside = (name: string): string => join(folder, name);
    mkdirSync(inside("scripts"));
    for (const name of ["page.js", "content.js", "background.js", "reader.js", "reader.html", "status.js", "status.html"])
      writeFileSync(join(inside("scripts"), name), name);
    const catalog = { vendors: [], tools: new Map(), sources: new Map() };
    const home = inside("home");
    await keepSnapshot({ store: openMemoryStore(), organisation: "main", home, catalog: async () => catalog, now: () => now });
    const packed = packGuard({
      ...{ home, catalog, scripts: inside("scripts"), out: inside("out"), server: "https://ai.example.com", enrolment: "word", now },
      base: "https://intranet.example.com/guard",
    });
    assert.deepEqual([packed.version, packed.policyVersion], ["0.1.89.570", "shipped"]);
    const manifest: unknown = JSON.parse(readFileSync(join(inside("out"), "unpacked", "manifest.json"), "utf8"));
    assert.ok(typeof manifest === "object" && manifest !== null && "key" in manifest && "update_url" in manifest);
    assert.equal(makeExtensionId(Buffer.from(String(manifest.key), "base64")), packed.id);
    assert.match(packed.id, /^[a-p]{32}$/);
    assert.match(
      readFileSync(join(inside("out"), "updates.xml"), "utf8"),
      new RegExp(`appid="${packed.id}"[^]*guard/${packageName}\\.crx"`),
    );
    checkCrx(readFileSync(join(inside("out"), `${packageName}.crx`)), home);
    assert.deepEqual(readZip(readFileSync(join(inside("out"), `${packageName}.xpi`)))?.map(({ name }) => name)[0], "manifest.json");
    assert.match(readFileSync(join(inside("out"), "unpacked", "policy.js"), "utf8"), /"enrolment":"word"/);
  });

  it("rises with time and fits what browsers take", () => {
    fc.assert(
      fc.property(fc.nat(30_000_000), fc.integer({ min: 1, max: 1_000_000 }), (start, more) => {
        const at = (minutes: number): readonly number[] =>
          makeVersion(new Date(Date.UTC(2026, 0, 1) + minutes * 60_000))
            .split(".")
            .map(Number);
        const [, , day = 0, minute = 0] = at(start);
        const [, , laterDay = 0, laterMinute = 0] = at(start + more);
        assert.ok(laterDay > day || (laterDay === day && laterMinute > minute));
        assert.ok([day, minute, laterDay, laterMinute].every((part) => part <= 65_535));
      }),
    );
  });
});

/** Reads a CRX3 file as Chromium does: its proof must be the home folder's key over the signed id and the archive. */
function checkCrx(bytes: Buffer, home: string): void {
  assert.equal(bytes.toString("latin1", 0, 4), "Cr24");
  assert.equal(bytes.readUInt32LE(4), 3);
  const size = bytes.readUInt32LE(8);
  const archive = bytes.subarray(12 + size);
  const header = readFields(bytes.subarray(12, 12 + size));
  const proof = readFields(header.get(2) ?? Buffer.alloc(0));
  const signedData = header.get(10_000) ?? Buffer.alloc(0);
  const publicKey = proof.get(1) ?? Buffer.alloc(0);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signedData, archive]);
  const key = createPublicKey({ key: publicKey, type: "spki", format: "der" });
  assert.ok(verify("sha256", signed, key, proof.get(2) ?? Buffer.alloc(0)));
  assert.deepEqual(publicKey, readPackageKey(home).publicKey);
  assert.deepEqual(readFields(signedData).get(1), createHash("sha256").update(publicKey).digest().subarray(0, 16));
  const members = readZip(archive) ?? [];
  assert.equal(inflateRawSync(members.find(({ name }) => name === "page.js")?.packed ?? Buffer.alloc(0)).toString(), "page.js");
}

function readFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at < bytes.length;) {
    const [tag, first] = readVarint(bytes, at);
    const [size, start] = readVarint(bytes, first);
    fields.set(tag >> 3, bytes.subarray(start, start + size));
    at = start + size;
  }
  return fields;
}

function readVarint(bytes: Buffer, from: number): readonly [number, number] {
  let value = 0;
  for (let at = from, shift = 0; ; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at + 1];
  }
}

describe("writeZip", () => {
  it("is read back as it was, and readers survive what is broken", () => {
    const files = [
      { name: "a.txt", content: Buffer.from("one") },
      { name: "b/é.txt", content: Buffer.from("two".repeat(100)) },
    ];
    const archive = writeZip(files);
    assert.deepEqual(
      readZip(archive)?.map(({ name, packed }) => [name, inflateRawSync(packed).toString()]),
      files.map(({ name, content }) => [name, content.toString()]),
    );
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, byte) => {
        const broken = Buffer.from(archive);
        broken[at] = byte;
        readZip(broken);
        readZip(broken.subarray(0, at));
      }),
    );
  });
});

describe("makePolicies", () => {
  const files = makePolicies({
    ...{ id: "a".repeat(32), base: "https://x.example/g/", packageName },
    settings: { server: 'https://s.example/"&<', team: "R&D", restore: true },
  });

  it("covers three systems and the browsers people have", () => {
    assert.deepEqual(
      files.map(({ name }) => name).toSorted(),
      ["linux", "macos", "windows"]
        .flatMap((system) =>
          ["brave", "chrome", "chromium", "edge", "firefox"].map(
            (one) => `${system}/${one}.${system === "linux" ? "json" : system === "macos" ? "mobileconfig" : "reg"}`,
          ),
        )
        .toSorted(),
    );
  });

  it("is well formed whatever the settings hold", () => {
    for (const { name, content } of files) {
      if (name.endsWith(".json")) assert.ok(JSON.stringify(JSON.parse(content)).includes("force_installed"), name);
      if (name.endsWith(".reg")) assert.match(content, /^Windows Registry Editor Version 5\.00\r\n/);
      if (!name.endsWith(".mobileconfig")) continue;
      const depth = [...content.matchAll(/<(\/?)(dict|array|plist)\b/g)].reduce((sum, [, end]) => sum + (end === "/" ? -1 : 1), 0);
      assert.equal(depth, 0, name);
      assert.doesNotMatch(content, /&(?!amp;|lt;|gt;|quot;)/, name);
      assert.equal(content.match(/<key>PayloadVersion<\/key>/g)?.length, content.match(/<key>PayloadUUID<\/key>/g)?.length, name);
    }
    const reg = files.find(({ name }) => name === "windows/edge.reg")?.content ?? "";
    assert.match(reg, /"server"="https:\/\/s\.example\/\\"&<"/);
    assert.match(reg, /"restore"=dword:00000001/);
  });
});

it("update manifests escape addresses", () => {
  assert.match(writeUpdateManifest("id", "1", "https://x.example/?a=1&b=2"), /a=1&amp;b=2/);
});
