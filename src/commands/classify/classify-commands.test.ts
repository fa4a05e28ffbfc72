import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import type { DocumentReader } from "../../reading/documents/open-document-reader.ts";
import { readBaseline, writeBaseline } from "./baseline.ts";
import { classifyFile } from "./classify-file.ts";
import { classifyFolder } from "./classify-folder.ts";
import { answerLine } from "./classify-lines.ts";
import { classifyStaged, readAddedLines } from "./classify-staged.ts";
import { classifyStream } from "./classify-stream.ts";
import { compilePattern } from "./compile-pattern.ts";
import { describeSource } from "./describe-source.ts";
import { readIgnoreRules } from "./read-ignore-rules.ts";
import { writeSarif } from "./write-sarif.ts";

const classifier = createClassifier({
  detectors: [],
  fixedForms: [{ type: "github-pat", prefixes: ["vk_"], form: /vk_[A-Za-z0-9]{12}/y, confidence: 0.9, source: "test" }],
});
const key = "vk_abcDEF123456";
const folder = mkdtempSync(join(tmpdir(), "plimsoll-classify-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): string {
  const absolute = join(folder, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  return absolute;
}

const noReader = (): Promise<DocumentReader> => Promise.reject(new Error("no document expected"));
const places = (found: ClassifiedSource): string[] => found.findings.map(({ start, line }) => `${start}@${line}`);

async function gather<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe("classifyFile", () => {
  it("reads UTF-8 with and without mark, UTF-16 and Latin-1", async () => {
    const text = `größe\n${key}`;
    const forms: Readonly<Record<string, Buffer>> = {
      utf8: Buffer.from(text),
      marked: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      utf16: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
      latin: Buffer.from(text, "latin1"),
    };
    for (const [name, bytes] of Object.entries(forms))
      assert.deepEqual(places(await classifyFile(classifier, write(`enc/${name}.txt`, bytes), name, noReader)), ["6@2"], name);
  });

  it("names what it cannot read", async () => {
    await assert.rejects(classifyFile(classifier, join(folder, "none"), "none", noReader), /expected a readable file, met none \(ENOENT\)/);
    const binary = write("bin/x.dat", Buffer.from([1, 2, 0, 0, 0, 255, 3, 0, 9]));
    await assert.rejects(classifyFile(classifier, binary, "x.dat", noReader), /nothing of it was read/);
  });

  it("joins the parts of a document and says what is missing", async () => {
    const path = write("a.pdf", "%PDF-1.7 x");
    const reader: DocumentReader = {
      read: async () => ({
        parts: [
          { place: "", text: "one" },
          { place: "two", text: key },
        ],
        unread: [{ place: "three", why: "encrypted" }],
      }),
      close: async () => undefined,
    };
    const found = await classifyFile(classifier, path, "a.pdf", async () => reader);
    assert.deepEqual([places(found), found.complete, found.skipped], [["4@2"], false, [{ place: "three", why: "encrypted" }]]);
  });

  it("streams the same answer as it gives at once", async () => {
    const text = `${"line of words\n".repeat(3_000)}${key}\n`;
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
    };
    assert.deepEqual(await classifyStream(classifier, chunks()), classifier.classify(text));
  });
});

describe("folders", () => {
  it("respect .gitignore of every level, and name what was not read", async () => {
    write("tree/.gitignore", "*.log\n/build/\n!keep.log\nsecret/**/x.txt\n");
    write("tree/a.txt", key);
    write("tree/b.log", key);
    write("tree/keep.log", key);
    write("tree/build/c.txt", key);
    write("tree/sub/build/d.txt", key);
    write("tree/sub/.gitignore", "e.txt\n");
    write("tree/sub/e.txt", key);
    write("tree/secret/deep/x.txt", key);
    write("tree/node_modules/f.txt", key);
    write("tree/bin.dat", Buffer.from([0, 1, 2, 0, 0, 0, 7]));
    const skipped: string[] = [];
    const found = await gather(
      classifyFolder(classifier, join(folder, "tree"), "tree", noReader, { skip: (source) => skipped.push(source) }),
    );
    const withKey = found.filter((each) => each.findings.length > 0).map((each) => each.source);
    assert.deepEqual(withKey.toSorted(), ["tree/a.txt", "tree/keep.log", "tree/sub/build/d.txt"]);
    assert.deepEqual(skipped, ["tree/bin.dat"]);
  });
});

describe("readIgnoreRules", () => {
  const table: readonly (readonly [string, string, boolean, boolean | undefined])[] = [
    ["*.txt", "a/b.txt", false, true],
    ["/a.txt", "b/a.txt", false, undefined],
    ["a/b", "a/b", false, true],
    ["a/b", "x/a/b", false, undefined],
    ["dist/", "x/dist", true, true],
    ["dist/", "x/dist", false, undefined],
    ["**/t/*.js", "a/b/t/c.js", false, true],
    ["a/**/z", "a/z", false, true],
    ["a?c", "abc", false, true],
    ["[a-c].x", "b.x", false, true],
    ["[!a-c].x", "b.x", false, undefined],
    ["*.x\n!b.x", "b.x", false, false],
    ["\\#a", "#a", false, true],
    ["# a", "# a", false, undefined],
    ["a(b)+", "a(b)+", false, true],
  ];
  for (const [rules, path, isFolder, wanted] of table)
    it(`${JSON.stringify(rules)} on ${path}`, () => assert.equal(readIgnoreRules(rules)(path, isFolder), wanted));
});

describe("answerLine", () => {
  it("answers a text, a decision where a tool is named, and errors with the id", () => {
    const decide = (_: unknown, asked: unknown): unknown => asked;
    assert.deepEqual(JSON.parse(answerLine(`{"id":7,"text":"${key}"}`, classifier, decide).json).findings.length, 1);
    assert.deepEqual(JSON.parse(answerLine('{"id":"a","text":"x","tool":"chatgpt","plan":"team"}', classifier, decide).json).decision, {
      tool: "chatgpt",
      plan: "team",
    });
    for (const [line, id] of [
      ["{", null],
      ["[1]", null],
      ['{"id":"q"}', "q"],
      ['{"id":1,"text":5}', 1],
      ['{"id":1,"text":"x","tool":3}', 1],
    ] as const) {
      const { json, isBad } = answerLine(line, classifier, decide);
      assert.ok(isBad);
      const answer = JSON.parse(json);
      assert.equal(answer.id, id);
      assert.equal(answer.error.code, "bad-input");
      assert.match(answer.error.message, /^expected .*, met .*; /);
    }
  });
});

describe("staged changes", () => {
  it("are classified on added lines only", async () => {
    const repository = join(folder, "repo");
    mkdirSync(repository);
    const git = (...args: string[]): void =>
      void execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd: repository, stdio: "ignore" });
    git("init", "-q");
    write("repo/old.txt", `${key}\nsecond\n`);
    write("repo/same.txt", "x\n");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    write("repo/old.txt", `${key}\nsecond\nthird ${key}\n`);
    write("repo/neu ü.txt", `${key}\n`);
    git("add", ".");
    write("repo/old.txt", "not staged");
    const found = await gather(classifyStaged(classifier, repository, () => undefined));
    assert.deepEqual(
      found.map((each) => [each.source, places(each), each.class]),
      [
        ["neu ü.txt", ["0@1"], "restricted"],
        ["old.txt", ["29@3"], "restricted"],
      ],
    );
    await assert.rejects(gather(classifyStaged(classifier, tmpdir(), () => undefined)), /expected a git repository/);
  });

  it("reads hunk heads", () => {
    assert.deepEqual(readAddedLines("@@ -1,2 +3,4 @@ x\n@@ -9 +12 @@\n@@ -5,3 +7,0 @@\n"), [
      { first: 3, last: 6 },
      { first: 12, last: 12 },
    ]);
  });
});

