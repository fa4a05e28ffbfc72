import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Draw } from "./make-project.ts";
import { pick } from "./make-project.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** An artifact packed by a tool of the machine, not by the writers of the other bench. */
export interface Packed {
  readonly file: string;
  readonly bytes: Buffer;
  readonly packer: string;
}

const packers: readonly {
  readonly name: string;
  readonly file: string;
  readonly needs: readonly string[];
  readonly run: (folder: string, out: string) => void;
}[] = [
  ...["gnu", "ustar", "pax"].map((form) => ({
    name: `tar, ${form}`,
    file: "made-2.3.1.tgz",
    needs: ["tar"],
    run: (folder: string, out: string): void => void execFileSync("tar", [`--format=${form}`, "-czf", out, "-C", folder, "package"]),
  })),
  {
    name: "zip",
    file: "site.zip",
    needs: ["zip"],
    run: (folder, out) => void execFileSync("zip", ["-qr", out, "."], { cwd: join(folder, "package") }),
  },
  {
    name: "zip, streamed",
    file: "ext.vsix",
    needs: ["sh", "zip"],
    run: (folder, out) => void execFileSync("sh", ["-c", 'zip -qr - . | cat > "$0"', out], { cwd: join(folder, "package") }),
  },
  {
    name: "zip, stored",
    file: "lib-1.0-py3-none-any.whl",
    needs: ["zip"],
    run: (folder, out) => void execFileSync("zip", ["-q0rD", out, "."], { cwd: join(folder, "package") }),
  },
  {
    name: "tar in a folder",
    file: "lib-1.0.tar.gz",
    needs: ["tar"],
    run: (folder, out) => void execFileSync("tar", ["-czf", out, "--transform", "s,^package,lib-1.0,", "-C", folder, "package"]),
  },
  {
    name: "jar",
    file: "app.jar",
    needs: ["jar"],
    run: (folder, out) => void execFileSync("jar", ["cf", out, "-C", join(folder, "package"), "."]),
  },
];

const known = new Map<string, boolean>();

function isThere(tool: string): boolean {
  if (!known.has(tool)) {
    try {
      execFileSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" });
      known.set(tool, true);
    } catch {
      known.set(tool, false);
    }
  }
  return known.get(tool) === true;
}

/** Packs the files with one of the packers that are here; `slow` ones (a Java start each) now and then. */
export function packFiles(files: Files, folder: string, draw: Draw): Packed {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, "package", path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  const able = packers.filter(({ needs, name }) => needs.every(isThere) && (name !== "jar" || draw(4) === 0));
  const { name, file, run } = pick(draw, able);
  const out = join(folder, file);
  run(folder, out);
  return { file, bytes: readFileSync(out), packer: name };
}
