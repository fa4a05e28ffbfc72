import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHead } from "./read-head.ts";
import { findRawColumn, unwrapRawColumn } from "./unwrap-raw-column.ts";

async function unwrap(text: string, size = 7): Promise<string | null> {
  const raw = findRawColumn(readHead("export.csv", text, true));
  if (raw === null) return null;
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  let all = "";
  for await (const piece of unwrapRawColumn(pieces(), raw)) all += piece;
  return all;
}

describe("unwrapRawColumn", () => {
  it("gives the events one a line, wherever the column stands", async () => {
    assert.equal(await unwrap('"_time","_raw",host\n1,"{""a"":1}",x\n2,"{""a"":2}",y\n'), '{"a":1}\n{"a":2}\n');
    assert.equal(await unwrap("_raw\tsource\nMar 2 dnsmasq: query[A] a from b\tx\n"), "Mar 2 dnsmasq: query[A] a from b\n");
  });

  it("joins an event of several lines and keeps an empty one as a line", async () => {
    assert.equal(await unwrap('_raw,host\n"a\nb",x\n,y\nc,z\n'), "a b\n\nc\n");
  });

  it("says of other tables that nothing is wrapped", async () => {
    assert.equal(await unwrap("time,raw,host\n1,2,3\n"), null);
  });
});
