import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import { addDocument } from "./add-document.ts";
import { importTable } from "./import-table.ts";
import { listOwnData, removeOwnData } from "./list-own-data.ts";
import { openOwnData } from "./open-own-data.ts";
import { ownDataFolder } from "./own-data-key.ts";

const added = "2026-01-01T00:00:00.000Z";
const csv = `email;customer;first;last;born
anna.quist@kunde.example;K-10023;Anna;Quist;1984-03-12
bob@firma.example;K-10024;Bob;Zander;12.05.1990
`;
const words =
  "alder birch cedar ember falcon garnet harbor indigo jasper kestrel lantern meadow nectar onyx pebble quartz river saffron timber umber".split(
    " ",
  );

/** Prose in which no passage comes twice. */
function prose(from: number, length: number): string {
  return Array.from(
    { length },
    (_, at) => `${words[(at * 7 + from) % 20]}${words[(at * at + from) % 20]} ${words[(at + from * 3) % 20]}`,
  ).join(" ");
}

let home = "";
before(() => (home = mkdtempSync(join(tmpdir(), "own-"))));
after(() => rmSync(home, { recursive: true, force: true }));

const classify = (text: string, at = home): Classification =>
  createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(at) }).classify(text);
const table = (id: string, text: string, name = "t.csv", dataClass: DataClass = "restricted", at = home) =>
  importTable({
    home: at,
    id,
    input: { name, bytes: Buffer.from(text) },
    keys: ["email", "customer"],
    secondary: ["first", "last", "born"],
    class: dataClass,
    added,
  });

describe("tables", () => {
  before(() => table("t1", csv));

  it("find a person by a key, with its place", () => {
    const found = classify("Mail to ANNA.QUIST@kunde.example today");
    assert.deepEqual(found.matches, ["t1"]);
    assert.equal(found.class, "restricted");
    assert.equal(found.basis, "findings");
    assert.deepEqual(
      found.findings.map(({ type, start, end }) => [type, start, end]),
      [["registered-table", 8, 32]],
    );
  });

  it("find a person by two fields of one row, not of two rows", () => {
    assert.deepEqual(classify("Quist, geboren am 12. März 1984").matches, ["t1"]);
    assert.deepEqual(classify("Quist, geboren am 12.05.1990").matches, []);
    assert.deepEqual(classify("Anna Zander").matches, []);
    assert.deepEqual(classify(`Anna ${"und dann kam noch einer ".repeat(12)} Quist`).matches, []);
  });

  it("answer the same for any cutting", () => {
    const text = "Bob Zander, k10024, Quist 12.3.1984 <anna.quist@kunde.example>";
    const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home) });
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        const stream = classifier.open();
        stream.push(text.slice(0, at));
        stream.push(text.slice(at));
        assert.deepEqual(stream.close(), classifier.classify(text));
      }),
    );
  });

  it("are read as CSV, TSV, JSON and JSON Lines alike", async () => {
    const rows = csv
      .trim()
      .split("\n")
      .map((line) => line.split(";"));
    const objects = rows.slice(1).map((row) => Object.fromEntries(row.map((value, at) => [rows[0]?.[at], value])));
    const texts = [
      csv.replaceAll(";", "\t"),
      csv.replaceAll(";", ","),
      JSON.stringify(objects),
      objects.map((row) => JSON.stringify(row)).join("\n"),
      JSON.stringify({ customers: objects }),
    ];
    for (const [at, text] of texts.entries()) {
      const other = mkdtempSync(join(tmpdir(), "own-"));
      assert.equal((await table(`f${at}`, text, "f", "restricted", other)).rows, 2);
      assert.deepEqual(classify("K 10024", other).matches, [`f${at}`]);
      rmSync(other, { recursive: true });
    }
  });

  it("keep no value on disk, and nothing that others may read", () => {
    for (const name of readdirSync(ownDataFolder(home))) {
      const path = join(ownDataFolder(home), name);
      assert.equal(statSync(path).mode & 0o077, 0, name);
      const bytes = readFileSync(path, "latin1").toLowerCase();
      for (const value of ["anna", "quist", "kunde", "10023", "k-100", "1984", "zander", "firma"])
        assert.ok(!bytes.includes(value), `${value} in ${name}`);
    }
  });

  it("refuse unknown columns and empty tables, and leave nothing behind", async () => {
    const before = readdirSync(ownDataFolder(home));
    await assert.rejects(table("bad", "name;city\na;b\n"), /expected the column "email"/);
    await assert.rejects(table("bad", "email;customer;first;last;born\n;;;;\n"), /met none/);
    await assert.rejects(table("bad", "\u0000\u0001\u0002"));
    assert.deepEqual(readdirSync(ownDataFolder(home)), before);
  });

  it("carry the class they were given", async () => {
    const other = mkdtempSync(join(tmpdir(), "own-"));
    await table("i1", csv, "t.csv", "internal", other);
    assert.equal(classify("K-10023", other).class, "internal");
    rmSync(other, { recursive: true });
  });
});

describe("documents", () => {
  const text = prose(1, 400);
  before(() => addDocument({ home, id: "d1", name: "plan.txt", bytes: Buffer.from(text), class: "restricted", added }));
  const excerpt = text.split(" ").slice(200, 370);

  it("are recognised whole, as an excerpt of a fifth, and edited", () => {
    const edited = excerpt.map((word, at) => (at % 12 === 5 ? "other" : word.toUpperCase())).join("\n");
    for (const piece of [text, excerpt.join(" "), edited]) {
      const found = classify(`Summarise this: ${piece}`);
      assert.deepEqual(found.matches, ["d1"]);
      assert.equal(found.class, "restricted");
      assert.deepEqual(found.rules, ["shipped:registered-document"]);
    }
  });

  it("do not match other texts or a quoted sentence", () => {
    assert.deepEqual(classify(prose(9, 400)).matches, []);
    assert.deepEqual(classify(`${prose(5, 50)} ${excerpt.slice(0, 12).join(" ")}`).matches, []);
  });

  it("leave out what a document registered as public says too", async () => {
    const shared = text.split(" ").slice(0, 300).join(" ");
    assert.deepEqual(classify(shared).matches, ["d1"]);
    await addDocument({ home, id: "p1", name: "template.txt", bytes: Buffer.from(shared), class: "public", added });
    assert.deepEqual(classify(shared).matches, ["p1"]);
    assert.equal(classify(shared).class, "public");
    removeOwnData(home, "p1");
  });

  it("must be long enough to be told apart", async () => {
    await assert.rejects(
      addDocument({ home, id: "s", name: "s.txt", bytes: Buffer.from("too short"), class: "restricted", added }),
      /at least 20 words/,
    );
  });
});

describe("what is registered", () => {
  it("is listed, and removed for readers that are open already", () => {
    const classifier = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(home) });
    assert.deepEqual(classifier.classify("K-10023").matches, ["t1"]);
    assert.deepEqual(
      listOwnData(home)
        .map(({ id, rows }) => [id, rows > 1])
        .toSorted(),
      [
        ["d1", true],
        ["t1", true],
      ],
    );
    removeOwnData(home, "t1");
    assert.deepEqual(classifier.classify("K-10023").matches, []);
    assert.throws(() => removeOwnData(home, "t1"), /expected the id/);
    assert.ok(!readdirSync(ownDataFolder(home)).some((name) => name.startsWith("t1")));
  });

  it("is found under its own key alone", async () => {
    await table("t2", csv);
    writeFileSync(join(ownDataFolder(home), "key"), Buffer.alloc(32, 7));
    assert.throws(() => classify("K-10023"), /plimsoll own-data remove/);
  });
});
