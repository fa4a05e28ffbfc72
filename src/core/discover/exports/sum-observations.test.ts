import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CatalogIndex, Identifier } from "../../model/catalog.ts";
import type { Sighting } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";
import { suggestMapping, sourceFromMapping } from "./column-mapping.ts";
import type { ExportSource, InputHead } from "./export-source.ts";
import { readMerchant } from "./expense-source.ts";
import { readAppName } from "./read-app-name.ts";
import { readPerson } from "./read-person.ts";
import { recogniseInput } from "./recognise-input.ts";
import { recogniseJson } from "./recognise-json.ts";
import { recogniseLines } from "./recognise-lines.ts";
import { recogniseTable } from "./recognise-table.ts";
import { teamName } from "./people-source.ts";
import { type Observation, sumObservations } from "./sum-observations.ts";
import { watchHosts } from "./watch-hosts.ts";

const identifier = (more: Partial<Identifier> = {}): Identifier => ({
  kind: "domain",
  value: "x",
  source: "made",
  grade: "secondary",
  ...more,
});
const hosts: Readonly<Record<string, Identifier>> = {
  "chatgpt.com": identifier(),
  "slack.com": identifier({ mixedUse: true }),
  "later.example": identifier({ grade: "unverified" }),
};
const apps: Readonly<Record<string, readonly [string, Identifier]>> = {
  cursor: ["cursor", identifier({ kind: "oauth-client", value: "Cursor", grade: "unverified", weak: true })],
  notion: ["notion-ai", identifier({ kind: "oauth-client", value: "Notion", grade: "unverified", mixedUse: true })],
  anysphere: ["cursor", identifier({ kind: "oauth-client", value: "Anysphere", grade: "unverified" })],
};
const catalog: CatalogIndex = {
  hosts: (host) => (hosts[host] === undefined ? [] : [{ tool: host, identifier: hosts[host] }]),
  find: () => [],
  merchants: (descriptor) => {
    const found = ["CLAUDE", "OPENAI"].find((word) => descriptor.toUpperCase().startsWith(word));
    if (found === undefined) return [];
    const one = { tool: found.toLowerCase(), identifier: identifier({ kind: "merchant", value: found, grade: "unverified" }) };
    return found === "CLAUDE"
      ? [one]
      : [
          { ...one, identifier: { ...one.identifier, weak: true } },
          { ...one, tool: "openai-api" },
        ];
  },
  names: (name) => {
    const [tool, found] = apps[name.toLowerCase()] ?? [];
    return tool === undefined || found === undefined ? [] : [{ tool, identifier: found }];
  },
  all: () => [],
  accountFiles: () => [],
};

function listen(): { context: SourceContext; sightings: Sighting[]; skipped: string[] } {
  const sightings: Sighting[] = [];
  const skipped: string[] = [];
  const context: SourceContext = {
    catalog,
    companyDomains: ["example.com"],
    place: "x.log",
    sighting: (one) => sightings.push(one),
    skip: (place, why) => skipped.push(`${place}: ${why}`),
    person: () => {},
  };
  return { context, sightings, skipped };
}

const observation = (more: Partial<Observation>): Observation => ({
  tool: "chatgpt",
  name: "chatgpt.com",
  rule: "host",
  strength: "strong",
  place: "x.log:1",
  excerpt: "query chatgpt.com",
  ...more,
});