describe("reports", () => {
  const source: ClassifiedSource = { source: "a b.txt", ...classifier.classify(`x ${key} ${key}`) };

  it("SARIF has rules, places and no values", () => {
    const log = JSON.parse(writeSarif([source]));
    assert.equal(log.version, "2.1.0");
    const [run] = log.runs;
    assert.equal(run.results.length, 2);
    assert.deepEqual(run.results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: "a%20b.txt" },
      region: { startLine: 1, startColumn: 3, charOffset: 2, charLength: 15 },
    });
    assert.equal(run.tool.driver.rules[run.results[0].ruleIndex].id, run.results[0].ruleId);
    assert.ok(!JSON.stringify(log).includes(key));
  });

  it("words say class, counts and places, and no values", () => {
    const words = describeSource(source, true);
    assert.match(words, /^Restricted: 2 GitHub personal token\.\n  line 1, column 3: /);
    assert.ok(!words.includes(key));
    assert.equal(describeSource({ source: "-", ...classifier.classify("x") }, true), "Nothing found.\n");
  });

  it("a baseline leaves out what it knows, by file and kind and not by value", () => {
    const path = join(folder, "baseline.json");
    assert.equal(readBaseline(path), undefined);
    writeBaseline(path, [source]);
    const baseline = readBaseline(path);
    assert.deepEqual(baseline?.apply(source).class, "public");
    const more: ClassifiedSource = { source: "a b.txt", ...classifier.classify(`x ${key} ${key} vk_otherKEY7890`) };
    assert.deepEqual(
      [baseline?.apply(more)].map((each) => [each?.class, each?.findings.length]),
      [["restricted", 1]],
    );
    writeFileSync(path, "{}");
    assert.throws(() => readBaseline(path), /expected a baseline/);
  });
});

describe("compilePattern", () => {
  it("finds all places in linear time and refuses what RE2 has not", () => {
    assert.deepEqual(compilePattern("[A-Z]{2}\\d+")("AB12 ü CD3"), [
      { start: 0, end: 4 },
      { start: 7, end: 10 },
    ]);
    assert.deepEqual(compilePattern("x*")("axxb"), [{ start: 1, end: 3 }]);
    assert.equal(compilePattern("(a+)+$")(`${"a".repeat(5_000)}b`).length, 0);
    assert.throws(() => compilePattern("(?=a)"), /expected a pattern in RE2 syntax/);
  });
});
