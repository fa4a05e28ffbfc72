import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { decodeText } from "../../reading/decode-text.ts";
import { readChunks } from "./read-chunks.ts";

async function withFile(bytes: Uint8Array, look: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plimsoll-chunks-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, bytes);
    await look(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("readChunks", () => {
  it("reads a file whole, and text out of it whatever its lines are", async () => {
    for (const written of ["", "short", "é".repeat(150_000), "line of text\n".repeat(20_000), `${"x".repeat(300_000)}\nend`]) {
      await withFile(Buffer.from(written), async (path) => {
        let size = 0;
        for await (const chunk of readChunks(path)) size += chunk.length;
        assert.equal(size, Buffer.byteLength(written));
        let text = "";
        for await (const piece of decodeText(readChunks(path))) text += piece;
        assert.ok(text === written);
      });
    }
  });
  it("says that a file is not there", async () => {
    await assert.rejects(async () => {
      for await (const chunk of readChunks(join(tmpdir(), "plimsoll-none"))) assert.fail(String(chunk.length));
    }, /ENOENT/);
  });
});
