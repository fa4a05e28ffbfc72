import { chmodSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";

/** A socket that answers. */
export interface ListeningSocket {
  readonly path: string;
  close(): Promise<void>;
}

// Longer paths do not fit a socket's address (sun_path of unix(7), 104 bytes on macOS).
const longestPath = 100;

/** Where the local socket of a home folder lies. */
export function pathOfSocket(home: string): string {
  return join(home, "decide.sock");
}

/**
 * Opens the local socket in the home folder, for its owner alone: the same answers as below `/local` on the port, a little
 * faster. Null on Windows, where the path is too long, and where the system refuses; callers then use the port. To be called
 * by the process that holds the home folder: what lies there is of one that ended.
 */
export function listenSocket(home: string, answer: (request: Request) => Promise<Response | undefined>): Promise<ListeningSocket | null> {
  const path = pathOfSocket(home);
  if (process.platform === "win32" || Buffer.byteLength(path) > longestPath) return Promise.resolve(null);
  const server = createServer(getRequestListener(async (request) => (await answer(request)) ?? new Response(null, { status: 404 })));
  rmSync(path, { force: true });
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(path, () => {
      chmodSync(path, 0o600);
      resolve({
        path,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
