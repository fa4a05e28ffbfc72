import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job } from "../api/types.ts";
import { createLooking, type LookingDoors } from "./create-looking.ts";

function job(part: Partial<Job>): Job {
  return {
    id: "j",
    kind: "import",
    title: "t",
    state: "done",
    done: 1,
    total: 1,
    unit: "rows",
    message: null,
    result: null,
    error: null,
    ...part,
  };
}

function doors(part: Partial<LookingDoors> = {}): LookingDoors & { ended: number } {
  const made = {
    ended: 0,
    watch: async () => job({}),
    cancel: async () => null,
    restart: async () => null,
    onEnded: () => void made.ended++,
    ...part,
  };
  return made;
}

test("a look is sent, read and done, and the finds are read again", async () => {
  const seen: string[] = [];
  const made = doors({
    watch: async (_id, onState) => {
      onState(job({ state: "running", done: 5, total: 10 }));
      return job({ result: { title: "Slack audit log", newUses: ["Slack AI"] } });
    },
  });
  const looking = createLooking(made);
  looking.subscribe(() => seen.push(`${looking.list()[0]?.phase} ${looking.list()[0]?.done}`));
  await looking.add("slack.json", async (onSent) => {
    onSent(50, 100);
    return "job-1";
  });
  assert.deepEqual(seen, ["waiting 0", "sending 0", "sending 50", "reading 0", "reading 5", "done 5"]);
  assert.deepEqual(looking.list()[0]?.result?.newUses, ["Slack AI"]);
  assert.equal(made.ended, 1);
});

test("looks run one after another, in order, and one that fails does not stop the next", async () => {
  const order: string[] = [];
  const looking = createLooking(doors());
  void looking.add("a", async () => {
    order.push("a");
    throw new Error("expected a table, met a picture; drop the CSV");
  });
  await looking.add("b", async () => {
    order.push("b");
    return "job-b";
  });
  assert.deepEqual(order, ["a", "b"]);
  assert.deepEqual(
    looking.list().map((look) => look.phase),
    ["failed", "done"],
  );
  assert.equal(looking.list()[0]?.error?.message, "expected a table, met a picture; drop the CSV");
});

test("a waiting look that is cancelled never starts", async () => {
  const started: string[] = [];
  const looking = createLooking(doors());
  const start = (name: string) => async () => {
    started.push(name);
    return name;
  };
  void looking.add("a", start("a"));
  const last = looking.add("b", start("b"));
  looking.cancel(looking.list()[1]?.key ?? 0);
  await last;
  assert.deepEqual(started, ["a"]);
  assert.equal(looking.list()[1]?.phase, "cancelled");
});

test("cancelling while sending stops the sending; while reading it asks the server", async () => {
  const cancelled: string[] = [];
  const looking = createLooking(
    doors({
      cancel: async (id) => void cancelled.push(id),
      watch: async (id) => {
        looking.cancel(2);
        return job({ id, state: "cancelled" });
      },
    }),
  );
  await looking.add(
    "a",
    (_onSent, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("stopped")));
        looking.cancel(1);
      }),
  );
  await looking.add("b", async () => "job-b");
  assert.deepEqual(
    looking.list().map((look) => look.phase),
    ["cancelled", "cancelled"],
  );
  assert.deepEqual(cancelled, ["job-b"]);
});

test("a dismissed look is gone", async () => {
  const looking = createLooking(doors());
  await looking.add("a", async () => "j");
  looking.dismiss(1);
  assert.deepEqual(looking.list(), []);
});

test("a job that runs already is followed once, a cut off one can be read again", async () => {
  const restarted: string[] = [];
  const looking = createLooking(
    doors({ restart: async (id) => void restarted.push(id), watch: async (id) => job({ id, result: { title: "DNS log" } }) }),
  );
  looking.adopt(job({ id: "j1", title: "dns.log", state: "running" }));
  looking.adopt(job({ id: "j1", title: "dns.log", state: "running" }));
  const cutOff = job({ id: "j2", title: "big.csv", state: "failed", error: { code: "busy", message: "met the end of the program" } });
  looking.adopt(cutOff);
  assert.deepEqual(
    looking.list().map((look) => [look.title, look.job]),
    [
      ["dns.log", null],
      ["big.csv", "j2"],
    ],
  );
  await looking.again(2);
  assert.deepEqual(restarted, ["j2"]);
  assert.deepEqual(
    looking.list().map((look) => look.phase),
    ["done", "done"],
  );
  looking.dismiss(2);
  looking.adopt(cutOff);
  assert.equal(looking.list().length, 1);
});

test("a look that failed is sent anew, one that is done is not", async () => {
  let tries = 0;
  const looking = createLooking(doors());
  await looking.add("a", async () => {
    tries += 1;
    if (tries === 1) throw new Error("not sent");
    return "job-a";
  });
  assert.equal(looking.canAgain(1), true);
  await looking.again(1);
  assert.equal(looking.list()[0]?.phase, "done");
  assert.equal(looking.canAgain(1), false);
  await looking.again(1);
  assert.equal(tries, 2);
});
