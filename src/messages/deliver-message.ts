import { createHmac } from "node:crypto";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Message, MessageTarget } from "../core/outbound/message.ts";
import { writeChat } from "../core/outbound/write-chat.ts";
import { sendSmtp } from "./send-smtp.ts";

const patience = 15_000;

/** Delivers a message to one configured target. Connects to nothing else, follows no redirect, and names no secret in errors. */
export async function deliverMessage(target: MessageTarget, message: Message): Promise<void> {
  if (target.kind === "mail") return sendSmtp(target, message);
  const body = JSON.stringify(writeChat(target.kind, message));
  const signed = target.kind === "webhook" && target.key !== "" ? { "x-plimsoll-signature": sign(target.key, body) } : {};
  const host = hostOf(target.url);
  let status: number;
  try {
    const answer = await fetch(target.url, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/json", ...signed },
      body,
      signal: AbortSignal.timeout(patience),
    });
    status = answer.status;
    await answer.body?.cancel();
  } catch (cause) {
    // The cause may carry the address, and the address is a secret.
    const met = cause instanceof Error && cause.name === "TimeoutError" ? "no answer in 15 seconds" : "no connection";
    throw new PlimsollError(
      "unreadable",
      `expected ${target.kind} at ${host} to take the message, met ${met}; check the address and the network`,
    );
  }
  if (status < 200 || status > 299)
    throw new PlimsollError(
      "unreadable",
      `expected ${target.kind} at ${host} to take the message, met status ${status}; make the webhook anew and set it again`,
    );
}

/** `sha256=` and the HMAC of the body in hex, as the receiver checks it. */
function sign(key: string, body: string): string {
  return `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an address that is none";
}
