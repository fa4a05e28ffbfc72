import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createClassifier } from "./create-classifier.ts";
import type { TextReader } from "./detector.ts";
import { SignalLog } from "./signal-log.ts";

function entries({ ids, places, count }: SignalLog): [number, number][] {
  return Array.from({ length: count }, (_, i) => [ids[i] ?? -1, places[i] ?? -1]);
}

describe("log of signals", () => {
  it("keeps places of the whole text, and each once", () => {
    const log = new SignalLog();
    log.begin(0, []);
    log.add(3, 10, 14);
    log.finish(20);
    log.begin(8, []);
    log.add(3, 2, 6);
    log.add(4, 30, 33);
    assert.deepEqual(entries(log), [
      [3, 10],
      [4, 38],
    ]);
  });

  it("finds the place of what stands behind a repetition that was left out", () => {
    const log = new SignalLog();
    log.begin(0, [{ start: 10, end: 20, times: 5 }]);
    log.add(1, 4, 8);
    log.add(1, 25, 29);
    assert.deepEqual(entries(log), [
      [1, 4],
      [1, 75],
    ]);
  });

  it("says when it could not keep all", () => {
    const log = new SignalLog(200);
    log.begin(0, []);
    for (let i = 0; i < 200; i += 1) log.add(i, i, i + 3);
    assert.equal(log.isFull, false);
    log.add(0, 300, 303);
    assert.equal(log.isFull, true);
    assert.equal(log.count, 200);
  });
});

describe("signals of a reader", () => {
  const signals = ["alpha", "größe", ".lan"];
  let met: [number, number][] = [];
  const reader: TextReader = {
    id: "probe",
    family: "document",
    signals,
    open: () => ({
      feed: () => undefined,
      close: (log) => {
        met = log === undefined ? [] : entries(log);
        return {};
      },
    }),
  };
  const classifier = createClassifier({ detectors: [], fixedForms: [], readers: [reader] });

  it("are told with their places, in any case", () => {
    classifier.classify("an ALPHA of Größe at host.lan");
    assert.deepEqual(
      met.toSorted((a, b) => a[1] - b[1]),
      [
        [0, 3],
        [1, 12],
        [2, 25],
      ],
    );
  });

  it("are the same however the text is cut", () => {
    const word = fc.constantFrom("alpha ", "Größe", "host.lan\n", "x", "1234 ", "password=aB3$xyz ", "alp", "ha ");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(fc.nat(300), { maxLength: 6 }), (words, cuts) => {
        const text = words.join("");
        classifier.classify(text);
        const whole = met.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
        const stream = classifier.open();
        const places = [0, ...cuts.filter((cut) => cut <= text.length).toSorted((a, b) => a - b), text.length];
        for (let i = 1; i < places.length; i += 1) stream.push(text.slice(places[i - 1], places[i]));
        stream.close();
        assert.deepEqual(
          met.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]),
          whole,
        );
      }),
    );
  });
});
