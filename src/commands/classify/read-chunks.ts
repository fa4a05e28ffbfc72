import { open } from "node:fs/promises";

const roomBytes = 65_536;

/**
 * The bytes of a file, in order, in pieces of at most 64 KiB. Two rooms take turns, so that a large file leaves nothing
 * behind: a piece holds until the piece after the next one is asked for.
 */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const rooms = [Buffer.allocUnsafeSlow(roomBytes), Buffer.allocUnsafeSlow(roomBytes)];
    for (let turn = 0; ; turn += 1) {
      const room = rooms[turn % 2] ?? Buffer.alloc(0);
      const { bytesRead } = await handle.read(room, 0, roomBytes);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
