import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { splitMultipart } from "./split-multipart.ts";

const type = 'multipart/form-data; boundary="--b 1"';
const write = (contents: readonly string[]): string =>
  `${contents.map((content, at) => `----b 1\r\nContent-Disposition: form-data; name="f${at}"; filename="a${at}.txt"\r\nContent-Type: text/plain; x=1\r\n\r\n${content}\r\n`).join("")}----b 1--\r\n`;

describe("multipart bodies", () => {
  it("come apart into what they were put together from", () => {
    const content = fc
      .string({ unit: fc.constantFrom("a", "\r", "\n", "-", "\u00ff", '"') })
      .filter((text) => !`\r\n${text}`.includes("\r\n----b 1"));
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (contents) => {
        const body = write(contents);
        const parts = splitMultipart(body, type);
        assert.deepEqual(
          parts?.map(({ start, end }) => body.slice(start, end)),
          contents,
        );
        assert.deepEqual(parts?.map(({ name, fileName, type: kind }) => [name, fileName, kind])[0], ["f0", "a0.txt", "text/plain"]);
      }),
    );
  });

  it("that do not keep to the format are not guessed at", () => {
    const whole = write(["one"]);
    for (const odd of [whole.slice(0, -6), `x${whole}`, whole.replace("\r\n\r\n", "\n\n"), ""])
      assert.equal(splitMultipart(odd, type), null);
    assert.equal(splitMultipart(whole, "multipart/form-data"), null);
  });
});
