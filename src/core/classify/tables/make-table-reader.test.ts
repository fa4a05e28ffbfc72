import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Reading } from "../detector.ts";
import { classifyColumnName } from "./classify-column.ts";
import { findTables } from "./find-tables.ts";
import { looksLikeEmail, looksLikePerson, looksLikePhone } from "./looks-like.ts";
import { makeTableReader } from "./make-table-reader.ts";

const given = ["Hannah", "Greg", "Monica", "Marcus", "Zeynep", "Camille", "Javier", "Rohit", "Aoife", "Emily", "Joris", "Poppy"];
const family = ["Okafor", "Ramirez", "Whitfield", "Delgado", "Hughes", "Keogh", "Carter", "Marchand", "Reddy", "Bakker", "Nagy", "Sato"];
const people = given.map((first, i) => ({
  first,
  last: family[i] ?? "",
  mail: `${first.toLowerCase()}${i}@mail-host.de`,
  phone: `+49 151 684663${10 + i}`,
}));

function read(text: string, listSize?: number): Reading {
  const open = makeTableReader(listSize).open();
  open.feed(text);
  return open.close();
}

const csv = (separator: string): string =>
  ["id", "full_name", "email", "phone"].join(separator) +
  "\n" +
  people.map((p, i) => [i, `${p.first} ${p.last}`, p.mail, p.phone].join(separator)).join("\n");

const forms: Readonly<Record<string, string>> = {
  csv: csv(","),
  "quoted CSV with CRLF": csv(",")
    .replace(/([^,\n]+)/g, '"$1"')
    .replaceAll("\n", "\r\n"),
  semicolons: csv(";"),
  TSV: csv("\t"),
  "pipes without a rule": csv("|"),
  Markdown: `| Name | E-Mail |\n|---|---|\n${people.map((p) => `| ${p.first} ${p.last} | ${p.mail} |`).join("\n")}`,
  HTML: `<table><tr><th>Name</th><th>Mail</th></tr>${people.map((p) => `<tr><td><b>${p.first} ${p.last}</b></td><td><a href="mailto:x">${p.mail}</a></td></tr>`).join("\n")}</table>`,
  "one INSERT": `INSERT INTO kunden (vorname, nachname, email) VALUES\n${people.map((p) => `('${p.first}','${p.last}','${p.mail}')`).join(",\n")};`,
  "many INSERTs": people.map((p, i) => `insert into c (id, name, mail) values (${i}, '${p.first} O''${p.last}', '${p.mail}');`).join("\n"),
  "JSON array": JSON.stringify(
    people.map((p, i) => ({ customerId: i, fullName: `${p.first} ${p.last}`, contact: { mail: p.mail, tel: p.phone } })),
    null,
    1,
  ),
  "JSON Lines": people.map((p) => JSON.stringify({ name: `${p.first} ${p.last}`, email: p.mail })).join("\n"),
  "aligned columns": `NAME                MAIL                    PHONE\n${people.map((p) => `${`${p.first} ${p.last}`.padEnd(20)}${p.mail.padEnd(24)}${p.phone.replaceAll(" ", "")}`).join("\n")}`,
  "columns in a chat": `here they are:\n${csv("\t")}\nplease dedupe`,
};

