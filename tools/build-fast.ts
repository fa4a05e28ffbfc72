import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";
import type { Plugin } from "rolldown";

// `node tools/build-fast.ts`: makes .runtime/fast/heap, the start-up snapshot of src/fast.ts, and beside it the list of
// source files it was made of. Set-up runs it (bin/prepare.mjs); without it the launcher takes the sources.

const root = join(import.meta.dirname, "..");
const folder = join(root, ".runtime", "fast");

/** Texts that let the engine compile what a usual prompt needs. Made up. */
const samples = [
  "Please summarise the meeting of 3 March: ana.maria@example.com and Jonas Weber (phone +49 30 1234567) want a shorter page.",
  'const key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc"; // password: hunter2-Winter\nimport { x } from "./y.ts";\nexport function go(a) { return a + 1; }',
  "name,email,card\nAna Silva,ana@firma.de,4111 1111 1111 1111\nBo Lind,bo@firma.de,5500 0055 5555 5559\n",
  "IBAN DE89 3704 0044 0532 0130 00, born 12.03.1984, Hauptstraße 5, 10115 Berlin. Der Vertrag endet am 31.12.2026.",
  JSON.stringify({ session: "s", prompt: "look at config.yaml", token: "0f8a6c1d9be2437f", list: [1, 2, 3] }),
];

/** Objects of the engine that no heap snapshot can keep are made when they are first used; so are Node's own modules. */
const keepable: Plugin = {
  name: "keepable",
  transform: {
    filter: { code: /new Text(?:De|En)coder\(|import\.meta\./ },
    handler: (code, id) => ({
      code: code
        .replaceAll(/new (Text(?:De|En)coder)\(([^()]*)\)/g, "plimsollLater(() => new $1($2))")
        .replaceAll("import.meta.dirname", JSON.stringify(join(id, ".."))),
    }),
  },
  renderChunk: (code) => ({ code: code.replaceAll(/\brequire\(("node:[\w/]+")\)/g, "plimsollLater(() => process.getBuiltinModule($1))") }),
};

const later = `function plimsollLater(make) {
  let made;
  const get = () => (made ??= make());
  return new Proxy({}, {
    get: (_, key) => { const value = get()[key]; return typeof value === "function" && !/^[A-Z]/.test(String(key)) ? value.bind(get()) : value; },
    has: (_, key) => key in get(),
  });
}
`;

async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: join(root, "src", "fast.ts"),
    platform: "node",
    plugins: [keepable],
    external: /^node:/,
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({
    format: "cjs",
    codeSplitting: false,
    minify: { compress: true, mangle: true, codegen: true },
  });
  const [main] = output;
  const stamps = main.moduleIds
    .filter((id) => id.startsWith(root))
    .map((id) => {
      const { size, mtimeMs } = statSync(id);
      return [relative(root, id), size, mtimeMs];
    });
  const given = `globalThis.plimsollSources = ${JSON.stringify(stamps)};\nglobalThis.plimsollSamples = ${JSON.stringify(samples)};\n`;
  const script = join(folder, "fast.cjs");
  const draft = join(folder, `heap.${process.pid}`);
  writeFileSync(script, toOneByte(later + given + main.code));
  const { status, stderr } = spawnSync(process.execPath, ["--snapshot-blob", draft, "--build-snapshot", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(`expected a snapshot of src/fast.ts, met exit code ${status}: ${stderr.slice(0, 400)}`);
  renameSync(draft, join(folder, "heap"));
  writeFileSync(join(folder, "stamp.json"), JSON.stringify({ node: process.execPath, version: process.version, sources: stamps }));
}

/** A text of the engine takes two bytes a character as soon as one is above U+00FF: those are written as escapes. */
function toOneByte(code: string): string {
  return code.replaceAll(/[\u0100-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

try {
  await build();
} catch (error) {
  rmSync(join(folder, "heap"), { force: true });
  process.stderr.write(`plimsoll: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
