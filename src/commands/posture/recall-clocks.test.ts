import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { incidents, ledger, rollUps } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { changeIncident } from "../incidents/change-incident.ts";
import { recordIncident } from "../incidents/record-incident.ts";
import { parseIncident } from "../incidents/triage-record.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { recallClocks } from "./recall-clocks.ts";

/** A store that counts how often the sums of flows were asked for: once for each judgement. */
function countingStore(): { readonly store: Store; judged(): number } {
  const bare = openMemoryStore();
  let count = 0;
  const store: Store = {
    ...bare,
    read: (organisation, work) =>
      bare.read(organisation, (transaction) =>
        work({
          ...transaction,
          list: (collection, query) => {
            if (collection.name === rollUps.name) count += 1;
            return transaction.list(collection, query);
          },
        }),
      ),
  };
  return { store, judged: () => count };
}

const workspaceOf = (store: Store): Workspace => ({
  ...{ store, organisation: "main", by: "owner", now: () => new Date("2026-04-01T09:00:00Z") },
  catalog: { vendors: [], tools: new Map(), sources: new Map() },
});
const breach = parseIncident({
  ...{ vendor: "Example", title: "x", kind: "customer-data-breach", exposed: { customer_content: true } },
  statements: [{ date: "2026-04-01", text: "Files of customers were read." }],
});

describe("clocks for reminders", () => {
  it("are judged once for each version of incident, ledger, changes and day", async () => {
    const { store, judged } = countingStore();
    const workspace = workspaceOf(store);
    const { id } = await recordIncident(workspace, breach);
    const ask = (today = "2026-04-01") => store.read("main", async (t) => recallClocks(t, workspace, await t.list(incidents), today));
    assert.deepEqual([...(await ask()).keys()], [id]);
    const once = judged();
    assert.ok(once > 0);
    await ask();
    assert.equal(judged(), once, "nothing changed: nothing is judged again");
    await ask("2026-04-02");
    const anotherDay = judged();
    assert.ok(anotherDay > once);
    await changeIncident(workspace, id, { kind: "outage" });
    await ask("2026-04-02");
    const corrected = judged();
    assert.ok(corrected > anotherDay);
    await store.write("main", (t) => t.append(ledger, { kind: "flow", day: "2026-04-01", digest: "d", chain: "c" }));
    await ask("2026-04-02");
    assert.ok(judged() > corrected, "a flow may change the exposure");
  });
});
