import { makeNpm } from "./make-tar.ts";

/** The incident's package again, made from a seed: a map of 59.8 MB with 1,900 sources and 512,000 lines, beside a bundle of 13 MB. */
export function makeReplica(): Buffer {
  let seed = 20260331;
  const next = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
  const words = [
    "session",
    "agent",
    "render",
    "prompt",
    "stream",
    "policy",
    "result",
    "message",
    "context",
    "handler",
    "state",
    "tool",
    "queue",
    "token",
    "update",
  ];
  const word = (): string => words[next(words.length)] ?? "x";
  const line = (): string => {
    const [a, b, c] = [word(), word(), word()];
    const forms = [
      `  const ${a}${next(999)} = await ${b}.${c}({ ${a}: "${b}", limit: ${next(5000)} });`,
      `  if (${a}.${b} !== undefined && ${c}Count > ${next(99)}) return ${b};`,
      `  // ${a} of the ${b} before the ${c} is known`,
      `export function ${a}${c}(${b}: ${a[0]?.toUpperCase()}${a.slice(1)}State, ${c}: number): void {`,
      "}",
    ];
    return forms[next(forms.length)] ?? "";
  };
  const sources: string[] = [];
  const contents: string[] = [];
  for (let file = 0; file < 1900; file++) {
    const lines = 269 + (file < 900 ? 1 : 0);
    sources.push(`../src/${word()}/${word()}${file}.ts`);
    contents.push(`${Array.from({ length: lines }, line).join("\n")}\n`);
  }
  const body = JSON.stringify({ version: 3, sources, sourcesContent: contents, names: [] }).slice(0, -1);
  const filler = Array.from({ length: 4096 }, () => "ABCDEFGHIKLMNOP"[next(15)] + "AAA,SAASA;".charAt(next(10)))
    .join("")
    .slice(0, 8000);
  const map = `${body},"mappings":"${filler.repeat(Math.ceil(60e6 / filler.length)).slice(0, Math.max(0, 59_800_000 - body.length - 14))}"}`;
  const bundle = contents.join("").replaceAll("\n", " ").slice(0, 12_967_000);
  return makeNpm({
    "package.json": JSON.stringify({ name: "replica", version: "2.1.88" }),
    "cli.js": `${bundle}\n//# sourceMappingURL=cli.js.map\n`,
    "cli.js.map": map,
  });
}
