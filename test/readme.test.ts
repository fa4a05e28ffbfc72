import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";

// Every command of the README is run as it stands, in order, by a shell in the root of the clone.
const root = dirname(import.meta.dirname);
const home = mkdtempSync(join(tmpdir(), "plimsoll-readme-"));
const env = { ...process.env, PLIMSOLL_HOME: home };
// npm ends before the server that it started has put its files away.
after(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const readme = readFileSync(join(root, "README.md"), "utf8");
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));

/** What each command must print, so that it is more than not failing. */
const expected: Readonly<Record<string, RegExp>> = {
  "discover --from": /Slack AI[\s\S]*ChatGPT|ChatGPT[\s\S]*Slack AI/,
  classify: /"iban"/,
  redact: /⟦iban/,
  "ask --tool chatgpt --plan team --declared public": /allow|yes/i,
  "rules show": /restricted/,
  "register list": /./,
  "catalog show": /ChatGPT[\s\S]*OpenAI/,
  "rules apply": /in force/i,
  "ask --tool chatgpt --plan team --account company": /allow|yes/i,
};

describe("README", () => {
  it("has commands for each thing a reader does first", () => {
    for (const wanted of ["npm start", "npm test", ...Object.keys(expected)])
      assert.ok(
        commands.some((command) => command.includes(wanted)),
        wanted,
      );
  });

  for (const command of commands.filter((line) => !line.startsWith("npm "))) {
    it(`runs: ${command}`, () => {
      const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, env, encoding: "utf8", timeout: 60_000 });
      const answers = command.includes("plimsoll ask") ? [0, 1] : [0];
      assert.ok(answers.includes(status ?? -1), `exit code ${status}: ${stderr}`);
      const name = Object.keys(expected).findLast((part) => command.includes(part));
      assert.match(stdout, expected[name ?? ""] ?? /./, command);
    });
  }

  for (const command of commands.filter((line) => line.startsWith("npm start"))) {
    it(`runs: ${command}`, { timeout: 120_000 }, async () => {
      const extra = `${command.includes("--") ? "" : " --"} --json --no-open --port 0`;
      const child = spawn("sh", ["-c", `exec ${command.replace("npm start", "npm --silent start")}${extra}`], {
        cwd: root,
        env: { ...env, PLIMSOLL_HOME: join(home, String(command.length)) },
        stdio: ["ignore", "pipe", "inherit"],
        detached: true,
      });
      try {
        let output = "";
        for await (const piece of child.stdout) {
          output += String(piece);
          if (output.includes("\n")) break;
        }
        const { url } = JSON.parse(output);
        const page = await fetch(new URL(url).origin);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /<title>Plimsoll/);
      } finally {
        if (child.pid !== undefined && child.exitCode === null) {
          process.kill(-child.pid, "SIGTERM");
          await once(child, "exit");
        }
      }
    });
  }
});
