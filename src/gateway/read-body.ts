import type { IncomingMessage } from "node:http";

/** The whole body; null as soon as it is larger than the limit, whatever its length says. Rejects when the client goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) return resolve(null);
    const pieces: Buffer[] = [];
    let size = 0;
    request.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size <= limit) return void pieces.push(piece);
      pieces.length = 0;
      request.pause();
      resolve(null);
    });
    request.on("end", () => resolve(pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces)));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("the client went away")));
  });
}
