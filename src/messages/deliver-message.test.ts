import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttp } from "node:http";
import { createServer as createTcp, type Server } from "node:net";
import { after, describe, it } from "node:test";
import type { Message } from "../core/outbound/message.ts";
import { deliverMessage } from "./deliver-message.ts";

const closing: (() => void)[] = [];
after(() => {
  for (const close of closing) close();
});
const message: Message = {
  subject: "2 dates, ürgent",
  lines: [{ text: ".a dot leads this line" }, { text: "ends", link: "http://x.test/a" }],
};

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** A mail server on this machine that answers what it is told to and keeps what it heard. */
async function startMail(refuses: RegExp | null = null, offers = "250-test\r\n250 AUTH PLAIN LOGIN\r\n") {
  const heard: string[] = [];
  let mail = "";
  const server = createTcp((socket) => {
    let isData = false;
    let rest = "";
    socket.on("error", () => undefined);
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (isData) {
          if (line === ".") {
            isData = false;
            socket.write("250 taken\r\n");
          } else mail += `${line.startsWith("..") ? line.slice(1) : line}\r\n`;
          continue;
        }
        heard.push(line);
        if (refuses?.test(line) === true) socket.write("550 no\r\n");
        else if (line.startsWith("EHLO")) socket.write(offers);
        else if (line.startsWith("AUTH")) socket.write("235 in\r\n");
        else if (line === "DATA") {
          isData = true;
          socket.write("354 go\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  return { port: await portOf(server), heard, mail: () => mail };
}

async function startHook(status: number) {
  const got: { body: string; signature: string }[] = [];
  const server = createHttp((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      got.push({ body, signature: String(request.headers["x-plimsoll-signature"] ?? "") });
      response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/elsewhere" } : {}).end();
    });
  });
  return { port: await portOf(server), got };
}

const mailTarget = (port: number, more: object = {}) => ({
  ...{ kind: "mail" as const, server: `smtp://127.0.0.1:${port}`, user: "", password: "" },
  ...{ from: "Plimsoll <from@example.com>", to: ["a@example.com", "b@example.com"], ...more },
});

describe("mail", () => {
  it("goes to everybody, whole, with its words encoded", async () => {
    const server = await startMail();
    await deliverMessage(mailTarget(server.port, { user: "u", password: "p" }), message);
    assert.deepEqual(server.heard, [
      "EHLO plimsoll.invalid",
      `AUTH PLAIN ${Buffer.from("\0u\0p").toString("base64")}`,
      "MAIL FROM:<from@example.com>",
      "RCPT TO:<a@example.com>",
      "RCPT TO:<b@example.com>",
      "DATA",
      "QUIT",
    ]);
    const [head = "", body = ""] = server.mail().split("\r\n\r\n");
    assert.match(head, /^Subject: =\?UTF-8\?B\?/m);
    assert.equal(Buffer.from(body, "base64").toString("utf8"), ".a dot leads this line\r\nends\r\nhttp://x.test/a");
  });

  it("lets no subject and no address become a command or header", async () => {
    const server = await startMail();
    await deliverMessage(mailTarget(server.port), { subject: "a\r\nBcc: evil@example.com", lines: [{ text: "x" }] });
    assert.ok(!/^Bcc:/m.test(server.mail()));
    for (const to of ["a@example.com>\r\nRCPT TO:<evil@example.com", "a b@example.com", "nobody"])
      await assert.rejects(deliverMessage(mailTarget(server.port, { to: [to] }), message), { code: "bad-input" });
  });

  it("names host and reply, never user or password, when it is refused", async () => {
    const server = await startMail(/^AUTH/);
    await assert.rejects(deliverMessage(mailTarget(server.port, { user: "someone", password: "s3cret-word" }), message), (error) => {
      assert.ok(error instanceof Error && /127\.0\.0\.1/.test(error.message) && /550/.test(error.message));
      return !/someone|s3cret-word/.test(JSON.stringify([error.message, error.stack, error.cause]));
    });
  });

  it("says so where nobody listens and where the address is none", async () => {
    await assert.rejects(deliverMessage(mailTarget(1), message), { code: "unreadable" });
    await assert.rejects(deliverMessage(mailTarget(1, { server: "mail.example.com" }), message), { code: "bad-input" });
  });
});

describe("webhook, Slack and Teams", () => {
  it("take the message in their own form, a webhook signed", async () => {
    const hook = await startHook(200);
    const url = `http://127.0.0.1:${hook.port}/T0/secret-path`;
    await deliverMessage({ kind: "webhook", url, key: "key" }, message);
    await deliverMessage({ kind: "slack", url }, { subject: "a <b> & c", lines: [{ text: "x|y <z>", link: "http://x.test" }] });
    await deliverMessage({ kind: "teams", url }, message);
    const [plain, slack, teams] = hook.got.map(({ body }) => JSON.parse(body));
    assert.equal(plain.subject, message.subject);
    assert.equal(
      hook.got[0]?.signature,
      `sha256=${createHmac("sha256", "key")
        .update(hook.got[0]?.body ?? "")
        .digest("hex")}`,
    );
    assert.equal(slack.blocks[1].text.text, "<http://x.test|x/y &lt;z&gt;>");
    assert.equal(teams.attachments[0].content.type, "AdaptiveCard");
  });

  it("are refused with their host only, and no redirect is followed", async () => {
    for (const status of [302, 404, 500]) {
      const hook = await startHook(status);
      await assert.rejects(
        deliverMessage({ kind: "slack", url: `http://127.0.0.1:${hook.port}/T0/secret-path` }, message),
        (error) =>
          error instanceof Error &&
          error.message.includes(String(status)) &&
          !JSON.stringify([error.message, error.stack]).includes("secret-path"),
      );
      assert.equal(hook.got.length, 1);
    }
    await assert.rejects(
      deliverMessage({ kind: "teams", url: "http://127.0.0.1:1/secret-path" }, message),
      (error) => error instanceof Error && !JSON.stringify([error.message, error.cause, error.stack]).includes("secret-path"),
    );
  });
});
