import type { Sent } from "../messages.ts";
import { readBytes } from "../page/read-body.ts";
import { largestRead } from "../page/road.ts";

/** A file as something to be decided. Files that are too large are not read and go by the rule. */
export async function readFile(file: File): Promise<Sent> {
  const isText = /^text\/|json|xml|csv|^$/.test(file.type);
  const head = { road: "file", url: location.href, method: "PUT", type: file.type, name: file.name, rewrites: isText };
  if (file.size > largestRead) return { ...head, unread: "too large", rewrites: false };
  return { ...head, ...readBytes(await file.arrayBuffer()) };
}