describe("sumObservations", () => {
  it("counts every event once and keeps first, last and days, in any order", () => {
    const events = fc.array(fc.record({ person: fc.constantFrom("ana", "ben"), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(events, (list) => {
        const { context, sightings } = listen();
        const sum = sumObservations(context, "x", "network");
        const time = (day: number): string => `2026-03-${String(day).padStart(2, "0")}T00:00:00.000Z`;
        for (const { person, day } of list) sum.add(observation({ person, time: time(day) }));
        sum.end();
        for (const person of ["ana", "ben"]) {
          const days = list
            .filter((one) => one.person === person)
            .map((one) => one.day)
            .toSorted((a, b) => a - b);
          const one = sightings.find((each) => each.person === person);
          assert.equal(one?.count ?? 0, days.length);
          assert.deepEqual(
            one?.days ?? [],
            [...new Set(days)].map((day) => time(day).slice(0, 10)),
          );
          if (one !== undefined) assert.deepEqual([one.from, one.to], [time(days[0] ?? 0), time(days.at(-1) ?? 0)]);
        }
      }),
    );
  });

  it("keeps apart what differs in tool, plan, account or details, and scrubs excerpts", () => {
    const { context, sightings } = listen();
    const sum = sumObservations(context, "x", "expense");
    sum.add(observation({ details: { amount: "20 USD" }, excerpt: "mail to ana@example.com" }));
    sum.add(observation({ details: { amount: "30 USD" } }));
    sum.add(observation({ plan: "team" }));
    sum.add(observation({ account: { kind: "personal" } }));
    sum.end();
    assert.equal(sightings.length, 4);
    assert.equal(sightings[0]?.excerpt, "mail to …@…");
    assert.equal("time" in (sightings[0] ?? {}), false);
  });

  it("stays bounded: past fifty thousand people they are counted together, which is said once", () => {
    const { context, sightings, skipped } = listen();
    const sum = sumObservations(context, "x", "network");
    for (let at = 0; at < 50_500; at++) sum.add(observation({ person: `10.0.${at >> 8}.${at & 255}` }));
    sum.end();
    assert.equal(
      sightings.reduce((total, { count }) => total + count, 0),
      50_500,
    );
    assert.equal(skipped.length, 1);
    assert.ok(sightings.length <= 50_001);
  });
});

describe("what hosts, apps and people say", () => {
  it("hosts in any form; mixed and unverified ones are weak; unknown ones that sound like AI are offered", () => {
    const find = watchHosts(listen().context);
    for (const form of ["chatgpt.com", "ChatGPT.com.", "chatgpt.com:443"]) assert.equal(find(form)?.strength, "strong", form);
    assert.deepEqual([find("slack.com")?.mixedUse, find("slack.com")?.strength], [true, "weak"]);
    assert.equal(find("later.example")?.strength, "weak");
    assert.deepEqual(find("app.quillbuddy.ai"), { tool: null, name: "quillbuddy.ai", rule: "host:unknown", strength: "weak" });
    for (const form of ["", "-", "10.0.0.1", "localhost", "example.org", "a b.ai", "x".repeat(300)]) assert.equal(find(form), null, form);
  });

  it("the company's own domain is never offered as an unknown tool", () => {
    assert.equal(watchHosts({ ...listen().context, companyDomains: ["Acme.ai"] })("mail.acme.ai"), null);
  });

  it("an app by its own name is strong, a mixed product is weak, a bare vendor name nobody verified too", () => {
    const { context } = listen();
    assert.equal(readAppName(context, "Cursor")?.strength, "strong");
    assert.deepEqual([readAppName(context, "Notion")?.strength, readAppName(context, "Notion")?.mixedUse], ["weak", true]);
    assert.equal(readAppName(context, "Anysphere")?.strength, "weak");
    assert.equal(readAppName(context, "Salesforce"), null);
    assert.equal(readAppName(context, "Quill AI")?.tool, null);
  });

  it("a merchant by the tool's own name is strong, the beginning of another name and a shared one weak", () => {
    const { context } = listen();
    const strength = (...descriptors: string[]): unknown => readMerchant(context, descriptors)?.strength;
    assert.deepEqual(
      ["CLAUDE", "CLAUDE PRO", "CLAUDE 4158799686", "Claude.ai"].map((text) => strength(text)),
      ["strong", "strong", "strong", "strong"],
    );
    assert.deepEqual(
      ["CLAUDE'S BAKERY", "Claude Monet Museum", "OPENAI"].map((text) => strength(text)),
      ["weak", "weak", "weak"],
    );
    assert.deepEqual(
      [strength("Shell", "CLAUDE PRO"), strength("Shell"), readMerchant(context, ["QUILLBUDDY.AI"])?.tool],
      ["strong", undefined, null],
    );
  });

  it("an address tells whose account it is; a login only who", () => {
    const { context } = listen();
    assert.deepEqual(readPerson(context, " Ana@Example.com "), {
      person: "ana@example.com",
      account: { kind: "company", domain: "example.com" },
    });
    assert.deepEqual(readPerson(context, "ana@gmail.com").account, { kind: "personal", domain: "gmail.com" });
    assert.deepEqual(readPerson(context, "ana-l"), { person: "ana-l" });
    assert.deepEqual(readPerson(context, "-"), {});
  });

  it("the team is the last part of a path", () => {
    assert.deepEqual(["/Company/Design", "Company > Sales", "Support", "/", "OU=Sales"].map(teamName), [
      "Design",
      "Sales",
      "Support",
      "",
      "Sales",
    ]);
  });
});

const head = (records: readonly (readonly string[])[], json: readonly unknown[] = []): InputHead => ({
  name: "x.csv",
  text: "",
  lines: records.map((fields) => fields.join(",")),
  tables: [{ delimiter: ",", records }],
  json,
});

describe("recognition", () => {
  it("finds the header below an address block and says which columns are missing", () => {
    const marks = { required: ["Date", "Amount|Betrag", "Payee"] };
    const found = recogniseTable(head([["Account", "1"], [""], [" payee", "BETRAG", "date "]]), marks);
    assert.ok(found.score > 0.9);
    assert.deepEqual(found.shape, { pieces: "records", delimiter: ",", header: 2 });
    const refused = recogniseTable(head([["Payee", "City"]]), marks);
    assert.ok(refused.score > 0 && refused.score < 0.5);
    assert.deepEqual([refused.met, refused.missing], [["Payee"], ["Date", "Amount"]]);
    assert.equal(recogniseTable(head([["Date", "Amount", "Payee", "Nope"]]), { ...marks, never: ["nope"] }).score, 0);
  });

  it("prefers the format that knows more of the columns", () => {
    const table = head([["Date", "Amount", "Payee", "Card"]]);
    assert.ok(
      recogniseTable(table, { required: ["Date", "Amount"], known: ["Payee", "Card"] }).score >
        recogniseTable(table, { required: ["Date", "Amount"] }).score,
    );
  });

  it("asks half of the JSON records at least, inside lists too", () => {
    const marks = { items: ["value"], required: ["a.b", "c|d"] };
    assert.ok(recogniseJson(head([], [{ value: [{ a: { b: 1 }, d: 1 }, { x: 1 }] }]), marks).score >= 0.8);
    const refused = recogniseJson(head([], [{ a: { b: 1 } }]), marks);
    assert.deepEqual([refused.met, refused.missing], [["a.b"], ["c"]]);
    const other = recogniseJson(head([], [{ a: { b: 1 }, c: 1 }]), { ...marks, where: { called: "kind x", holds: () => false } });
    assert.deepEqual([other.score < 0.5, other.missing], [true, ["kind x"]]);
  });

  it("asks half of the lines", () => {
    const lines = head([["x1"], ["x2"], ["y"]]);
    assert.ok(recogniseLines(lines, "x…", (line) => line.startsWith("x")).score >= 0.5);
    assert.ok(recogniseLines(lines, "y…", (line) => line.startsWith("y")).score < 0.5);
    assert.equal(recogniseLines(head([]), "x…", () => true).score, 0);
  });

  it("takes the surest source and tells the nearest when none is sure", () => {
    const source = (id: string, score: number): ExportSource => ({
      ...sourceFromMapping({ kind: "people", columns: { email: "E" } }),
      id,
      recognise: () => ({ score, met: ["a"], missing: [], shape: { pieces: "lines" } }),
    });
    assert.equal(recogniseInput(head([]), [source("a", 0.6), source("b", 0.9)]).source?.id, "b");
    const none = recogniseInput(head([]), [source("a", 0.1), source("b", 0.3)]);
    assert.ok(none.source === null && none.closest?.source.id === "b");
    const nobody = recogniseInput(head([]), [source("a", 0)]);
    assert.ok(nobody.source === null && nobody.closest === null);
  });
});

describe("guided mapping", () => {
  it("guesses the kind and the columns of a header in other languages", () => {
    assert.deepEqual(suggestMapping(head([["Datum", "Empfänger", "Betrag", "Währung", "x"]])), {
      kind: "expense",
      columns: { merchant: "Empfänger", date: "Datum", amount: "Betrag", currency: "Währung" },
    });
    assert.deepEqual(suggestMapping(head([["timestamp", "client_ip", "domain"]]))?.kind, "network");
    assert.deepEqual(suggestMapping(head([["Vorname", "Nachname", "E-Mail", "Abteilung"]]))?.kind, "people");
    assert.equal(suggestMapping(head([["foo", "bar"]])), null);
  });
});
