import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { webhookUrl } from "./webhook-url.ts";

const anchor = "hooks.zapier.com/hooks/catch/";
const find = (text: string): string[] => {
  const at = text.indexOf(anchor);
  return webhookUrl.verify({ text, at, to: at + anchor.length, anchor, digits: 0 }).map(({ start, end }) => text.slice(start, end));
};

describe("webhook addresses", () => {
  const address = `https://${anchor}1234567/abc12de`;

  it("are found from their scheme on, at the text's beginning and far behind it", () => {
    for (const before of ["", "see ", "http://a.b/ ", "x ".repeat(4_000)]) assert.deepEqual(find(`${before}${address} `), [address]);
    assert.deepEqual(find(`${address.replace("https", "http")}\n`), [address.replace("https", "http")]);
  });

  it("need their scheme directly before the host", () => {
    assert.deepEqual(find(`${anchor}1234567/abc12de`), []);
    assert.deepEqual(find(`https://${"a".repeat(200)}${anchor}1234567/abc12de`), []);
    assert.deepEqual(find(`${anchor}1234567/abc12de http://x`), []);
  });
});
