import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { detectors } from "../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../plugins/detectors/fixed-forms/registry.gen.ts";
import { classify } from "./classify.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { readLines } from "./read-lines.ts";
import { redact } from "./redact.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-cli-classify-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const classifier = createClassifier({ detectors, fixedForms });
const key = `sk_live_51${"aB3xYz9Q".repeat(12)}`;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(word: CliWord, args: string[], input: string | Buffer = "", isTerminal = false): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const none = async (): Promise<never> => Promise.reject(new Error("not asked for"));
  const surroundings: Surroundings = {
    ...{
      stdin: Readable.from(input.length === 0 ? [] : [input]),
      stdout,
      stderr,
      isTerminal,
      env: {},
      cwd: folder,
      home: join(folder, "home"),
      organisation: "main",
    },
    ...{ now: () => new Date(0), store: none, catalog: none, rules: none, classifier: async () => classifier, sources: none },
  };
  const code = await word.run(args, surroundings);
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

const lines = (out: string): unknown[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const pick = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([known]) => known === name)?.[1] : undefined;

describe("plimsoll classify", () => {
  it("answers standard input in words and in JSON, and nothing else", async () => {
    assert.match((await run(classify, [], `k ${key}`)).out, /^Restricted: 1 Stripe/);
    const { code, out, err } = await run(classify, ["-", "--json"], `k ${key}`);
    assert.deepEqual([code, err, lines(out).length], [0, "", 1]);
    assert.deepEqual(Object.keys(JSON.parse(out)), [
      "source",
      "class",
      "basis",
      "kind",
      "findings",
      "matches",
      "rules",
      "tables",
      "bytes",
      "complete",
    ]);
    assert.equal((await run(classify, [], "hello")).out, "Nothing found.\n");
  });

  it("fails on a class where asked", async () => {
    assert.equal((await run(classify, ["--fail-on", "restricted"], key)).code, 1);
    assert.equal((await run(classify, ["--fail-on", "restricted"], "ana.silva@gmail.com")).code, 0);
    assert.equal((await run(classify, ["--fail-on", "internal"], "ana.silva@gmail.com")).code, 1);
    assert.equal((await run(classify, ["--fail-on", "public"], "hello")).code, 0);
    await assert.rejects(run(classify, ["--fail-on", "secret"]), /expected --fail-on public, internal, restricted/);
  });

  it("answers files and folders in order, goes on behind what it cannot read, and exits 2 for it", async () => {
    writeFileSync(join(folder, "a.txt"), key);
    writeFileSync(join(folder, "b.bin"), Buffer.from([0, 1, 0, 0, 5, 0, 0, 0, 9]));
    mkdirSync(join(folder, "tree/sub"), { recursive: true });
    writeFileSync(join(folder, "tree/sub/c.txt"), "hello");
    writeFileSync(join(folder, "tree/d.bin"), Buffer.from([0, 1, 0, 0, 5, 0, 0, 0, 9]));
    const { code, out, err } = await run(classify, ["a.txt", "b.bin", "tree", "none.txt", "--json"]);
    assert.equal(code, 2);
    assert.deepEqual(
      lines(out).map((line) => [pick(line, "source"), pick(line, "error") === undefined]),
      [
        ["a.txt", true],
        ["b.bin", false],
        ["tree/d.bin", false],
        ["tree/sub/c.txt", true],
        ["none.txt", false],
      ],
    );
    assert.equal(err.trim().split("\n").length, 2);
  });

  it("streams JSON Lines, answers bad lines in place and exits 2", async () => {
    const { code, out } = await run(classify, ["--jsonl"], `{"id":1,"text":"${key}"}\r\n\nnope\n{"id":"x","text":"hello"}`);
    assert.equal(code, 2);
    assert.deepEqual(
      lines(out).map((line) => [pick(line, "id"), pick(line, "class"), pick(pick(line, "error"), "code")]),
      [
        [1, "restricted", undefined],
        [null, undefined, "bad-input"],
        ["x", "public", undefined],
      ],
    );
    writeFileSync(join(folder, "in.jsonl"), '{"id":1,"text":"x"}\n');
    assert.equal((await run(classify, ["--jsonl", "in.jsonl"])).code, 0);
    await assert.rejects(run(classify, ["--jsonl", "missing.jsonl"]), /expected a readable file/);
  });

  it("writes SARIF and keeps a baseline", async () => {
    writeFileSync(join(folder, "k.txt"), key);
    assert.equal(JSON.parse((await run(classify, ["k.txt", "--sarif"])).out).runs[0].results.length, 1);
    assert.equal((await run(classify, ["k.txt", "--baseline", "base.json", "--fail-on", "restricted"])).code, 1);
    assert.ok(existsSync(join(folder, "base.json")) && !readFileSync(join(folder, "base.json"), "utf8").includes(key));
    assert.equal((await run(classify, ["k.txt", "--baseline", "base.json", "--fail-on", "restricted"])).code, 0);
  });

  it("takes long input, and refuses bytes that are no text", async () => {
    const long = `${"words and words\n".repeat(300_000)}${key}`;
    assert.equal(JSON.parse((await run(classify, ["--json"], Buffer.from(long))).out).findings.length, 1);
    await assert.rejects(run(classify, [], Buffer.from([0, 1, 2, 0, 0, 0, 4])), /expected text on standard input/);
  });

  it("shows progress on a terminal only", async () => {
    assert.match((await run(classify, ["tree", "--json"], "", true)).err, /c\.txt/);
    assert.equal((await run(classify, ["tree", "--json"])).err, "");
  });
});

