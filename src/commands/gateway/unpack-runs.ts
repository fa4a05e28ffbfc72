import { gunzipSync } from "node:zlib";

// The first bytes of every gzip (RFC 1952: magic, deflate, usual flags) in base64.
const packedRun = /(?<![A-Za-z0-9+/_-])H4sI[A-Za-z0-9+/_-]{16,}={0,2}/g;
const mostRuns = 8;
const largest = 4 * 1024 * 1024;

/** What packed runs in a text say: gzip in base64, as logs and scripts carry it. What cannot be unpacked is left out; bounded. */
export function unpackRuns(text: string): readonly string[] {
  if (!text.includes("H4sI")) return [];
  return Array.from(text.matchAll(packedRun), ([run]) => run)
    .slice(0, mostRuns)
    .map(unpack)
    .filter((inner) => inner !== "");
}

function unpack(run: string): string {
  try {
    return gunzipSync(Buffer.from(run, "base64"), { maxOutputLength: largest }).toString();
  } catch {
    return ""; // noise that only begins like it
  }
}
