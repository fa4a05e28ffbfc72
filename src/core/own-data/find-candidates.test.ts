import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findCandidates } from "./find-candidates.ts";
import { TokenStream, type Token } from "./token-stream.ts";

function mailsIn(text: string): readonly string[] {
  const tokens: Token[] = [];
  const stream = new TokenStream((token) => tokens.push(token));
  stream.feed(text);
  stream.end();
  return tokens.flatMap((_, at) =>
    findCandidates(tokens.slice(0, at + 1), tokens[at + 1]).flatMap(({ forms, start, end }) =>
      forms.filter((form) => form.startsWith("e:")).map((form) => `${form} ${text.slice(start, end)}`),
    ),
  );
}

describe("addresses among tokens", () => {
  it("are read as written, percent-encoded and spelled out", () => {
    assert.deepEqual(mailsIn("to Ana.B@kunde7.de, now"), ["e:ana.b@kunde7.de Ana.B@kunde7.de"]);
    assert.deepEqual(mailsIn("?e=ana%40kunde7.de&x=1"), ["e:ana@kunde7.de ana%40kunde7.de"]);
    assert.deepEqual(mailsIn("ana [at] kunde dot example (dot) org or"), ["e:ana@kunde.example.org ana [at] kunde dot example (dot) org"]);
  });

  it("are not made of other words", () => {
    assert.deepEqual(mailsIn("look at kunde.de (at noon)"), []);
    assert.deepEqual(mailsIn("100%40 of dot com"), []);
    assert.deepEqual(mailsIn("ana@kunde"), []);
  });
});
