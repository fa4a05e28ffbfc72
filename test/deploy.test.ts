import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { start } from "../src/cli/start.ts";
import { skipWithoutBrowser } from "./stories/open-console.ts";

// The image and the unit without a container engine: the files they name are there, and what the image would hold starts.
const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");

describe("the container image", () => {
  const file = read("deploy/Containerfile");
  const stage = file.slice(file.lastIndexOf("\nFROM "));
  const copied = [...stage.matchAll(/^COPY --from=build (.+)$/gm)].flatMap(([, rest = ""]) => {
    const parts = rest.trim().split(" ");
    return parts.slice(0, -1).map((path) => path.replace(/^\/app\//, ""));
  });

  it("copies what is there", () => {
    assert.ok(copied.length >= 5);
    for (const path of copied.filter((each) => !each.startsWith("console/dist"))) assert.ok(existsSync(join(root, path)), path);
  });

  it(
    "starts from its own files alone, and is ready",
    { skip: existsSync(join(root, "console/dist/index.html")) ? false : skipWithoutBrowser || "no built console" },
    async (t) => {
      const app = mkdtempSync(join(tmpdir(), "plimsoll-image-"));
      t.after(() => rmSync(app, { recursive: true, force: true }));
      for (const path of copied) {
        if (path === "node_modules") symlinkSync(join(root, path), join(app, path));
        else cpSync(join(root, path), join(app, path), { recursive: true });
      }
      const words = (name: string): string[] => JSON.parse(new RegExp(`^${name} (\\[.*\\])$`, "m").exec(stage)?.[1] ?? "[]");
      const [, ...node] = words("ENTRYPOINT");
      const args = words("CMD").map((word) => (word === "7391" ? "0" : word === "0.0.0.0" ? "127.0.0.1" : word));
      const env = { ...process.env, PLIMSOLL_HOME: join(app, "data"), NODE_ENV: "production" };
      const child = spawn(process.execPath, [...node, ...args, "--json"], { cwd: app, env, stdio: ["ignore", "pipe", "inherit"] });
      try {
        const [line] = await once(child.stdout, "data");
        const { url } = JSON.parse(String(line));
        const { origin } = new URL(String(url));
        assert.equal((await fetch(`${origin}/readyz`)).status, 200);
        assert.match(await (await fetch(origin)).text(), /<div id="root">/);
      } finally {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    },
  );

  it("needs no package that is left out of it", () => {
    const { dependencies } = JSON.parse(read("package.json"));
    const known = new Set([...Object.keys(dependencies), ...builtinModules]);
    const missing = globSync("src/**/*.ts", { cwd: root })
      .filter((path) => !/\.test\.ts$|conformance\.ts$|-cases\.rows\.ts$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/^(?:import (?!type)[^"]*|.*\bimport\()"((?:@[^/"]+\/)?[^./"][^/"]*)[^"]*"/gm)].map(([, name = ""]) => ({
          path,
          name,
        })),
      )
      .filter(({ name }) => !name.startsWith("node:") && !known.has(name));
    assert.deepEqual(missing, []);
  });
});

describe("the systemd unit", () => {
  const unit = read("deploy/plimsoll.service");
  it("starts with options that exist, as a user of its own, and writes where it may", () => {
    const command = /^ExecStart=\/opt\/plimsoll\/(\S+) start (.*)$/m.exec(unit);
    assert.ok(existsSync(join(root, command?.[1] ?? "none")));
    for (const option of (command?.[2] ?? "").split(" ")) assert.ok(start.help.includes(option), option);
    assert.match(unit, /^User=plimsoll$/m);
    const home = /^Environment=PLIMSOLL_HOME=(.*)$/m.exec(unit)?.[1] ?? "none";
    assert.ok(unit.includes(`ReadWritePaths=${home} `));
  });
  it("is what the guide says", () => {
    const guide = read("docs/running.md");
    for (const path of ["deploy/plimsoll.service", "deploy/Containerfile"]) assert.ok(guide.includes(path));
  });
});