describe("tables of people", () => {
  for (const [name, text] of Object.entries(forms)) {
    it(`counts people in ${name}`, () => {
      const reading = read(text);
      assert.equal(reading.kind, "customer-list");
      assert.equal(reading.tables?.[0]?.people, people.length);
      assert.equal(reading.tables?.[0]?.rows, people.length);
    });
  }

  it("counts a person once", () => {
    const twice = `name,email\n${[...people, ...people].map((p) => `${p.first} ${p.last},${p.mail}`).join("\n")}`;
    assert.equal(read(twice).tables?.[0]?.people, people.length);
  });

  it("takes the size of a list from the rule", () => {
    const five = csv(",").split("\n").slice(0, 6).join("\n");
    assert.notEqual(read(five).kind, "customer-list");
    assert.equal(read(five, 5).kind, "customer-list");
  });

  it("finds the cells whose column says what they are", () => {
    const text = `Name;Telefon;Geburtsdatum;IBAN\n${people
      .slice(0, 3)
      .map((p) => `${p.first} ${p.last};0431940665;24.02.1999;x`)
      .join("\n")}`;
    const types = read(text).matches?.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`) ?? [];
    assert.ok(types.includes("person Hannah Okafor"));
    assert.ok(types.includes("phone 0431940665"));
    assert.ok(types.includes("dob 24.02.1999"));
  });
});

describe("lists of people under a heading about health", () => {
  const list = (heading: string): string =>
    `${heading}\n${people
      .slice(0, 4)
      .map((p) => `- ${p.first} ${p.last}, ${p.mail}`)
      .join("\n")}`;

  it("are marked", () => {
    assert.deepEqual(read(list("Attendee list for the diabetes support group:")).marks, ["health-list"]);
    assert.deepEqual(read(list("Patientinnen mit Brustkrebs:")).marks, ["health-list"]);
    assert.deepEqual(read(list("Attendee list for the summer party:")).marks, []);
  });
});

describe("tables without people", () => {
  for (const [name, text] of Object.entries({
    measures: "timestamp,host,cpu\n2026-03-12T10:00:00Z,web-9,89.6\n2026-03-12T10:01:00Z,web-4,97.6\n2026-03-12T10:02:00Z,web-1,6.6",
    products: `sku,name,price\n${["Steel Lamp", "Red Chair", "Oak Desk", "Classic Shelf"].map((product, i) => `${63151697 + i},${product},49.99`).join("\n")}`,
    teams: "year,winner,score\n1980,Team Madison,8-4\n1981,Team Lincoln,5-3\n1982,Team Jackson,0-1",
    cities: "city,population\nBerlin,3769495\nMadrid,3223334\nRome,2872800",
  })) {
    it(`sees ${name}`, () => {
      const reading = read(text);
      assert.equal(reading.kind, "data-table");
      assert.equal(reading.tables?.[0]?.people, 0);
      assert.deepEqual(reading.matches, []);
    });
  }

  it("is not prose or code with commas", () => {
    assert.equal(read("First, we met.\nThen, we spoke at length about it.\nLater, we left.").kind, undefined);
    assert.equal(read("call(a, b);\ncall(c, d);\ncall(e, f);").kind, undefined);
  });
});

describe("the reader", () => {
  it("does not depend on how the text is cut", () => {
    const text = forms["JSON array"] ?? "";
    const whole = JSON.stringify(read(text));
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 5 }), (cuts) => {
        const open = makeTableReader().open();
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        for (let i = 1; i < places.length; i++) open.feed(text.slice(places[i - 1], places[i]));
        return JSON.stringify(open.close()) === whole;
      }),
      { numRuns: 20 },
    );
  });

  it("answers any text, with spans inside it", () => {
    const piece = fc.constantFrom(
      "|",
      "\t",
      ",",
      ";",
      "\n",
      '"',
      "{",
      "}",
      "[",
      "]",
      "':",
      '"name":',
      "<tr>",
      "<td>",
      "INSERT INTO t VALUES (",
      ")",
      "--",
      "a@b.de",
      "Anna Nagy",
      "\ud800",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const table of findTables(text)) assert.ok(table.start >= 0 && table.end <= text.length);
        for (const match of read(text).matches ?? []) assert.ok(match.start >= 0 && match.start < match.end && match.end <= text.length);
      }),
      { numRuns: 200 },
    );
  });

  it("survives deep nesting and one long line", () => {
    assert.equal(read("[".repeat(50_000)).kind, undefined);
    assert.equal(read(",".repeat(200_000)).kind, undefined);
    assert.equal(read("{".repeat(10_000) + '"a":'.repeat(10_000)).kind, undefined);
  });
});

describe("columns", () => {
  it("are read by their name", () => {
    const roles = ["E-Mail-Adresse", "kunde_vorname", "Full Name", "name", "product_name", "Straße", "price"].map(
      (name) => classifyColumnName(name).role,
    );
    assert.deepEqual(roles, ["email", "part-name", "full-name", "maybe-name", "none", "address", "none"]);
    assert.ok(classifyColumnName("Mobile No.").label?.types.includes("phone"));
  });

  it("and by their cells", () => {
    assert.ok(
      looksLikePerson("Marcus de Groot") &&
        looksLikePerson("Nagy, Anna") &&
        !looksLikePerson("Steel Lamp 2") &&
        !looksLikePerson("Team Madison"),
    );
    assert.ok(looksLikeEmail("a.b@c.de") && !looksLikeEmail("a b@c.de"));
    assert.ok(looksLikePhone("+49 151 6846635") && !looksLikePhone("2026-03-12") && !looksLikePhone("12"));
  });
});
