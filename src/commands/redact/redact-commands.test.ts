import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeKeyedHash, readRedactionKey } from "./redaction-key.ts";
import { readRestoreFile, writeRestoreFile } from "./restore-file.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-redact-"));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("the redaction key", () => {
  it("is made once, for the owner alone, and differs between homes", () => {
    const one = readRedactionKey(join(folder, "one"));
    assert.deepEqual(readRedactionKey(join(folder, "one")), one);
    assert.notDeepEqual(readRedactionKey(join(folder, "two")), one);
    assert.equal(statSync(join(folder, "one", "redaction.key")).mode & 0o777, 0o600);
    const vector = makeKeyedHash(Buffer.from("Jefe"))("what do ya want for nothing?"); // RFC 4231, section 4.3
    assert.equal(Buffer.from(vector).toString("hex"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    const long = makeKeyedHash(Buffer.alloc(131, 0xaa))("Test Using Larger Than Block-Size Key - Hash Key First"); // section 4.7
    assert.equal(Buffer.from(long).toString("hex"), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    assert.notDeepEqual(makeKeyedHash(one)("x"), makeKeyedHash(readRedactionKey(join(folder, "two")))("x"));
  });

  it("is refused when it is damaged", () => {
    readRedactionKey(join(folder, "three"));
    writeFileSync(join(folder, "three", "redaction.key"), "abc");
    assert.throws(() => readRedactionKey(join(folder, "three")), /expected a key of 32 bytes/);
  });
});

describe("map files", () => {
  const key = new Uint8Array(32).fill(7);
  const path = join(folder, "a.map");
  const file = { conversation: "c1", map: new Map([["⟦email·abc123⟧", "ana@mail.com"]]) };

  it("come back as they were, and nothing of them can be read", () => {
    assert.equal(readRestoreFile(path, key), undefined);
    writeRestoreFile(path, key, file);
    assert.deepEqual(readRestoreFile(path, key), file);
    const bytes = readFileSync(path);
    for (const word of ["ana@mail.com", "email", "c1"]) assert.ok(!bytes.includes(word));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it("are refused with another key, one bit changed, cut short or of other content", () => {
    writeRestoreFile(path, key, file);
    assert.throws(() => readRestoreFile(path, new Uint8Array(32)), /another home folder/);
    const bytes = readFileSync(path);
    for (const at of [16, 30, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      assert.throws(() => readRestoreFile(path, key), /expected a map/);
    }
    for (const other of [bytes.subarray(0, 20), Buffer.from("hello")]) {
      writeFileSync(path, other);
      assert.throws(() => readRestoreFile(path, key), /expected a map/);
    }
  });
});
