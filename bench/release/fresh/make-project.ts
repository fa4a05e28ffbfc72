/** A random number below `below`, from a seed: the same seed gives the same set. */
export type Draw = (below: number) => number;

export function makeDraw(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  const found = from[draw(from.length)];
  if (found === undefined) throw new Error("expected something to pick from, met an empty list");
  return found;
}

const nouns = ["invoice", "cart", "ledger", "route", "session", "widget", "quota", "tenant", "parcel", "sensor", "roster", "claim"];
const verbs = ["load", "merge", "price", "render", "sync", "split", "rank", "verify", "queue", "paint"];

/** Source files of a made project: TypeScript, JavaScript and style sheets, none like another. */
export function makeProject(draw: Draw, files: number): Map<string, string> {
  const made = new Map<string, string>();
  for (let at = 0; at < files; at++) {
    const [noun, verb] = [pick(draw, nouns), pick(draw, verbs)];
    const folder = pick(draw, ["src", "src/lib", "packages/core/src", "app", "source/ui"]);
    const kind = pick(draw, ["ts", "tsx", "js", "mjs"]);
    made.set(`${folder}/${noun}-${verb}${at}.${kind}`, makeModule(draw, noun, verb, at));
  }
  return made;
}

function makeModule(draw: Draw, noun: string, verb: string, at: number): string {
  const lines = [`// ${verb} every ${noun} of part ${at}`, `const limit${at} = ${draw(9000)};`];
  for (let step = draw(6) + 2; step > 0; step--)
    lines.push(
      pick(draw, [
        `export function ${verb}${at}${step}(${noun}) {`,
        `export const ${noun}${at}${step} = (row) => {`,
        `export async function ${verb}All${at}${step}(${noun}) {`,
      ]),
      `  const name = "${noun} ${draw(99)} \u00e4\u20ac \\" \\\\ ${verb}";`,
      `  return [name, limit${at} * ${draw(77)}, \`${noun}-\${name}\`];`,
      "}",
    );
  lines.push(pick(draw, ["", "/* the end */", `export default ${draw(5)};`]));
  return lines.join("\n");
}

export function makeStyle(draw: Draw): string {
  return `$gap: ${draw(30)}px;\n.${pick(draw, nouns)} {\n  &:hover { margin: $gap; }\n  .${pick(draw, nouns)} { color: #${String(100_000 + draw(800_000))}; }\n}\n`;
}
