import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { replaceOwnerFile } from "../ledger/make-owner-file.ts";

/** A gateway that runs on this home folder, as it says itself. */
export interface AnnouncedGateway {
  readonly url: string;
  readonly pid: number;
  /** Lets the live test of the console through; in a file that only its owner may read. */
  readonly token: string;
  /** Its file, or empty. */
  readonly file: string;
  readonly callers: "open" | "issued";
  readonly upstreams: readonly string[];
  readonly at: string;
}

/** Headers of the live test: the address of its own stub, and the token. They go no further than the gateway. */
export const trialHeader = "x-plimsoll-trial";
export const trialTokenHeader = "x-plimsoll-trial-token";

/** Says that a gateway runs; the token comes back. */
export function announceGateway(home: string, said: Omit<AnnouncedGateway, "token" | "pid">): string {
  const token = randomBytes(32).toString("base64url");
  replaceOwnerFile(pathOf(home), `${JSON.stringify({ ...said, token, pid: process.pid })}\n`);
  return token;
}

/** Takes that back, where it is this process's own. */
export function withdrawGateway(home: string): void {
  if (readGateway(home)?.pid === process.pid) rmSync(pathOf(home), { force: true });
}

/** The gateway of a home folder; null where none says so, or its process is gone. */
export function readGateway(home: string): AnnouncedGateway | null {
  try {
    const said: unknown = JSON.parse(readFileSync(pathOf(home), "utf8"));
    return isAnnounced(said) && isAlive(said.pid) ? said : null;
  } catch {
    return null; // none was ever started here
  }
}

/** Where a request of the live test goes: a stub on loopback, named with the right token; null for anything else. */
export function readTrial(headers: Readonly<Record<string, string | readonly string[] | undefined>>, token: string): URL | null {
  const shown = headers[trialTokenHeader];
  const where = headers[trialHeader];
  if (typeof shown !== "string" || typeof where !== "string" || !URL.canParse(where)) return null;
  const [a, b] = [Buffer.from(shown), Buffer.from(token)];
  const url = new URL(where);
  return a.length === b.length && timingSafeEqual(a, b) && url.hostname === "127.0.0.1" ? url : null;
}

function pathOf(home: string): string {
  return join(home, "gateway.json");
}

function isAnnounced(value: unknown): value is AnnouncedGateway {
  if (typeof value !== "object" || value === null || !("url" in value) || !("pid" in value) || !("token" in value)) return false;
  const hasLists = "upstreams" in value && Array.isArray(value.upstreams) && "callers" in value && "file" in value && "at" in value;
  return hasLists && typeof value.url === "string" && typeof value.pid === "number" && typeof value.token === "string";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
