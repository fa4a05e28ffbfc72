import { conformanceContents, happenings, notes } from "../src/storage/conformance.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

// Writes rows and log entries as fast as it can and names each one on standard output once it is acknowledged.
const [folder = "", round = "0"] = process.argv.slice(2);
const store = await openSqliteStore(folder, conformanceContents);
for (let at = 0; ; at++) {
  const id = `${round}-${at}`;
  await store.write("acme", async (transaction) => {
    await transaction.put(notes, { id, topic: round, text: "x".repeat(at % 3000) });
    await transaction.append(happenings, { what: id });
  });
  process.stdout.write(`${id}\n`);
}
