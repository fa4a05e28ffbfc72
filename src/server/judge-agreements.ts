import { Worker } from "node:worker_threads";
import type { AgreementAnswer, AgreementInput, AgreementUse } from "../core/agreements/analyse-agreement.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { JudgeOrder } from "./judge-worker.ts";

/** Judges documents beside the server's own thread, one order after the other. */
export interface Judge {
  /** Throws `unreadable` when the limits are passed; the next order gets a new worker. */
  judge(inputs: readonly AgreementInput[], use: AgreementUse): Promise<AgreementAnswer>;
  close(): Promise<void>;
}

/** Milliseconds and MiB that one order may take: a text of 700 pages takes a third of them. */
export const shippedJudgeLimits = { milliseconds: 30_000, memory: 256 };

/** Opens a judge whose worker starts with the first order and is kept. */
export function openJudge(limits = shippedJudgeLimits): Judge {
  let worker: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const start = (): Worker => {
    const made = new Worker(new URL("./judge-worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    made.unref();
    return made;
  };
  const close = async (): Promise<void> => {
    const gone = worker;
    worker = undefined;
    await gone?.terminate();
  };
  const ask = async (inputs: readonly AgreementInput[], use: AgreementUse): Promise<AgreementAnswer> => {
    worker ??= start();
    try {
      return await askWorker(worker, { inputs, use }, limits);
    } catch (error) {
      await close();
      throw error;
    }
  };
  return {
    judge(inputs, use) {
      const answer = before.then(() => ask(inputs, use));
      before = answer.catch(() => undefined);
      return answer;
    },
    close,
  };
}

function askWorker(worker: Worker, order: JudgeOrder, { milliseconds, memory }: typeof shippedJudgeLimits): Promise<AgreementAnswer> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
      // A worker that is being ended may still run out of memory: without a listener that would end the server.
      worker.on("error", () => undefined);
      worker.unref();
      finish();
    };
    const refuse = (met: string): void =>
      end(() =>
        reject(new PlimsollError("unreadable", `expected a text that can be judged, met ${met}; give the part that is the agreement`)),
      );
    const timer = setTimeout(() => refuse(`one that takes longer than ${milliseconds / 1000} seconds`), milliseconds);
    worker.ref();
    worker.once("message", (answer: AgreementAnswer) => end(() => resolve(answer)));
    worker.once("error", ({ message }) =>
      refuse(/memory/i.test(message) ? `one that needs more than ${memory} MiB` : `a fault (${message})`),
    );
    worker.once("exit", () => refuse("an end without an answer"));
    worker.postMessage(order);
  });
}
