import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { Arrival } from "./look-alike.ts";

/** Whether what arrived says a text, in any of the writings by which the roads send it. */
export function saysText({ body, path }: Arrival, text: string): boolean {
  const writings = [body.toString("utf8"), body.toString("utf16le"), path, ...unpack(body)];
  return writings.some((one) => [one, unquote(one), unescape(one), ...decodeBase64(one)].some((said) => said.includes(text)));
}

function unpack(body: Buffer): readonly string[] {
  return [gunzipSync, inflateSync, inflateRawSync].flatMap((open) => {
    try {
      return [open(body).toString("utf8")];
    } catch {
      return [];
    }
  });
}

function unquote(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function unescape(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeBase64(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map((run) => Buffer.from(run, "base64").toString("utf8"));
}
