import type { IdentifierKind } from "../../model/catalog.ts";

export interface CommandTarget {
  readonly kind: IdentifierKind;
  readonly name: string;
}

interface CommandRow {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
}

/** Switches before the name; those that take a value of their own first. */
const options = String.raw`(?:(?:-[rc]\s+\S+|--(?:registry|index-url|extra-index-url|requirement|prefix|root|python|channel|workspace|filter)\s+\S+|-{1,2}[\w-]+(?:=\S+)?)\s+){0,12}`;
const runOptions = String.raw`(?:(?:-[pveuwlhm]\s+\S+|--(?:name|network|user|volume|publish|env|env-file|workdir|entrypoint|gpus|restart|memory|cpus|platform|hostname|mount|label|add-host|shm-size|ipc)\s+\S+|-{1,2}[\w-]+(?:=\S+)?)\s+){0,12}`;
const pkg = String.raw`["']?((?:@[\w.-]+\/)?[A-Za-z0-9][\w./-]*)`;

/** Commands that fetch or run a package, by what follows them. Each pattern's first group is the name. */
const rows: readonly CommandRow[] = [
  {
    kind: "npm",
    pattern: new RegExp(
      String.raw`\b(?:npx|bunx|pnpx|(?:pnpm|yarn)\s+dlx|npm\s+(?:exec|x)|bun\s+x)\s+(?:(?:-y|--yes|-q|--quiet|--)\s+)*(?:(?:-p|--package)[= ])?${pkg}`,
      "g",
    ),
  },
  {
    kind: "npm",
    pattern: new RegExp(
      String.raw`\b(?:npm\s+(?:i|install|add)|(?:pnpm|yarn|bun)\s+(?:global\s+)?(?:add|i|install)|deno\s+add)\s+${options}(?:npm:)?${pkg}`,
      "g",
    ),
  },
  { kind: "pypi", pattern: new RegExp(String.raw`\b(?:uvx|uv\s+tool\s+(?:run|install)|pipx\s+(?:run|install))\s+${options}${pkg}`, "g") },
  { kind: "pypi", pattern: new RegExp(String.raw`\b(?:pip3?|uv\s+pip|conda|mamba|micromamba)\s+install\s+${options}${pkg}`, "g") },
  { kind: "pypi", pattern: new RegExp(String.raw`\b(?:uv|poetry|pdm|pixi)\s+add\s+${options}${pkg}`, "g") },
  { kind: "go", pattern: new RegExp(String.raw`\bgo\s+(?:install|get|run)\s+${options}${pkg}`, "g") },
  { kind: "cargo", pattern: new RegExp(String.raw`\bcargo\s+(?:install|binstall|add)\s+${options}${pkg}`, "g") },
  { kind: "rubygems", pattern: new RegExp(String.raw`\bgem\s+install\s+${options}${pkg}`, "g") },
  { kind: "nuget", pattern: new RegExp(String.raw`\bdotnet\s+add\s+(?:\S+\s+)?package\s+${pkg}`, "g") },
  { kind: "composer", pattern: new RegExp(String.raw`\bcomposer\s+(?:global\s+)?require\s+${options}${pkg}`, "g") },
  {
    kind: "homebrew",
    pattern: new RegExp(String.raw`\bbrew\s+(?:install|reinstall|upgrade)\s+${options}(?:[\w-]+\/[\w-]+\/)?${pkg}`, "g"),
  },
  {
    kind: "image",
    pattern: new RegExp(String.raw`\b(?:docker|podman|nerdctl)\s+(?:run|pull|create)\s+${runOptions}["']?([a-z0-9][\w.:/-]*)`, "g"),
  },
  { kind: "editor-extension", pattern: /--install-extension[ =]["']?([\w-]+\.[\w-]+)/g },
  { kind: "action", pattern: /\bgh\s+extension\s+install\s+["']?([\w-]+\/[\w.-]+)/g },
];

/** Further names of an install command that takes several: all words up to the end of the command. */
const several = /^(npm|pypi|homebrew|rubygems)$/;

/** Characters after the first name in which further ones are looked for. */
const longestCommand = 500;

export interface FoundTarget extends CommandTarget {
  readonly offset: number;
}

/** Packages, images and extensions that commands in a text install or run. */
export function* findCommandTargets(text: string): Generator<FoundTarget> {
  for (const { kind, pattern } of rows) {
    let covered = 0;
    for (const match of text.matchAll(pattern)) {
      // What an earlier command took for its names is no command of its own.
      if (match.index < covered) continue;
      const first = match[1] ?? "";
      const begin = match.index + match[0].length - first.length;
      yield { kind, name: first, offset: begin };
      if (!several.test(kind) || !/install|add|\si\s/.test(match[0])) continue;
      const rest = /^[^\n;&|]*/.exec(text.slice(begin + first.length, begin + first.length + longestCommand))?.[0] ?? "";
      covered = begin + first.length + rest.length;
      for (const word of rest.matchAll(/(?<=\s)["']?((?:@[\w.-]+\/)?[A-Za-z0-9][\w./-]*)/g)) {
        yield { kind, name: word[1] ?? "", offset: begin + first.length + word.index };
      }
    }
  }
}
