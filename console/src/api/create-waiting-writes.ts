import type { Method } from "./send-request.ts";

export interface Write {
  readonly method: Method;
  readonly address: string;
  readonly body: unknown;
}

/** Writes that nobody answered, kept in order until the server is back. */
export function createWaitingWrites(send: (write: Write) => Promise<unknown>) {
  let waiting: readonly Write[] = [];
  return {
    add(write: Write): void {
      waiting = [...waiting, write];
    },
    count: (): number => waiting.length,
    /** Sends all in order. Stops at the first that nobody answers and keeps it and the rest; answers what was refused. */
    async flush(isUnanswered: (error: unknown) => boolean): Promise<readonly unknown[]> {
      const refused: unknown[] = [];
      for (let write = waiting[0]; write !== undefined; write = waiting[0]) {
        try {
          await send(write);
        } catch (error) {
          if (isUnanswered(error)) return refused;
          refused.push(error);
        }
        waiting = waiting.slice(1);
      }
      return refused;
    },
  };
}
