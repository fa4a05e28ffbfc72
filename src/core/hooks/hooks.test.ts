import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findMentions } from "./find-mentions.ts";
import { gatherTexts } from "./gather-texts.ts";
import { sayPlaceholders, sayWithCleaned } from "./hook-messages.ts";
import { findPlaceholders, settlePlaceholders } from "./settle-placeholders.ts";
import { withholdValue } from "./withhold-value.ts";

const mail = "\u27e6email\u00b7k3f9a2\u27e7";
const escaped = "\\u27e6email\\u00b7k3f9a2\\u27e7";

describe("gatherTexts", () => {
  it("puts the same strings back where they were", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { text, put, isComplete } = gatherTexts(value);
        assert.ok(isComplete);
        if (!JSON.stringify(value).includes("\\u001e"))
          assert.deepEqual(JSON.parse(JSON.stringify(put(text))), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("counts lines from the longest string, and keeps keys beside the others", () => {
    const { text, put } = gatherTexts({ password: "hunter22", file: { content: "one\ntwo\nthree" } });
    assert.ok(text.startsWith("one\ntwo\nthree\n"));
    assert.ok(text.endsWith("password: hunter22"));
    assert.deepEqual(put(text.replace("two", "2").replace("hunter22", "x")), { password: "x", file: { content: "one\n2\nthree" } });
  });

  it("says when pieces cannot be told apart any more, and when it did not look at all", () => {
    assert.equal(gatherTexts(["aa", "b"]).put("aab"), null);
    assert.equal(gatherTexts(["aaaa", "bbbb"], 5).isComplete, false);
  });
});

describe("settlePlaceholders", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(mail, escaped, "\u27e6iban\u00b7abcdef123456\u27e7", "\u27e6", "\\u27e6"),
  );
  const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""));
  const input = fc.oneof(text, fc.array(text), fc.dictionary(text, fc.oneof(text, fc.array(text), fc.dictionary(text, text))));

  it("lets no placeholder through to a tool: it is restored, or the call is refused", () => {
    fc.assert(
      fc.property(input, fc.constantFrom("write", "shell", "read", "other", "mcp", "web"), fc.boolean(), (value, deed, knows) => {
        const settled = settlePlaceholders(value, deed, (one) => (knows ? one.replaceAll(mail, "ana@example.com") : one));
        const through = settled.kind === "none" ? value : settled.kind === "restored" ? settled.value : null;
        assert.deepEqual(findPlaceholders(JSON.stringify(through)), []);
        const strings = JSON.stringify(through).replaceAll("\\\\", "\\");
        assert.deepEqual(findPlaceholders(strings), []);
      }),
      { numRuns: 500 },
    );
  });

  it("restores on this machine, and refuses servers and what nothing stands behind", () => {
    const restore = (one: string): string => one.replaceAll(mail, "ana@example.com");
    assert.deepEqual(settlePlaceholders({ content: `To: ${mail}` }, "write", restore), {
      kind: "restored",
      value: { content: "To: ana@example.com" },
    });
    assert.deepEqual(settlePlaceholders({ content: mail }, "mcp", restore), { kind: "refused", open: ["email"], why: "not-local" });
    assert.deepEqual(settlePlaceholders({ content: escaped }, "write", restore), { kind: "refused", open: ["email"], why: "unknown" });
    assert.deepEqual(settlePlaceholders({ [mail]: "x" }, "write", restore), { kind: "refused", open: ["email"], why: "unknown" });
    assert.match(sayPlaceholders(["email"], "unknown"), /^Held: 1 placeholder \(e-mail address\)/);
  });
});

describe("withholdValue", () => {
  it("keeps the shape and nothing of the content", () => {
    const value = { type: "text", file: { filePath: "/p/a", content: "secret", other: "b" } };
    assert.deepEqual(withholdValue(value, "M", { file_path: "/p/a" }), {
      type: "text",
      file: { filePath: "/p/a", content: "M", other: "" },
    });
    assert.equal(withholdValue("secret", "M", {}), "M");
    assert.equal(withholdValue(null, "M", {}), "M");
  });
});

describe("findMentions", () => {
  it("finds @files in a prompt and files among the words of a command", () => {
    assert.deepEqual(findMentions("read @a/b.ts#L3-9. and @c?", "mention"), ["a/b.ts", "c"]);
    assert.deepEqual(findMentions("cat 'my file' seed.sql | grep -n x >out", "word"), ["cat", "my file", "seed.sql", "grep", "out"]);
    assert.equal(findMentions("@a ".repeat(10) + Array.from({ length: 40 }, (_, at) => `@f${at}`).join(" "), "mention").length, 16);
  });
});

describe("sayWithCleaned", () => {
  it("adds the cleaned text and stays below what clients show", () => {
    assert.equal(sayWithCleaned("M", null), "M");
    assert.equal(sayWithCleaned("M", "text"), "M\n\nCleaned, ready to send:\ntext");
    assert.ok(sayWithCleaned("M", "x".repeat(50_000)).length < 10_000);
  });
});
