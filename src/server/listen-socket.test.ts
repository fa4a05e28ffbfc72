import assert from "node:assert/strict";
import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { listenSocket, pathOfSocket } from "./listen-socket.ts";

const skip = process.platform === "win32" ? "no such sockets here" : false;

function send(home: string, path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath: pathOfSocket(home), path, method: "POST" }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
    });
    call.on("error", reject).end("{}");
  });
}

describe("listenSocket", { skip }, () => {
  it("answers as the port does, for the owner alone, over what a killed server left", async () => {
    const home = mkdtempSync(join(tmpdir(), "plimsoll-"));
    writeFileSync(pathOfSocket(home), "left behind");
    const socket = await listenSocket(home, async ({ url }) => (url.endsWith("/local/decide") ? new Response("decided") : undefined));
    assert.ok(socket);
    assert.equal(statSync(pathOfSocket(home)).mode & 0o777, 0o600);
    assert.deepEqual(await send(home, "/local/decide"), { status: 200, body: "decided" });
    assert.equal((await send(home, "/api/flows")).status, 404);
    await socket.close();
    await assert.rejects(send(home, "/local/decide"));
  });

  it("leaves it at the port where the path is too long", async () => {
    assert.equal(await listenSocket(join(tmpdir(), "x".repeat(120)), async () => undefined), null);
  });
});
