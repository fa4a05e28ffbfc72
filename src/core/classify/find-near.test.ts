import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compileDetectors } from "./compile-detectors.ts";
import type { FixedForm } from "./detector.ts";
import { gatherNear, isNear } from "./find-near.ts";
import { startProgress, startScan, type Scan } from "./scan.ts";
import { readUnits } from "./text-units.ts";

const row: FixedForm = { type: "t", near: ["acme", "ac", "acme-cloud"], form: /x/y, confidence: 1, source: "test" };
const plan = compileDetectors([], [row]);

function scanOf(text: string): Scan {
  return startScan(plan, text, readUnits(text, 0), 0, true, 0, startProgress(plan), () => []);
}

describe("words near a form", () => {
  it("are all met once, in whatever steps they are asked for", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "c", "m", "e", "-", "C", "acme", "acme-cloud", " "), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 6 }), (written, steps) => {
        const whole = gatherNear(scanOf(written), 0, written.length);
        const met = whole.ends.map((end, i) => `${whole.words[i]} ${end}`).toSorted();
        const stepped = scanOf(written);
        for (const step of steps.toSorted((a, b) => a - b)) gatherNear(stepped, 0, step);
        const last = gatherNear(stepped, 0, written.length);
        assert.deepEqual(last.ends.map((end, i) => `${last.words[i]} ${end}`).toSorted(), met);
        const small = written.toLowerCase();
        const wanted = ["acme", "ac", "acme-cloud"].flatMap((word) =>
          Array.from({ length: small.length }, (_, at) => at).flatMap((at) =>
            small.startsWith(word, at) ? [`${word} ${at + word.length}`] : [],
          ),
        );
        assert.deepEqual(met, wanted.toSorted());
      }),
    );
  });

  it("count within 160 code units before, and not behind", () => {
    const text = `acme ${" ".repeat(300)} acme`;
    const scan = scanOf(text);
    assert.equal(isNear(scan, ["acme"], 5), true);
    assert.equal(isNear(scan, ["acme"], 164), true);
    assert.equal(isNear(scan, ["acme"], 165), false);
    assert.equal(isNear(scan, ["acme"], text.length - 4), false);
    assert.equal(isNear(scan, ["other"], text.length), false);
    assert.equal(isNear(scan, ["acme"], text.length), true);
  });
});
