import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const main = join(import.meta.dirname, "..", "src", "main.ts");

/** Debian and macOS have it; elsewhere the test says that it was left out. */
function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("the server", { skip: hasOpenssl() ? false : "no openssl here to make a certificate" }, () => {
  it("answers by TLS with its own certificate, and marks cookies so", async (t) => {
    const home = mkdtempSync(join(tmpdir(), "plimsoll-tls-"));
    t.after(() => rmSync(home, { recursive: true, force: true }));
    const [cert, key] = [join(home, "cert.pem"), join(home, "key.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        key,
        "-out",
        cert,
        ...subject,
      ],
      { stdio: "ignore" },
    );
    const child = spawn(
      process.execPath,
      [main, "start", "--json", "--no-open", "--port", "0", "--home", join(home, "h"), "--tls-cert", cert, "--tls-key", key],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    t.after(async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    });
    const [line] = await once(child.stdout, "data");
    const url = new URL(String(JSON.parse(String(line)).url));
    assert.equal(url.protocol, "https:");
    const { status, cookie, strict } = await post(url, readFileSync(cert), { token: url.hash.replace("#token=", "") });
    assert.equal(status, 204);
    assert.equal(strict, "max-age=31536000", "browsers come by TLS alone from then on");
    assert.match(cookie, /^__Host-plimsoll-\d+=.*Secure/);
  });
});

function post(url: URL, ca: Buffer, body: object): Promise<{ readonly status: number; readonly cookie: string; readonly strict: string }> {
  return new Promise((resolve, reject) => {
    const headers = { origin: url.origin, "plimsoll-request": "1", "content-type": "application/json" };
    const sent = request(new URL("/api/session", url), { method: "POST", headers, ca, minVersion: "TLSv1.2" }, (answer) => {
      answer.resume();
      const { "set-cookie": cookie = "", "strict-transport-security": strict = "" } = answer.headers;
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, cookie: String(cookie), strict }));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}
