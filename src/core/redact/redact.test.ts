import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Finding } from "../model/finding.ts";
import { redactText, type RestoreMap } from "./redact-text.ts";
import { makeRestorer, restoreText } from "./restorer.ts";

const hash = (message: string): Uint8Array => createHmac("sha256", "key").update(message).digest();
const scope = { tenant: "acme", conversation: "one" };

function finding(type: string, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    type,
    family: "personal",
    start,
    end,
    line: 1,
    column: start + 1,
    confidence: 0.9,
    class: "internal",
    rule: "shipped:email",
    ...more,
  };
}

/** Findings for every `<type:value>`-like piece that the test put in. */
function redactPieces(pieces: readonly (string | readonly [string, string])[], map: RestoreMap, over = scope) {
  let text = "";
  const findings: Finding[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      findings.push(
        finding(
          piece[0],
          text.length,
          text.length + piece[1].length,
          piece[0] === "password" ? { family: "secret", class: "restricted" } : {},
        ),
      );
      text += piece[1];
    }
  }
  return { text, redacted: redactText(text, findings, { scope: over, hash, map }) };
}

describe("redactText", () => {
  it("gives equal values equal placeholders, and others to other types, tenants and conversations", () => {
    const map: RestoreMap = new Map();
    const { redacted } = redactPieces(["to ", ["email", "a@b.c"], " and ", ["email", "a@b.c"], " or ", ["person", "a@b.c"]], map);
    const [email, again, person] = redacted.text.match(/⟦[a-z-]+·[a-z0-9]{6}⟧/g) ?? [];
    assert.equal(email, again);
    assert.notEqual(email?.slice(-7), person?.slice(-7));
    assert.deepEqual(
      redacted.replaced.map(({ type, count }) => [type, count]),
      [
        ["email", 2],
        ["person", 1],
      ],
    );
    for (const other of [
      { tenant: "acme", conversation: "two" },
      { tenant: "else", conversation: "one" },
    ]) {
      assert.ok(!redactPieces([["email", "a@b.c"]], new Map(), other).redacted.text.includes(email ?? ""));
    }
    assert.equal(redactPieces([["email", "a@b.c"]], new Map()).redacted.text, email);
  });

  it("never keeps a credential", () => {
    const map: RestoreMap = new Map();
    const { redacted } = redactPieces(["pw ", ["password", "hunter2!"]], map);
    assert.match(redacted.text, /^pw ⟦password·[a-z0-9]{6}⟧$/);
    assert.equal(map.size, 0);
    assert.equal(restoreText(redacted.text, map), redacted.text);
  });

  it("leaves classes below the wanted one", () => {
    const findings = [finding("ip-address", 0, 3, { class: "public" }), finding("email", 4, 7)];
    assert.match(redactText("1.2 a@b", findings, { scope, hash, map: new Map() }).text, /^1\.2 ⟦email/);
    assert.equal(redactText("1.2 a@b", findings, { scope, hash, map: new Map(), from: "restricted" }).text, "1.2 a@b");
  });

  it("tells two values apart whose codes are the same", () => {
    const map: RestoreMap = new Map();
    const weak = (message: string): Uint8Array => new Uint8Array(32).fill(message.includes("second") ? 1 : 0, 12);
    const text = "first second";
    const redacted = redactText(text, [finding("person", 0, 5), finding("person", 6, 12)], { scope, hash: weak, map });
    assert.equal(map.size, 2);
    assert.equal(restoreText(redacted.text, map), text);
  });
});

const plain = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("⟦", "⟦email·", "⟦email·abc123⟧", "\\u27e6", "·", "⟧", "\ud83d"),
);
const value = fc.tuple(fc.constantFrom("email", "person"), fc.string({ unit: "binary", minLength: 1, maxLength: 12 }));
const pieces = fc.array(fc.oneof(plain, value), { maxLength: 10 });

describe("restoring", () => {
  it("is the inverse of redacting, from streams cut anywhere, with look-alikes left alone", () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(400), { maxLength: 12 }), (parts, cuts) => {
        const map: RestoreMap = new Map();
        const { text, redacted } = redactPieces(parts, map);
        assert.equal(restoreText(redacted.text, map), text);
        const restorer = makeRestorer(map);
        let out = "";
        let from = 0;
        for (const cut of [...cuts].toSorted((a, b) => a - b)) {
          out += restorer.push(redacted.text.slice(from, cut));
          from = Math.max(from, cut);
        }
        out += restorer.push(redacted.text.slice(from)) + restorer.close();
        assert.equal(out, text);
      }),
      { numRuns: 200 },
    );
  });

  it("works inside JSON strings, raw and escaped, cut at every place", () => {
    const map: RestoreMap = new Map([["⟦person·abc123⟧", 'Ana "A" Öz\\n\n']]);
    const wanted = { to: 'dear Ana "A" Öz\\n\n!', other: "⟦person·zzz999⟧ \\u27e6 x" };
    const raw = JSON.stringify({ to: "dear ⟦person·abc123⟧!", other: wanted.other });
    const escaped = raw.replaceAll(/[⟦⟧·]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    for (const json of [raw, escaped]) {
      for (let cut = 0; cut <= json.length; cut += 1) {
        const restorer = makeRestorer(map, { inJson: true });
        const out = restorer.push(json.slice(0, cut)) + restorer.push(json.slice(cut)) + restorer.close();
        assert.deepEqual(JSON.parse(out), wanted, `cut at ${cut}`);
      }
    }
  });

  it("holds back no more than an unfinished placeholder", () => {
    const restorer = makeRestorer(new Map([["⟦email·abc123⟧", "a@b.c"]]));
    assert.equal(restorer.push("hello ⟦em"), "hello ");
    assert.equal(restorer.push("ail·abc123⟧ x"), "a@b.c x");
    assert.equal(restorer.push("⟦no such thing"), "⟦no such thing");
    assert.equal(restorer.push("end ⟦email·ab"), "end ");
    assert.equal(restorer.close(), "⟦email·ab");
  });
});
