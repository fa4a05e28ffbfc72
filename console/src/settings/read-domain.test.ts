import assert from "node:assert/strict";
import { test } from "node:test";
import { readDomain } from "./read-domain.ts";

test("a domain from whatever was pasted", () => {
  for (const typed of ["example.com", " Example.COM ", "ana@example.com", "@example.com", "https://www.example.com/about?x"])
    assert.equal(readDomain(typed), "example.com", typed);
  assert.equal(readDomain("mail.müller.example"), "mail.müller.example");
});

test("what is no domain is nothing", () => {
  for (const typed of ["", "example", "not a domain", "-.com", "a..b"]) assert.equal(readDomain(typed), "", typed);
});
