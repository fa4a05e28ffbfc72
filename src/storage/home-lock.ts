import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Where the running server of a home folder answers, and what to show it. */
export interface RunningServer {
  readonly port: number;
  /** Known to those who may read the owner's files. */
  readonly token: string;
  readonly pid: number;
  /** Path of its local socket, where the system gave it one: a little faster than the port. */
  readonly socket?: string;
}

/** Held by the one server process of a home folder. */
export interface HomeLock {
  /** Tells other processes of the same user where the server answers. */
  announce(server: RunningServer): void;
  release(): void;
}

const lockFile = "server.lock";
const announcement = "server.json";

/**
 * Takes the home folder for a server; null when another process has it. The lock is an exclusive SQLite transaction:
 * the system frees it when the process dies, however it dies, so there is no stale lock to clear.
 */
export function takeHomeLock(home: string): HomeLock | null {
  makePrivateFolder(home);
  const database = openLock(home);
  if (database === null) return null;
  const path = join(home, announcement);
  return {
    announce(server) {
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(server), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      rmSync(path, { force: true });
      database.close();
    },
  };
}

/** The server that runs on this home folder; null when none does. A file left by a killed server does not count. */
export function findRunningServer(home: string): RunningServer | null {
  const server = readAnnouncement(join(home, announcement));
  if (server === null) return null;
  const database = openLock(home);
  if (database === null) return server;
  database.close();
  return null;
}

function openLock(home: string): DatabaseSync | null {
  const database = new DatabaseSync(join(home, lockFile), { timeout: 0 });
  try {
    chmodSync(join(home, lockFile), 0o600);
    database.exec("pragma journal_mode = delete; begin exclusive");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) return null;
    throw error;
  }
}

function readAnnouncement(path: string): RunningServer | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRunningServer(value) ? value : null;
  } catch {
    return null; // absent, or being replaced
  }
}

function isRunningServer(value: unknown): value is RunningServer {
  if (typeof value !== "object" || value === null) return false;
  return (
    "port" in value &&
    typeof value.port === "number" &&
    "token" in value &&
    typeof value.token === "string" &&
    "pid" in value &&
    typeof value.pid === "number" &&
    (!("socket" in value) || typeof value.socket === "string")
  );
}

function makePrivateFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a folder that can be written at ${home}, met ${cause instanceof Error ? cause.message : "an error"}; choose another with --home`,
      cause,
    );
  }
}
