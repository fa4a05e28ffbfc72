import { randomUUID } from "node:crypto";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Message, MessageTarget } from "../core/outbound/message.ts";
import { writeMail } from "../core/outbound/write-mail.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { openReplies, type Replies } from "./smtp-replies.ts";

type MailTarget = Extract<MessageTarget, { kind: "mail" }>;

const patience = 20_000;

/**
 * Sends one mail (RFC 5321). TLS from the start with `smtps:`, else STARTTLS; without it a mail (and a password) goes out only on
 * this machine. Rejects with `unreadable`, naming host and reply code, never a secret.
 */
export async function sendSmtp(target: MailTarget, message: Message): Promise<void> {
  const { host, port, isTls } = readServer(target.server);
  const addresses = [target.from, ...target.to].map(bareAddress);
  const first = await open(isTls ? connectTls({ host, port, ...serverName(host) }) : connectPlain({ host, port }), host, isTls);
  let talk = openReplies(first, host);
  try {
    await talk.expect(220);
    let offers = await hello(talk);
    if (!isTls && offers.includes("STARTTLS")) {
      await talk.say("STARTTLS", 220);
      talk.release();
      talk = openReplies(await open(connectTls({ socket: first, ...serverName(host) }), host, true), host);
      offers = await hello(talk);
    } else if (!isTls && !isLoopback(host)) throw fault(host, "no TLS is offered", "use a server that offers STARTTLS, or smtps:");
    await signIn(talk, target, offers, talk.isEncrypted || isLoopback(host));
    await handOver(talk, addresses, writeMail(message, { from: target.from, to: target.to, at: new Date(), id: randomUUID() }));
  } finally {
    talk.end();
  }
}

async function hello(talk: Replies): Promise<string> {
  return (await talk.say("EHLO plimsoll.invalid", 250)).toUpperCase();
}

async function signIn(talk: Replies, { user, password }: MailTarget, offers: string, isSafe: boolean): Promise<void> {
  if (user === "") return;
  if (!isSafe) throw fault(talk.host, "a password to send without TLS", "use smtps: or a server that offers STARTTLS");
  const inBase64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
  if (/\bAUTH\b.*\bPLAIN\b/.test(offers)) {
    await talk.say(`AUTH PLAIN ${inBase64(`\0${user}\0${password}`)}`, 235);
    return;
  }
  await talk.say("AUTH LOGIN", 334);
  await talk.say(inBase64(user), 334);
  await talk.say(inBase64(password), 235);
}

async function handOver(talk: Replies, [from = "", ...to]: readonly string[], mail: string): Promise<void> {
  await talk.say(`MAIL FROM:<${from}>`, 250);
  for (const address of to) await talk.say(`RCPT TO:<${address}>`, 250);
  await talk.say("DATA", 354);
  await talk.say(`${mail.replaceAll(/^\./gm, "..")}\r\n.`, 250);
  await talk.say("QUIT", 221);
}

function open(socket: Socket, host: string, isTls: boolean): Promise<Socket> {
  socket.setTimeout(patience, () => socket.destroy(new Error("no answer")));
  return new Promise((resolve, reject) => {
    socket.once(isTls ? "secureConnect" : "connect", () => resolve(socket));
    socket.once("error", (cause) => {
      const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
      reject(fault(host, code, "check host, port and certificate"));
    });
  });
}

function readServer(server: string): { host: string; port: number; isTls: boolean } {
  const url = URL.canParse(server) ? new URL(server) : null;
  if (url === null || (url.protocol !== "smtp:" && url.protocol !== "smtps:") || url.hostname === "")
    throw new PlimsollError(
      "bad-input",
      "expected a mail server like smtp://host:port or smtps://host:port, met another form; mend the address",
    );
  const isTls = url.protocol === "smtps:";
  return { host: url.hostname.replaceAll(/[[\]]/g, ""), port: url.port === "" ? (isTls ? 465 : 587) : Number(url.port), isTls };
}

/** The address alone, of a form that cannot carry a command. */
function bareAddress(text: string): string {
  const address = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
  if (/^[^\s<>\p{Cc}]+@[^\s<>@\p{Cc}]+$/u.test(address)) return address;
  throw new PlimsollError("bad-input", "expected a mail address, met another form; mend the address of the target");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function serverName(host: string): { servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {};
}

function fault(host: string, met: string, way: string): PlimsollError {
  return new PlimsollError("unreadable", `expected the mail server ${host} to take the mail, met ${met}; ${way}`);
}