describe("plimsoll redact", () => {
  const text = `write to ana.silva@gmail.com about ${key} and again ana.silva@gmail.com\n`;

  it("replaces, and restores all but credentials from an encrypted map", async () => {
    writeFileSync(join(folder, "mail.txt"), text);
    const { out } = await run(redact, ["mail.txt", "--keep-map", "mail.map"]);
    assert.match(out, /^write to (⟦email·[a-z0-9]{6}⟧) about ⟦stripe-secret-long·[a-z0-9]{6}⟧ and again \1\n$/);
    assert.ok(!readFileSync(join(folder, "mail.map")).includes("ana.silva"));
    const restored = (await run(redact, ["-", "--restore", "mail.map"], out)).out;
    assert.match(restored, /^write to ana\.silva@gmail\.com about ⟦stripe-secret-long·.{6}⟧ and again ana\.silva@gmail\.com\n$/);
    assert.equal((await run(redact, ["mail.txt", "--keep-map", "mail.map"])).out, out, "the same map goes on with the same placeholders");
    assert.notEqual((await run(redact, ["mail.txt"])).out, out, "another conversation has others");
  });

  it("answers JSON", async () => {
    const answer = JSON.parse((await run(redact, ["--json"], text)).out);
    assert.deepEqual(
      answer.replaced.map(({ type, count }: { type: string; count: number }) => [type, count]),
      [
        ["email", 2],
        ["stripe-secret-long", 1],
      ],
    );
  });

  it("finds nothing to do in its own output", async () => {
    const { out } = await run(redact, [], text);
    assert.equal((await run(redact, [], out)).out, out);
  });

  it("says what is wrong", async () => {
    await assert.rejects(run(redact, ["-", "--restore", "no.map"], "x"), /expected a map at no\.map, met no file/);
    await assert.rejects(run(redact, ["no.txt"]), /expected a readable file/);
    await assert.rejects(run(redact, ["a", "b"]), /expected one file/);
    await assert.rejects(run(redact, ["-", "--keep-map", "a", "--restore", "b"]), /expected --keep-map or --restore/);
    await assert.rejects(run(redact, [], Buffer.from([0, 1, 2, 0, 0, 0, 4])), /expected text/);
  });
});

describe("readLines", () => {
  it("joins pieces cut anywhere, also inside a character", async () => {
    const bytes = Buffer.from("aü\r\nb\n\n密", "utf8");
    const pieces = async function* (): AsyncGenerator<unknown> {
      for (const byte of bytes) yield Uint8Array.from([byte]);
    };
    const all: string[] = [];
    for await (const line of readLines(pieces())) all.push(line);
    assert.deepEqual(all, ["aü", "b", "", "密"]);
  });
});
