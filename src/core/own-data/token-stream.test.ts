import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TokenStream, type Token } from "./token-stream.ts";

function cut(pieces: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  const stream = new TokenStream((token) => found.push(token));
  for (const piece of pieces) stream.feed(piece);
  stream.end();
  return found;
}

const signs = fc.constantFrom(..."ab1 '’-@.\n😀é張\ud83d\ude00\u0308".split(""), "😀", "x".repeat(300), " ".repeat(700), "\n");

describe("tokens of a stream", () => {
  it("are the same for any cutting", () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.nat(), (parts, at) => {
        const text = parts.join("");
        const place = text.length === 0 ? 0 : at % text.length;
        assert.deepEqual(cut([text.slice(0, place), text.slice(place)]), cut([text]));
        assert.deepEqual(cut(text.split("")), cut([text]));
      }),
    );
  });

  it("lie in the text with their places", () => {
    const text = "Anna O'Brien, 0170/123";
    assert.deepEqual(
      cut([text]).map(({ text: word, start, end }) => [word, text.slice(start, end)]),
      [
        ["Anna", "Anna"],
        ["O'Brien", "O'Brien"],
        ["0170", "0170"],
        ["123", "123"],
      ],
    );
  });
});
