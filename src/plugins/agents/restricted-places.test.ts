import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listPlaces, placeToPattern } from "./restricted-places.ts";

/** Arguments of a tool as a client turns them into one text. */
const args = (value: object): string => JSON.stringify(value);

const cases: readonly (readonly [place: string, text: string, isMet: boolean])[] = [
  ["**/.env", args({ file_path: "/home/ana/p/.env" }), true],
  ["**/.env", args({ file_path: ".env" }), true],
  ["**/.env", args({ command: "cat .env" }), true],
  ["**/.env", args({ command: "cat ./a/.env | wc -l" }), true],
  ["**/.env", args({ command: 'cat "a b/.env"' }), true],
  ["**/.env", args({ file_path: "/home/ana/p/.env.example" }), false],
  ["**/.env", args({ file_path: "/home/ana/p/docs.env/readme" }), false],
  ["**/.env", args({ pattern: "process.env" }), false],
  ["**/*.pem", args({ file_path: "/p/keys/server.pem" }), true],
  ["**/*.pem", args({ file_path: "/p/keys/server.pem.md" }), false],
  ["~/.ssh/**", args({ file_path: "/home/ana/.ssh/id_rsa" }), true],
  ["~/.ssh/**", args({ command: "cat ~/.ssh/config" }), true],
  ["~/.ssh/**", args({ file_path: "/home/ana/ssh/notes.md" }), false],
  ["~/.aws/credentials", args({ absolute_path: "/home/ana/.aws/credentials" }), true],
  ["~/.aws/credentials", args({ absolute_path: "/home/ana/.aws/config" }), false],
  ["**/customers/**", args({ path: "/p/data/customers/2026/list.csv" }), true],
  ["**/customers/**", args({ path: "/p/src/customers.ts" }), false],
  ["/srv/payroll/**", args({ path: "/srv/payroll/may.xlsx" }), true],
  ["**/service-account*.json", args({ path: "/p/service-account-prod.json" }), true],
];

describe("places kept from a client's tools", () => {
  for (const [place, text, isMet] of cases)
    it(`${place} ${isMet ? "meets" : "leaves"} ${text}`, () => {
      assert.equal(new RegExp(placeToPattern(place)).test(text), isMet);
    });

  it("are those by nature and those that were named, each once, and each a pattern that compiles", () => {
    const places = listPlaces(["**/customers/**", "~/.ssh/**"]);
    assert.equal(new Set(places).size, places.length);
    assert.ok(places.includes("**/customers/**") && places.length === listPlaces().length + 1);
    for (const place of places) assert.doesNotThrow(() => new RegExp(placeToPattern(place)));
  });
});
