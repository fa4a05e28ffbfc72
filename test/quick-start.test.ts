import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, describe, it } from "node:test";

// The quick road of hooks and prompts (src/fast.ts, kept by tools/build-fast.ts) answers what the sources answer, and takes
// the sources as soon as one of its own files is another than the one it was made of.
const root = join(import.meta.dirname, "..");
const heap = join(root, ".runtime", "fast", "heap");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-quick-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(start: readonly string[], args: readonly string[], input: string) {
  const env = { ...process.env, PLIMSOLL_HOME: join(folder, "home"), PLIMSOLL_DATABASE: "" };
  const { stdout, stderr, status } = spawnSync(process.execPath, [...start, ...args], { input, env, encoding: "utf8" });
  return { stdout, stderr, status };
}

const quick = ["--snapshot-blob", heap, root];
const sources = [join(root, "src", "main.ts")];
const prompt = JSON.stringify({ hook_event_name: "UserPromptSubmit", session_id: "s", cwd: folder, prompt: "clean" });

describe("the quick road", { skip: existsSync(heap) ? false : "not built here" }, () => {
  for (const [args, input] of [
    [["classify", "--json"], "Ana Silva, IBAN DE89 3704 0044 0532 0130 00\n"],
    [["classify", "--jsonl"], '{"id":"1","text":"ana@firma.de"}\nnot json\n'],
    [["classify", "--nope"], ""],
    [["hook", "claude-code", "--mode", "hold"], prompt],
    [["hook", "codex", "--mode", "hold"], "broken"],
    [["hook", "--help"], ""],
  ] as const)
    it(`answers as the sources do: ${args.join(" ")}`, () => {
      assert.deepEqual(run(quick, args, input), run(sources, args, input));
    });

  it("takes the sources where one of them is another", () => {
    const other = join(folder, "other");
    mkdirSync(join(other, "src"), { recursive: true });
    writeFileSync(
      join(other, "src", "main.ts"),
      "process.stdout.write(`sources ${process.argv.slice(2).join(' ')}`); process.exitCode = 1;",
    );
    assert.deepEqual(run(["--snapshot-blob", heap, other], ["classify", "--json"], "x"), {
      stdout: "sources classify --json",
      stderr: "",
      status: 1,
    });
  });
});
