import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** One way in which our hook fails, for a real client that is installed in hold. */
export interface Fault {
  readonly id: string;
  readonly title: string;
  /** Makes the fault in Plimsoll's own home folder; answers what takes it away again. */
  prepare?(home: string): Promise<() => void>;
  /** The hook's command line in its place. */
  command?(command: string): string;
}

/** What can go wrong between a client and its answer: first with us, then with the hook's own process. */
export const faults: readonly Fault[] = [
  { id: "service-away", title: "no service runs and no policy was kept" },
  { id: "service-silent", title: "the service takes the question and never answers", prepare: (home) => announce(home, null) },
  {
    id: "service-wrong",
    title: "something else answers on the service's port",
    prepare: (home) => announce(home, "HTTP/1.1 200 OK\r\n\r\nhello\n"),
  },
  {
    id: "policy-broken",
    title: "the kept policy was changed",
    prepare: (home) => write(home, "policy.json", '{"form":"plimsoll-policy-1"}\n{}\n'),
  },
  { id: "store-broken", title: "the store is no database", prepare: (home) => write(home, "plimsoll.db", "no database ".repeat(200)) },
  { id: "program-missing", title: "the hook's program is not there", command: (command) => command.replace("plimsoll", "gone/plimsoll") },
  { id: "hook-killed", title: "the hook is killed", command: () => "kill -9 $$" },
  { id: "hook-crashes", title: "the hook ends with exit code 1 and says nothing", command: () => "exit 1" },
  { id: "hook-hangs", title: "the hook never answers", command: () => "sleep 300" },
  { id: "broken-output", title: "the hook's output is cut off, exit code 0", command: () => "printf '{\"decision\":'" },
  { id: "banner", title: "a line of text stands before the hook's output", command: (command) => `echo Welcome; ${command}` },
];

async function write(home: string, name: string, text: string): Promise<() => void> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(join(home, name), text);
  return () => undefined;
}

async function announce(home: string, answer: string | null): Promise<() => void> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => (answer === null ? undefined : socket.end(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await write(home, "server.json", JSON.stringify({ port, token: "stub", pid: process.pid }));
  return () => void server.close();
}
