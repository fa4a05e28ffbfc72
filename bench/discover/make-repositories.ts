import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blindRepositories } from "./blind.rows.ts";
import { freshRepositories } from "./fresh.rows.ts";
import { lookAlikes } from "./look-alikes.rows.ts";
import { signals } from "./signals.rows.ts";

/** A made repository on disk with what is true of it. */
export interface MadeRepository {
  readonly name: string;
  readonly folder: string;
  readonly tools: ReadonlySet<string>;
  readonly also: ReadonlySet<string>;
  readonly pieces: readonly string[];
  /** `aside` was held back while the rules were tuned; `fresh` was written whole afterwards, `blind` after that. */
  readonly part: "tuned" | "aside" | "fresh" | "blind";
}

interface Piece {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly tools?: readonly string[];
  readonly also?: readonly string[];
}

const words = "harbour ledger anchor mast keel rudder galley hull tide buoy cargo deck sail crane dock ferry locker pilot quay winch".split(
  " ",
);

/** Everyday files that every repository has, so that nothing is found by being the only thing there. */
const everyday: Readonly<Record<string, string>> = {
  ".gitignore": "node_modules\n.env\n.claude/\n.cursor/\n",
  LICENSE: "MIT\n",
  "src/util.ts": "export const twice = (n: number) => n * 2;\n",
  "scripts/build.sh": "#!/bin/sh\nset -e\nmake build\n",
  ".github/workflows/ci.yml":
    "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make test\n",
  "docs/guide.md": "See https://platform.openai.com/docs for what others do.\n",
};

/** Deterministic numbers in [0, 1): mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every signal and every look-alike of both parts stands in at least one repository; a third has no tool at all. */
export function makeRepositories(root: string, seed: number): MadeRepository[] {
  const random = makeRandom(seed);
  const combined = [false, true].flatMap((aside) => {
    const own = shuffle(
      signals.filter((one) => (one.aside ?? false) === aside),
      random,
    );
    const traps = shuffle(
      lookAlikes.filter((one) => (one.aside ?? false) === aside),
      random,
    );
    const count = Math.ceil(own.length * 0.7);
    const used = Array.from({ length: count }, (_, at) =>
      [...new Set([own[at % own.length], own[(at + count) % own.length]])].filter((one) => one !== undefined),
    );
    const clean = Array.from({ length: Math.ceil(count / 2) }, (_, at) =>
      [traps[(at * 2) % traps.length], traps[(at * 2 + 1) % traps.length]].filter((one) => one !== undefined),
    );
    const mixed = used.map((pieces, at): Piece[] => [
      ...pieces,
      ...(at % 2 === 0 ? [traps[Math.floor(random() * traps.length)]].filter((one) => one !== undefined) : []),
    ]);
    return [...mixed, ...clean].map((pieces, at) =>
      writeRepository(
        root,
        pieces,
        { name: `${aside ? "aside" : "tuned"}-${String(at).padStart(2, "0")}`, part: aside ? "aside" : "tuned" },
        random,
      ),
    );
  });
  const whole = [
    ...freshRepositories.map((piece) => ({ piece, part: "fresh" as const })),
    ...blindRepositories.map((piece) => ({ piece, part: "blind" as const })),
  ];
  return [...combined, ...whole.map(({ piece, part }) => writeRepository(root, [piece], { name: piece.id, part }, random))];
}

function writeRepository(
  root: string,
  pieces: readonly Piece[],
  { name, part }: Pick<MadeRepository, "name" | "part">,
  random: () => number,
): MadeRepository {
  const folder = join(root, name);
  const word = words[Math.floor(random() * words.length)] ?? "hull";
  const files = new Map<string, string>(Object.entries(everyday));
  const kept: Piece[] = [];
  for (const piece of pieces) {
    // Two pieces that need the same file do not go together.
    if (kept.some((other) => Object.keys(piece.files).some((path) => path in other.files))) continue;
    kept.push(piece);
    for (const [path, text] of Object.entries(piece.files)) files.set(path.replaceAll("NAME", word), text.replaceAll("NAME", word));
  }
  mkdirSync(join(folder, ".git"), { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    name,
    folder,
    part,
    tools: new Set(kept.flatMap((piece) => piece.tools ?? [])),
    also: new Set(kept.flatMap((piece) => piece.also ?? [])),
    pieces: kept.map((piece) => piece.id),
  };
}

function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
