import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { blankComments } from "./blank-comments.ts";
import { scanJson } from "./scan-json.ts";
import { scanSettings } from "./scan-settings.ts";
import { scanToml } from "./scan-toml.ts";
import { scanYaml } from "./scan-yaml.ts";

const flat = (entries: readonly { keys: readonly string[]; value: string }[]) =>
  entries.map(({ keys, value }) => `${keys.join(".")}=${value}`);

describe("scanJson", () => {
  const cases: [string, string, string[]][] = [
    ["objects and lists", '{"a":{"b":"x"},"c":["y",1,true]}', ["a.b=x", "c.#=y", "c.#=1", "c.#=true"]],
    ["commas at the end", '{"a":"x",}', ["a=x"]],
    ["a key twice", '{"a":"x","a":"y"}', ["a=x", "a=y"]],
    ["bare keys and single quotes", "{a: 'x'}", ["a=x"]],
    ["a missing end", '{"a":{"b":"x"', []],
    ["escapes", String.raw`{"a":"x\ny\u0041"}`, ["a=x\nyA"]],
    ["colons inside strings", '{"url":"https://x:1/"}', ["url=https://x:1/"]],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.deepEqual(flat(scanJson(text)), expected));
});

describe("scanToml", () => {
  const cases: [string, string, string[]][] = [
    ["tables", '[a]\nb = "x"\n[c.d]\ne = 1', ["a.b=x", "c.d.e=1"]],
    ["arrays over lines", 'a = [\n  "x",\n  "y", \n]\nb = "z"', ["a.#=x", "a.#=y", "b=z"]],
    ["inline tables", "a = { version = \"1\", extras = ['x'] }", ["a.version=1", "a.extras.#=x"]],
    ["arrays of tables", '[[m]]\nname = "x"\n[[m]]\nname = "y"', ["m.name=x", "m.name=y"]],
    ["quoted and dotted keys", '[p."/x/y"]\n"a.b".c = "z"', ["p./x/y.a.b.c=z"]],
    ["long texts are passed over", 'a = """\nb = "no"\n"""\nc = "x"', ["c=x"]],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.deepEqual(flat(scanToml(text)), expected));
});

describe("scanYaml", () => {
  const cases: [string, string, string[]][] = [
    ["mappings", "a:\n  b: x\nc: 'y'", ["a.b=x", "c=y"]],
    ["lists below and beside their key", "a:\n  - x\n  - y\nb:\n- z\nc: w", ["a.#=x", "a.#=y", "b.#=z", "c=w"]],
    ["mappings in lists", "s:\n  - uses: x@v1\n    with:\n      k: y\n  - run: z", ["s.#.uses=x@v1", "s.#.with.k=y", "s.#.run=z"]],
    ["block texts", "run: |\n  npm i x\n  y\nz: 1", ["run.|=npm i x", "run.|=y", "z=1"]],
    ["flow values", "a: [x, 'y']\nb: {c: z}", ["a.#=x", "a.#=y", "b.c=z"]],
    ["colons in values", "image: ollama/ollama:latest\nurl: https://x/", ["image=ollama/ollama:latest", "url=https://x/"]],
    ["several documents", "a: x\n---\nb: y", ["a=x", "b=y"]],
    ["anchors", "a: &x\n  b: y", ["a.b=y"]],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.deepEqual(flat(scanYaml(text)), expected));
});

describe("every scanner", () => {
  it("ends on any text and gives offsets that point at the value", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", '"', "'", "{", "}", "[", "]", ":", ",", "=", "\n", " ", "-", "|", "\\", "#"),
          maxLength: 60,
        }),
        (text) => {
          for (const scan of [scanJson, scanToml, scanYaml]) {
            for (const { value, offset } of scan(text)) {
              assert.ok(offset >= 0 && offset <= text.length);
              if (!text.includes("\\") && value !== "")
                assert.ok(text.slice(offset).includes(value.slice(0, 1)), JSON.stringify([text, value, offset]));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is chosen by the name, and JSON by its brace", () => {
    assert.deepEqual(flat(scanSettings("a.toml", 'x = "y"')), ["x=y"]);
    assert.deepEqual(flat(scanSettings("a.yaml", "x: y")), ["x=y"]);
    assert.deepEqual(flat(scanSettings(".roomodes", '{"x": "y"}')), ["x=y"]);
  });
});

describe("blankComments", () => {
  const cases: [string, string, string][] = [
    ["a.ts", 'x("https://a.b"); // c', 'x("https://a.b");     '],
    ["a.ts", "/* a\nb */x", "    \n    x"],
    ["a.ts", "`// kept`", "`// kept`"],
    ["a.py", 'def f():\n  """doc"""\n  x = """kept"""  # c', 'def f():\n           \n  x = """kept"""     '],
    ["a.yaml", "a: b#c # d", "a: b#c    "],
    ["Dockerfile", "# a\nFROM b", "   \nFROM b"],
    ["a.html", "<a><!-- b --></a>", "<a>          </a>"],
    ["a.el", '(a ";x") ; b', '(a ";x")    '],
    ["a.unknown", "# a", "# a"],
    ["a.tf", '# a\nx = "http://b" // c', '   \nx = "http://b"     '],
    ["a.ini", "; a\nb = c ; d", "   \nb = c ; d"],
    ["a.sql", "select 1 -- c", "select 1     "],
  ];
  for (const [path, text, expected] of cases)
    it(`${path}: ${JSON.stringify(text)}`, () => assert.equal(blankComments(path, text), expected));

  it("keeps length and line ends of any text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("a.ts", "a.py", "a.rb", "a.php", "a.html", "a.sql", "a.el", "a.ini"),
        fc.string({ maxLength: 80 }),
        (path, text) => {
          const code = blankComments(path, text);
          assert.equal(code.length, text.length);
          assert.deepEqual(
            [...code.matchAll(/\n/g)].map((one) => one.index),
            [...text.matchAll(/\n/g)].map((one) => one.index),
          );
        },
      ),
    );
  });
});
